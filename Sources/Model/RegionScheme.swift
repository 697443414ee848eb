/// A division of the world into regions.
public enum RegionScheme: String, Sendable, Hashable, CaseIterable {
    /// The ILO's five regions: Africa, Americas, Arab States, Asia and the Pacific, Europe and Central Asia.
    case ilo
    /// The ILO's subregions.
    case iloSubregion = "ilo-sub"
    /// The ILO's detailed subregions: Central Africa, Pacific Islands.
    case iloDetailed = "ilo-detailed"
    /// UN M49 regions: Africa, Americas, Asia, Europe, Oceania.
    case m49
    /// UN M49 subregions: Sub-Saharan Africa, Southern Asia.
    case m49Subregion = "m49-sub"
    /// UN M49 intermediate regions, such as Eastern Africa; the subregion where M49 has no intermediate one.
    case m49Intermediate = "m49-intermediate"
    /// The World Bank's regions.
    case worldBank = "worldbank"
    /// The seven continents.
    case continent
    /// The regions of a user's own file of names.
    case own

    /// The 0-based place of the scheme in a ``Place``'s list of regions.
    package var position: Int {
        switch self {
        case .ilo: 0
        case .iloSubregion: 1
        case .iloDetailed: 2
        case .m49: 3
        case .m49Subregion: 4
        case .m49Intermediate: 5
        case .worldBank: 6
        case .continent: 7
        case .own: 8
        }
    }
}
