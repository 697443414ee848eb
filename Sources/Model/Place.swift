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
