/// A change in the columns of a table.
public enum ColumnChange: Sendable, Hashable {
    /// A column that only the new table has, and its 0-based place there.
    case added(String, at: Int)
    /// A column that only the old table has, and its 0-based place there.
    case removed(String, at: Int)
    /// A column that has another name in the new table.
    case renamed(String, to: String)
    /// Columns of both tables that stand elsewhere among the others, by their new names.
    case reordered([String])
}
