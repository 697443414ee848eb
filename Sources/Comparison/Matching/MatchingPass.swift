/// One way of finding the rows of two tables that are the same: those that agree in some columns, in order.
struct MatchingPass: Sendable, Hashable {
    /// The columns that must agree.
    var columns: [String]
    /// What a pair of rows found this way is.
    var kind: RowChange.Kind
    /// A column that must hold something; nil where none must.
    var filled: String?

    init(_ columns: [String], _ kind: RowChange.Kind = .changed, filled: String? = nil) {
        self.columns = columns
        self.kind = kind
        self.filled = filled
    }
}
