/// How a name was matched to its place.
public enum PlaceMatch: String, Sendable, Hashable, CaseIterable {
    /// The gazetteer's first name: `Jordan`.
    case exact
    /// Another name in use: `Lao PDR`.
    case alias
    /// An old name of a living state: `Swaziland`.
    case former
    /// Settled by what stands beside it; the name alone would be ambiguous.
    case context
    /// Damaged text, always with a diagnostic.
    case fuzzy
    /// Not resolved.
    case none
}
