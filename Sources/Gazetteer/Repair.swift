package import TabularyModel

/// What a damaged name was read as.
package struct Repair: Sendable {
    /// The place; nil where no name is near, or more than one.
    package var place: PlaceIndex?
    /// The kind of the place or of its name.
    package var kind: PlaceKind
    /// The damage, 1 for a wrong letter.
    package var cost: Double
    /// The places with the nearest names, the nearest first; empty where none is near.
    package var candidates: [PlaceIndex]
    /// Whether the text stands between names of several places, each near enough to be it.
    package var isBetween: Bool
    /// Whether the text is a name with words cut and closed with a full stop, and not damaged.
    package var isAbbreviation = false

    /// How the text was matched to its place.
    package var match: PlaceMatch { place == nil ? .none : isAbbreviation ? .alias : .fuzzy }
}
