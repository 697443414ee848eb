/// Up to eight letters of ASCII at a place in a text, in small letters: how a word is read without a look at each byte.
struct LetterRun {
    /// The letters in lower case, the first in the lowest byte; zeros above them.
    let letters: UInt64
    /// How many letters there are: 0 to 8.
    let count: Int
    /// Whether one of them is a small letter in the text.
    let hasSmall: Bool

    private static let low: UInt64 = 0x0101_0101_0101_0101
    /// What a small letter has and its capital has not.
    private static let smallBit = low &* 0x20
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// Reads the letters from a position on, up to the first byte that is none.
    ///
    /// Each byte is told from the others by its highest bit, which says whether it is a letter.
    @inline(__always)
    init(in text: Span<UInt8>, at position: Int) {
        let bytes = text.eightBytes(at: position)
        let small = bytes | Self.smallBit
        let seven = small & ~Self.high
        let isFromA = seven &+ Self.low &* (0x80 - UInt64(UInt8(ascii: "a")))
        let isBehindZ = seven &+ Self.low &* (0x7F - UInt64(UInt8(ascii: "z")))
        let others = ~(isFromA & ~isBehindZ & ~bytes) & Self.high
        count = others.trailingZeroBitCount >> 3
        let mask = others == 0 ? ~0 : (others & (0 &- others)) &>> 7 &- 1
        letters = small & mask
        hasSmall = bytes & mask & Self.smallBit != 0
    }
}

extension Span<UInt8> {
    /// Eight bytes from a position on, the first in the lowest byte; zeros behind the end.
    @inline(__always)
    func eightBytes(at position: Int) -> UInt64 {
        if position &+ 8 <= count {
            return unsafe UInt64(
                littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
        }
        return lastBytes(from: position)
    }

    @inline(never)
    private func lastBytes(from position: Int) -> UInt64 {
        var packed: UInt64 = 0
        var offset = count
        while offset > position {
            offset &-= 1
            packed = packed &<< 8 | UInt64(self[offset])
        }
        return packed
    }
}
