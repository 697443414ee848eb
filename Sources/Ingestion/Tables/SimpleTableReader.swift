internal import TabularyModel
internal import TabularyText

/// Reads a table whose columns are dashed lines: `---- ----`.
///
/// Source: Pandoc's manual, `simple_tables` and `multiline_tables`; reStructuredText, § Simple Tables. A column reaches from
/// the start of its dashes to the start of the next; a word that crosses a boundary belongs where it begins.
struct SimpleTableReader {
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

    // MARK: Reading

    /// The row that ``next(in:)`` read last.
    private(set) var rows: DrawnTable
    private let runs: [Range<Int>]
    private var header: Range<Int>
    private var body: Range<Int>
    private let isUnderlined: Bool
    private let hasBlankLines: Bool

    /// Prepares to read the lines of a table, row by row; nil where the rule makes no columns.
    ///
    /// - Parameters:
    ///   - header: The header's lines, which are one row; empty where the table has none.
    ///   - rule: The line whose dashes make the columns.
    ///   - body: The lines below it, up to the closing rule.
    init?(header: Range<Int>, rule: Int, body: Range<Int>, in buffer: TextBuffer) {
        let text = buffer.bytes.span
        guard let runs = Self.runs(text, buffer.line(rule), atLeast: 2) else { return nil }
        self.runs = runs
        self.header = header
        self.body = body
        rows = DrawnTable(columnCount: runs.count)
        isUnderlined = Bytes.trim(text, buffer.line(rule)).first.map { text[$0] == UInt8(ascii: "=") } ?? false
        hasBlankLines = body.contains { Bytes.trim(text, buffer.line($0)).isEmpty }
    }

    /// Reads the next row; gives whether there is one. O(its bytes).
    mutating func next(in buffer: TextBuffer) -> Bool {
        let text = buffer.bytes.span
        rows.removeAll()
        if !header.isEmpty {
            for line in header { add(Self.cells(text, buffer.line(line), runs).cells, line) }
            header = 0..<0
            return true
        }
        while let line = body.first {
            if Bytes.trim(text, buffer.line(line)).isEmpty {
                body.removeFirst()
                if rows.rowCount > 0 { break }
                continue
            }
            let cells = Self.cells(text, buffer.line(line), runs).cells
            // In reStructuredText a row whose first column is blank goes on with the one above.
            let isOwn = isUnderlined ? !cells[0].isEmpty : !hasBlankLines
            if isOwn, rows.rowCount > 0 { break }
            add(cells, line)
            body.removeFirst()
        }
        return rows.rowCount > 0
    }

    private mutating func add(_ cells: [Range<Int>], _ line: Int) {
        if rows.rowCount == 0 {
            rows.beginRow(line: line)
            for column in cells.indices { _ = rows.append(column: column) }
        }
        for (column, cell) in cells.enumerated() where !cell.isEmpty { rows.append(cell, to: column) }
    }
}
