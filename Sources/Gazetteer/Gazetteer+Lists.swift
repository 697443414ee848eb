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
            entry.match = whole.match
            entries.append(
                self.entry(entry, of: text, candidates: [], cost: whole.isAbbreviation ? nil : whole.cost))
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
    /// candidates' own names: Kashmir beside India is not Pakistan. Beside the Republic of Korea, "Korea" is that state
    /// once more rather than the other one, and stays open.
    package func settle(_ entries: inout [ListEntry], in text: Span<UInt8>) {
        guard entries.contains(where: { $0.place == nil && $0.ambiguity >= 0 }) else { return }
        let listed = Set(entries.compactMap(\.place))
        for position in entries.indices where entries[position].place == nil && entries[position].ambiguity >= 0 {
            let candidates = ambiguities[Int(entries[position].ambiguity)]
            let open = candidates.filter { !listed.contains($0) }
            let name = Self.string(text.extracting(entries[position].start..<entries[position].end)).lowercased()
            guard open.count == 1, candidates.count > 1,
                open == [candidates[0]] || !settledAsFirst.contains(entries[position].ambiguity),
                candidates.allSatisfy({ self[$0].name.lowercased().contains(name) })
            else { continue }
            entries[position].place = open[0]
            entries[position].kind = self[open[0]].kind
            entries[position].match = .context
        }
    }

    /// Joins two names that were one state's in the report's years: "Serbia and Montenegro" from 2003 to 2006.
    ///
    /// - Parameter years: The years of the report; all of them must be the state's.
    /// - Returns: The positions of the joined entries. O(entries), and nothing is read where no former state is of those
    ///   years.
    package func joinFormer(
        _ entries: inout [ListEntry], in text: Span<UInt8>, years: ClosedRange<Int>
    ) -> [Int] {
        let states = places.indices.filter { index in
            let place = places[index]
            guard place.kind == .former, let last = place.validTo else { return false }
            return place.validFrom ?? 0 <= years.lowerBound && years.upperBound <= last
        }
        guard !states.isEmpty, entries.count > 1 else { return [] }
        let followers = Set(states.flatMap { places[$0].successors })
        var joined: [ListEntry] = []
        var positions: [Int] = []
        var position = 0
        while position < entries.count {
            var entry = entries[position]
            if position + 1 < entries.count, let first = entry.place, let second = entries[position + 1].place,
                followers.contains(self[first].code), followers.contains(self[second].code),
                let whole = resolve(name: text.extracting(entry.start..<entries[position + 1].end)),
                states.contains(Int(whole.place.value))
            {
                entry.end = entries[position + 1].end
                entry.place = whole.place
                entry.kind = .former
                entry.match = .context
                positions.append(joined.count)
                position += 1
            }
            joined.append(entry)
            position += 1
        }
        entries = joined
        return positions
    }

    /// Joins the parts of abbreviated names, of which the parser knows the whole words only: "Equat. Guinea".
    ///
    /// Only parts with a full stop and a space between are looked at, only beside one that is no name, and only where all
    /// that are none open with a capital, which a sentence's parts do not; a run must open as a name of prose does, so that
    /// "Total No." costs no look at all names. O(entries).
    func joinAbbreviations(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        func isCut(_ entry: ListEntry) -> Bool { entry.end < text.count && text[entry.end] == UInt8(ascii: ".") }
        guard entries[first...].contains(where: { $0.place == nil && $0.ambiguity < 0 && isCut($0) }),
            entries[first...].allSatisfy({ $0.place != nil || !text[$0.start].isASCIILower })
        else { return }
        var joined: [ListEntry] = []
        var position = first
        while position < entries.count {
            var run = 1
            while run < Self.mostParts, position + run < entries.count,
                Self.isJoint(text, entries[position + run - 1].end, entries[position + run].start)
            {
                run += 1
            }
            var whole: ListEntry?
            while run > 0 {
                let parts = entries[position..<position + run]
                let start = entries[position].start
                if let last = parts.last, parts.contains(where: { $0.place == nil && $0.ambiguity < 0 }),
                    parts.contains(where: isCut),
                    !text[start].isASCIILetter || proseScanner.openings.mayOpenName(text, start)
                {
                    let end = isCut(last) ? last.end + 1 : last.end
                    let repair = repairAbbreviation(of: text.extracting(start..<end))
                    if let place = repair?.place {
                        var entry = entries[position]
                        entry.end = end
                        entry.place = place
                        entry.kind = self[place].kind
                        entry.match = .alias
                        entry.isAbbreviation = true
                        whole = entry
                        break
                    }
                }
                run -= 1
            }
            joined.append(whole ?? entries[position])
            position += whole == nil ? 1 : run
        }
        entries.replaceSubrange(first..., with: joined)
    }

    /// How many parts an abbreviated name has at most.
    private static let mostParts = 4

    /// Whether no more than a full stop and a space stand between two parts.
    private static func isJoint(_ text: Span<UInt8>, _ end: Int, _ start: Int) -> Bool {
        guard start > end, start - end <= 2 else { return start == end }
        for position in end..<start where text[position] != 0x20 && text[position] != UInt8(ascii: ".") { return false }
        return true
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
                piece.match = repair.match
                cost = repair.isAbbreviation ? nil : repair.cost
            }
            piece.start += start
            piece.end += start
            piece.startsWithoutSeparator = !result.isEmpty
            result.append((piece, cost))
        }
        return result
    }
}
