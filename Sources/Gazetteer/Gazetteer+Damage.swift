import TabularyModel

extension Gazetteer {
    /// How many places near to a text are told at most.
    static let mostCandidates = 5

    /// Reads a text that is no name as a damaged one: misread by OCR, misspelt, joined, split, or decoded wrongly.
    ///
    /// A place is given only where its name is near and no other place's name is nearly as near. Linear in the text, and
    /// a text longer than any name costs nothing.
    package func repair(_ text: Span<UInt8>) -> Repair {
        // A name that may not stand here is no damaged one.
        if let (place, _) = resolve(name: text) {
            return Repair(place: nil, kind: self[place].kind, cost: 0, candidates: [place], isBetween: false)
        }
        if let place = placeOfOther(text) {
            return Repair(place: nil, kind: self[place].kind, cost: 0, candidates: [place], isBetween: false)
        }
        if let repair = repairEncoding(of: text) { return repair }
        if let repair = repairSpacing(of: text) { return repair }
        if let repair = repairAbbreviation(of: text) { return repair }
        let damaged = DamagedText(text, folding)
        if let repair = repairGenerics(of: damaged) { return repair }
        let first = repair(damaged)
        if first.place != nil || first.isBetween { return first }
        guard let bare = damaged.withoutFootnote else { return first }
        let second = repair(bare)
        return second.place != nil || first.candidates.isEmpty ? second : first
    }

    private func repair(_ text: DamagedText) -> Repair {
        var matches = NearNames.standard.matches(of: text)
        if let ownNames {
            matches = (matches + ownNames.matches(of: text)).sorted { ($0.cost, $0.code) < ($1.cost, $1.code) }
        }
        let known = matches.compactMap { match in
            index(code: match.code).map { (match: match, place: $0, kind: match.isDemonym ? .demonym : self[$0].kind) }
        }
        guard let best = known.first else {
            return Repair(place: nil, kind: .country, cost: 0, candidates: [], isBetween: false)
        }
        let candidates = known.prefix(Self.mostCandidates).map(\.place)
        let isWord = NearWords.standard.contains(text)
        let isOnly = known.count == 1 && best.match.isBearable(of: best.kind) && !isWord
        return Repair(
            place: isOnly ? best.place : nil, kind: best.kind, cost: Double(best.match.cost) / 100,
            candidates: candidates,
            isBetween: !isOnly && !isWord && candidates.count > 1
                && known.contains { $0.match.isBearable(of: $0.kind) })
    }

    /// Reads a name with words that are cut and closed with a full stop, where one place has such a name; nil elsewhere.
    ///
    /// A country goes before the areas and groups whose names open so too.
    func repairAbbreviation(of text: Span<UInt8>) -> Repair? {
        guard let name = AbbreviatedName(text, folding) else { return nil }
        var codes = NearNames.standard.codes(abbreviatedAs: name)
        if let ownNames { codes += ownNames.codes(abbreviatedAs: name).filter { !codes.contains($0) } }
        let places = codes.compactMap(index(code:))
        let countries = places.filter { self[$0].kind.isListed }
        let candidates = countries.isEmpty ? places : countries
        guard let first = candidates.first else { return nil }
        let isOnly = candidates.count == 1
        return Repair(
            place: isOnly ? first : nil, kind: self[first].kind, cost: 0,
            candidates: Array(candidates.prefix(Self.mostCandidates)), isBetween: !isOnly, isAbbreviation: true)
    }

    /// Reads a formal name that no row has: what is left without "Republic of" and the like is a name as it stands.
    ///
    /// nil where it is none; no place where states differ in those words alone, as the two Congos do.
    private func repairGenerics(of text: DamagedText) -> Repair? {
        let own = ownNames?.codes(withStemOf: text) ?? []
        let codes = own.isEmpty ? NearNames.standard.codes(withStemOf: text) : own
        let candidates = codes.compactMap(index(code:)).filter { self[$0].kind != .group }
        guard let first = candidates.first else { return nil }
        let isOnly = candidates.count == 1
        if !isOnly {
            let near = repair(text)
            if let place = near.place, candidates.contains(place) { return near }
        }
        return Repair(
            place: isOnly ? first : nil, kind: self[first].kind, cost: Self.costOfGenerics, candidates: candidates,
            isBetween: !isOnly)
    }

    /// What it costs to read a formal name that no row has.
    private static let costOfGenerics = 0.2

    /// Reads a text that was UTF-8 and was decoded as Windows-1252: `CÃ´te` for `Côte`.
    private func repairEncoding(of text: Span<UInt8>) -> Repair? {
        guard let bytes = Mojibake.repaired(text) else { return nil }
        if let (place, _) = resolve(name: bytes.span) {
            return Repair(place: place, kind: self[place].kind, cost: 0.2, candidates: [place], isBetween: false)
        }
        let repair = repair(DamagedText(bytes.span, folding))
        return repair.place == nil ? nil : repair
    }

    /// Reads a name that is set with a space between its capitals, and two or more between its words: "K E N Y A".
    private func repairSpacing(of text: Span<UInt8>) -> Repair? {
        guard text.count > 6, text.count <= DamagedText.longest else { return nil }
        var joined: [UInt8] = []
        for position in text.indices {
            if text[position].isASCIIUpper {
                guard position == 0 || text[position - 1] == 0x20 else { return nil }
                joined.append(text[position])
            } else {
                guard text[position] == 0x20 else { return nil }
                if position > 0, text[position - 1] == 0x20, joined.last != 0x20 { joined.append(0x20) }
            }
        }
        guard let (place, _) = resolve(name: joined.span) else { return nil }
        return Repair(place: place, kind: self[place].kind, cost: 0.2, candidates: [place], isBetween: false)
    }
}
