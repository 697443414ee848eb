/// What the first words of names open with: most words of a text are passed over by it, without a look-up.
///
/// A bit for the hash of the first four letters of a word, or of all where it has fewer.
struct OpeningFilter: Sendable {
    private static let bitCount: UInt32 = 1 << 16

    private var bits = [UInt64](repeating: 0, count: Int(bitCount) / 64)
    /// The letters that a name opens with, bit 0 for `a`.
    private var initials: UInt32 = 0

    /// Lets words pass that open as a name does.
    mutating func insert(_ opening: FoldedOpening) {
        let bit = Self.bit(of: opening.letters)
        bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }

    /// Lets words of one letter pass, and short ones that go on in another way than with a letter of ASCII.
    mutating func insert(initial: UInt8) { initials |= Self.bit(ofInitial: initial) }

    /// Whether a name may open with the word at `position`, which starts with a letter of ASCII.
    @inline(__always)
    func mayOpenName(_ text: Span<UInt8>, _ position: Int) -> Bool {
        guard initials & Self.bit(ofInitial: text[position]) != 0 else { return false }
        let run = LetterRun(in: text, at: position)
        if run.count < FoldedOpening.longest, run.count == 1 || Self.goesOn(text, position &+ run.count) { return true }
        let bit = Self.bit(of: UInt32(truncatingIfNeeded: run.letters))
        return bits[Int(bit >> 6)] & 1 &<< UInt64(bit & 63) != 0
    }

    /// Whether a word may go on at a byte that is no letter of ASCII: with an accent, a reference, a hyphen, an apostrophe,
    /// or, where it is cut short as "Gr." is, with letters that are not there.
    private static func goesOn(_ text: Span<UInt8>, _ position: Int) -> Bool {
        guard position < text.count else { return false }
        switch text[position] {
        case UInt8(ascii: "&"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"), 0x80...:
            return true
        default: return false
        }
    }

    @inline(__always)
    private static func bit(of letters: UInt32) -> UInt32 { (letters &* 0x9E37_79B1) >> 16 & (bitCount &- 1) }

    @inline(__always)
    private static func bit(ofInitial letter: UInt8) -> UInt32 { 1 &<< UInt32((letter | 0x20) &- UInt8(ascii: "a")) }
}
