package import TabularyModel

extension Gazetteer {
    /// Resolves one name, an ISO code in capitals, or a text of several names.
    ///
    /// Case, accents, markup, footnotes, brackets and an article around the name do not matter. A name that is none is
    /// read as a damaged one where a single name is near; the answer then has the match `fuzzy`, its cost and a note.
    ///
    /// ```swift
    /// Gazetteer.standard.resolve("Korea (Republic of)").places.map(\.code)  // ["KOR"]
    /// Gazetteer.standard.resolve("Kashmir").kind  // .ambiguous
    /// Gazetteer.standard.resolve("Arrnenia").match  // .fuzzy
    /// ```
    public func resolve(_ name: String) -> Resolution {
        var name = name
        name.makeContiguousUTF8()
        let text = name.utf8.span
        if let entry = entry(naming: text) { return resolution(of: entry) }
        if let resolution = resolution(ofCode: text) { return resolution }
        var found: [ListEntry] = []
        parse(list: text, into: &found)
        settle(&found, in: text)
        if let resolution = resolution(of: found, in: text) { return resolution }
        if let resolution = resolution(ofPlaceAndTown: found, in: text) { return resolution }
        if let resolution = resolution(ofCodeBeside: found, in: text) { return resolution }
        return resolution(ofDamaged: text, name, named: found)
    }

    private func resolution(of entry: NameEntry) -> Resolution {
        if let place = entry.place { return resolution(of: place, entry.kind, entry.match) }
        guard entry.ambiguity >= 0 else { return Resolution(kind: .none, note: "a phrase that names no place") }
        let candidates = ambiguities[Int(entry.ambiguity)].map { self[$0] }
        if entry.kind == .demonym { return Resolution(kind: .demonym, places: candidates, match: .alias) }
        return Resolution(kind: .ambiguous, candidates: candidates, note: "a name of several places")
    }

    func resolution(
        of place: PlaceIndex, _ kind: PlaceKind, _ match: PlaceMatch, cost: Double? = nil, note: String = ""
    ) -> Resolution {
        if kind != .area, kind != .former {
            return Resolution(
                kind: Resolution.Kind(kind), places: single[Int(place.value)], match: match, cost: cost, note: note)
        }
        let place = self[place]
        guard kind == .area, let state = self.place(code: place.state) else {
            return Resolution(
                kind: Resolution.Kind(kind), places: [place], match: match, cost: cost,
                note: note.isEmpty ? self.note(on: place) : note)
        }
        return Resolution(kind: .area, places: [state], area: [place], match: match, cost: cost, note: note)
    }

