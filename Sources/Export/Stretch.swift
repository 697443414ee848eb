/// Fields that stand in record after record alike, between two positions of a sink.
///
/// The report, table and keys of a cell are scanned and escaped for the first of its records; for the others the sink
/// copies what it wrote.
struct Stretch<Position> {
    let start: Position
    let end: Position
}

extension RecordSink where Self: ~Copyable {
    /// Puts fields that were put before, or puts them anew and keeps where they stand.
    ///
    /// - Parameters:
    ///   - stretch: Where the fields were put before; nil where they have other values now. A stretch must stand in the
    ///     same fields of each record.
    ///   - put: puts the fields.
    @inline(__always)
    mutating func put(_ stretch: inout Stretch<Position>?, _ put: (inout Self) -> Void) {
        if let stretch, holds(stretch) { return putAgain(stretch) }
        let start = position
        put(&self)
        stretch = Stretch(start: start, end: position)
    }
}

/// The stretches that the records of one cell, or of one row, have in common.
struct CellStretches<Position> {
    /// The fields of the primary key.
    var keys: Stretch<Position>?
    /// The texts of the row and the column.
    var labels: Stretch<Position>?
    private var table = -1
    private var row = -1
    private var column = -1

    /// Names the cell of the next record; another cell than the last has other stretches.
    @inline(__always)
    mutating func enter(table: Int, row: Int, column: Int) {
        if table == self.table, row == self.row, column == self.column { return }
        self = CellStretches()
        self.table = table
        self.row = row
        self.column = column
    }
}
