/// The other ways that a word of a name is written, by language: `St` for `Saint`, `Dem.` for `Democratic`.
struct WordVariants {
    /// One way to write a word.
    struct Variant {
        var hash: UInt64
        var opening: FoldedOpening
    }

    private var lists: [UInt64: [Variant]] = [:]
    /// One bit for what a word's hash ends in: most words have no variant, and are seen to at once.
    private var filter = InlineArray<16, UInt64>(repeating: 0)

    mutating func add(_ variant: UInt64, _ opening: FoldedOpening, for word: UInt64, _ language: NameLanguage) {
        lists[Self.key(word, language), default: []].append(Variant(hash: variant, opening: opening))
        filter[Int(word >> 6 & 15)] |= 1 << (word & 63)
    }

    /// The variants of a word in a language; empty where it has none.
    @inline(__always)
    func of(_ word: UInt64, _ language: NameLanguage) -> [Variant] {
        guard filter[Int(word >> 6 & 15)] & 1 << (word & 63) != 0 else { return [] }
        return lists[Self.key(word, language)] ?? []
    }

    private static func key(_ word: UInt64, _ language: NameLanguage) -> UInt64 {
        (word ^ UInt64(language.letters)) &* 0x0000_0100_0000_01b3
    }
}
