/// A table: a grid of cells, row-major, header rows first.
///
/// **Shape**: `cells.count == rows.count * columnCount`. Body rows follow the `headerRowCount` header rows.
public struct Table: Sendable {
    /// How the table was written in the report.
    public enum Dialect: String, Sendable, Hashable, CaseIterable {
        /// Rows of cells parted by tabs.
        case tab
        /// Markdown rows of cells parted by pipes.
        case pipe
        /// An HTML `<table>`.
        case html
        /// A grid or simple table as pandoc draws it.
        case grid
    }

    /// A row of the grid.
    package struct Row: Sendable, Hashable {
        /// The 1-based line at which the row starts.
        package var line: UInt32

        package init(line: Int) { self.line = UInt32(line) }
    }

    /// A cell that covers others.
    package struct Span: Sendable, Hashable {
        /// The 0-based position of the cell in ``Table/cells``.
        package var cell: UInt32
        /// How many rows it stands in, itself included.
        package var rows: UInt32
        /// How many columns it stands in, itself included.
        package var columns: UInt32

        package init(cell: Int, rows: Int, columns: Int) {
            self.cell = UInt32(cell)
            self.rows = UInt32(rows)
            self.columns = UInt32(columns)
        }
    }

    /// The cell that holds a nested table.
    package struct Parent: Sendable, Hashable {
        private let storedTable: UInt32
        private let storedRow: UInt32
        private let storedColumn: UInt32

        package init(table: Int, row: Int, column: Int) {
            storedTable = UInt32(table)
            storedRow = UInt32(row)
            storedColumn = UInt32(column)
        }

        /// The 0-based table.
        package var table: Int { Int(storedTable) }
        /// The 0-based row of the grid.
        package var row: Int { Int(storedRow) }
        /// The 0-based column.
        package var column: Int { Int(storedColumn) }
    }

    /// A footnote mark that stands in a cell beside its text.
    package struct Mark: Sendable, Hashable {
        /// The 0-based position of the cell in ``Table/cells``.
        package var cell: Int
        /// The mark as written.
        package var text: TextRange

        package init(cell: Int, text: TextRange) {
            self.cell = cell
            self.text = text
        }
    }

    /// The caption's text; nil where the table has none.
    package var caption: TextRange?
    /// The 1-based line of the caption.
    package var captionLine: Int?
    /// How it was written.
    public package(set) var dialect: Dialect
    /// The width of the grid.
    public package(set) var columnCount: Int
    /// How many of the rows are header rows.
    public package(set) var headerRowCount: Int
    /// All rows, header rows included.
    package var rows: [Row]
    /// All cells, row-major.
    package var cells: [Cell]
    /// The paragraphs and bullets of the cells.
    package var blockSpans: BlockSpans
    /// The cells that cover others, in the order of the cells; empty for dialects that do not write spans.
    package var spans: [Span]
    /// The footnote marks, in the order of their cells.
    package var marks: [Mark]
    /// The cell that holds the table; nil for a table that is not nested.
    package var parent: Parent?
    /// The 1-based line of the first grid row.
    public package(set) var lineStart: Int
    /// The 1-based last line that belongs to the table.
    public package(set) var lineEnd: Int

    package init(
        caption: TextRange?, captionLine: Int?, dialect: Dialect, columnCount: Int, headerRowCount: Int, rows: [Row],
        cells: [Cell], blockSpans: BlockSpans = BlockSpans(), spans: [Span] = [], marks: [Mark] = [],
        parent: Parent? = nil, lineStart: Int, lineEnd: Int
    ) {
        self.caption = caption
        self.captionLine = captionLine
        self.dialect = dialect
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.rows = rows
        self.cells = cells
        self.blockSpans = blockSpans
        self.spans = spans
        self.marks = marks
        self.parent = parent
        self.lineStart = lineStart
        self.lineEnd = lineEnd
    }

    /// The number of rows, header rows included.
    public var rowCount: Int { rows.count }
    /// The number of rows below the header.
    public var bodyRowCount: Int { rows.count - headerRowCount }

    /// The cell in a 0-based row and column.
    package subscript(row: Int, column: Int) -> Cell { cells[row * columnCount + column] }

    /// The paragraphs and bullets of the cell at a position, as a stretch of ``Document/cellBlocks``; empty where the cell is
    /// one paragraph, its whole text. O(log cells).
    package func blocks(ofCell position: Int) -> Range<Int> {
        cells[position].hasBlocks ? blockSpans[position] : 0..<0
    }
}
