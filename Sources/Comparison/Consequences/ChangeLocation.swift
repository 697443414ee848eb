/// Where a row stands: the hashes of its report, table, row and column, in the names of the new side.
struct ChangeLocation {
    let report: UInt64
    let table: UInt64
    /// The row of the report's table; nil where the record names none.
    let row: UInt64?
    /// The column of the report's table; nil where the record names none.
    let column: UInt64?
    /// The cell; for prose, where no row and column are named, the report's.
    let cell: UInt64
    /// The row, or for prose what stands in none.
    let anyRow: UInt64
}
