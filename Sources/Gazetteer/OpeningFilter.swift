/// What the first words of names open with: most words of a text are passed over by it, without a look-up.
///
/// A bit for each two, and for each three letters from a to z, as they are read.
struct OpeningFilter: Sendable {
    private static let letters = 26
    private var pairs = [UInt32](repeating: 0, count: letters)
    private var triples = [UInt32](repeating: 0, count: letters * letters)

    /// Lets words pass that open as a name does.
    mutating func insert(_ first: UInt8, _ second: UInt8, _ third: UInt8?) {
        let pair = (Self.number(first), Self.number(second))
        pairs[pair.0] |= 1 << UInt32(pair.1)
        if let third { triples[pair.0 * Self.letters + pair.1] |= 1 << UInt32(Self.number(third)) }
    }

    /// Whether a name may open with the word at `position`, which starts with a letter of ASCII in either case.
    @inline(__always)
    func mayOpenName(_ text: Span<UInt8>, _ position: Int) -> Bool {
        guard position + 1 < text.count, text[position + 1].isASCIILetter else { return true }
        let first = Self.number(text[position] | 0x20)
        let second = Self.number(text[position + 1] | 0x20)
        guard position + 2 < text.count, text[position + 2].isASCIILetter else {
            return pairs[first] & 1 << UInt32(second) != 0
        }
        return triples[first * Self.letters + second] & 1 << UInt32(Self.number(text[position + 2] | 0x20)) != 0
    }

    @inline(__always)
    private static func number(_ letter: UInt8) -> Int { Int(letter &- UInt8(ascii: "a")) }
}
