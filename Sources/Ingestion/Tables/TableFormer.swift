internal import TabularyModel

/// Forms a table of HTML row by row: where each cell stands in the grid, and which slots it covers.
///
/// Source: HTML § 4.9.12.1, "Forming a table", with these readings: a `colspan` above the standard's limit of 1,000 reaches
/// to the end of the table, and so does a `rowspan` above 1,000, which makes no rows of its own; a row without cells that no
/// cell reaches into is left out, and counted.
struct TableFormer {
    /// The sections of a table; the foot stands last, wherever it is written.
    enum Group { case head, body, foot }

    private var rows: Section
    private var foot: Section
    private var group = Group.body
    private var isRowOpen = false
    /// How many rows of the head stand before any other.
    private var headRows = 0
    /// How many of the first rows hold header cells only.
    private var headerCellRows = 0
    /// How many of the rows below the first hold header cells only.
    private(set) var headerCellRowsBelowFirst = 0
    private var isHeaderRow = true
    private let cellLimit: Int

    /// - Parameter cellLimit: Beyond so many covered cells spans cover nothing.
    init(cellLimit: Int) {
        self.cellLimit = cellLimit
        rows = Section(cellLimit: cellLimit)
        foot = Section(cellLimit: cellLimit)
    }

    /// Whether spans were cut, because the table has too many cells.
    var hasCutSpans: Bool { rows.hasCutSpans || foot.hasCutSpans }
    /// How many rows there are, the open one included.
    var rowCount: Int { rows.builder.rows.count + foot.builder.rows.count }
    /// How many rows the foot has; they stand last.
    var footRowCount: Int { foot.builder.rows.count }
    /// Whether a row is open.
    var hasOpenRow: Bool { isRowOpen }

    mutating func begin(_ group: Group) {
        endGroup()
        self.group = group
    }

    /// Ends the section: no cell reaches past it.
    mutating func endGroup() {
        endRow()
        if group == .foot { foot.endGroup() } else { rows.endGroup() }
        group = .body
    }

    /// Begins a row.
    ///
    /// - Parameter line: 1-based.
    mutating func beginRow(line: Int) {
        endRow()
        isRowOpen = true
        isHeaderRow = true
        if group == .foot { foot.beginRow(line: line) } else { rows.beginRow(line: line) }
    }

    /// Appends a cell to the open row.
    ///
    /// - Returns: The 0-based row in its section and the column at which it stands.
    @discardableResult
    mutating func append(
        _ part: TableBuilder.Part, columns: Int, rows rowSpan: Int, isHeader: Bool
    ) -> (row: Int, column: Int, isFoot: Bool) {
        if !isHeader, !part.cell.text.isEmpty { isHeaderRow = false }
        let isFoot = group == .foot
        let place = isFoot ? foot.append(part, columns, rowSpan) : rows.append(part, columns, rowSpan)
        return (place.row, place.column, isFoot)
    }

    mutating func endRow() {
        guard isRowOpen else { return }
        isRowOpen = false
        if group == .foot { return foot.endRow() }
        let count = rows.builder.rows.count
        let hasCells = rows.hasCells
        rows.endRow()
        guard rows.builder.rows.count == count else { return }
        if group == .head, headRows + 1 == count { headRows += 1 }
        if isHeaderRow, hasCells, headerCellRows + 1 == count { headerCellRows += 1 }
        if isHeaderRow, hasCells, headerCellRowsBelowFirst + 2 == count { headerCellRowsBelowFirst += 1 }
    }

    /// The text of the first row, where it is the only row and has text in one cell only.
    var onlyText: TextRange? {
        guard rowCount == 1, !isRowOpen, foot.builder.rows.isEmpty else { return nil }
        let filled = rows.builder.cells.filter { !$0.text.isEmpty }
        return filled.count == 1 ? filled[0].text : nil
    }

    /// The marks of the rows of head and body.
    var marks: [TextRange] { rows.builder.marks.map(\.text) }

    /// Forgets the rows.
    mutating func removeRows() {
        let group = group
        self = TableFormer(cellLimit: cellLimit)
        self.group = group
    }

    /// The table without its caption: the rows of head and body as they are written, then the foot's.
    mutating func finish() -> TableBuilder {
        endGroup()
        if !foot.builder.rows.isEmpty {
            rows.builder.appendOverhang()
            foot.builder.appendOverhang()
        }
        var builder = rows.builder
        builder.blankRows.add(foot.builder.blankRows)
        for row in foot.builder.rows.indices { builder.append(row: row, of: foot.builder, shiftedBy: 0) }
        builder.dialect = .html
        builder.markedHeaderRows = headRows > 0 ? headRows : headerCellRows
        return builder
    }
}

