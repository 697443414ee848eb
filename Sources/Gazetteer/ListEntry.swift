package import TabularyModel

/// One part of a list of names: a place, or a stretch of text that is none.
package struct ListEntry: Sendable, Hashable {
    /// The half-open range in bytes of the text: the name alone, without the footnote mark, quotes and brackets around it.
    package var start: Int
    package var end: Int
    /// nil where the part is unresolved.
    package var place: PlaceIndex?
    /// The kind of the place; without meaning where the part is unresolved.
    package var kind: PlaceKind
    /// `none` where the part is unresolved.
    package var match: PlaceMatch
    /// The position in the gazetteer's ambiguous names of the name that the part is, settled or not; -1 elsewhere.
    package var ambiguity: Int16 = -1
    /// Whether the name follows another one with nothing but a space between, as Togo in "Burkina Faso Togo".
    package var startsWithoutSeparator: Bool
    /// Whether words of the name are cut and closed with a full stop: "Equat. Guinea".
    package var isAbbreviation = false
}
