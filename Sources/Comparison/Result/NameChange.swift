/// Another name or other words for something that many rows name: a report, a row or a column of a report's table, a place.
public struct NameChange: Sendable, Hashable {
    /// What it is: `report`, `row`, `column` or `place`.
    public var subject: String
    /// The columns that differ, with their old and new values.
    public var values: [Value]
    /// How many rows name it, in all files.
    public var rowCount: Int

    /// A column's values.
    public struct Value: Sendable, Hashable {
        public var column: String
        public var old: String
        public var new: String
    }
}
