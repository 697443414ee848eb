internal import TabularyModel
internal import TabularyText

/// Reads a grid table: cells between borders of `+`, `-`, `=` and `|`, over several lines, spanning rows and columns.
///
/// Source: Pandoc's manual, `grid_tables`; reStructuredText, § Grid Tables. A border that stops lets a cell span. Rows that no
/// border through all columns parts are read together, and no more of the table than that is held.
struct GridTableReader {
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

    /// The rows of the group that ``next(in:)`` read last.
    private(set) var rows: DrawnTable
    /// How many of the rows so far a line marks as header; nil where none does.
    private(set) var headerRowCount: Int?
    private let boundaries: [Int]
    private var lines: Range<Int>
    /// The cell that is open in each column, as its position in ``rows``; -1 below a border.
    private var open: [Int]
    private var groups = 0
    /// How many rows the groups so far have.
    private(set) var rowsRead = 0
    /// The lines of the group, without its borders.
    private(set) var groupLines = 0..<0
    /// Whether every line of the group has a sign at each boundary, and whether it has text in the first column.
    private var isRegular = true
    private var fillsStub = true
    /// Whether the first group is one line, as the header of a program's output is.
    private var opensWithLine = false

    /// Prepares to read the lines of a grid, group by group: a border through all columns parts them.
    init(_ lines: Range<Int>, in buffer: TextBuffer) {
        boundaries = Self.boundaries(lines, in: buffer)
        self.lines = lines
        rows = DrawnTable(columnCount: boundaries.count - 1)
        open = Array(repeating: -1, count: boundaries.count - 1)
    }

    /// Reads the next group of rows; gives whether there is one. O(its bytes).
    mutating func next(in buffer: TextBuffer) -> Bool {
        rows.removeAll()
        (groupLines, isRegular, fillsStub) = (0..<0, true, true)
        var beginsRow = true
        while let number = lines.first {
            lines.removeFirst()
            let content = Bytes.trim(buffer.bytes.span, buffer.line(number))
            let line = Self.read(content, boundaries, buffer.bytes.span)
            let isWhole = line.hasBorder && !line.borders.contains(false)
            if line.hasBorder {
                close(line)
                beginsRow = true
            } else if beginsRow {
                beginsRow = false
                rows.beginRow(line: number)
                for cell in open where cell >= 0 { rows.extend(cell) }
            }
            add(line, number, content, buffer.bytes.span)
            if isWhole, headerRowCount == nil, rowsRead + rows.rowCount > 0,
                Bytes.first(UInt8(ascii: "="), or: UInt8(ascii: "="), in: buffer.bytes.span, content) != nil
            {
                headerRowCount = rowsRead + rows.rowCount
            }
            if isWhole, rows.rowCount > 0 { break }
            if isWhole { continue }
            groupLines = (groupLines.isEmpty ? number : groupLines.lowerBound)..<(number + 1)
            if line.hasBorder || line.marks.contains(-1) { isRegular = false }
        }
        if rows.rowCount == 0 { return false }
        groups += 1
        rowsRead += rows.rowCount
        isRegular = isRegular && rows.cells.count == rows.columnCount
        if groups == 1 { opensWithLine = isRegular && groupLines.count == 1 }
        return true
    }

    /// Whether the group that was read last is the body of a program's output, which draws no borders between its rows.
    ///
    /// There are three borders, none of them `=`; the header is one line, and every line of the body fills the first column.
    func isBodyOfLines(in buffer: TextBuffer) -> Bool {
        guard groups == 2, headerRowCount == nil, opensWithLine, isRegular, fillsStub, groupLines.count > 1 else {
            return false
        }
        return lines.allSatisfy { Self.isBorder(buffer.bytes.span, Bytes.trim(buffer.bytes.span, buffer.line($0))) }
    }

    /// The cells of a line that has a sign at each boundary.
    func cells(ofLine number: Int, in buffer: TextBuffer) -> [Range<Int>] {
        let text = buffer.bytes.span
        let marks = Self.read(Bytes.trim(text, buffer.line(number)), boundaries, text).marks
        return zip(marks, marks.dropFirst()).map { Bytes.trim(text, ($0 + 1)..<max($0 + 1, $1)) }
    }

    /// Closes the cells above a line's borders. One that a border cuts from one side only is closed as a whole.
    private mutating func close(_ line: Line) {
        for column in open.indices where line.borders[column] && open[column] >= 0 {
            let cell = rows.cells[open[column]]
            for covered in cell.column..<(cell.column + Int(cell.columns)) { open[covered] = -1 }
        }
    }

    /// Adds what a line holds of each cell.
    private mutating func add(_ line: Line, _ number: Int, _ content: Range<Int>, _ text: Span<UInt8>) {
        let columns = rows.columnCount
        var column = 0
        while column < columns {
            if open[column] < 0, !line.hasBorder {
                var end = column + 1
                while end < columns, open[end] < 0, line.marks[end] < 0 { end += 1 }
                let cell = rows.append(column: column, columns: end - column)
                for covered in column..<end { open[covered] = cell }
            }
            let cell = open[column]
            guard cell >= 0 else {
                column += 1
                continue
            }
            var end = rows.cells[cell].column + Int(rows.cells[cell].columns)
            while end < columns, line.marks[end] < 0 { end += 1 }
            let start = line.marks[column] < 0 ? content.lowerBound : line.marks[column] + 1
            let stop = line.marks[end] < 0 ? content.upperBound : line.marks[end]
            let bytes = Bytes.trim(text, start..<max(start, stop))
            if column == 0, bytes.isEmpty { fillsStub = false }
            if !line.hasBorder || (!bytes.isEmpty && line.marks[column] >= 0) {
                rows.append(bytes, to: cell)
            }
            column = max(end, column + 1)
        }
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
}
