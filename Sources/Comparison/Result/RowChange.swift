/// A change in the data of a table: one row, or a pair of rows that are the same thing.
package struct RowChange: Sendable, Hashable {
    /// What happened to the row.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Only the new table has it.
        case added
        /// Only the old table has it.
        case removed
        /// Both have it, with other values.
        case changed
        /// The same text in the same cell was resolved to another place.
        case reResolved = "re-resolved"
        /// It stands in another column of its report's table.
        case moved
    }

    package var kind: Kind
    /// The 0-based row of the old table; nil for an added one.
    package var old: Int?
    /// The 0-based row of the new table; nil for a removed one.
    package var new: Int?
    /// The columns whose values differ, as positions in ``ColumnPairing/pairs``.
    package var columns: [Int] = []
    /// What it follows from; nil for a change that counts.
    package var cause: ChangeCause?
}
