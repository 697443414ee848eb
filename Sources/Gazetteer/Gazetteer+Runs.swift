import TabularyModel

/// Parts of a list that lost what parts them, and parts that belong to another list than one of countries.
extension Gazetteer {
    /// Splits names that are written together, where a small letter and a capital meet: "BeninTogo", "CongoGabon Cameroon".
    ///
    /// Only where all that comes out are names, of two places at least: "SouthAfrica" is left to ``repair(_:)``. O(length).
    func splitRuns(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        guard entries[first...].contains(where: { seam(in: text, of: $0) != nil }) else { return }
        var split: [ListEntry] = []
        for entry in entries[first...] {
            if let pieces = pieces(of: entry, in: text) { split += pieces } else { split.append(entry) }
        }
        entries.replaceSubrange(first..., with: split)
    }

    /// Where a capital stands behind a small letter in an unresolved part, behind `start`; nil where none does.
    private func seam(in text: Span<UInt8>, of entry: ListEntry, behind start: Int = 0) -> Int? {
        guard entry.place == nil, entry.ambiguity < 0, entry.end - entry.start <= Self.longestRun else { return nil }
        let opening = max(start, entry.start) + 1
        guard opening < entry.end else { return nil }
        return (opening..<entry.end).first { text[$0].isASCIIUpper && text[$0 - 1].isASCIILower }
    }

    /// The names that a part is with a space at every seam; nil where it is not two names or more.
    private func pieces(of entry: ListEntry, in text: Span<UInt8>) -> [ListEntry]? {
        var spaced: [UInt8] = []
        /// Where the spaces stand that the text does not have.
        var seams: [Int] = []
        var position = entry.start
        while let seam = seam(in: text, of: entry, behind: position) {
            for offset in position..<seam { spaced.append(text[offset]) }
            seams.append(spaced.count)
            spaced.append(0x20)
            position = seam
        }
        guard !seams.isEmpty else { return nil }
        for offset in position..<entry.end { spaced.append(text[offset]) }
        var pieces: [ListEntry] = []
        listParser.parse(spaced.span, into: &pieces)
        guard pieces.count > 1, pieces.allSatisfy({ $0.place != nil && $0.kind.isListed }) else { return nil }
        func place(_ offset: Int) -> Int { entry.start + offset - seams.count { $0 < offset } }
        for index in pieces.indices {
            pieces[index].start = place(pieces[index].start)
            pieces[index].end = place(pieces[index].end)
            pieces[index].startsWithoutSeparator = index > 0 || entry.startsWithoutSeparator
        }
        return pieces
    }

    /// How many bytes a part has at most that is split.
    private static let longestRun = 200

    /// Leaves out a name that is listed with nothing but things of another kind: Georgia with states of the USA. O(entries).
    func leaveOutListed(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        let listed = entries[first...]
        guard listed.count > 1, listed.count(where: { $0.kind == .area && $0.place != nil }) == listed.count - 1,
            let position = listed.firstIndex(where: { $0.kind != .area }), listed[position].place != nil,
            let name = entry(naming: text.extracting(listed[position].start..<listed[position].end)),
            listed.indices.allSatisfy({
                $0 == position
                    || contexts.forbid(name, listedWith: words(of: listed[$0].start..<listed[$0].end, in: text))
            })
        else { return }
        entries[position].place = nil
        entries[position].match = .none
    }

    /// Leaves out persons whose family name is a country's: "Jordan, Michael; Smith, John". O(entries).
    func leaveOutPersons(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        for position in entries.indices.dropFirst(first).dropLast() {
            let entry = entries[position]
            guard entry.place != nil, entry.kind == .country, entries[position + 1].place == nil,
                proseScanner.persons.isInDirectory(text, entry.start, entry.end),
                let name = self.entry(naming: text.extracting(entry.start..<entry.end)), name.person.contains(.family)
            else { continue }
            entries[position].place = nil
            entries[position].match = .none
        }
    }
}
