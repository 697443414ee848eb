internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// The places that body cells list.
///
/// A cell is a list of places where every part between separators resolves, or at least two thirds do and the rest are
/// capitalised phrases of at most six words.
enum PlaceListNormalizer {
    static func run(
        _ dataset: inout Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer, cellByteLimit: Int
    ) {
        var entries: [ListEntry] = []
        let years = ReportYears.of(dataset)
        for position in dataset.document.tables.indices {
            let table = dataset.document.tables[position]
            // Room that is never used costs nothing; growing step by step would need it twice.
            if table.cells.count > 10_000 {
                dataset.observations.reserveCapacity(dataset.observations.count + table.cells.count)
            }
            let first = dataset.headers[position].hasRowHeader ? 1 : 0
            var doubtful = DoubtfulLists()
            for row in 0..<table.bodyRowCount {
                for column in first..<max(first, table.columnCount) {
                    let index = (table.headerRowCount + row) * table.columnCount + column
                    let cell = table.cells[index]
                    guard !cell.text.isEmpty, cell.text.count <= cellByteLimit,
                        dataset.headers[position].readings[index].isDisjoint(with: .settled)
                    else { continue }
                    entries.removeAll(keepingCapacity: true)
                    // No name is shorter, and growing step by step would need the room twice.
                    if cell.text.count > 100_000 { entries.reserveCapacity(cell.text.count / 4) }
                    guard isList(cell, table.blocks(ofCell: index), dataset, gazetteer, &entries) else {
                        let bytes = dataset.document.buffer.bytes.span.extracting(cell.text.bounds)
                        if entries.count > 1, entries.allSatisfy({ $0.place != nil || isPhrase(bytes, $0) }) {
                            doubtful.add(entries, of: cell, row: row, column: column)
                        }
                        continue
                    }
                    doubtful.addList(column: column)
                    dataset.headers[position].readings[index].insert(.places)
                    append(
                        entries, of: cell, (position, row, column), years: years, &dataset, &draft, gazetteer)
                }
            }
            draft.diagnostics += doubtful.diagnostics(table: position, dataset, gazetteer)
        }
    }

    /// How many places a text lists; 0 where it is no list of places.
    static func placeCount(of text: Span<UInt8>, _ gazetteer: Gazetteer) -> Int {
        guard mayBeList(text) else { return 0 }
        var entries: [ListEntry] = []
        gazetteer.parse(list: text, into: &entries)
        return isList(entries, text) ? entries.count { $0.place != nil } : 0
    }

    /// Parses a cell, and tells whether it is a list.
    private static func isList(
        _ cell: Cell, _ blocks: Range<Int>, _ dataset: Dataset, _ gazetteer: Gazetteer, _ entries: inout [ListEntry]
    ) -> Bool {
        let bytes = dataset.document.buffer.bytes.span.extracting(cell.text.bounds)
        guard mayBeList(bytes) else { return false }
        parse(cell, blocks, bytes, dataset, gazetteer, &entries)
        return isList(entries, bytes)
    }

    /// Parses a cell; each of its blocks is a list of its own.
    private static func parse(
        _ cell: Cell, _ blocks: Range<Int>, _ bytes: Span<UInt8>, _ dataset: Dataset, _ gazetteer: Gazetteer,
        _ entries: inout [ListEntry]
    ) {
        if blocks.count <= 1 {
            gazetteer.parse(list: bytes, into: &entries)
            return
        }
        for index in blocks {
            let block = dataset.document.cellBlocks[index].text
            let shift = block.lowerBound - cell.text.lowerBound
            let first = entries.count
            gazetteer.parse(list: dataset.document.buffer.bytes.span.extracting(block.bounds), into: &entries)
            for entry in first..<entries.count {
                entries[entry].start += shift
                entries[entry].end += shift
            }
        }
    }

    /// Whether a text can be a list of names: of a longer one, most words begin with capitals.
    ///
    /// Prose fails here after its first words, which spares it the parsing of its whole text.
    private static func mayBeList(_ bytes: Span<UInt8>) -> Bool {
        var words = 0
        var small = 0
        var isInside = false
        for position in 0..<bytes.count {
            let isWord = Bytes.isWord(bytes, position)
            if isWord, !isInside {
                words += 1
                if Bytes.isLower(bytes[position]) { small += 1 }
                if words >= 12, small * 5 > words * 3 { return false }
            }
            isInside = isWord
        }
        return true
    }

    private static func isList(_ entries: [ListEntry], _ bytes: Span<UInt8>) -> Bool {
        var resolved = 0
        var hasCountry = false
        for entry in entries {
            if entry.place != nil, entry.kind != .demonym {
                resolved += 1
                if entry.kind.isListed { hasCountry = true }
            } else if !isPhrase(bytes, entry) {
                return false
            }
        }
        return hasCountry && resolved * 3 >= entries.count * 2
    }

    /// Whether an unresolved part is a capitalised phrase of at most six words.
    private static func isPhrase(_ bytes: Span<UInt8>, _ entry: ListEntry) -> Bool {
        let range = entry.start..<entry.end
        guard !range.isEmpty, Bytes.scalar(bytes, range.lowerBound).0.properties.isLowercase == false,
            Bytes.isWord(bytes, range.lowerBound), !Bytes.isDigit(bytes[range.lowerBound])
        else { return false }
        var words = 1
        for position in range where Bytes.spaceLength(bytes, position) > 0 { words += 1 }
        return words <= 6
    }