    private func note(on place: Place) -> String {
        guard place.kind == .former else { return "" }
        let years = place.validTo.map { "until \($0)" } ?? ""
        let followers = place.successors.isEmpty ? "" : "followed by \(place.successors.joined(separator: " "))"
        return [years, followers].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The answer to a text of which every part is a name; nil where one is not.
    private func resolution(of found: [ListEntry], in text: Span<UInt8>) -> Resolution? {
        guard let first = found.first, found.allSatisfy({ $0.place != nil || $0.ambiguity >= 0 }) else { return nil }
        if found.count == 1 {
            if let place = first.place { return resolution(of: place, first.kind, first.match) }
            return Resolution(
                kind: .ambiguous, candidates: candidates(of: first).map { self[$0] }, note: "a name of several places")
        }
        guard found.allSatisfy({ $0.place != nil }) else {
            return Resolution(
                kind: .ambiguous, candidates: found.flatMap(candidates(of:)).map { self[$0] },
                note: "a list with a name of several places")
        }
        // "USSR, Union of Soviet Socialist Republics" is one place.
        if found.allSatisfy({ $0.place == first.place }), let place = first.place {
            let best = found.first { $0.match == .exact } ?? first
            return resolution(of: place, first.kind, best.match)
        }
        if found.count == 2, let pair = resolution(ofPair: found, in: text) { return pair }
        let kinds = Set(found.map(\.kind))
        let places = found.compactMap { entry in
            entry.place.flatMap { entry.kind == .area ? index(code: self[$0].state) ?? $0 : $0 }
        }
        if kinds.count == 1, kinds.isSubset(of: [.area, .group, .demonym]) {
            var distinct: [PlaceIndex] = []
            for place in places where !distinct.contains(place) { distinct.append(place) }
            return Resolution(
                kind: Resolution.Kind(first.kind), places: distinct.map { self[$0] }, match: first.match)
        }
        return Resolution(kind: .list, places: places.map { self[$0] }, match: first.match)
    }

    /// The answer to a place and an area: a part of the place ("Sardinia, Italy"), or a town of that name in the area
    /// ("Lebanon, Ohio"); nil where there is no area.
    private func resolution(ofPair found: [ListEntry], in text: Span<UInt8>) -> Resolution? {
        if let territory = territory(of: found, in: text) {
            return resolution(of: territory.place ?? PlaceIndex(0), territory.kind, territory.match)
        }
        // "Kenya (Africa)".
        if found[1].kind == .group, found[0].kind.isListed, let place = found[0].place,
            gap(between: found[0], found[1], in: text).contains(.open)
        {
            return resolution(of: place, found[0].kind, found[0].match)
        }
        guard let position = found.firstIndex(where: { $0.kind == .area }), let area = found[position].place,
            let other = found[1 - position].place, found[1 - position].kind != .area
        else { return nil }
        if self[area].state == self[other].code { return resolution(of: area, .area, found[position].match) }
        guard position == 1, found[0].kind != .group, found[0].kind != .demonym else { return nil }
        return Resolution(
            kind: .none, candidates: [self[other]], note: "a town in \(self[area].name) may have that name")
    }

    /// A territory beside the state that it belongs to: "Guam, USA", and "China: Macao" with a sign that is no comma; nil
    /// where the two are none.
    private func territory(of found: [ListEntry], in text: Span<UInt8>) -> ListEntry? {
        guard let first = found[0].place, let second = found[1].place else { return nil }
        let gap = gap(between: found[0], found[1], in: text)
        if owners[first]?.contains(second) == true, !gap.isDisjoint(with: [.comma, .open]) { return found[0] }
        let isLed = !gap.isDisjoint(with: [.cut, .spacedHyphen, .open]) && !gap.contains(.slash)
        return owners[second]?.contains(first) == true && isLed ? found[1] : nil
    }

    /// The answer to a country and a town or a part of it, which is no name here: "Kenya: Nairobi", "Kenya – Nairobi".
    private func resolution(ofPlaceAndTown found: [ListEntry], in text: Span<UInt8>) -> Resolution? {
        guard found.count == 2, let place = found[0].place, found[0].kind != .demonym, found[0].kind != .group,
            found[1].place == nil, found[1].ambiguity < 0,
            !gap(between: found[0], found[1], in: text).isDisjoint(with: [.cut, .spacedHyphen])
        else { return nil }
        let rest = text.extracting(found[1].start..<found[1].end)
        var scanner = WordScanner(folding)
        var word = Word()
        var count = 0
        while scanner.next(in: rest, into: &word) {
            count += 1
            guard count <= 3, word.isCapitalized, !word.isNumber, !word.gap.contains(.slash) else { return nil }
        }
        return resolution(of: place, found[0].kind, found[0].match, note: "with a part \"\(Self.string(rest))\"")
    }

    /// What stands between two entries.
    private func gap(between first: ListEntry, _ second: ListEntry, in text: Span<UInt8>) -> Gap {
        guard first.end < second.start else { return [] }
        var scanner = WordScanner(folding, at: first.end)
        var word = Word()
        return scanner.next(in: text.extracting(0..<second.end), into: &word) ? word.gap : []
    }

    /// The answer to a text that is no name as it stands.
    private func resolution(ofDamaged text: Span<UInt8>, _ name: String, named found: [ListEntry]) -> Resolution {
        let repair = repair(text)
        if let place = repair.place, repair.isAbbreviation {
            return resolution(of: place, repair.kind, .alias, note: "abbreviated: read as \"\(self[place].name)\"")
        }
        if let place = repair.place {
            return resolution(
                of: place, repair.kind, .fuzzy, cost: repair.cost,
                note: "damaged: read as \"\(self[place].name)\" at a cost of \(repair.cost)")
        }
        if repair.isBetween {
            return Resolution(
                kind: .ambiguous, candidates: repair.candidates.map { self[$0] },
                cost: repair.isAbbreviation ? nil : repair.cost,
                note: repair.isAbbreviation
                    ? "abbreviated: as names of several places are" : "damaged: near to names of several places")
        }
        if found.count > 1 {
            let entries = parse(list: name).entries
            let damaged = entries.filter { $0.match == .fuzzy }
            if entries.allSatisfy({ $0.place != nil }), !damaged.isEmpty {
                return Resolution(
                    kind: .list, places: entries.compactMap(\.place), match: .fuzzy,
                    cost: damaged.compactMap(\.cost).reduce(0, +),
                    note: "damaged: \(damaged.map { "\"\($0.text)\"" }.joined(separator: ", "))")
            }
        }
        var candidates = repair.candidates
        if candidates.isEmpty {
            // The places that the text names beside what is none: "Nairobi, Kenya".
            for place in found.compactMap(\.place) where !candidates.contains(place) { candidates.append(place) }
        }
        return Resolution(kind: .none, candidates: candidates.prefix(Self.mostCandidates).map { self[$0] })
    }

