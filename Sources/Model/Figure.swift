/// A number that a body cell states.
public struct Figure: Sendable, Hashable {
    /// The 0-based table.
    public package(set) var table: Int
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// What it counts.
    public package(set) var scope: Scope
    /// The number.
    public package(set) var number: DecimalNumber
    /// What it counts or measures in, as written: `member States`, `%`; empty where it has none.
    public package(set) var unit: TextRange
    /// The words that state it: `7 in Africa`.
    public package(set) var text: TextRange

    package init(
        table: Int, row: Int, column: Int, scope: Scope, number: DecimalNumber, unit: TextRange, text: TextRange
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.scope = scope
        self.number = number
        self.unit = unit
        self.text = text
    }
}
