/// A group of rows of a table that is drawn with characters, as its lines hold it: rows that cells may span.
///
/// Flat, and used again for the next group: a table of a million rows costs no more than its longest group.
struct DrawnTable {
    /// A part of a cell: what one line holds of it. 12 bytes, since a cell may have as many as the report has lines.
    private struct Piece {
        var start: UInt32
        var length: UInt32
        /// The position of the cell's next piece; the same one's where there is none.
        var next: UInt32
    }

    struct Cell {
        private var storedRow: UInt32
        private var storedColumn: UInt32
        /// How many rows and columns it stands in, itself included.
        var rows: UInt32 = 1
        var columns: UInt32
        /// The positions of its first and last piece.
        fileprivate var pieces: (first: UInt32, last: UInt32)?

        init(row: Int, column: Int, columns: Int = 1) {
            storedRow = UInt32(row)
            storedColumn = UInt32(column)
            self.columns = UInt32(columns)
        }

        /// The 0-based row of the group in which it starts.
        var row: Int { Int(storedRow) }
        /// The 0-based column at which it starts.
        var column: Int { Int(storedColumn) }
    }

    let columnCount: Int
    /// The 0-based line at which each row starts.
    private(set) var rowLines: [Int] = []
    /// The cells that start in the rows, row by row, from left to right.
    private(set) var cells: [Cell] = []
    private var pieces: [Piece] = []

    init(columnCount: Int) { self.columnCount = columnCount }

    var rowCount: Int { rowLines.count }

    mutating func removeAll() {
        rowLines.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
    }

    mutating func beginRow(line: Int) { rowLines.append(line) }

    /// Appends a cell to the last row, and gives its position.
    mutating func append(column: Int, columns: Int = 1) -> Int {
        cells.append(Cell(row: rowLines.count - 1, column: column, columns: columns))
        return cells.count - 1
    }

    /// Lets a cell reach into the last row.
    mutating func extend(_ cell: Int) {
        cells[cell].rows = max(cells[cell].rows, UInt32(rowLines.count - cells[cell].row))
    }

    /// Appends what a line holds of a cell: trimmed bytes, empty for a blank line.
    mutating func append(_ bytes: Range<Int>, to cell: Int) {
        let position = UInt32(pieces.count)
        if let (first, last) = cells[cell].pieces {
            pieces[Int(last)].next = position
            cells[cell].pieces = (first, position)
        } else if bytes.isEmpty {
            return
        } else {
            cells[cell].pieces = (position, position)
        }
        pieces.append(Piece(start: UInt32(bytes.lowerBound), length: UInt32(bytes.count), next: position))
    }

    /// What each line holds of a cell, from top to bottom, blank lines at its ends left out.
    func pieces(of cell: Int) -> [Range<Int>] {
        guard let (first, last) = cells[cell].pieces else { return [] }
        var found: [Range<Int>] = []
        var position = first
        while true {
            let piece = pieces[Int(position)]
            found.append(Int(piece.start)..<Int(piece.start + piece.length))
            if position == last { break }
            position = piece.next
        }
        while found.last?.isEmpty ?? false { found.removeLast() }
        return found
    }
}
