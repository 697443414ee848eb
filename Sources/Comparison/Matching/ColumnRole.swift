/// What a column is to a comparison.
enum ColumnRole: Sendable, Hashable {
    /// A fact: a difference is a change in the data.
    case data
    /// Where a fact stands, or what follows from others: a difference is counted as a shift.
    case provenance
    /// The name or words of something that many rows name: a difference is told once.
    case name(NameGroup)
    /// A message: a difference in the line numbers that it names is a shift, any other a change.
    case message
    /// Not looked at.
    case ignored
}

/// What a column of names is about.
enum NameGroup: Int, Sendable, Hashable, CaseIterable {
    case report, row, column, place

    /// The word for it.
    var word: String {
        switch self {
        case .report: "report"
        case .row: "row"
        case .column: "column"
        case .place: "place"
        }
    }
}
