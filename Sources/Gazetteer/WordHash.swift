/// The hash of folded words: FNV-1a over bytes, or over scalars outside ASCII.
enum WordHash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ value: UInt64, to hash: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01b3 }

    /// The hash of a word that is already folded.
    static func of(_ folded: StaticString) -> UInt64 {
        folded.withUTF8Buffer { bytes in
            unsafe bytes.reduce(start) { adding(UInt64($1), to: $0) }
        }
    }

    static let and = of("and")
    static let the = of("the")
}
