/// Which columns of two tables belong together, and what changed in the columns.
package struct ColumnPairing: Sendable, Hashable {
    /// Columns of both tables, in the order of the new one.
    package var pairs: [ColumnPair] = []
    /// What changed, in the order of the tables.
    package var changes: [ColumnChange] = []

    /// The pair that has a name on either side; nil where there is none.
    func pair(_ name: String, _ old: CSVTable, _ new: CSVTable) -> ColumnPair? {
        pairs.first { new.header[$0.new] == name } ?? pairs.first { old.header[$0.old] == name }
    }

    /// Whether both tables have the same columns in the same places.
    var isIdentity: Bool { changes.isEmpty }
}
