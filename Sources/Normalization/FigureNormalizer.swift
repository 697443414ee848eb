internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// The numbers that body cells state: plain numbers and sentences of counts. Gives cells their typed values too.
enum FigureNormalizer {
    static func run(_ dataset: inout Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer) {
        for table in dataset.document.tables.indices {
            let count = dataset.document.tables[table].cells.count
            dataset.headers[table].readings = [CellReading](repeating: [], count: count)
            read(table, &dataset, &draft, gazetteer)
        }
    }

    private static func read(
        _ position: Int, _ dataset: inout Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer
    ) {
        let table = dataset.document.tables[position]
        let hasRowHeader = dataset.headers[position].hasRowHeader
        // Room that is never used costs nothing; growing step by step would need it twice.
        let bodyCells = table.bodyRowCount * table.columnCount
        if bodyCells > 10_000 { dataset.headers[position].numbers.reserveCapacity(bodyCells) }
        for row in 0..<table.bodyRowCount {
            for column in 0..<table.columnCount {
                let index = (table.headerRowCount + row) * table.columnCount + column
                let cell = table.cells[index]
                if cell.text.isEmpty || !mayBeFigure(cell.text, dataset) || table.blocks(ofCell: index).count > 1 {
                    continue
                }
                let isLabel = column == 0 && hasRowHeader
                if let number = PlainNumber(dataset.document.buffer.bytes.span.extracting(cell.text.bounds)),
                    let value = DecimalNumber(canonical: number.canonical)
                {
                    dataset.headers[position].readings[index] = isLabel ? .number : [.number, .figure]
                    dataset.headers[position].numbers.append(value)
                    if !number.unit.isEmpty {
                        dataset.headers[position].extras.append(
                            TableHeaders.Extra(cell: index, unit: cell.text.slice(number.unit)))
                    }
                    if !isLabel { dataset.figureCount += 1 }
                } else if !isLabel, mayOpenSentence(cell.text, dataset),
                    let sentence = CountSentence(
                        dataset.document.buffer.bytes.span.extracting(cell.text.bounds), regions: dataset.regionScheme,
                        gazetteer)
                {
                    append(sentence, of: cell, (position, row, column), &dataset, &draft)
                    dataset.headers[position].readings[index] = .sentence
                }
            }
        }
    }

    /// Whether a text has a digit near its start or opens with a number in words: figures do, and most cells do not.
    private static func mayBeFigure(_ text: TextRange, _ dataset: Dataset) -> Bool {
        let bytes = dataset.document.buffer.bytes.span
        if text.count > 2_000 { return false }
        for position in text.lowerBound..<min(text.upperBound, text.lowerBound + 24)
        where Bytes.isDigit(bytes[position]) {
            return true
        }
        return mayOpenSentence(text, dataset)
    }

    /// Whether a text opens with a number, in digits or in words, or with words that stand before a total.
    private static func mayOpenSentence(_ text: TextRange, _ dataset: Dataset) -> Bool {
        let bytes = dataset.document.buffer.bytes.span
        if Bytes.isDigit(bytes[text.lowerBound]) { return true }
        return [Phrases.Role.number, .total].contains { role in
            Phrases.standard.match(role, in: bytes, at: text.lowerBound, limit: text.upperBound) != nil
        }
    }

    private static func append(
        _ sentence: CountSentence, of cell: Cell, _ place: (table: Int, row: Int, column: Int),
        _ dataset: inout Dataset, _ draft: inout NormalizationDraft
    ) {
        let unit = cell.text.slice(sentence.unit)
        func figure(_ scope: Scope, _ value: Int, _ text: Range<Int>, _ dataset: inout Dataset) {
            guard let number = DecimalNumber(value) else { return }
            dataset.statedFigures.append(
                Figure(
                    table: place.table, row: place.row, column: place.column, scope: scope, number: number, unit: unit,
                    text: cell.text.slice(text)))
            dataset.figureCount += 1
        }
        figure(.total, sentence.total, sentence.text, &dataset)
        var seen: Set<Scope> = [.total]
        for share in sentence.shares {
            let name = cell.text.slice(share.name)
            let scope = share.region.map { Scope.region($0) } ?? .unknownRegion(name)
            guard seen.insert(scope).inserted else {
                warn(
                    .figureUnread, "states a region a second time; only the first count is used", share.text, cell,
                    place, dataset, &draft)
                continue
            }
            if share.region == nil {
                warn(
                    .regionUnknown, "names no region of the scheme '\(dataset.regionScheme.rawValue)'", share.name,
                    cell, place,
                    dataset, &draft)
            }
            figure(scope, share.value, share.text, &dataset)
        }
        for rest in sentence.unread {
            warn(.figureUnread, "could not be read in a sentence of counts", rest, cell, place, dataset, &draft)
        }
    }

    private static func warn(
        _ code: DiagnosticCode, _ message: String, _ range: Range<Int>, _ cell: Cell,
        _ place: (table: Int, row: Int, column: Int), _ dataset: Dataset, _ draft: inout NormalizationDraft
    ) {
        let text = cell.text.slice(range)
        let piece = dataset.document.buffer.provenance(of: text, field: cell.field)?.first
        draft.diagnostics.append(
            Diagnostic(
                .warning, code, "\"\(dataset.string(text))\" \(message)", bytes: piece?.bytes, line: piece?.line,
                table: place.table + 1, rowKey: dataset.rowKey(place.table, place.row)))
    }
}
