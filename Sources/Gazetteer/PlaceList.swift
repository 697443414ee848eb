public import TabularyModel

/// A cell of names, parsed.
public struct PlaceList: Sendable, Hashable {
    /// One part of the cell.
    public struct Entry: Sendable, Hashable {
        /// The part as the cell writes it, without footnote marks, quotes and brackets around it.
        public var text: String
        /// nil where the part is unresolved.
        public var place: Place?
        /// How the name was matched; `none` where the part is unresolved.
        public var match: PlaceMatch
        /// The half-open range of the part in the UTF-8 bytes of the cell.
        public var bytes: Range<Int>
        /// Whether the name follows another one with nothing but a space between.
        public var startsWithoutSeparator: Bool
    }

    /// The parts in the order of the text.
    public var entries: [Entry]

    /// The places, in the order of the text, repeats included.
    public var places: [Place] { entries.compactMap(\.place) }
}
