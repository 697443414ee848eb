internal import TabularyModel
internal import TabularyText

/// A table, or a fragment of one, while it is being put together.
///
/// Rows may differ in length until ``table(in:blocks:)`` makes the grid.
struct TableBuilder {
    struct Row {
        /// 1-based.
        var line: Int
        /// The position of the row's first cell.
        var first: Int
        /// The number of its cells.
        var count: Int
    }

    /// How a text goes on with the one before it.
    enum Joint: Hashable {
        /// In a paragraph or bullet of its own.
        case block
        /// In the same sentence, after a space.
        case space
        /// In the same word, whose hyphen stays.
        case hyphen
        /// In the same word, whose hyphen goes.
        case word
    }

    /// A text that goes on with a cell of the last row.
    private struct Continuation {
        var cell: Cell
        var joint: Joint
        /// What the cell's last block is, with what it goes on with.
        var lastKind: TextBlock.Kind
    }

    var caption: TextRange?
    var captionLine: Int?
    /// The caption's word and number, as it stands in the source.
    var captionLabel: Range<Int>?
    var captionIsContinued = false
    private(set) var rows: [Row] = []
    /// The cells of the widest row.
    private(set) var width = 0
    private(set) var cells: [Cell] = []
    /// Whether each cell was written with tags that part blocks.
    private(set) var hasBlockMarkup: [Bool] = []
    private(set) var marks: [Table.Mark] = []
    /// The 1-based last line.
    var lineEnd = 0
    /// How many rows stand above the Markdown rule below the first rows; nil without one.
    var rowsAboveRule: Int?
    /// The bytes of that rule.
    var rule: Range<Int>?
    /// How many of the rows are header rows, once a row below them shows it.
    var knownHeaderRows: Int?
    /// What was joined inside the fragment, without the table's number.
    var inner: [Join] = []
    /// What goes on with each column of the last row, not yet put together with it.
    private var continuations: [Int: [Continuation]] = [:]

    func cells(ofRow row: Int) -> ArraySlice<Cell> { cells[rows[row].first..<(rows[row].first + rows[row].count)] }

