package import TabularyModel

extension Gazetteer {
    /// Resolves one name, an ISO code in capitals, or a text of several names.
    public func resolve(_ name: String) -> Resolution {
        let bytes = Array(name.utf8)
        if let entry = entry(naming: bytes.span) {
            if let place = entry.place {
                return Resolution(kind: Resolution.Kind(entry.kind), places: [self[place]], match: entry.match)
            }
            return Resolution(kind: .ambiguous, candidates: ambiguities[Int(entry.ambiguity)].map { self[$0] })
        }
        if let place = place(ofCode: name) {
            return Resolution(kind: Resolution.Kind(place.kind), places: [place], match: .alias)
        }
        var found: [ListEntry] = []
        parse(list: bytes.span, into: &found)
        let listed = found.compactMap(\.place)
        if let first = found.first, listed.count == found.count {
            let kind: Resolution.Kind = listed.count == 1 ? Resolution.Kind(first.kind) : .list
            return Resolution(kind: kind, places: listed.map { self[$0] }, match: first.match)
        }
        let near = suggestions.nearest(to: bytes.span, folding)
        return Resolution(kind: .none, candidates: near.map { self[$0] })
    }

    /// The place that the whole text names, footnote marks, quotes and brackets around it left out.
    package func resolve(name text: Span<UInt8>) -> (place: PlaceIndex, match: PlaceMatch)? {
        guard let entry = entry(naming: text), let place = entry.place else { return nil }
        return (place, entry.match)
    }

    /// The first name of the one place with a name near to the text; nil where none or more than one is near.
    package func suggestion(for text: Span<UInt8>) -> String? {
        let near = suggestions.nearest(to: text, folding)
        return near.count == 1 ? self[near[0]].name : nil
    }

    /// The entry of the name that the whole text is.
    private func entry(naming text: Span<UInt8>) -> NameEntry? {
        var scanner = WordScanner(folding)
        var word = Word()
        guard scanner.next(in: text, into: &word) else { return nil }
        let first = word
        if let entry = entry(naming: text, startingWith: word, scanner) { return entry }
        guard first.hash == WordHash.the, scanner.next(in: text, into: &word) else { return nil }
        return entry(naming: text, startingWith: word, scanner)
    }

    private func entry(naming text: Span<UInt8>, startingWith first: Word, _ after: WordScanner) -> NameEntry? {
        var scanner = after
        var word = first
        var path = NamePath(from: NameTrie.root)
        guard path.advance(by: word, in: names) else { return nil }
        if path.tookNextWord { scanner.position = path.end }
        var follows = WordScanner(folding, at: scanner.position)
        while scanner.next(in: text, into: &word), path.advance(by: word, in: names) {
            if path.tookNextWord { scanner.position = path.end }
            follows.position = scanner.position
        }
        while follows.next(in: text, into: &word) {
            let isMark = word.gap.isEmpty || word.gap == .mark || word.gap == .comma
            let isNote = word.length == 1 && word.gap.contains(.open)
            guard (word.isNumber && isMark) || isNote else { return nil }
        }
        guard let value = names.value(at: path.node) else { return nil }
        let entry = entries[value]
        guard entry.use.contains(.name), entry.place != nil || entry.ambiguity >= 0 else { return nil }
        return entry.isAbbreviation && !first.isUpper ? nil : entry
    }

    /// The place of an alpha-3 or alpha-2 code in capitals, the spaces around it left out.
    private func place(ofCode text: String) -> Place? {
        let code = text.filter { $0 != " " }
        guard code.utf8.count <= 3, code.utf8.allSatisfy(\.isASCIIUpper) else { return nil }
        if code.utf8.count == 3 { return place(code: code) }
        return code.utf8.count == 2 ? places.first { $0.iso2 == code } : nil
    }
}
