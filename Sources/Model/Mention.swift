/// "This item mentions this place."
public struct Mention: Sendable, Hashable {
    /// The 0-based item.
    public package(set) var item: Int
    /// The place.
    public package(set) var place: PlaceIndex
    /// What sort of name it is.
    public package(set) var kind: PlaceKind
    /// The name as written.
    public package(set) var text: TextRange
    /// Half-open range in Unicode scalars of the item's text.
    public package(set) var characters: Range<Int>

    package init(item: Int, place: PlaceIndex, kind: PlaceKind, text: TextRange, characters: Range<Int>) {
        self.item = item
        self.place = place
        self.kind = kind
        self.text = text
        self.characters = characters
    }
}