    private static func append(
        _ entries: [ListEntry], of cell: Cell, _ place: (table: Int, row: Int, column: Int),
        years: ClosedRange<Int>?, _ dataset: inout Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer
    ) {
        let first = dataset.observations.count
        if entries.count > 10_000 { dataset.observations.reserveCapacity(first + entries.count) }
        var entries = entries
        gazetteer.settle(&entries, in: dataset.document.buffer.bytes.span.extracting(cell.text.bounds))
        if let years {
            let joined = gazetteer.joinFormer(
                &entries, in: dataset.document.buffer.bytes.span.extracting(cell.text.bounds), years: years)
            for index in joined {
                let text = cell.text.slice(entries[index].start..<entries[index].end)
                note(
                    text, ReportYears.evidence(for: entries[index].place, named: dataset.string(text), years, dataset),
                    .note, .placeSettled, cell, place, dataset, &draft)
            }
        }
        for entry in entries {
            let text = cell.text.slice(entry.start..<entry.end)
            if entry.startsWithoutSeparator {
                note(
                    text, "no separator before \"\(dataset.string(text))\"; it was read as a name of its own", .note,
                    .separatorMissing, cell, place, dataset, &draft)
            }
            if entry.isAbbreviation, let found = entry.place {
                note(
                    text, "\"\(dataset.string(text))\" was read as \"\(gazetteer[found].name)\", which it is short for",
                    .note, .placeAbbreviated, cell, place, dataset, &draft)
            }
            var entry = entry
            if entry.place == nil { settle(&entry, text, cell, place, dataset, &draft, gazetteer) }
            dataset.observations.append(
                Observation(
                    table: place.table, row: place.row, column: place.column, place: entry.place,
                    match: entry.place == nil ? .none : entry.match, text: text, occurrence: 1))
        }
        countOccurrences(from: first, &dataset)
    }

    /// Reads an unresolved part of a list as a damaged name, and tells what became of it.
    private static func settle(
        _ entry: inout ListEntry, _ text: TextRange, _ cell: Cell, _ place: (table: Int, row: Int, column: Int),
        _ dataset: Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer
    ) {
        let name = dataset.string(text)
        func list(_ places: [PlaceIndex]) -> String {
            places.map { "\"\(gazetteer[$0].name)\"" }.joined(separator: " or ")
        }
        if entry.ambiguity >= 0 {
            open(gazetteer.candidates(of: entry), text, cell, isDamaged: false, dataset, &draft)
            return
        }
        let repair = gazetteer.repair(dataset.document.buffer.bytes.span.extracting(text.bounds))
        if let found = repair.place, repair.kind != .demonym {
            entry.place = found
            entry.kind = repair.kind
            entry.match = repair.match
            note(
                text, "\"\(name)\" was read as \(list([found])): it is near to no other name", .warning, .placeFuzzy,
                cell,
                place, dataset, &draft)
            return
        }
        if repair.isBetween {
            open(repair.candidates, text, cell, isDamaged: true, dataset, &draft)
            return
        }
        let hint = repair.candidates.isEmpty ? "" : "; did you mean \(list(repair.candidates))?"
        note(
            text, "\"\(name)\" is no place that is known\(hint)", .warning, .placeUnresolved, cell, place, dataset,
            &draft)
    }

    /// Leaves a name of several places to ``EvidenceNormalizer``; its observation is the next one.
    private static func open(
        _ candidates: [PlaceIndex], _ text: TextRange, _ cell: Cell, isDamaged: Bool, _ dataset: Dataset,
        _ draft: inout NormalizationDraft
    ) {
        draft.openNames.append(
            OpenName(
                observation: dataset.observations.count, candidates: candidates, isDamaged: isDamaged,
                piece: dataset.document.buffer.provenance(of: text, field: cell.field)?.first))
    }

    /// Numbers the observations of one cell that are alike in place and text.
    private static func countOccurrences(from first: Int, _ dataset: inout Dataset) {
        struct Key: Hashable {
            var place: PlaceIndex?
            var text: [UInt8]
        }
        let count = dataset.observations.count - first
        // A short cell in which no two places are alike, as nearly all are, needs no table of counts.
        if count <= 64 {
            let isDistinct = (first..<dataset.observations.count).allSatisfy { index in
                (first..<index).allSatisfy { dataset.observations[$0].place != dataset.observations[index].place }
            }
            if isDistinct { return }
        }
        var counts: [Key: Int] = [:]
        for index in first..<dataset.observations.count {
            let observation = dataset.observations[index]
            let key = Key(place: observation.place, text: Array(dataset.document.buffer.bytes[observation.text.bounds]))
            counts[key, default: 0] += 1
            dataset.observations[index].occurrence = counts[key, default: 1]
        }
    }

    private static func note(
        _ text: TextRange, _ message: String, _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ cell: Cell,
        _ place: (table: Int, row: Int, column: Int), _ dataset: Dataset, _ draft: inout NormalizationDraft
    ) {
        let piece = dataset.document.buffer.provenance(of: text, field: cell.field)?.first
        draft.diagnostics.append(
            Diagnostic(
                severity, code, message, bytes: piece?.bytes, line: piece?.line, table: place.table + 1,
                row: place.row))
    }
}
