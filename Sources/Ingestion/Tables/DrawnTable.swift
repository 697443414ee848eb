/// A table that is drawn with characters, as its lines hold it: a grid table or a table under dashed lines.
struct DrawnTable: Equatable {
    /// A part of a cell: what one line holds of it, trimmed; empty for a blank line inside the cell.
    struct Piece: Equatable {
        var bytes: Range<Int>
        /// 0-based.
        var line: Int
    }

    struct Cell: Equatable {
        /// The 0-based column at which it starts.
        var column: Int
        /// From top to bottom, blank lines at the ends left out.
        var pieces: [Piece]

        /// Takes blank lines from the ends.
        mutating func trim() {
            while pieces.last?.bytes.isEmpty ?? false { pieces.removeLast() }
            while pieces.first?.bytes.isEmpty ?? false { pieces.removeFirst() }
        }
    }

    struct Row: Equatable {
        /// The 0-based line at which it starts.
        var line: Int
        /// The cells that start in the row, from left to right. A column without one is spanned, or has nothing.
        var cells: [Cell]
    }

    var columnCount: Int
    var rows: [Row]
    /// How many of the rows a line marks as header; nil where none does.
    var headerRowCount: Int?
}
