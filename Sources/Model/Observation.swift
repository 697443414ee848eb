/// "This body cell lists this place."
public struct Observation: Sendable, Hashable {
    /// The 0-based table.
    public package(set) var table: Int
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// The place; nil where the name stands unresolved.
    public package(set) var place: PlaceIndex?
    /// How the name was matched.
    public package(set) var match: PlaceMatch
    /// The name as written.
    public package(set) var text: TextRange
    /// 1-based among the cell's observations of the same place and text.
    public package(set) var occurrence: Int

    package init(
        table: Int, row: Int, column: Int, place: PlaceIndex?, match: PlaceMatch, text: TextRange, occurrence: Int
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.place = place
        self.match = match
        self.text = text
        self.occurrence = occurrence
    }
}
