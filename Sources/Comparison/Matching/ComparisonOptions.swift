/// How two datasets are compared.
public struct ComparisonOptions: Sendable, Hashable {
    /// The columns of the key, for every table; empty where it is the dataset's own, or inferred.
    public var key: [String] = []
    /// Columns that are provenance beside line, lines, field, byte_start, byte_end, line_start, line_end, char_start and
    /// char_end.
    public var provenanceColumns: Set<String> = []
    /// Columns that are not looked at.
    public var ignoredColumns: Set<String> = []
    /// The tables that are compared; nil for all.
    public var only: Set<String>?
    /// The greatest difference at which two numbers are the same.
    public var tolerance: Double = 0
    /// Whether rows of which only the provenance differs are listed, and not only counted.
    public var listsShifted = false

    public init() {}
}
