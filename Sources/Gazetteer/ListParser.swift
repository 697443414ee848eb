import TabularyModel

/// Parses a cell of names: all names in it form a lattice, and the cheapest cover of its words wins.
///
/// Cheapest is: fewest words left over, then fewest separators inside names, then fewest names, then the longest name
/// first. So "China, Republic of Korea" is China and the Republic of Korea, though "China, Republic of" is a name too.
/// A name may hold a comma only where the name itself has one. Linear in the text: a word starts at most as many names as
/// the longest name has words.
///
/// After the cover, the text is cut at separators outside names into parts. A part is resolved when nothing but names,
/// fillers and numbers is in it; names side by side are then names with a comma missing. A part with words left over is
/// unresolved as a whole: "Jordan Valley Authority" does not list Jordan. A part in brackets that is unresolved is a
/// remark on the resolved part before it, and is dropped: "Kenya (Nairobi)".
struct ListParser {
    let names: NameTrie
    let entries: [NameEntry]
    let fillers: NameTrie
    let folding: FoldingTable

    private struct Choice {
        var cost: UInt64 = 0
        /// The position of the name's entry; -1 where the word is skipped.
        var entry: Int32 = -1
        /// The word after the name.
        var next: Int32 = 0
        var filler: Filler?
        var end = 0
    }

    private static let leftOver: UInt64 = 1 << 32
    private static let separator: UInt64 = 1 << 16

    func parse(_ text: Span<UInt8>, into result: inout [ListEntry]) {
        var words: [Word] = []
        words.reserveCapacity(min(text.count / 5 + 4, 1 << 16))
        var scanner = WordScanner(folding)
        var word = Word()
        while scanner.next(in: text, into: &word) { words.append(word) }
        guard !words.isEmpty else { return }
        let choices = cheapestCover(of: words, in: text)
        var parts = ListParts(words: words, result: result)
        result = []
        var position = 0
        while position < words.count {
            let choice = choices[position]
            if choice.entry >= 0 {
                let entry = entries[Int(choice.entry)]
                parts.addName(at: position, end: choice.end, place: entry.place, entry: entry)
                position = Int(choice.next)
            } else {
                parts.addWord(at: position, filler: choice.filler)
                position += 1
            }
        }
        result = parts.finish()
    }

    /// For every word the first step of the cheapest cover from it to the end.
    private func cheapestCover(of words: [Word], in text: Span<UInt8>) -> [Choice] {
        var choices = [Choice](repeating: Choice(), count: words.count + 1)
        for first in stride(from: words.count - 1, through: 0, by: -1) {
            let word = words[first]
            let filler = filler(word)
            let isFree = word.isNumber || filler != nil
            var best = Choice(
                cost: choices[first + 1].cost + (isFree ? 0 : Self.leftOver), next: Int32(first + 1), filler: filler)
            var path = NamePath(from: NameTrie.root)
            var next = first
            while next < words.count, path.advance(by: words[next], in: names) {
                next += path.tookNextWord ? 2 : 1
                guard let value = names.value(at: path.node) else { continue }
                let entry = entries[value]
                guard entry.place != nil, entry.use.contains(.list) else { continue }
                if entry.isAbbreviation, !words[first].isUpper { continue }
                let separators = path.breakCount + (entry.keepsCommas ? 0 : path.commaCount)
                let cost = choices[next].cost + UInt64(separators) * Self.separator + 1
                if cost <= best.cost {
                    best = Choice(
                        cost: cost, entry: Int32(value), next: Int32(next), end: path.closedEnd(in: text))
                }
            }
            choices[first] = best
        }
        return choices
    }

    private func filler(_ word: Word) -> Filler? {
        guard word.length <= 8, let node = fillers.child(of: NameTrie.root, by: word.hash),
            let value = fillers.value(at: node)
        else { return nil }
        return Filler(rawValue: value)
    }
}
