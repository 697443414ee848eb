extension UInt8 {
    /// Whether the byte is a letter from A to Z in either case.
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    /// Whether the byte is a letter from A to Z in upper case.
    @inline(__always) var isASCIIUpper: Bool { self &- UInt8(ascii: "A") < 26 }
    /// Whether the byte is a letter from a to z in lower case.
    @inline(__always) var isASCIILower: Bool { self &- UInt8(ascii: "a") < 26 }
    /// Whether the byte is a digit.
    @inline(__always) var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    /// Whether the byte is a space, tab or line break.
    @inline(__always) var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }
}
