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
    /// The states that a place belongs or belonged to: China for Macao, the USSR for Latvia.
    let owners: [PlaceIndex: [PlaceIndex]]

    /// How many words are looked at together. A longer text is parsed piece by piece, so that memory does not grow with it.
    private let pieceLength: Int

    private struct Choice {
        var cost: UInt64 = 0
        /// The position of the name's entry; -1 where the word is skipped.
        var entry: Int32 = -1
        /// The word after the name.
        var next: Int32 = 0
        var filler: Filler?
        /// How many letters that are words of their own, such as the Arabic "and", stand before the name in its first word.
        var proclitics: Int8 = 0
        /// The word up to which the names that start here were followed, found or not.
        var reach: Int32 = 0
        var end = 0
    }

    private static let leftOver: UInt64 = 1 << 32
    private static let separator: UInt64 = 1 << 16

    init(
        names: NameTrie, entries: [NameEntry], fillers: NameTrie, folding: FoldingTable,
        owners: [PlaceIndex: [PlaceIndex]] = [:], pieceLength: Int = 4_096
    ) {
        self.names = names
        self.entries = entries
        self.fillers = fillers
        self.folding = folding
        self.owners = owners
        self.pieceLength = pieceLength
    }

    func parse(_ text: Span<UInt8>, into result: inout [ListEntry]) {
        var words: [Word] = []
        words.reserveCapacity(min(text.count / 5 + 4, pieceLength))
        var scanner = WordScanner(folding)
        var isEnd = false
        var wanted = pieceLength
        /// The word before the piece.
        var before: Word?
        var parts = ListParts(result: result, owners: owners)
        result = []
        while !isEnd {
            isEnd = !scan(text, with: &scanner, upTo: wanted, after: before, &words)
            let choices = cheapestCover(of: words, in: text)
            guard let cut = isEnd ? words.count : Self.lastCut(of: choices) else {
                // No place to cut was seen: the piece grows until one is, or the text ends.
                wanted *= 2
                continue
            }
            wanted = pieceLength
            add(words, upTo: cut, choices, in: text, to: &parts)
            if cut > 0 { before = words[cut - 1] }
            words.removeSubrange(..<cut)
        }
        result = parts.finish()
    }

    /// Parses a part of a list that has words left over: names, and the stretches between them as entries of their own.
    func parseLoosely(_ text: Span<UInt8>, into result: inout [ListEntry]) {
        var words: [Word] = []
        var scanner = WordScanner(folding)
        _ = scan(text, with: &scanner, upTo: .max, after: nil, &words)
        let choices = cheapestCover(of: words, in: text)
        var position = 0
        var isOpen = false
        while position < words.count {
            let choice = choices[position]
            let word = words[position]
            if choice.entry >= 0 {
                let entry = entries[Int(choice.entry)]
                result.append(
                    ListEntry(
                        start: word.start, end: choice.end, place: entry.place, kind: entry.kind, match: entry.match,
                        startsWithoutSeparator: false))
                position = Int(choice.next)
                isOpen = false
                continue
            }
            position += 1
            if choice.filler?.isFree == true || word.isFootnote, !isOpen { continue }
            if isOpen {
                result[result.count - 1].end = word.end
            } else {
                result.append(
                    ListEntry(
                        start: word.start, end: word.end, place: nil, kind: .country, match: .none,
                        startsWithoutSeparator: false))
                isOpen = true
            }
        }
    }

    /// Reads words until there are so many; false where the text ended before.
    private func scan(
        _ text: Span<UInt8>, with scanner: inout WordScanner, upTo wanted: Int, after before: Word?,
        _ words: inout [Word]
    ) -> Bool {
        var word = Word()
        while words.count < wanted {
            let isWord = scanner.next(in: text, into: &word)
            if let last = words.indices.last,
                words[last].isNote(
                    in: text, after: last > 0 ? words[last - 1] : before, before: word.gap, isLast: !isWord)
            {
                words[last].isFootnote = true
            }
            guard isWord else { return false }
            word.isFootnote = word.followsAsFootnote(words.last)
            if word.length == 1, isMark(word, in: text) {
                word.isNumber = true
                word.isFootnote = !words.isEmpty
            }
            words.append(word)
        }
        return true
    }

    /// Whether a small letter with a bracket behind it is a mark, as a number would be: "Kenya a)", "(a) Kenya".
    private func isMark(_ word: Word, in text: Span<UInt8>) -> Bool {
        guard word.end == word.start + 1, text[word.start].isASCIILower, word.end < text.count else { return false }
        return text[word.end] == UInt8(ascii: ")") || text[word.end] == UInt8(ascii: "]")
    }

    /// The last word but the last at which no name that starts before it is under way; nil where there is none.
    ///
    /// A cover of the whole text is a cover up to there and one from there on: both are as cheap as they can be where the
    /// whole is.
    private static func lastCut(of choices: [Choice]) -> Int? {
        var cut: Int?
        var reach = 1
        for position in 1..<max(1, choices.count - 1) {
            reach = max(reach, Int(choices[position - 1].reach))
            if reach <= position { cut = position }
        }
        return cut
    }

    private func add(
        _ words: [Word], upTo end: Int, _ choices: [Choice], in text: Span<UInt8>, to parts: inout ListParts
    ) {
        var position = 0
        while position < end {
            let choice = choices[position]
            if choice.entry >= 0 {
                let next = Int(choice.next)
                var first = words[position]
                for _ in 0..<choice.proclitics {
                    if let rest = Proclitic.rest(of: first, in: text, folding) { first = rest.word }
                }
                parts.addName(first, end: choice.end, lastWordEnd: words[next - 1].end, entries[Int(choice.entry)])
                position = next
            } else {
                parts.addWord(words[position], filler: choice.filler)
                position += 1
            }
        }
    }

    /// For every word the first step of the cheapest cover from it to the end.
    private func cheapestCover(of words: [Word], in text: Span<UInt8>) -> [Choice] {
        var choices = [Choice](repeating: Choice(), count: words.count + 1)
        for first in stride(from: words.count - 1, through: 0, by: -1) {
            let word = words[first]
            let filler = filler(word)
            let isFree = word.isNumber || word.isFootnote || filler?.isFree == true
            var best = Choice(
                cost: choices[first + 1].cost + (isFree ? 0 : Self.leftOver), next: Int32(first + 1), filler: filler)
            var reach = first + 1
            extend(&best, at: first, with: word, words, choices, in: text, &reach)
            if word.mayHaveProclitic { extendBehindProclitics(&best, at: first, words, choices, in: text, &reach) }
            best.reach = Int32(reach)
            choices[first] = best
        }
        return choices
    }

    /// Takes each name behind the letters that an Arabic word opens with and that are words of their own, "and in" at most.
    private func extendBehindProclitics(
        _ best: inout Choice, at first: Int, _ words: [Word], _ choices: [Choice], in text: Span<UInt8>,
        _ reach: inout Int
    ) {
        var word = words[first]
        for proclitics in 1...3 as ClosedRange<Int8> {
            guard let rest = Proclitic.rest(of: word, in: text, folding) else { return }
            word = rest.word
            var behind = best
            extend(&behind, at: first, with: word, words, choices, in: text, &reach)
            if rest.withArticle != 0 {
                var opening = word
                opening.hash = rest.withArticle
                extend(&behind, at: first, with: opening, words, choices, in: text, &reach)
            }
            if behind.cost < best.cost {
                best = behind
                best.proclitics = proclitics
            }
        }
    }

    /// Takes each name that opens with a word, where it is cheaper than the best so far.
    ///
    /// - Parameters:
    ///   - first: The word's position.
    ///   - opening: The word, or what is left of it behind a letter that is a word of its own.
    ///   - reach: Is set to the word up to which names were followed.
    @inline(__always)
    private func extend(
        _ best: inout Choice, at first: Int, with opening: Word, _ words: [Word], _ choices: [Choice],
        in text: Span<UInt8>, _ reach: inout Int
    ) {
        var path = NamePath(from: NameTrie.root)
        var next = first
        while next < words.count, path.advance(by: next == first ? opening : words[next], in: names) {
            next += path.tookNextWord ? 2 : 1
            // The second half of a broken word may stand in the next piece.
            guard next <= words.count else { break }
            guard let value = names.value(at: path.node) else { continue }
            let entry = entries[value]
            guard entry.place != nil || entry.ambiguity >= 0, entry.use.contains(.list) else { continue }
            if entry.isAbbreviation, !opening.isUpper { continue }
            let separators = path.breakCount + (entry.keepsCommas ? 0 : path.commaCount)
            let cost = choices[next].cost + UInt64(separators) * Self.separator + 1
            if cost <= best.cost {
                best = Choice(cost: cost, entry: Int32(value), next: Int32(next), end: path.closedEnd(in: text))
            }
        }
        reach = max(reach, next)
    }

    private func filler(_ word: Word) -> Filler? {
        guard word.length <= 16, let node = fillers.child(of: NameTrie.root, by: word.hash),
            let value = fillers.value(at: node)
        else { return nil }
        return Filler(rawValue: value)
    }
}
