/// Goes over a scanned string: stretches of plain bytes, and escapes one by one.
struct JSONStringReader {
    /// A part of a string.
    enum Unit {
        /// Bytes that stand for themselves.
        case plain(Range<Int>)
        /// An escape, and the scalar that it stands for.
        case escape(Range<Int>, Unicode.Scalar, isLoneSurrogate: Bool)

        func append(to text: inout [UInt8], from bytes: Span<UInt8>) {
            switch self {
            case .plain(let range): for position in range { text.append(bytes[position]) }
            case .escape(_, let scalar, _): text.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    private var position: Int
    private let end: Int

    /// - Parameter bounds: The bytes of the string between its quotation marks.
    init(_ bounds: Range<Int>) {
        position = bounds.lowerBound
        end = bounds.upperBound
    }

    /// The next part; nil at the end.
    mutating func next(_ bytes: Span<UInt8>) -> Unit? {
        if position >= end { return nil }
        let start = position
        if bytes[start] != UInt8(ascii: "\\") {
            while position < end, bytes[position] != UInt8(ascii: "\\") { position += 1 }
            return .plain(start..<position)
        }
        guard bytes[start + 1] == UInt8(ascii: "u") else {
            position = start + 2
            return .escape(start..<position, Self.scalar(ofShort: bytes[start + 1]), isLoneSurrogate: false)
        }
        let unit = Self.hex(bytes, start + 2)
        position = start + 6
        if let scalar = Unicode.Scalar(unit) { return .escape(start..<position, scalar, isLoneSurrogate: false) }
        // A pair of surrogates is one scalar (RFC 8259 § 7); a half of one is none.
        if unit < 0xDC00, position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let low = Self.hex(bytes, position + 2)
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00)))
            {
                position += 6
                return .escape(start..<position, scalar, isLoneSurrogate: false)
            }
        }
        return .escape(start..<position, "\u{FFFD}", isLoneSurrogate: true)
    }

    private static func scalar(ofShort sign: UInt8) -> Unicode.Scalar {
        switch sign {
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: Unicode.Scalar(sign)
        }
    }

    /// The number of four hexadecimal digits, which the scanner has checked.
    private static func hex(_ bytes: Span<UInt8>, _ start: Int) -> UInt32 {
        var value: UInt32 = 0
        for position in start..<(start + 4) { value = value << 4 | UInt32(digit(bytes[position]) ?? 0) }
        return value
    }

    /// The value of a hexadecimal digit; nil for another byte.
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
