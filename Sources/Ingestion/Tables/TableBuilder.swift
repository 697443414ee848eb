internal import TabularyModel
internal import TabularyText

/// A table, or a fragment of one, while it is being put together.
///
/// Rows may differ in length until ``table(headerRowCount:)`` makes the grid.
struct TableBuilder {
    /// A row: 12 bytes, for tables of a million rows.
    struct Row {
        private let storedLine: UInt32
        private let storedFirst: UInt32
        private var storedCount: UInt32

        init(line: Int, first: Int) {
            storedLine = UInt32(line)
            storedFirst = UInt32(first)
            storedCount = 0
        }

        /// 1-based.
        var line: Int { Int(storedLine) }
        /// The position of the row's first cell.
        var first: Int { Int(storedFirst) }
        /// The number of its cells.
        var count: Int {
            get { Int(storedCount) }
            set { storedCount = UInt32(newValue) }
        }
        /// The positions of its cells.
        var cells: Range<Int> { first..<(first + count) }
    }

    /// A cell on its own: what a reader hands over, and what goes on with another cell.
    struct Part {
        var cell: Cell
        /// Its paragraphs and bullets as positions in the document's; empty where it is one paragraph, its whole text.
        var blocks = 0..<0
        var marks: [TextRange] = []

        /// A cell without text.
        static func empty(_ kind: Cell.Kind, field: Int) -> Part {
            Part(cell: Cell(text: .empty, field: field, kind: kind))
        }

        /// Its paragraphs and bullets; a plain text is one paragraph.
        func textBlocks(in blocks: [TextBlock]) -> [TextBlock] {
            if cell.text.isEmpty { return [] }
            if self.blocks.isEmpty { return [TextBlock(paragraph: cell.text)] }
            return Array(blocks[self.blocks])
        }

        /// Its first paragraph or bullet.
        func firstBlock(in blocks: [TextBlock]) -> TextBlock? {
            if cell.text.isEmpty { return nil }
            return self.blocks.isEmpty ? TextBlock(paragraph: cell.text) : blocks[self.blocks.lowerBound]
        }

        /// Its last paragraph or bullet.
        func lastBlock(in blocks: [TextBlock]) -> TextBlock? {
            if cell.text.isEmpty { return nil }
            return self.blocks.isEmpty ? TextBlock(paragraph: cell.text) : blocks[self.blocks.upperBound - 1]
        }
    }

    /// A table inside a cell.
    struct Nested {
        /// 0-based.
        var row: Int
        var column: Int
        var table: TableBuilder
    }

    var dialect = Table.Dialect.tab
    var caption: TextRange?
    var captionLine: Int?
    /// The caption's word and number, as it stands in the source.
    var captionLabel: Range<Int>?
    var captionIsContinued = false
    private(set) var rows: [Row] = []
    /// The cells of the widest row.
    private(set) var width = 0
    var cells: [Cell] = []
    /// How many of the cells were written, and neither are covered nor missing.
    private(set) var writtenCells = 0
    var blockSpans = BlockSpans()
    var marks: [Table.Mark] = []
    /// The cells that cover others, in the order of the cells.
    var spans: [Table.Span] = []
    /// Rows whose last cell covers all columns to its right.
    var wideRows: Set<Int> = []
    /// The rows that cells reach into below the last, which are made where the table ends there.
    var overhang: Overhang?
    /// How many rows were made so.
    var madeRows = 0
    /// The tables inside cells, in the order of the cells.
    var nested: [Nested] = []
    /// How many of the first rows the markup says to be header rows: by `thead`, or by cells that are `th`.
    var markedHeaderRows = 0
    /// Whether it stands in a page of HTML, which no page breaks cut.
    var isOfPage = false
    /// The 1-based last line.
    var lineEnd = 0
    /// How many rows stand above the Markdown rule below the first rows, 0 where a blank row or none does; nil without a
    /// rule.
    var rowsAboveRule: Int?
    /// The bytes of that rule.
    var rule: Range<Int>?
    /// How many of the rows are header rows, once a row below them, the markup or an option says it; it may have fewer rows.
    var knownHeaderRows: Int?
    /// Whether the row above the fragment's first was a caption.
    var isBelowCaption = false
    /// The rows without any text, which were left out.
    var blankRows = LineTally()
    /// The rows that lost empty cells which the first row does not have.
    var trimmedRows = LineTally()
    /// The bytes of rules that are no header's.
    var leftoverRules: [Range<Int>] = []
    /// What was joined inside the fragment, without the table's number.
    var inner: [Join] = []
    /// What goes on with each column of the last row, not yet put together with it.
    var continuations: [Int: [Continuation]] = [:]

