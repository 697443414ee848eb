extension Word {
    /// Whether it is a letter that marks the word before it, as in "Togo a/" and "Cyprus a,b", or that numbers the part
    /// that follows, as in "a) Jordan" and "(ii) Kenya".
    ///
    /// - Parameters:
    ///   - previous: The word before; nil where this is the first one.
    ///   - gap: What stands behind the word.
    ///   - isLast: Whether no word follows.
    func isNote(in text: Span<UInt8>, after previous: Word?, before gap: Gap, isLast: Bool) -> Bool {
        guard !isNumber, length <= 4, end - start == length else { return false }
        let standsApart = previous == nil || !self.gap.isDisjoint(with: Gap.separators)
        if standsApart, gap.contains(.close), !gap.contains(.open), length == 1 || isRoman(in: text) { return true }
        guard length == 1, text[start].isASCIILower, let previous else { return false }
        let isAttached =
            self.gap.isDisjoint(with: Gap.separators) || (previous.isFootnote && self.gap.subtracting(.space) == .comma)
        return isAttached && (isLast || !gap.isDisjoint(with: Gap.separators.union(.mark)))
    }

    /// Whether it is a small number in Roman letters.
    private func isRoman(in text: Span<UInt8>) -> Bool {
        for position in start..<end where !Self.romanLetters.contains(text[position] | 0x20) { return false }
        return true
    }

    private static let romanLetters: [UInt8] = [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")]
}
