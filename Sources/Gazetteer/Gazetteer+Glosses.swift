import TabularyModel

/// Reads the bracket behind a name, which may say which place is meant, or that none is.
extension Gazetteer {
    /// What a bracket says of the name before it.
    private enum Gloss {
        /// Both together are the name of another place: "Guinea (Equatorial)", "Timor (Leste)".
        case name(NameEntry)
        /// It names the candidate that the name stands for: "Korea (ROK)", "Congo (ex-Zaire)".
        case candidate(PlaceIndex)
        /// It names the place again, or parts of it: "DRC (Congo)", "China (including Hong Kong)".
        case same
        /// What has the name is no place: "Niger (river)".
        case other
        /// It is not understood, and several places have the name: "Congo (Lubumbashi)".
        case open
    }

    /// Reads the brackets that stand directly behind names of a list; a remark that says nothing of the name is left as it
    /// is: "Kenya (Nairobi)". O(entries).
    func readGlosses(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        guard entries[first...].contains(where: { Self.bracket(behind: $0, in: text) != nil }) else { return }
        var read: [ListEntry] = []
        var position = first
        while position < entries.count {
            var entry = entries[position]
            position += 1
            if let bracket = Self.bracket(behind: entry, in: text) {
                var inside = position
                while inside < entries.count, entries[inside].start < bracket.upperBound { inside += 1 }
                if let gloss = gloss(bracket, on: entry, inside: entries[position..<inside], in: text) {
                    apply(gloss, to: &entry, closedAt: bracket.upperBound + 1)
                    position = inside
                }
            }
            read.append(entry)
        }
        entries.replaceSubrange(first..., with: read)
    }

    private func apply(_ gloss: Gloss, to entry: inout ListEntry, closedAt end: Int) {
        switch gloss {
        case .name(let name):
            entry.end = end
            entry.place = name.place
            entry.kind = name.kind
            entry.match = name.place == nil ? .none : .alias
            entry.ambiguity = name.ambiguity
        case .candidate(let place):
            entry.place = place
            entry.kind = self[place].kind
            entry.match = .context
        case .same: break
        case .other:
            entry.end = end
            entry.place = nil
            entry.kind = .country
            entry.match = .none
            entry.ambiguity = -1
        case .open:
            entry.place = nil
            entry.match = .none
        }
    }

    /// What a bracket says; nil where it is a remark, a footnote mark, a year.
    ///
    /// - Parameter entries: The entries in the bracket.
    private func gloss(
        _ bracket: Range<Int>, on entry: ListEntry, inside entries: ArraySlice<ListEntry>, in text: Span<UInt8>
    ) -> Gloss? {
        let words = words(of: bracket, in: text)
        guard let first = words.first, words.count <= Self.mostWords, !words.contains(where: \.isNumber) else {
            return nil
        }
        let ownWords = self.words(of: entry.start..<entry.end, in: text)
        let named = Array(words.drop { Self.leads.contains($0.hash) })
        for name in [named + ownWords, ownWords + named] where !named.isEmpty {
            if let gloss = gloss(joined: name, on: entry) { return gloss }
        }
        let candidates = entry.ambiguity >= 0 ? ambiguities[Int(entry.ambiguity)] : []
        let start = named.first?.start ?? bracket.upperBound
        if let place = place(named: text.extracting(start..<bracket.upperBound), of: candidates) {
            return .candidate(place)
        }
        if let place = entry.place, names(text.extracting(start..<bracket.upperBound), oneOf: place) { return .same }
        if contexts.holds(Self.otherThings, words) || isPerson(bracket, behind: entry, in: text) { return .other }
        if isLead(first), !entries.isEmpty, let place = entry.place,
            entries.allSatisfy({ $0.place.map { owners[$0]?.contains(place) == true } ?? false })
        {
            return .same
        }
        let isOpen =
            entry.place != nil && candidates.count > 1 && entries.isEmpty && words.contains { $0.isCapitalized }
        return isOpen ? .open : nil
    }

    /// The place whose name is that of another thing, as a bracket at the end of a text says; nil where none does so.
    func placeOfOther(_ text: Span<UInt8>) -> PlaceIndex? {
        guard text.count > 1, text[text.count - 1] == UInt8(ascii: ")") || text[text.count - 1] == UInt8(ascii: "]"),
            let open = (max(0, text.count - Self.longestGloss)..<text.count).last(where: {
                Self.closing(text[$0]) == text[text.count - 1]
            }), let name = entry(naming: text.extracting(0..<open)), let place = name.place
        else { return nil }
        let entry = ListEntry(
            start: 0, end: open, place: place, kind: name.kind, match: name.match, startsWithoutSeparator: false)
        guard case .other = gloss(open + 1..<text.count - 1, on: entry, inside: [], in: text) else { return nil }
        return place
    }