    /// The place that the whole text names, footnote marks, quotes and brackets around it left out.
    package func resolve(name text: Span<UInt8>) -> (place: PlaceIndex, match: PlaceMatch)? {
        guard let entry = entry(naming: text), let place = entry.place else { return nil }
        return (place, entry.match)
    }

    /// The entry of the name that the whole text is.
    func entry(naming text: Span<UInt8>) -> NameEntry? {
        if needsAllScripts(text) { return Self.complete.entry(naming: text) }
        // One scanner for all: each holds on to the table of letters, which costs as much as reading a word.
        var scanner = WordScanner(folding)
        var word = Word()
        guard scanner.next(in: text, into: &word) else { return nil }
        let isArticle = word.hash == WordHash.the
        let position = scanner.position
        if let entry = entry(naming: text, startingWith: &word, &scanner) { return entry }
        scanner.position = position
        guard isArticle, scanner.next(in: text, into: &word) else { return nil }
        return entry(naming: text, startingWith: &word, &scanner)
    }

    private func entry(
        naming text: Span<UInt8>, startingWith word: inout Word, _ scanner: inout WordScanner
    ) -> NameEntry? {
        let isUpper = word.isUpper
        var path = NamePath(from: NameTrie.root)
        guard path.advance(by: word, in: names) else { return nil }
        if path.tookNextWord { scanner.position = path.end }
        var end = scanner.position
        while scanner.next(in: text, into: &word), path.advance(by: word, in: names) {
            if path.tookNextWord { scanner.position = path.end }
            end = scanner.position
        }
        scanner.position = end
        while scanner.next(in: text, into: &word) {
            let isMark = word.gap.isEmpty || word.gap == .mark || word.gap == .comma
            let isRemark = word.gap.contains(.open) && Self.remarks.contains(word.hash)
            guard (word.isNumber && isMark) || isRemark || isLetterMark(word, in: text) else { return nil }
        }
        guard let value = names.value(at: path.node) else { return nil }
        let entry = entries[value]
        guard entry.use.contains(.name) else { return nil }
        return entry.isAbbreviation && !isUpper ? nil : entry
    }

    /// Whether a word behind a name is one letter that marks a footnote: `(a)`, `a/`, `/a`, `<sup>a</sup>`.
    private func isLetterMark(_ word: Word, in text: Span<UInt8>) -> Bool {
        guard word.length == 1, text[word.start].isASCIILetter else { return false }
        if word.gap.contains(.open) || word.gap.contains(.cut) || word.gap.isEmpty { return true }
        guard word.end < text.count, text[word.start].isASCIILower else { return false }
        return text[word.end] == UInt8(ascii: ")") || text[word.end] == UInt8(ascii: "/")
    }

    /// What in brackets says only that a place is no more: "Serbia and Montenegro (former)".
    private static let remarks: [UInt64] = [
        WordHash.of("former"), WordHash.of("formerly"), WordHash.of("dissolved"), WordHash.of("historical"),
        WordHash.of("defunct"), WordHash.of("ex"), WordHash.of("old"),
    ]
}
