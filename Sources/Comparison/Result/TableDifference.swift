/// What changed from one table to another.
package struct TableDifference: Sendable {
    /// What the table is called: a file's name without `.csv`; for single files the new one's name.
    package var name: String
    package var old: CSVTable
    package var new: CSVTable
    /// Where the tables hold only the rows that changed: the rows of the files, and the 0-based places of those kept.
    package var kept: KeptRows?
    /// The old row of each new row, -1 where there is none; empty where the tables hold only rows that changed.
    var oldOf: [Int32] = []
    /// The columns by which rows were matched, by their new names; empty where whole rows were.
    package var key: [String]
    package var columns: ColumnPairing
    /// Which file of a dataset it is; nil for a file that is none.
    var layout: TableLayout?
    /// What the columns are, in the order of ``ColumnPairing/pairs``.
    var roles: [ColumnRole] = []
    /// What changed in the data: removed rows first, then pairs in the order of the new table, then added rows.
    package var changes: [RowChange] = []
    /// How many rows differ in their provenance alone.
    package var shiftedCount = 0
    /// The rows that differ in their provenance alone, if they were asked for.
    package var shifted: [RowChange] = []

    /// The number of rows of the old and the new file.
    package var oldRowCount: Int { kept?.oldCount ?? old.rowCount }
    package var newRowCount: Int { kept?.newCount ?? new.rowCount }

    /// The 0-based place in its file of a row of the old or the new table.
    func oldPlace(_ row: Int) -> Int { kept?.oldPlaces[row] ?? row }
    func newPlace(_ row: Int) -> Int { kept?.newPlaces[row] ?? row }

    /// How many changes are of a kind.
    package func count(_ kind: RowChange.Kind) -> Int { changes.count { $0.kind == kind } }

    /// How many changes count: those that follow from others do not.
    package var changeCount: Int { changes.count { $0.cause == nil } }
}
