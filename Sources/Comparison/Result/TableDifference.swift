/// What changed from one table to another.
package struct TableDifference: Sendable {
    /// What the table is called: a file's name without `.csv`; for single files the new one's name.
    package var name: String
    package var old: CSVTable
    package var new: CSVTable
    /// The columns by which rows were matched, by their new names; empty where whole rows were.
    package var key: [String]
    package var columns: ColumnPairing
    /// What changed in the data: removed rows first, then pairs in the order of the new table, then added rows.
    package var changes: [RowChange] = []
    /// How many rows differ in their provenance alone.
    package var shiftedCount = 0
    /// The rows that differ in their provenance alone, if they were asked for.
    package var shifted: [RowChange] = []

    /// How many changes are of a kind.
    package func count(_ kind: RowChange.Kind) -> Int { changes.count { $0.kind == kind } }
}
