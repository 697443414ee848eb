internal import TabularyModel
internal import TabularyText

/// Reads a table whose columns are dashed lines: `---- ----`.
///
/// Source: Pandoc's manual, `simple_tables` and `multiline_tables`; reStructuredText, § Simple Tables. A column reaches from
/// the start of its dashes to the start of the next; a word that crosses a boundary belongs where it begins.
enum SimpleTableReader {
    /// A line of more runs is none of a table: rows times columns would pass all bounds.
    private static let mostColumns = 1_000

    /// The columns of text at which each run of dashes starts and ends; nil where a line is no row of at least `least` runs.
    ///
    /// The columns count from the start of the line, not of its content.
    static func runs(_ text: Span<UInt8>, _ line: Range<Int>, atLeast least: Int) -> [Range<Int>]? {
        let content = Bytes.trim(text, line)
        guard !content.isEmpty else { return nil }
        let sign = text[content.lowerBound]
        guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=") else { return nil }
        var runs: [Range<Int>] = []
        var start = content.lowerBound
        for position in content {
            if text[position] == sign { continue }
            guard text[position] == 0x20 else { return nil }
            if start < position { runs.append((start - line.lowerBound)..<(position - line.lowerBound)) }
            start = position + 1
        }
        runs.append((start - line.lowerBound)..<(content.upperBound - line.lowerBound))
        return runs.count >= least && runs.count <= mostColumns && runs.allSatisfy { $0.count > 1 } ? runs : nil
    }

    /// The cells of a line: trimmed, one a column; and whether some word crosses a boundary.
    static func cells(
        _ text: Span<UInt8>, _ line: Range<Int>, _ runs: [Range<Int>]
    ) -> (cells: [Range<Int>], crosses: Bool) {
        var cells: [Range<Int>] = []
        cells.reserveCapacity(runs.count)
        var crosses = false
        var start = line.lowerBound
        var position = line.lowerBound
        var column = 0
        for next in runs.dropFirst() {
            while position < line.upperBound, column < next.lowerBound {
                let (width, length) = TextColumns.scalar(text, position)
                position += length
                column += width
            }
            var cut = max(start, position)
            if cut < line.upperBound, cut > start, !Bytes.isSpace(text[cut]), !Bytes.isSpace(text[cut - 1]) {
                crosses = true
                while cut < line.upperBound, !Bytes.isSpace(text[cut]) { cut += 1 }
            }
            cells.append(Bytes.trim(text, start..<cut))
            start = cut
        }
        cells.append(Bytes.trim(text, start..<line.upperBound))
        return (cells, crosses)
    }

    /// Reads the lines of a table.
    ///
    /// - Parameters:
    ///   - header: The header's lines; empty where the table has none.
    ///   - rule: The line whose dashes make the columns.
    ///   - body: The lines below it, up to the closing rule.
    static func read(header: Range<Int>, rule: Int, body: Range<Int>, in buffer: TextBuffer) -> DrawnTable? {
        let text = buffer.bytes.span
        guard let runs = runs(text, buffer.line(rule), atLeast: 2) else { return nil }
        var table = DrawnTable(columnCount: runs.count, rows: [])
        let isUnderlined = Bytes.trim(text, buffer.line(rule)).first.map { text[$0] == UInt8(ascii: "=") } ?? false
        let hasBlankLines = body.contains { Bytes.trim(text, buffer.line($0)).isEmpty }
        var beginsRow = true
        for line in header {
            add(line, &table, runs, beginsRow: beginsRow, buffer)
            beginsRow = false
        }
        if !header.isEmpty { table.headerRowCount = 1 }
        beginsRow = true
        for line in body {
            if Bytes.trim(text, buffer.line(line)).isEmpty {
                beginsRow = true
                continue
            }
            // In reStructuredText a row whose first column is blank goes on with the one above.
            let isOwn =
                isUnderlined ? !cells(text, buffer.line(line), runs).cells[0].isEmpty : beginsRow || !hasBlankLines
            add(line, &table, runs, beginsRow: isOwn || beginsRow, buffer)
            beginsRow = false
        }
        return table
    }

    private static func add(
        _ line: Int, _ table: inout DrawnTable, _ runs: [Range<Int>], beginsRow: Bool, _ buffer: TextBuffer
    ) {
        let cells = cells(buffer.bytes.span, buffer.line(line), runs).cells
        if beginsRow {
            table.rows.append(
                DrawnTable.Row(line: line, cells: cells.indices.map { DrawnTable.Cell(column: $0, pieces: []) }))
        }
        let row = table.rows.count - 1
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            table.rows[row].cells[column].pieces.append(DrawnTable.Piece(bytes: cell, line: line))
        }
    }
}
