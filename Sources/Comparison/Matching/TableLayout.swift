/// How the rows of one file of a dataset are matched, and what its columns are.
struct TableLayout: Sendable {
    /// The file without `.csv`.
    var name: String
    /// The columns of the contract by which a file is known (DATASET.md, layout 1), the primary key first.
    var columns: [String]
    /// How many of the columns are the primary key.
    var keyCount: Int
    /// The ways of matching, the surest first.
    var passes: [MatchingPass]
    /// Columns that are provenance in this file, beside ``provenance``.
    var shifting: Set<String> = []

    var primaryKey: [String] { Array(columns.prefix(keyCount)) }

    /// Columns that say where something stands, in any CSV file.
    static let provenance: Set<String> = [
        "line", "lines", "field", "byte_start", "byte_end", "line_start", "line_end", "char_start", "char_end",
    ]

    /// What the columns of names are about, in the files of a dataset.
    private static let names: [String: NameGroup] = [
        "report": .report, "row_key": .row, "row_label": .row, "column_key": .column, "column_path": .column,
        "place_name": .place, "region": .place,
    ]

    /// The role of a column in this file.
    func role(of column: String) -> ColumnRole {
        if Self.provenance.contains(column) || shifting.contains(column) { return .provenance }
        if name == "diagnostics", column == "message" { return .message }
        // The place of an item is its row's.
        if name == "items", column == "place" { return .name(.row) }
        return Self.names[column].map { .name($0) } ?? .data
    }

    /// The layout of a file of which a header is known; nil where it is none of a dataset's.
    ///
    /// Four fifths of the contract's columns must be there, so that a renamed one does not hide a file.
    static func find(_ header: [String]) -> TableLayout? {
        let header = Set(header)
        var best: (share: Double, layout: TableLayout)?
        for layout in all {
            let share = Double(layout.columns.count { header.contains($0) }) / Double(layout.columns.count)
            if share >= 0.8, share > best?.share ?? 0 { best = (share, layout) }
        }
        return best?.layout
    }
}
