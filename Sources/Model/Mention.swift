/// "This item mentions this place."
public struct Mention: Sendable, Hashable {
    /// The 0-based item.
    public package(set) var item: Int
    /// The item's 0-based table; nil in prose.
    public package(set) var table: Int?
    /// The item's 0-based body row.
    public package(set) var row: Int
    /// The item's 0-based column.
    public package(set) var column: Int
    /// The place.
    public package(set) var place: PlaceIndex
    /// What sort of name it is.
    public package(set) var kind: PlaceKind
    /// The name as written.
    public package(set) var text: TextRange
    /// Half-open range in Unicode scalars of the item's text.
    public package(set) var characters: Range<Int>

    package init(
        item: Int, table: Int?, row: Int, column: Int, place: PlaceIndex, kind: PlaceKind, text: TextRange,
        characters: Range<Int>
    ) {
        self.item = item
        self.table = table
        self.row = row
        self.column = column
        self.place = place
        self.kind = kind
        self.text = text
        self.characters = characters
    }
}
