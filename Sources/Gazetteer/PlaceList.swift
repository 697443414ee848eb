public import TabularyModel

/// A cell of names, parsed.
public struct PlaceList: Sendable, Hashable {
    /// One part of the cell.
    public struct Entry: Sendable, Hashable {
        /// The part as the cell writes it, without footnote marks, quotes and brackets around it.
        public var text: String
        /// nil where the part is unresolved.
        public var place: Place?
        /// What sort of name it is; nil where the part is unresolved.
        public var kind: PlaceKind?
        /// How the name was matched; `none` where the part is unresolved.
        public var match: PlaceMatch
        /// The places with names nearest to an unresolved part, and those that an ambiguous name may stand for.
        public var candidates: [Place]
        /// What damage the text has: 1 for a wrong letter; nil where it has none.
        public var cost: Double?
        /// The half-open range of the part in the UTF-8 bytes of the cell.
        public var bytes: Range<Int>
        /// Whether the name follows another one with nothing but a space between.
        public var startsWithoutSeparator: Bool
    }

    /// The parts in the order of the text.
    public var entries: [Entry]

    /// The countries, territories and former states, in the order of the text, repeats included. Areas and groups stand
    /// in ``entries`` only.
    public var places: [Place] {
        entries.compactMap { $0.kind?.isListed == true ? $0.place : nil }
    }
}
