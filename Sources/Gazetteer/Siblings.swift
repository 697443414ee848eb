import TabularyModel

/// Settles the mentions that count only beside another name: "Maurice" in "les Comores et Maurice".
struct Siblings {
    let folding: FoldingTable

    /// Leaves out what stays without a sibling. O(mentions), and nothing is read where none is tentative.
    func settle(_ mentions: inout [ProseMention], from known: Int, in text: Span<UInt8>) {
        guard mentions[known...].contains(where: \.isTentative) else { return }
        for position in mentions.indices.dropFirst(known + 1) where mentions[position].isTentative {
            if areSiblings(mentions[position - 1], mentions[position], in: text) {
                mentions[position].isTentative = false
            }
        }
        for position in mentions.indices.dropFirst(known).dropLast().reversed() where mentions[position].isTentative {
            if areSiblings(mentions[position + 1], mentions[position], in: text) {
                mentions[position].isTentative = false
            }
        }
        let settled = mentions[known...].filter { !$0.isTentative }
        mentions.replaceSubrange(known..., with: settled)
    }

    /// Whether a mention is listed beside one that counts: a comma or "and" in six languages, and an article or a
    /// preposition, stand between.
    private func areSiblings(_ sure: ProseMention, _ open: ProseMention, in text: Span<UInt8>) -> Bool {
        guard !sure.isTentative, sure.kind == .country || sure.kind == .territory else { return false }
        let between = min(sure.end, open.end)..<max(sure.start, open.start)
        guard between.count <= 24 else { return false }
        let gap = text.extracting(between)
        var scanner = WordScanner(folding)
        var word = Word()
        var isListed = false
        while scanner.next(in: gap, into: &word) {
            if !word.gap.subtracting([.space, .line, .comma, .quote]).isEmpty { return false }
            isListed = isListed || word.gap.contains(.comma)
            if Self.links.contains(word.hash) {
                isListed = true
            } else if !Self.articles.contains(word.hash) {
                return false
            }
        }
        if !word.gap.subtracting([.space, .line, .comma, .quote]).isEmpty { return false }
        return isListed || word.gap.contains(.comma)
    }

    private static let links: [UInt64] = ["and", "or", "et", "ou", "y", "e", "o", "u", "и", "или"].map(hash)
    private static let articles: [UInt64] = [
        "the", "la", "le", "les", "l", "el", "los", "las", "à", "a", "aux", "au", "en", "in", "de", "du", "des", "del",
        "d", "to", "of", "из", "в", "для",
    ].map(hash)

    private static func hash(_ word: String) -> UInt64 {
        WordHash.of(scalars: word.unicodeScalars.lazy.map { $0 == "à" ? 0x61 : $0.value })
    }
}
