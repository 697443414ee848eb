public import TabularyModel

/// The answer to "which place does this name stand for?".
public struct Resolution: Sendable, Hashable {
    /// What sort of answer it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One place, or a demonym, of the kind that ``PlaceKind`` has under the same name.
        case country, territory, former, area, group, demonym
        /// Several places, each named.
        case list
        /// One name that several places claim; they stand in ``Resolution/candidates``.
        case ambiguous
        /// No place.
        case none

        init(_ kind: PlaceKind) {
            self =
                switch kind {
                case .country: .country
                case .territory: .territory
                case .former: .former
                case .area: .area
                case .group: .group
                case .demonym: .demonym
                }
        }
    }

    /// What sort of answer it is.
    public var kind: Kind
    /// The places, in the order of the text; the state of an area; empty where the kind is `ambiguous` or `none`.
    public var places: [Place]
    /// The area itself, where the kind is `area`.
    public var area: Place? { areas.first }
    /// The area, or nothing: an array is a word long, and most answers are of no area.
    private let areas: [Place]
    /// How the name was matched; of a list, its first name.
    public var match: PlaceMatch
    /// The places an ambiguous name may stand for, or those with a name near to an unknown one.
    public var candidates: [Place]

    /// What damage the text has, as ``PlaceMatch/fuzzy`` counts it: 1 for a wrong letter; nil where it has none.
    public var cost: Double?
    /// What a reader should know of the answer, in one sentence; empty where there is nothing to say.
    public var note: String

    package init(
        kind: Kind, places: [Place] = [], area: [Place] = [], match: PlaceMatch = .none, candidates: [Place] = [],
        cost: Double? = nil, note: String = ""
    ) {
        self.kind = kind
        self.places = places
        areas = area
        self.match = match
        self.candidates = candidates
        self.cost = cost
        self.note = note
    }
}
