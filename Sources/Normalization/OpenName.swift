internal import TabularyModel

/// A name in a list that several places claim, or that stands between the names of several.
struct OpenName {
    /// The position of its observation in the dataset.
    var observation: Int
    /// The places that it may stand for.
    var candidates: [PlaceIndex]
    /// Whether the name is damaged, and not one that several places bear.
    var isDamaged: Bool
    /// Where it stands, as a diagnostic tells it.
    var piece: Provenance.Piece?
}
