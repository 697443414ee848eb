/// A division of the world into regions.
public enum RegionScheme: String, Sendable, Hashable, CaseIterable {
    /// The ILO's five regions: Africa, Americas, Arab States, Asia and the Pacific, Europe and Central Asia.
    case ilo
    /// The ILO's subregions.
    case iloSubregion = "ilo-sub"
    /// UN M49 regions: Africa, Americas, Asia, Europe, Oceania.
    case m49
    /// UN M49 subregions.
    case m49Subregion = "m49-sub"
    /// The World Bank's regions.
    case worldBank = "worldbank"
    /// The seven continents.
    case continent

    /// The 0-based place of the scheme in a ``Place``'s list of regions.
    package var position: Int {
        switch self {
        case .ilo: 0
        case .iloSubregion: 1
        case .m49: 2
        case .m49Subregion: 3
        case .worldBank: 4
        case .continent: 5
        }
    }
}
