/// How two datasets are compared.
package struct ComparisonOptions: Sendable, Hashable {
    /// The columns of the key, for every table; empty where it is the dataset's own, or inferred.
    package var key: [String] = []
    /// Columns that are provenance beside those of ``TableLayout/provenance``.
    package var provenanceColumns: Set<String> = []
    /// Columns that are not looked at.
    package var ignoredColumns: Set<String> = []
    /// The tables that are compared; nil for all.
    package var only: Set<String>?
    /// The greatest difference at which two numbers are the same.
    package var tolerance: Double = 0
    /// Whether rows of which only the provenance differs are listed, and not only counted.
    package var listsShifted = false

    package init() {}
}