    func cells(ofRow row: Int) -> ArraySlice<Cell> { cells[rows[row].cells] }

    /// The cell of a row; nil where the row is shorter.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        column < rows[row].count ? cells[rows[row].first + column] : nil
    }

    /// The cell of a row with its blocks and marks; nil where the row is shorter.
    func part(_ row: Int, _ column: Int) -> Part? {
        column < rows[row].count ? part(at: rows[row].first + column) : nil
    }

    private func part(at position: Int) -> Part {
        let cell = cells[position]
        return Part(cell: cell, blocks: cell.hasBlocks ? blockSpans[position] : 0..<0, marks: marks(ofCell: position))
    }

    /// The marks of the cell at a position. O(log marks).
    private func marks(ofCell position: Int) -> [TextRange] {
        if marks.isEmpty { return [] }
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].cell < position { low = middle + 1 } else { high = middle }
        }
        return marks[low...].prefix { $0.cell == position }.map(\.text)
    }

    /// Makes room for so many rows as wide as the first: growing step by step would need it twice.
    ///
    /// - Parameter bytes: How long they are; no cell is written without a sign.
    mutating func reserve(rows count: Int, bytes: Int) {
        rows.reserveCapacity(count)
        cells.reserveCapacity(min(count * width, bytes))
    }

    mutating func beginRow(line: Int) {
        rows.append(Row(line: line, first: cells.count))
        lineEnd = max(lineEnd, line)
    }

    mutating func append(_ part: Part) {
        let position = cells.count
        for text in part.marks { marks.append(Table.Mark(cell: position, text: text)) }
        cells.append(part.cell)
        if part.cell.kind == .value || part.cell.kind == .blank { writtenCells += 1 }
        if !part.blocks.isEmpty { set(part.blocks, ofCell: position) }
        rows[rows.count - 1].count += 1
        width = max(width, rows[rows.count - 1].count)
    }

    /// Appends a cell without text.
    mutating func appendEmpty(_ kind: Cell.Kind, field: Int = 0) { append(.empty(kind, field: field)) }

    /// Appends a row of another fragment.
    mutating func append(row: Int, of other: TableBuilder, shiftedBy shift: Int) {
        beginRow(line: other.rows[row].line)
        for _ in 0..<shift { appendEmpty(.missing) }
        let moved = cells.count - other.rows[row].first
        if other.wideRows.contains(row) { wideRows.insert(rows.count - 1) }
        for inner in other.nested(ofRow: row) {
            nested.append(Nested(row: rows.count - 1, column: inner.column + shift, table: inner.table))
        }
        for position in other.rows[row].cells { append(other.part(at: position)) }
        for span in other.spans(ofRow: row) {
            spans.append(
                Table.Span(cell: Int(span.cell) + moved, rows: Int(span.rows), columns: Int(span.columns)))
        }
    }

    /// The tables inside the cells of a row. O(log tables).
    func nested(ofRow row: Int) -> ArraySlice<Nested> {
        if nested.isEmpty { return [] }
        var low = 0
        var high = nested.count
        while low < high {
            let middle = (low + high) / 2
            if nested[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return nested[low...].prefix { $0.row == row }
    }

    /// The spans that start in a row. O(log spans).
    private func spans(ofRow row: Int) -> ArraySlice<Table.Span> {
        if spans.isEmpty { return [] }
        func first(atLeast position: Int) -> Int {
            var low = 0
            var high = spans.count
            while low < high {
                let middle = (low + high) / 2
                if Int(spans[middle].cell) < position { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return spans[first(atLeast: rows[row].cells.lowerBound)..<first(atLeast: rows[row].cells.upperBound)]
    }

    /// How many cells of the grid were not written.
    var fillerCells: Int { rows.count * width - writtenCells }

    /// Takes back the last row, which has no cells.
    mutating func removeEmptyRow() {
        guard let row = rows.last, row.count == 0 else { return }
        rows.removeLast()
        blankRows.add(line: row.line)
    }

    /// Takes out the first row, which no cell reaches down from.
    mutating func removeFirstRow() {
        let count = rows[0].count
        rows = rows.dropFirst().map { row in
            var moved = Row(line: row.line, first: row.first - count)
            moved.count = row.count
            return moved
        }
        cells.removeFirst(count)
        blockSpans.removeCells(below: count)
        marks = marks.compactMap { $0.cell < count ? nil : Table.Mark(cell: $0.cell - count, text: $0.text) }
        spans.removeAll { $0.cell < count }
        for index in spans.indices { spans[index].cell -= UInt32(count) }
        wideRows = Set(wideRows.lazy.filter { $0 > 0 }.map { $0 - 1 })
        for index in nested.indices { nested[index].row -= 1 }
    }

    mutating func set(_ blocks: Range<Int>, ofCell position: Int) {
        cells[position].hasBlocks = true
        blockSpans.set(blocks, ofCell: position)
    }

    /// The last column of the last row that has text.
    var lastFilledColumn: Int? {
        guard let last = rows.last else { return nil }
        return (0..<last.count).last { !cells[last.first + $0].text.isEmpty }
    }

    /// The table as a grid: shorter rows are filled up with missing cells on the right.
    consuming func table(headerRowCount: Int) -> Table {
        let columns = max(width, 1)
        spans.removeAll { $0.rows == 1 && $0.columns == 1 }
        if rows.contains(where: { $0.count != columns }) { fillUp(to: columns) }
        for position in 0..<(headerRowCount * columns) { cells[position].isHeader = true }
        return Table(
            caption: caption, captionLine: captionLine, dialect: dialect, columnCount: columns,
            headerRowCount: headerRowCount, rows: rows.map { Table.Row(line: $0.line) }, cells: cells,
            blockSpans: blockSpans, spans: spans, marks: marks.sorted { $0.cell < $1.cell },
            lineStart: rows.first?.line ?? 0, lineEnd: lineEnd)
    }

    private mutating func fillUp(to columns: Int) {
        let ragged = rows
        var grid: [Cell] = []
        grid.reserveCapacity(ragged.count * columns)
        for (index, row) in ragged.enumerated() {
            grid += cells[row.cells]
            let kind: Cell.Kind = wideRows.contains(index) ? .covered : .missing
            for column in row.count..<columns { grid.append(Cell(text: .empty, field: column, kind: kind)) }
        }
        cells = grid
        // Cells are told in ascending order: the row of one is the row of the last or one below.
        var row = 0
        func moved(_ position: Int) -> Int {
            if position < ragged[row].first { row = 0 }
            while position >= ragged[row].cells.upperBound { row += 1 }
            return row * columns + position - ragged[row].first
        }
        marks.sort { $0.cell < $1.cell }
        for index in marks.indices { marks[index].cell = moved(marks[index].cell) }
        row = 0
        blockSpans.moveCells(moved)
        row = 0
        for index in spans.indices { spans[index].cell = UInt32(moved(Int(spans[index].cell))) }
    }
}
