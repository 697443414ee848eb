/// Letters that are written together with the next word and are a word of their own: "and", "so", "in", "as", "to" in
/// Arabic, and what an apostrophe parts from a name in French, Catalan and Italian.
enum Proclitic {
    private static let waw: UInt32 = 0x648
    private static let lam: UInt32 = 0x644
    private static let alef: UInt32 = 0x627

    static func isOne(_ scalar: UInt32) -> Bool {
        scalar == waw || scalar == 0x641 || scalar == 0x628 || scalar == 0x643 || scalar == lam
    }

    /// The word without those letters, with a cut before it where that letter parts names ("and"); nil where it cannot
    /// open so.
    ///
    /// - Returns: Two readings where the letter is `ل`, which swallows the alef of the article: `للأردن` is `ل` and `الأردن`.
    static func rest(
        of word: Word, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> (word: Word, scanner: WordScanner, withArticle: UInt64)? {
        guard word.mayHaveProclitic else { return nil }
        if word.elisionEnd > 0 { return behindApostrophe(of: word, in: text, folding) }
        let (first, length) = decode(text, word.start)
        var scanner = WordScanner(folding, at: word.start + length)
        var rest = Word()
        guard scanner.next(in: text, into: &rest), rest.start == word.start + length else { return nil }
        rest.gap = word.gap
        if first == waw { rest.gap.insert(.cut) }
        var withArticle: UInt64 = 0
        if first == lam, decode(text, rest.start).scalar == lam {
            var hash = WordHash()
            hash.add(scalar: alef)
            var position = rest.start
            while position < rest.end {
                let (scalar, length) = decode(text, position)
                if case .letter(let letter) = folding.fold(scalar) {
                    hash.add(scalar: letter)
                }
                position += length
            }
            withArticle = hash.value
        }
        return (rest, scanner, withArticle)
    }

    private static func behindApostrophe(
        of word: Word, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> (word: Word, scanner: WordScanner, withArticle: UInt64)? {
        var scanner = WordScanner(folding, at: word.elisionEnd)
        var rest = Word()
        guard scanner.next(in: text, into: &rest), rest.start == word.elisionEnd else { return nil }
        rest.gap = word.gap
        return (rest, scanner, 0)
    }
}