    /// The cell of a row; nil where the row is shorter.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        column < rows[row].count ? cells[rows[row].first + column] : nil
    }

    func hasBlockMarkup(_ row: Int, _ column: Int) -> Bool {
        column < rows[row].count && hasBlockMarkup[rows[row].first + column]
    }

    /// The marks of the cell at a position. O(log marks).
    func marks(ofCell position: Int) -> [TextRange] {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].cell < position { low = middle + 1 } else { high = middle }
        }
        return marks[low...].prefix { $0.cell == position }.map(\.text)
    }

    /// Makes room for so many rows as wide as the first: growing step by step would need it twice.
    mutating func reserve(rows count: Int) {
        rows.reserveCapacity(count)
        cells.reserveCapacity(count * width)
        hasBlockMarkup.reserveCapacity(count * width)
    }

    mutating func beginRow(line: Int) {
        rows.append(Row(line: line, first: cells.count, count: 0))
        lineEnd = max(lineEnd, line)
    }

    mutating func append(_ cell: Cell, hasBlockMarkup isBlock: Bool, marks texts: [TextRange]) {
        for text in texts { marks.append(Table.Mark(cell: cells.count, text: text)) }
        cells.append(cell)
        hasBlockMarkup.append(isBlock)
        rows[rows.count - 1].count += 1
        width = max(width, rows[rows.count - 1].count)
    }

    /// Appends a row of another fragment.
    mutating func append(row: Int, of other: TableBuilder, shiftedBy shift: Int) {
        beginRow(line: other.rows[row].line)
        for _ in 0..<shift {
            append(Cell(text: .empty, field: 0, kind: .missing), hasBlockMarkup: false, marks: [])
        }
        let first = other.rows[row].first
        for position in first..<(first + other.rows[row].count) {
            append(
                other.cells[position], hasBlockMarkup: other.hasBlockMarkup[position],
                marks: other.marks(ofCell: position))
        }
    }

    /// Lets a cell go on with the last row's cell in a column.
    mutating func goOn(
        _ column: Int, with cell: Cell, _ joint: Joint, marks texts: [TextRange], blocks: [TextBlock]
    ) {
        let last = rows.count - 1
        while rows[last].count <= column {
            append(Cell(text: .empty, field: 0, kind: .missing), hasBlockMarkup: false, marks: [])
        }
        let position = rows[last].first + column
        for text in texts { marks.append(Table.Mark(cell: position, text: text)) }
        if cells[position].text.isEmpty, continuations[column] == nil {
            cells[position] = cell
        } else {
            // A text that goes on in the middle of a bullet is that bullet.
            let inherits = joint != .block && cell.blockCount <= 1
            let kind = inherits ? lastBlock(column, in: blocks)?.kind : Self.lastBlock(of: cell, in: blocks)?.kind
            continuations[column, default: []].append(
                Continuation(cell: cell, joint: joint, lastKind: kind ?? .paragraph))
        }
    }

    /// The last text of the last row's cell in a column, with what went on with it.
    func lastCell(_ column: Int) -> Cell? {
        continuations[column]?.last?.cell ?? (rows.isEmpty ? nil : cell(rows.count - 1, column))
    }

    /// The last paragraph or bullet of the last row's cell in a column, with what went on with it. O(1).
    func lastBlock(_ column: Int, in blocks: [TextBlock]) -> TextBlock? {
        guard let cell = lastCell(column), var last = Self.lastBlock(of: cell, in: blocks) else { return nil }
        if let part = continuations[column]?.last { last.kind = part.lastKind }
        return last
    }

    private static func lastBlock(of cell: Cell, in blocks: [TextBlock]) -> TextBlock? {
        if cell.blockCount > 0 { return blocks[Int(cell.firstBlock + cell.blockCount) - 1] }
        return Self.blocks(of: cell, in: blocks).last
    }

    /// The last column of the last row that has text.
    var lastFilledColumn: Int? {
        guard let last = rows.last else { return nil }
        return (0..<last.count).last { !cells[last.first + $0].text.isEmpty }
    }

    // MARK: Putting together

    /// Puts the last row's cells together with what goes on with them. Each text is copied once.
    mutating func settle(in buffer: inout TextBuffer, blocks: inout [TextBlock]) {
        if continuations.isEmpty { return }
        let pending = continuations.sorted { $0.key < $1.key }
        continuations = [:]
        for (column, parts) in pending {
            let position = rows[rows.count - 1].first + column
            let first = Continuation(cell: cells[position], joint: .block, lastKind: .paragraph)
            cells[position] = Self.compose([first] + parts, in: &buffer, &blocks)
        }
    }

    private static func compose(
        _ parts: [Continuation], in buffer: inout TextBuffer, _ blocks: inout [TextBlock]
    ) -> Cell {
        let start = buffer.end
        var whole: [TextBlock] = []
        for (index, part) in parts.enumerated() {
            if index > 0, part.joint == .block || part.joint == .space { buffer.append(byte: 0x20) }
            var text = part.cell.text
            if index + 1 < parts.count, parts[index + 1].joint == .word { text = droppingHyphen(text, in: buffer) }
            let shift = buffer.end - text.lowerBound
            let end = buffer.end + text.count
            var added = Self.blocks(of: part.cell, in: blocks).map { block in
                var moved = block
                moved.text = moved.text.moved(by: shift, upTo: end)
                moved.whole = moved.whole.moved(by: shift, upTo: end)
                return moved
            }
            buffer.append(copy: text, field: Int(part.cell.field), beginsPiece: index > 0)
            if part.joint != .block, let first = added.first, let last = whole.indices.last {
                whole[last].text.extend(to: first.whole.upperBound)
                whole[last].whole.extend(to: first.whole.upperBound)
                added.removeFirst()
            }
            whole += added
        }
        let cell = Cell(
            text: TextRange(start..<buffer.end), field: Int(parts[0].cell.field), kind: .value,
            firstBlock: blocks.count, blockCount: whole.count)
        blocks += whole
        return cell
    }

    private static func droppingHyphen(_ text: TextRange, in buffer: borrowing TextBuffer) -> TextRange {
        let start = Bytes.scalarStart(buffer.bytes.span, before: text.upperBound)
        return TextRange(text.lowerBound..<max(text.lowerBound, start))
    }

    /// The blocks of a cell; a plain text is one paragraph.
    static func blocks(of cell: Cell, in blocks: [TextBlock]) -> [TextBlock] {
        if cell.text.isEmpty { return [] }
        if cell.blockCount == 0 {
            return [TextBlock(kind: .paragraph, level: 0, hasSign: false, text: cell.text, whole: cell.text)]
        }
        return Array(blocks[Int(cell.firstBlock)..<Int(cell.firstBlock + cell.blockCount)])
    }

    /// The table as a grid: shorter rows are filled up with missing cells on the right.
    consuming func table(headerRowCount: Int) -> Table {
        let columns = max(width, 1)
        var grid = cells
        var places = marks
        if rows.contains(where: { $0.count != columns }) {
            grid = []
            grid.reserveCapacity(rows.count * columns)
            var moved: [Int: Int] = [:]
            for row in rows {
                for column in 0..<columns {
                    if column < row.count {
                        if !marks.isEmpty { moved[row.first + column] = grid.count }
                        grid.append(cells[row.first + column])
                    } else {
                        grid.append(Cell(text: .empty, field: column, kind: .missing))
                    }
                }
            }
            for index in places.indices { places[index].cell = moved[places[index].cell] ?? places[index].cell }
        }
        for position in 0..<(headerRowCount * columns) { grid[position].isHeader = true }
        return Table(
            caption: caption, captionLine: captionLine, dialect: .tab, columnCount: columns,
            headerRowCount: headerRowCount, rows: rows.map { Table.Row(line: $0.line) }, cells: grid,
            marks: places.sorted { $0.cell < $1.cell }, lineStart: rows.first?.line ?? 0, lineEnd: lineEnd)
    }
}

extension TextRange {
    fileprivate func moved(by shift: Int, upTo end: Int) -> TextRange {
        let start = min(lowerBound + shift, end)
        return TextRange(start..<min(upperBound + shift, end))
    }

    fileprivate mutating func extend(to end: Int) { self = TextRange(lowerBound..<end) }
}
