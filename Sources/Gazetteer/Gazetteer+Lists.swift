package import TabularyModel

extension Gazetteer {
    /// Parses a cell of names into its parts.
    ///
    /// The cell is parsed as a whole, whatever parts its names: commas, semicolons, slashes, lines, bullets, tags, "and" in
    /// six languages, wide spaces, nothing at all. A part that is no name is read as a damaged one where a single name is
    /// near; what is left stands unresolved. O(length).
    ///
    /// ```swift
    /// let list = Gazetteer.standard.parse(list: "Korea, Republic of, Lao PDR Togo; Atlantis")
    /// list.places.map(\.code)  // ["KOR", "LAO", "TGO"]
    /// list.entries.filter { $0.place == nil }.map(\.text)  // ["Atlantis"]
    /// ```
    public func parse(list: String) -> PlaceList {
        var list = list
        list.makeContiguousUTF8()
        let text = list.utf8.span
        var found: [ListEntry] = []
        parse(list: text, into: &found)
        settle(&found, in: text)
        var entries: [PlaceList.Entry] = []
        entries.reserveCapacity(found.count)
        for entry in found { append(entry, of: text, to: &entries) }
        return PlaceList(entries: entries)
    }

    private func append(_ entry: ListEntry, of text: Span<UInt8>, to entries: inout [PlaceList.Entry]) {
        if entry.place != nil || entry.ambiguity >= 0 {
            entries.append(self.entry(entry, of: text, candidates: candidates(of: entry)))
            return
        }
        let part = text.extracting(entry.start..<entry.end)
        let whole = repair(part)
        if let place = whole.place, whole.kind != .demonym {
            var entry = entry
            entry.place = place
            entry.kind = whole.kind
            entry.match = .fuzzy
            entries.append(self.entry(entry, of: text, candidates: [], cost: whole.cost))
        } else if let pieces = repairPieces(of: part, from: entry.start) {
            for (piece, cost) in pieces { entries.append(self.entry(piece, of: text, candidates: [], cost: cost)) }
        } else {
            entries.append(self.entry(entry, of: text, candidates: whole.candidates))
        }
    }

    private func entry(
        _ entry: ListEntry, of text: Span<UInt8>, candidates: [PlaceIndex], cost: Double? = nil
    ) -> PlaceList.Entry {
        PlaceList.Entry(
            text: Self.string(text.extracting(entry.start..<entry.end)), place: entry.place.map { self[$0] },
            kind: entry.place == nil ? nil : entry.kind, match: entry.match, candidates: candidates.map { self[$0] },
            cost: cost, bytes: entry.start..<entry.end, startsWithoutSeparator: entry.startsWithoutSeparator)
    }

    /// The places that an ambiguous part may stand for.
    package func candidates(of entry: ListEntry) -> [PlaceIndex] {
        entry.place == nil && entry.ambiguity >= 0 ? ambiguities[Int(entry.ambiguity)] : []
    }

    /// Settles ambiguous names by the names beside them: "Korea" is the Republic of Korea where the Democratic People's
    /// Republic of Korea is listed too.
    ///
    /// Only names of which all candidates but one are listed are settled, and only where the name is a part of the
    /// candidates' own names: Kashmir beside India is not Pakistan.
    package func settle(_ entries: inout [ListEntry], in text: Span<UInt8>) {
        guard entries.contains(where: { $0.place == nil && $0.ambiguity >= 0 }) else { return }
        let listed = Set(entries.compactMap(\.place))
        for position in entries.indices where entries[position].place == nil && entries[position].ambiguity >= 0 {
            let candidates = ambiguities[Int(entries[position].ambiguity)]
            let open = candidates.filter { !listed.contains($0) }
            let name = Self.string(text.extracting(entries[position].start..<entries[position].end)).lowercased()
            guard open.count == 1, candidates.count > 1,
                candidates.allSatisfy({ self[$0].name.lowercased().contains(name) })
            else { continue }
            entries[position].place = open[0]
            entries[position].kind = self[open[0]].kind
            entries[position].match = .context
        }
    }

    static func string(_ text: Span<UInt8>) -> String {
        unsafe String(unsafeUninitializedCapacity: text.count) { buffer in
            for offset in text.indices { unsafe buffer[offset] = text[offset] }
            return text.count
        }
    }

    /// Reads a part in which names and damaged names stand side by side; nil where not all of it can be read.
    private func repairPieces(of part: Span<UInt8>, from start: Int) -> [(ListEntry, Double?)]? {
        guard part.count <= 4 * DamagedText.longest else { return nil }
        var pieces: [ListEntry] = []
        listParser.parseLoosely(part, into: &pieces)
        guard pieces.count > 1, pieces.contains(where: { $0.place != nil }) else { return nil }
        var result: [(ListEntry, Double?)] = []
        for piece in pieces {
            var piece = piece
            var cost: Double?
            if piece.place == nil {
                let repair = repair(part.extracting(piece.start..<piece.end))
                guard let place = repair.place, repair.kind != .demonym else { return nil }
                piece.place = place
                piece.kind = repair.kind
                piece.match = .fuzzy
                cost = repair.cost
            }
            piece.start += start
            piece.end += start
            piece.startsWithoutSeparator = !result.isEmpty
            result.append((piece, cost))
        }
        return result
    }
}