/// Rows that share their downward-growing cells.
private struct Section {
    private static let mostColumns = 1_000
    private static let mostRows = 65_534
    /// Beyond it a `rowspan` means the rest of the table, and makes no rows.
    private static let mostMadeRows = 1_000

    var builder = TableBuilder()
    private(set) var hasCutSpans = false
    private(set) var hasCells = false
    /// The first column that the open row has not filled.
    private var column = 0
    /// For each column, how many rows below the last one are covered from above.
    private var reach: [Int] = []
    /// What the open row's cells cover below it.
    private var added: [(columns: Range<Int>, rows: Int)] = []
    /// The positions in the builder's spans, and the rows, of cells that may reach past the end of their group.
    private var growing: [(span: Int, row: Int)] = []
    /// How many rows the cells of the group ask for.
    private var height = 0
    private let cellLimit: Int

    init(cellLimit: Int) { self.cellLimit = cellLimit }

    /// How many of the cells were not written.
    private var fillers: Int { builder.cells.count - builder.writtenCells }

    mutating func beginRow(line: Int) {
        column = 0
        hasCells = false
        builder.appendOverhang()
        builder.beginRow(line: line)
    }

    mutating func append(_ part: TableBuilder.Part, _ columns: Int, _ rowSpan: Int) -> (row: Int, column: Int) {
        hasCells = true
        if column < reach.count { cutReach() }
        while column < reach.count, reach[column] > 0 {
            builder.appendEmpty(.covered, field: column)
            column += 1
        }
        let row = builder.rows.count - 1
        let first = column
        let position = builder.cells.count
        builder.append(part)
        let isWide = columns > Self.mostColumns
        var width = isWide ? 1 : columns
        if width > 1, fillers + width - 1 > cellLimit {
            width = 1
            hasCutSpans = true
        }
        for covered in 1..<max(width, 1) { builder.appendEmpty(.covered, field: first + covered) }
        if isWide { builder.wideRows.insert(row) }
        let rows = rowSpan == 0 ? Self.mostRows : min(rowSpan, Self.mostRows)
        if rows <= Self.mostMadeRows { height = max(height, row + rows) }
        if width > 1 || isWide || rows > 1 {
            growing.append((builder.spans.count, row))
            builder.spans.append(
                Table.Span(cell: position, rows: rows, columns: isWide ? Self.mostRows : width))
        }
        if rows > 1 { added.append((first..<(first + width), rows - 1)) }
        column = first + width
        return (row, first)
    }

    mutating func endRow() {
        if column < reach.count { cutReach() }
        for open in column..<max(column, reach.count) {
            builder.appendEmpty(reach[open] > 0 ? .covered : .missing, field: open)
        }
        if !hasCells, reach.isEmpty { return builder.removeEmptyRow() }
        for index in reach.indices where reach[index] > 0 { reach[index] -= 1 }
        for (columns, rows) in added {
            if reach.count < columns.upperBound {
                reach += repeatElement(0, count: columns.upperBound - reach.count)
            }
            for index in columns { reach[index] = max(reach[index], rows) }
        }
        added = []
        while reach.last == 0 { reach.removeLast() }
    }

    /// Lets no cell reach down any further where the table would have too many cells.
    private mutating func cutReach() {
        guard fillers + reach.count - column > cellLimit else { return }
        hasCutSpans = true
        reach = []
    }

    /// Ends the group: no cell reaches past its rows, and the rows that cells ask for below the last are made once it is
    /// known that the table ends here, and no page break cuts it.
    mutating func endGroup() {
        let end = builder.rows.count
        let made = max(0, height - end)
        let (cells, isTooLarge) = made.multipliedReportingOverflow(by: builder.width)
        if isTooLarge || fillers + cells > cellLimit {
            hasCutSpans = true
        } else if made > 0 {
            builder.overhang = TableBuilder.Overhang(
                rows: made, reach: reach,
                spans: growing.map { ($0.span, Int(builder.spans[$0.span].rows) - (end - $0.row)) })
        }
        for (span, row) in growing { builder.spans[span].rows = min(builder.spans[span].rows, UInt32(end - row)) }
        growing = []
        reach = []
        height = 0
    }
}
