import TabularyModel

/// The regions of every scheme and the names that reports write for them.
struct RegionNames: Sendable {
    private var trie = NameTrie(capacity: 1024)
    /// The root of each scheme's names, by the scheme's position.
    private var roots: [NameTrie.Node] = []
    /// The full names of each scheme's regions, in the scheme's order, by the scheme's position.
    private(set) var lists: [[String]] = []
    private var articles: Set<UInt64> = []

    init() {
        for _ in RegionScheme.allCases {
            roots.append(trie.makeRoot())
            lists.append([])
        }
        for article in ["the", "les", "la", "los", "las", "el", "l"] as [StaticString] {
            articles.insert(WordHash.of(article))
        }
    }

    mutating func read(_ table: EmbeddedTable, _ folding: FoldingTable) {
        table.forEachRow { text, row in
            guard let scheme = RegionScheme(rawValue: row.string(0, in: text)) else { return }
            let region = row.string(1, in: text)
            let index: Int
            // The rows of a region stand together.
            if lists[scheme.position].last == region {
                index = lists[scheme.position].count - 1
            } else {
                index = lists[scheme.position].firstIndex(of: region) ?? lists[scheme.position].count
                if index == lists[scheme.position].count { lists[scheme.position].append(region) }
            }
            let name = text.extracting(row.range(2))
            var scanner = WordScanner(folding)
            var word = Word()
            var node = roots[scheme.position]
            while scanner.next(in: name, into: &word) {
                if word.gap.contains(.comma) { node = trie.insert(NameTrie.comma, after: node) }
                node = trie.insert(word.hash, after: node)
            }
            trie.setValue(index, at: node)
        }
    }

    /// Adds a region under its own name, where the scheme does not have it.
    mutating func add(_ region: String, to scheme: RegionScheme, _ folding: FoldingTable) {
        if lists[scheme.position].contains(region) { return }
        var scanner = WordScanner(folding)
        var word = Word()
        var node = roots[scheme.position]
        while scanner.next(in: region.utf8.span, into: &word) {
            if word.gap.contains(.comma) { node = trie.insert(NameTrie.comma, after: node) }
            node = trie.insert(word.hash, after: node)
        }
        trie.setValue(lists[scheme.position].count, at: node)
        lists[scheme.position].append(region)
    }

    /// The longest region name that starts at `start`, an article before it allowed, and where it ends.
    func longestName(
        in text: Span<UInt8>, from start: Int, scheme: RegionScheme, _ folding: FoldingTable
    ) -> (region: Int, end: Int)? {
        var scanner = WordScanner(folding, at: start)
        var word = Word()
        guard scanner.next(in: text, into: &word), word.gap.isDisjoint(with: .separators) else { return nil }
        if articles.contains(word.hash) {
            guard scanner.next(in: text, into: &word), word.gap.isDisjoint(with: .separators) else { return nil }
        } else if word.stemHash == 0, let article = elidedArticle(in: text, word) {
            scanner.position = article
            guard scanner.next(in: text, into: &word) else { return nil }
        }
        var path = NamePath(from: roots[scheme.position])
        var longest: (region: Int, end: Int)?
        while path.advance(by: word, in: trie) {
            if let region = trie.value(at: path.node) { longest = (region, path.end) }
            if path.tookNextWord { scanner.position = path.end }
            guard scanner.next(in: text, into: &word) else { break }
        }
        return longest
    }

    /// Where the word goes on after `l'`, as in `l'Afrique`.
    private func elidedArticle(in text: Span<UInt8>, _ word: Word) -> Int? {
        guard word.end - word.start > 2, text[word.start] | 0x20 == UInt8(ascii: "l") else { return nil }
        let next = text[word.start + 1]
        if next == UInt8(ascii: "'") { return word.start + 2 }
        return next == 0xE2 ? word.start + 4 : nil
    }
}
