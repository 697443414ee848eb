/// Another name or other words for something that many rows name: a report, a row or a column of a report's table, a place.
package struct NameChange: Sendable, Hashable {
    /// What it is: `report`, `row`, `column` or `place`.
    package var subject: String
    /// The columns that differ, with their old and new values.
    package var values: [Value]
    /// How many rows name it, in all files.
    package var rowCount: Int

    /// A column's values.
    package struct Value: Sendable, Hashable {
        package var column: String
        package var old: String
        package var new: String
    }
}
