/// The things that the keys of a dataset name, each inside the one before it: a report, a table in it, a row and a column
/// of the table.
enum EntityLevel: Int, Sendable, Hashable, CaseIterable {
    case report, table, row, column

    /// The column that names it.
    var keyColumn: String {
        switch self {
        case .report: "report"
        case .table: "table"
        case .row: "row_key"
        case .column: "column_key"
        }
    }

    /// The column with its words; nil where there is none.
    var labelColumn: String? {
        switch self {
        case .report: "title"
        case .table: "caption"
        case .row: "row_label"
        case .column: "column_path"
        }
    }
}
