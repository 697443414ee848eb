internal import TabularyModel
internal import TabularyText

/// How the columns of a table write their values: the format of their numbers, and the units that their headers name.
struct ColumnValues {
    /// One entry a column.
    let formats: [NumberFormat]
    /// The unit of each column's header, as a view of its path; empty where it names none.
    let units: [TextRange]
    /// Whether the numbers of each column, or where they say nothing those of the table, contradict each other.
    let areDoubtful: [Bool]

    /// Reads the evidence of all body cells. O(cells).
    init(of table: Table, _ headers: TableHeaders, _ buffer: TextBuffer) {
        var columns = [NumberFormatEvidence](repeating: NumberFormatEvidence(), count: table.columnCount)
        let bytes = buffer.bytes.span
        for row in table.headerRowCount..<max(table.headerRowCount, table.rowCount) {
            for column in 0..<table.columnCount {
                let cell = table[row, column]
                // A text of several blocks is no value; few are as short as one.
                if cell.text.isEmpty || cell.text.count > TypedValue.longest { continue }
                columns[column].add(bytes.extracting(cell.text.bounds))
            }
        }
        var whole = NumberFormatEvidence()
        // What labels rows, such as the codes 4.1 and 4.2, and what contradicts itself, has no say beyond its column.
        for (index, column) in columns.enumerated() where !column.isConflicting && (index > 0 || !headers.hasRowHeader)
        {
            whole.formUnion(column)
        }
        formats = columns.map { $0.format(else: whole) }
        areDoubtful = columns.map { $0.isDoubtful(in: whole) }
        units = headers.columns.map { column in
            HeaderUnit.range(in: bytes.extracting(column.path.bounds)).map { column.path.slice($0) } ?? .empty
        }
    }

    /// The value of a body cell's text; nil where it has none.
    func value(of text: TextRange, in column: Int, _ buffer: TextBuffer) -> TypedValue? {
        guard text.count <= TypedValue.longest else { return nil }
        return TypedValue(buffer.bytes.span.extracting(text.bounds), formats[column])
    }
}
