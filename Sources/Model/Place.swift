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
    /// The code of the state that an area is a part of (`TZA` for Zanzibar); empty elsewhere.
    public var state: String
    /// The first year a former state or a group existed; nil where the place exists from before 1945 or has no date.
    public var validFrom: Int?
    /// The last year a former state or a group existed; nil where it still does.
    public var validTo: Int?
    /// The codes of the states that followed a former state, sorted; empty elsewhere.
    public var successors: [String]
    /// The organisations the place is a member State of.
    package var memberships: Memberships
    /// The region of each scheme, indexed by ``RegionScheme/rawValue``'s order in ``RegionScheme/allCases``.
    package var regions: [String]
    /// The World Bank's income group: `Low income`, `Lower middle income`, `Upper middle income`, `High income`.
    public var worldBankIncome: String

    package init(
        code: String, name: String, kind: PlaceKind, iso2: String = "", iso3: String = "", m49: String = "",
        state: String = "", validFrom: Int? = nil, validTo: Int? = nil, successors: [String] = [],
        memberships: Memberships = [], regions: [String] = [], worldBankIncome: String = ""
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.iso2 = iso2
        self.iso3 = iso3
        self.m49 = m49
        self.state = state
        self.validFrom = validFrom
        self.validTo = validTo
        self.successors = successors
        self.memberships = memberships
        self.regions = regions
        self.worldBankIncome = worldBankIncome
    }

    /// Whether the place is a member State of the United Nations.
    public var isMemberOfUN: Bool { memberships.contains(.un) }
    /// Whether the place is a member State of the International Labour Organization.
    public var isMemberOfILO: Bool { memberships.contains(.ilo) }

    /// The place's region in `scheme`, as the scheme writes it in full; empty where the scheme does not place it.
    public func region(in scheme: RegionScheme) -> String {
        let position = scheme.position
        return position < regions.count ? regions[position] : ""
    }
}
