/// A place that a name can stand for: a country, a territory, a former state, an area inside a state, or a group.
///
/// Sources: ISO 3166-1 and 3166-3 for the codes, UN M49 for the numeric codes and regions, ILOSTAT's country groupings
/// for the ILO regions, the World Bank's country classification for its regions and incomes. A value that a source does
/// not give is the empty string.
public struct Place: Sendable, Hashable {
    /// ISO 3166-1 alpha-3 (`JOR`), `XKX` for Kosovo, ISO 3166-3 alpha-3 for a former state, a slug for an area or group.
    public var code: String
    /// The gazetteer's first name for the place, in English: `Viet Nam`.
    public var name: String
    /// What sort of place it is.
    public var kind: PlaceKind
    /// ISO 3166-1 alpha-2.
    public var iso2: String
    /// ISO 3166-1 alpha-3; empty where ISO assigns none.
    public var iso3: String
    /// UN M49, three digits with leading zeros: `012`.
    public var m49: String
    /// The region of each scheme, indexed by ``RegionScheme/rawValue``'s order in ``RegionScheme/allCases``.
    package var regions: [String]
    /// The World Bank's income group: `Low income`, `Lower middle income`, `Upper middle income`, `High income`.
    public var worldBankIncome: String

    package init(
        code: String, name: String, kind: PlaceKind, iso2: String = "", iso3: String = "", m49: String = "",
        regions: [String] = [], worldBankIncome: String = ""
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.iso2 = iso2
        self.iso3 = iso3
        self.m49 = m49
        self.regions = regions
        self.worldBankIncome = worldBankIncome
    }

    /// The place's region in `scheme`, as the scheme writes it in full; empty where the scheme does not place it.
    public func region(in scheme: RegionScheme) -> String {
        let position = scheme.position
        return position < regions.count ? regions[position] : ""
    }
}

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
}

/// The position of a place in the gazetteer's table of places.
///
/// Records hold this instead of a code, so that a record is a few words long.
public struct PlaceIndex: Sendable, Hashable, Comparable {
    package var value: UInt16

    package init(_ value: Int) { self.value = UInt16(value) }

    public static func < (left: PlaceIndex, right: PlaceIndex) -> Bool { left.value < right.value }
}

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
