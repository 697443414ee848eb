/// What a figure or a check is about.
public enum Scope: Sendable, Hashable {
    /// Everything.
    case total
    /// The region at this position of the scheme's regions.
    case region(Int)
    /// A region that the scheme does not have, as written.
    case unknownRegion(TextRange)
    /// One place.
    case place(PlaceIndex)

    /// The name of its kind in exports.
    public var kindName: String {
        switch self {
        case .total: "total"
        case .region, .unknownRegion: "region"
        case .place: "place"
        }
    }
}
