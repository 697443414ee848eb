/// A column that stands in both tables.
package struct ColumnPair: Sendable, Hashable {
    /// 0-based, in the old table.
    package var old: Int
    /// 0-based, in the new table.
    package var new: Int
}
