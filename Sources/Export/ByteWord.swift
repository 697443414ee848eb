/// Looks at eight bytes at once, as one little-endian word.
///
/// The highest bit of a byte of the result says that it was found. The lowest such bit is exact; those above it may be
/// set by the borrow of a subtraction.
///
/// Source: Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n".
enum ByteWord {
    /// The bits that say that a byte was found.
    static var found: UInt64 { 0x8080_8080_8080_8080 }

    /// Finds a byte.
    @inline(__always)
    static func equal(_ byte: UInt64, _ word: UInt64) -> UInt64 {
        below(1, word ^ (byte &* 0x0101_0101_0101_0101))
    }

    /// Finds bytes below a bound of at most 128.
    @inline(__always)
    static func below(_ bound: UInt64, _ word: UInt64) -> UInt64 {
        (word &- bound &* 0x0101_0101_0101_0101) & ~word
    }
}