    /// What the words of a bracket and of the name before it are together; nil where they are no name, or a part of the
    /// place that is named without the bracket too.
    private func gloss(joined words: [Word], on entry: ListEntry) -> Gloss? {
        var path = NamePath(from: NameTrie.root)
        for var word in words {
            word.gap = .space
            guard path.advance(by: word, in: names) else { return nil }
        }
        guard let value = names.value(at: path.node) else { return nil }
        let name = entries[value]
        if name.place == nil, name.ambiguity < 0 { return .other }
        guard name.kind != .demonym, name.use.contains(.list) else { return nil }
        if let place = name.place, name.kind == .area, let own = entry.place, self[place].state == self[own].code {
            return nil
        }
        return .name(name)
    }

    /// Whether a given name stands in the bracket behind a name that is a person's too: "Jordan (Michael)".
    private func isPerson(_ bracket: Range<Int>, behind entry: ListEntry, in text: Span<UInt8>) -> Bool {
        guard proseScanner.persons.capitalized(text, at: bracket.lowerBound) == bracket,
            PersonNames.kind(of: bracket, in: text, folding) == .given,
            let name = self.entry(naming: text.extracting(entry.start..<entry.end))
        else { return false }
        return !name.person.isEmpty
    }

    /// The candidate that a text names, by a name or a code, or whose state it names; nil where it names none.
    private func place(named text: Span<UInt8>, of candidates: [PlaceIndex]) -> PlaceIndex? {
        guard !candidates.isEmpty, let place = resolve(name: text)?.place ?? self.place(ofCode: text) else {
            return nil
        }
        if candidates.contains(place) { return place }
        let owned = candidates.filter { owners[$0]?.contains(place) == true }
        return owned.count == 1 ? owned[0] : nil
    }

    /// Whether a place is one of those that share the name in a text.
    private func names(_ text: Span<UInt8>, oneOf place: PlaceIndex) -> Bool {
        guard let entry = entry(naming: text), entry.ambiguity >= 0 else { return false }
        return ambiguities[Int(entry.ambiguity)].contains(place)
    }

    /// Whether a word may open a remark on what belongs to the place: "including", "with".
    private func isLead(_ word: Word) -> Bool {
        let filler = listParser.fillers.child(of: NameTrie.root, by: word.hash).flatMap(listParser.fillers.value(at:))
        return filler == Filler.lead.rawValue || filler == Filler.link.rawValue
    }

    /// The words of a part of a text, nine at most.
    func words(of range: Range<Int>, in text: Span<UInt8>) -> [Word] {
        let part = text.extracting(0..<range.upperBound)
        var scanner = WordScanner(folding, at: range.lowerBound)
        var word = Word()
        var words: [Word] = []
        while words.count <= Self.mostWords, scanner.next(in: part, into: &word) { words.append(word) }
        return words
    }

    /// What is in the bracket that stands behind a name, one space away at most, and is closed soon; nil where none is.
    private static func bracket(behind entry: ListEntry, in text: Span<UInt8>) -> Range<Int>? {
        guard entry.place != nil || entry.ambiguity >= 0 else { return nil }
        var start = entry.end
        if start < text.count, text[start] == 0x20 { start += 1 }
        guard start < text.count, let close = closing(text[start]) else { return nil }
        start += 1
        for position in start..<min(text.count, start + longestGloss) {
            if text[position] == close { return position > start ? start..<position : nil }
            if closing(text[position]) != nil { return nil }
        }
        return nil
    }

    private static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        default: nil
        }
    }

    /// How many bytes are looked at for the closing bracket.
    private static let longestGloss = 80
    /// How many words a name in brackets has at most.
    private static let mostWords = 8
    /// The class of `word-classes.tsv` of what is no place and is named after one.
    private static let otherThings = WordHash.of("other-thing")
    /// What leads another name of a place.
    private static let leads: Set<UInt64> = [
        WordHash.of("ex"), WordHash.of("former"), WordHash.of("formerly"), WordHash.of("previously"),
        WordHash.of("now"), WordHash.of("today"), WordHash.of("currently"), WordHash.of("also"),
        WordHash.of("known"), WordHash.of("called"), WordHash.of("as"), WordHash.of("aka"), WordHash.of("or"),
        WordHash.of("ie"), WordHash.the,
    ]
}
