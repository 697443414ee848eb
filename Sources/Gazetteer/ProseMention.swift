package import TabularyModel

/// A name of a place in running text.
package struct ProseMention: Sendable, Hashable {
    /// The half-open range in bytes of the text.
    package var start: Int
    package var end: Int
    package var place: PlaceIndex
    package var kind: PlaceKind
    package var match: PlaceMatch
    /// Whether it counts only beside another name.
    var isTentative = false
}
