/// What sort of place a name stands for.
public enum PlaceKind: String, Sendable, Hashable, CaseIterable {
    /// A sovereign state in ISO 3166-1.
    case country
    /// An entry of ISO 3166-1 that is not a sovereign state, and Kosovo.
    case territory
    /// A state withdrawn without one successor in force (ISO 3166-3).
    case former
    /// A part of a state, such as Zanzibar.
    case area
    /// Several states, such as ASEAN.
    case group
    /// The people or the adjective of a place, such as Jordanian.
    case demonym

    /// Whether a list counts a place of this kind: a country, a territory or a former state.
    package var isListed: Bool {
        switch self {
        case .country, .territory, .former: true
        case .area, .group, .demonym: false
        }
    }
}
