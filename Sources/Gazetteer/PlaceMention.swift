public import TabularyModel

/// A name of a place in running text.
public struct PlaceMention: Sendable, Hashable {
    /// The place that the name stands for.
    public var place: Place
    /// What sort of name it is: the place's kind, or `demonym`.
    public var kind: PlaceKind
    /// How the name was matched.
    public var match: PlaceMatch
    /// The name as the text writes it.
    public var text: String
    /// The half-open range of the name in the UTF-8 bytes of the text.
    public var bytes: Range<Int>
}
