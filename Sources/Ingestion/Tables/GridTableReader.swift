internal import TabularyModel
internal import TabularyText

/// Reads a grid table: cells between borders of `+`, `-`, `=` and `|`, over several lines, spanning rows and columns.
///
/// Source: Pandoc's manual, `grid_tables`; reStructuredText, § Grid Tables. A border that stops lets a cell span.
enum GridTableReader {
    private static let (plus, pipe) = (UInt8(ascii: "+"), UInt8(ascii: "|"))

    /// What one line of the drawing has.
    private struct Line {
        /// The byte offset of the `|` or `+` at each boundary; -1 where the line has none there.
        var marks: [Int]
        /// Whether the border below a row runs through each column.
        var borders: [Bool]
        /// Whether it runs through any.
        var hasBorder = false
    }

    // MARK: Finding

    /// Whether trimmed content is a whole border: `+---+===+`.
    static func isBorder(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard content.count >= 3, text[content.lowerBound] == plus, text[content.upperBound - 1] == plus else {
            return false
        }
        return content.allSatisfy { isBorderSign(text[$0]) }
    }

    /// Whether trimmed content may be a line of a grid table.
    static func isLine(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard content.count >= 3 else { return false }
        let (first, last) = (text[content.lowerBound], text[content.upperBound - 1])
        return (first == plus || first == pipe) && (last == plus || last == pipe)
    }

    /// Whether lines that open and close with borders are a grid: each is long enough to hold all of its boundaries.
    static func isGrid(_ lines: Range<Int>, in buffer: TextBuffer) -> Bool {
        let text = buffer.bytes.span
        let boundaries = boundaries(lines, in: buffer)
        var hasText = false
        for line in lines {
            let content = Bytes.trim(text, buffer.line(line))
            if content.count < boundaries.count { return false }
            hasText = hasText || text[content.lowerBound] == pipe
        }
        return hasText && boundaries.count > 1
    }

