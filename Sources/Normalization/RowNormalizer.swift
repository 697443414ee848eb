internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// The labels, keys and places of body rows, from the first column.
enum RowNormalizer {
    static func run(_ dataset: inout Dataset, _ gazetteer: Gazetteer) {
        for table in dataset.document.tables.indices { read(table, in: &dataset, gazetteer) }
    }

    private static func read(_ position: Int, in dataset: inout Dataset, _ gazetteer: Gazetteer) {
        let table = dataset.document.tables[position]
        let integers = risingIntegers(of: table, in: dataset.document.buffer)
        let hasRowHeader = integers != nil || hasRowHeader(table, dataset.document.buffer)
        let labelRows = hasRowHeader ? table.labelRows() : nil
        var keys = UniqueKeys(capacity: table.bodyRowCount)
        var rows: [TableHeaders.Row] = []
        rows.reserveCapacity(table.bodyRowCount)
        for row in 0..<table.bodyRowCount {
            var label = TextRange.empty
            var place: PlaceIndex?
            var key: [UInt8] = []
            if hasRowHeader {
                label = table[labelRows?[row] ?? table.headerRowCount + row, 0].text
                (key, place) = self.key(label, integers?[row], dataset, gazetteer)
            }
            if key.isEmpty { key = Array("r\(row + 1)".utf8) }
            let unique = keys.unique(key)
            // A label that is its own key, as codes and small words are, is not written twice.
            let isLabel =
                unique.count == label.count && dataset.document.buffer.bytes[label.bounds].elementsEqual(unique)
            let text = isLabel ? label : dataset.document.buffer.intern(unique)
            rows.append(TableHeaders.Row(label: label, key: text, place: place))
        }
        dataset.headers[position].rows = rows
        dataset.headers[position].hasRowHeader = hasRowHeader
    }

    private static func key(
        _ label: TextRange, _ integer: Int?, _ dataset: Dataset, _ gazetteer: Gazetteer
    ) -> ([UInt8], PlaceIndex?) {
        if label.isEmpty { return ([], nil) }
        let buffer = dataset.document.buffer
        let bytes = buffer.bytes.span
        let code = RowCode.length(bytes, label.bounds)
        if code > 0 {
            return (Array("i\(buffer.string(label.slice(0..<code)))".utf8), nil)
        }
        if let integer { return (Array("i\(integer)".utf8), nil) }
        if let (place, _) = gazetteer.resolve(name: bytes.extracting(label.bounds)),
            dataset.place(place).kind == .country || dataset.place(place).kind == .territory
                || dataset.place(place).kind == .former
        {
            return (Array(dataset.place(place).code.utf8), place)
        }
        var slug: [UInt8] = []
        Slug.append(label, of: buffer, to: &slug, gazetteer)
        return (slug, nil)
    }

    /// Whether the first column labels the rows: it does unless most of its cells are figures, or hold several blocks without a
    /// row code before them.
    private static func hasRowHeader(_ table: Table, _ buffer: TextBuffer) -> Bool {
        guard table.columnCount > 1 else { return false }
        var filled = 0
        var others = 0
        for row in table.headerRowCount..<table.rowCount {
            let cell = table[row, 0]
            if cell.text.isEmpty { continue }
            filled += 1
            if RowCode.length(buffer.bytes.span, cell.text.bounds) > 0 { continue }
            if table.blocks(ofCell: row * table.columnCount).count > 1
                || TypedValue(buffer.bytes.span.extracting(cell.text.bounds))?.kind == .number
            {
                others += 1
            }
        }
        return filled > 0 && others * 2 <= filled
    }

    /// The integers that the first column's cells open with, where they rise by one from row to row; nil else.
    private static func risingIntegers(of table: Table, in buffer: TextBuffer) -> [Int]? {
        guard table.bodyRowCount > 1, table.columnCount > 1 else { return nil }
        var integers: [Int] = []
        for row in table.headerRowCount..<table.rowCount {
            let range = table[row, 0].text.bounds
            let bytes = buffer.bytes.span
            var position = range.lowerBound
            var value = 0
            while position < range.upperBound, position - range.lowerBound < 9, Bytes.isDigit(bytes[position]) {
                value = value * 10 + Int(bytes[position] - 0x30)
                position += 1
            }
            guard position > range.lowerBound else { return nil }
            if position < range.upperBound {
                let sign = bytes[position]
                guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") || Bytes.isSpace(sign) else { return nil }
                if sign == UInt8(ascii: "."), position + 1 < range.upperBound, Bytes.isDigit(bytes[position + 1]) {
                    return nil
                }
            }
            if let last = integers.last, value != last + 1 { return nil }
            integers.append(value)
        }
        return integers
    }
}
