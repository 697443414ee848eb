@testable import TabularyComparison

/// Comparing texts of CSV, for the tests.
enum Comparison {
    static func table(_ text: String, _ path: String = "x.csv") throws -> CSVTable {
        try CSVTable(Array(text.utf8), path: path)
    }

    /// The difference of two single files.
    static func difference(
        _ old: String, _ new: String, _ edit: (inout ComparisonOptions) -> Void = { _ in }
    ) throws -> DatasetDifference {
        var options = ComparisonOptions()
        edit(&options)
        return try DatasetComparer(options: options).compare(
            ComparedDataset(
                name: "old.csv", tables: [.init(name: "old", table: try table(old, "old.csv"))], isSingleFile: true),
            ComparedDataset(
                name: "new.csv", tables: [.init(name: "new", table: try table(new, "new.csv"))], isSingleFile: true))
    }

    /// The difference of two datasets: tables by their names.
    static func difference(_ old: [(String, String)], _ new: [(String, String)]) throws -> DatasetDifference {
        func dataset(_ name: String, _ tables: [(String, String)]) throws -> ComparedDataset {
            ComparedDataset(
                name: name, tables: try tables.map { .init(name: $0.0, table: try table($0.1, "\(name)/\($0.0).csv")) },
                layout: 1)
        }
        return try DatasetComparer().compare(dataset("old", old), dataset("new", new))
    }

    /// The changes in a few words: kind, and the columns that differ with their values.
    static func words(_ difference: DatasetDifference) -> [String] {
        difference.tables.flatMap { table in
            table.changes.map { change in
                let texts = RowTexts(change, of: table)
                let values = texts.values.map { "\($0.column): \($0.old) → \($0.new)" }.joined(separator: ", ")
                let row = texts.whole.map(\.value).filter { !$0.isEmpty }.joined(separator: " ")
                return "\(change.kind.rawValue) " + (change.kind == .added || change.kind == .removed ? row : values)
            }
        }
    }
}