    private static func isBorderSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") || byte == plus
    }

    /// Calls `body` with each stretch of border in a line: from a `+` to another.
    private static func forEachBorder(_ text: Span<UInt8>, _ content: Range<Int>, _ body: (Range<Int>) -> Void) {
        var position = content.lowerBound
        while let start = Bytes.first(plus, or: plus, in: text, position..<content.upperBound) {
            var end = start + 1
            var last = start
            while end < content.upperBound, isBorderSign(text[end]) {
                if text[end] == plus { last = end }
                end += 1
            }
            if last > start + 1 { body(start..<(last + 1)) }
            position = end
        }
    }

    /// The columns at which a border has its `+`, ascending; 0 is the first byte of each line.
    private static func boundaries(_ lines: Range<Int>, in buffer: TextBuffer) -> [Int] {
        let text = buffer.bytes.span
        var columns: Set<Int> = []
        for line in lines {
            let content = Bytes.trim(text, buffer.line(line))
            var position = content.lowerBound
            var column = 0
            forEachBorder(text, content) { border in
                while position < border.lowerBound {
                    let (width, length) = TextColumns.scalar(text, position)
                    position += length
                    column += width
                }
                for offset in border where text[offset] == plus { columns.insert(column + offset - border.lowerBound) }
            }
        }
        return columns.sorted()
    }

    // MARK: Reading

    /// Reads the lines of a grid. O(bytes).
    static func read(_ lines: Range<Int>, in buffer: TextBuffer) -> DrawnTable {
        let boundaries = boundaries(lines, in: buffer)
        let columns = boundaries.count - 1
        var table = DrawnTable(columnCount: columns, rows: [])
        // The row and the position in it of the cell that is open in each column; nil below a border.
        var open = [(row: Int, cell: Int)?](repeating: nil, count: columns)
        var ends: [[Int]] = []
        var beginsRow = true
        for number in lines {
            let content = Bytes.trim(buffer.bytes.span, buffer.line(number))
            let line = read(content, boundaries, buffer.bytes.span)
            if line.hasBorder {
                for column in 0..<columns where line.borders[column] { open[column] = nil }
                beginsRow = true
                if table.headerRowCount == nil, !table.rows.isEmpty, !line.borders.contains(false),
                    Bytes.first(UInt8(ascii: "="), or: UInt8(ascii: "="), in: buffer.bytes.span, content) != nil
                {
                    table.headerRowCount = table.rows.count
                }
            } else if beginsRow {
                beginsRow = false
                table.rows.append(DrawnTable.Row(line: number, cells: []))
                ends.append([])
            }
            var column = 0
            while column < columns {
                if open[column] == nil, !line.hasBorder {
                    var end = column + 1
                    while end < columns, open[end] == nil, line.marks[end] < 0 { end += 1 }
                    let row = table.rows.count - 1
                    table.rows[row].cells.append(DrawnTable.Cell(column: column, pieces: []))
                    ends[row].append(end)
                    for covered in column..<end { open[covered] = (row, table.rows[row].cells.count - 1) }
                }
                guard let (row, cell) = open[column] else {
                    column += 1
                    continue
                }
                var end = ends[row][cell]
                while end < columns, line.marks[end] < 0 { end += 1 }
                let start = line.marks[column] < 0 ? content.lowerBound : line.marks[column] + 1
                let stop = line.marks[end] < 0 ? content.upperBound : line.marks[end]
                let bytes = Bytes.trim(buffer.bytes.span, start..<max(start, stop))
                if !line.hasBorder || (!bytes.isEmpty && line.marks[column] >= 0) {
                    table.rows[row].cells[cell].pieces.append(DrawnTable.Piece(bytes: bytes, line: number))
                }
                column = max(end, column + 1)
            }
        }
        if table.headerRowCount == table.rows.count { table.headerRowCount = nil }
        partLines(of: &table)
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices { table.rows[row].cells[cell].trim() }
        }
        return table
    }

    private static func read(_ content: Range<Int>, _ boundaries: [Int], _ text: Span<UInt8>) -> Line {
        var line = Line(
            marks: Array(repeating: -1, count: boundaries.count),
            borders: Array(repeating: false, count: boundaries.count - 1))
        var position = content.lowerBound
        var column = 0
        var next = 0
        while position < content.upperBound, next < boundaries.count {
            while next < boundaries.count, boundaries[next] < column { next += 1 }
            if next < boundaries.count, boundaries[next] == column, text[position] == plus || text[position] == pipe {
                line.marks[next] = position
            }
            let (width, length) = TextColumns.scalar(text, position)
            position += length
            column += width
        }
        var mark = 0
        forEachBorder(text, content) { border in
            while mark < line.marks.count, line.marks[mark] < border.lowerBound { mark += 1 }
            guard mark < line.marks.count, line.marks[mark] == border.lowerBound else { return }
            let first = mark
            while mark + 1 < line.marks.count, line.marks[mark + 1] < border.upperBound { mark += 1 }
            var last = mark
            while last > first, line.marks[last] < 0 { last -= 1 }
            guard line.marks[last] == border.upperBound - 1 else { return }
            for column in first..<last { line.borders[column] = true }
            line.hasBorder = true
        }
        if !line.hasBorder { alignByCount(&line, content, text) }
        return line
    }

    /// Takes the pipes of a line for the boundaries one by one, where characters of another width have moved them.
    private static func alignByCount(_ line: inout Line, _ content: Range<Int>, _ text: Span<UInt8>) {
        let last = line.marks.count - 1
        if line.marks.contains(-1) {
            var pipes: [Int] = []
            var position = content.lowerBound
            while pipes.count <= line.marks.count,
                let found = PipeRow.nextPipe(text, position..<content.upperBound)
            {
                pipes.append(found)
                position = found + 1
            }
            if pipes.count == line.marks.count { line.marks = pipes }
        }
        line.marks[0] = content.lowerBound
        if line.marks[last] < 0 { line.marks[last] = content.upperBound - 1 }
    }

    /// Parts the lines of a body that a program's output draws without borders between its rows.
    ///
    /// There are three borders, none of them `=`; the header is one line, and every line of the body fills the first column.
    private static func partLines(of table: inout DrawnTable) {
        guard table.headerRowCount == nil, table.rows.count == 2, table.rows[0].cells.count == table.columnCount,
            table.rows[1].cells.count == table.columnCount, table.rows[0].cells.allSatisfy({ $0.pieces.count == 1 }),
            let stub = table.rows[1].cells.first, stub.pieces.count > 1, stub.pieces.allSatisfy({ !$0.bytes.isEmpty }),
            table.rows[1].cells.allSatisfy({ $0.pieces.count == stub.pieces.count })
        else { return }
        let body = table.rows.removeLast()
        for (index, piece) in stub.pieces.enumerated() {
            let cells = body.cells.map { DrawnTable.Cell(column: $0.column, pieces: [$0.pieces[index]]) }
            table.rows.append(DrawnTable.Row(line: piece.line, cells: cells))
        }
        table.headerRowCount = 1
    }
}
