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
        let columns = ColumnValues(of: table, dataset.headers[position], dataset.document.buffer)
        for column in columns.units.indices { dataset.headers[position].columns[column].unit = columns.units[column] }
        var doubts = columns.areDoubtful
        for row in 0..<table.bodyRowCount {
            for column in 0..<table.columnCount {
                let index = (table.headerRowCount + row) * table.columnCount + column
                let cell = table.cells[index]
                if cell.text.isEmpty || table.blocks(ofCell: index).count > 1 { continue }
                let isLabel = column == 0 && hasRowHeader
                if let value = columns.value(of: cell.text, in: column, dataset.document.buffer) {
                    if doubts[column], value.isAmbiguous {
                        // Once a column: the doubt is the column's.
                        doubts[column] = false
                        warn(
                            .numberAmbiguous,
                            "can be read in two ways, and the numbers of its column or table are written in both; "
                                + "a comma before three digits is taken for thousands, a dot for decimals",
                            0..<cell.text.count, cell, (position, row, column), dataset, &draft)
                    }
                    store(value, of: cell.text, at: index, in: position, isLabel: isLabel, &dataset)
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

    private static func store(
        _ value: TypedValue, of text: TextRange, at cell: Int, in table: Int, isLabel: Bool, _ dataset: inout Dataset
    ) {
        if value.kind == .missing {
            dataset.headers[table].readings[cell] = .missing
            return
        }
        let (lower, upper) = ends(of: value, text, dataset)
        let unit = unit(of: value, text, &dataset)
        switch value.kind {
        case .number:
            // More digits than a number holds are a text.
            guard let lower else { return }
            dataset.headers[table].readings[cell] = isLabel ? .number : [.number, .figure]
            dataset.headers[table].numbers.append(lower)
            if !isLabel { dataset.figureCount += 1 }
            if unit.isEmpty { return }
            dataset.headers[table].extras.append(TableHeaders.Extra(cell: cell, unit: unit))
        case .approximate, .ordinal:
            guard let lower else { return }
            dataset.headers[table].extras.append(
                TableHeaders.Extra(cell: cell, kind: value.kind, lower: lower, upper: lower, unit: unit))
        case .range:
            guard lower != nil || upper != nil else { return }
            dataset.headers[table].extras.append(
                TableHeaders.Extra(cell: cell, kind: .range, lower: lower, upper: upper, unit: unit))
        case .missing: return
        }
        dataset.headers[table].readings[cell].insert(.extra)
    }

    private static func ends(
        of value: TypedValue, _ text: TextRange, _ dataset: Dataset
    ) -> (lower: DecimalNumber?, upper: DecimalNumber?) {
        let bytes = dataset.document.buffer.bytes.span.extracting(text.bounds)
        return (value.lower?.value(bytes), value.upper?.value(bytes))
    }

    /// The cell's own unit as written; its two parts around the number are put together.
    private static func unit(of value: TypedValue, _ text: TextRange, _ dataset: inout Dataset) -> TextRange {
        if value.kind == .ordinal || value.unit.isEmpty { return .empty }
        if value.unitRest.isEmpty { return text.slice(value.unit) }
        var bytes: [UInt8] = []
        value.appendUnit(to: &bytes, of: dataset.document.buffer.bytes.span.extracting(text.bounds))
        return dataset.document.buffer.intern(bytes)
    }

    /// Whether a text opens with a number, in digits or in words, or with words that stand before a total or before shares.
    private static func mayOpenSentence(_ text: TextRange, _ dataset: Dataset) -> Bool {
        if text.count > CountSentence.longest { return false }
        let bytes = dataset.document.buffer.bytes.span
        if Bytes.isDigit(bytes[text.lowerBound]) { return true }
        return [Phrases.Role.number, .total, .which].contains { role in
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
        if let total = sentence.total { figure(.total, total, sentence.text, &dataset) }
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
                table: place.table + 1, row: place.row))
    }
}
