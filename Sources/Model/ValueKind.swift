/// What a cell's text says beside being a text.
public enum ValueKind: UInt8, Sendable, Hashable, CaseIterable {
    /// One exact number: `1,234.5`.
    case number
    /// A number that says of itself that it is not exact: `~5`, `c. 5`.
    case approximate
    /// Two ends, or one of an open range: `15–24`, `<5`, `65+`.
    case range
    /// A place in an order: `3rd`.
    case ordinal
    /// A mark for a value that is not there: `–`, `…`, `n.a.`
    case missing

    /// The name in exports.
    public var name: String {
        switch self {
        case .number: "number"
        case .approximate: "approximate"
        case .range: "range"
        case .ordinal: "ordinal"
        case .missing: "missing"
        }
    }
}
