/// A CSV file of the dataset, and the array of the same name in JSON.
package enum DatasetFile: Int, Sendable, Hashable, CaseIterable {
    case reports
    case tables
    case joins
    case cells
    case observations
    case figures
    case items
    case mentions
    case checks
    case places
    case diagnostics

    /// The name without extension: the resource's name, and the key in JSON.
    package var name: String {
        switch self {
        case .reports: "reports"
        case .tables: "tables"
        case .joins: "joins"
        case .cells: "cells"
        case .observations: "observations"
        case .figures: "figures"
        case .items: "items"
        case .mentions: "mentions"
        case .checks: "checks"
        case .places: "places"
        case .diagnostics: "diagnostics"
        }
    }

    /// The name in the dataset's folder.
    package var path: String { name + ".csv" }

    /// What the file holds, in one sentence.
    package var title: String {
        switch self {
        case .reports: "The reports that were read, and what became of each"
        case .tables: "The tables, joined over page breaks"
        case .joins: "What was joined over page breaks, and on what evidence"
        case .cells: "Every cell of every table's grid"
        case .observations: "One record for each place that a body cell lists"
        case .figures: "One record for each number that a body cell states"
        case .items: "The paragraphs and bullets of body cells and of the prose"
        case .mentions: "The places that items mention"
        case .checks: "Stated counts held against the places that rows list"
        case .places: "The places that this dataset uses"
        case .diagnostics: "What was noticed on the way"
        }
    }

    /// The fields and keys.
    package var schema: FileSchema { Self.schemas[rawValue] }

    private static let schemas = allCases.map { file in
        FileSchema(fields: file.fields, primaryKey: file.primaryKey, foreignKeys: file.foreignKeys)
    }

    private var primaryKey: [String] {
        switch self {
        case .reports: ["report"]
        case .tables: ["report", "table"]
        case .joins: ["report", "table", "line"]
        case .cells: ["report", "table", "row", "column"]
        case .observations: ["report", "table", "row_key", "column_key", "place", "text", "occurrence"]
        case .figures: ["report", "table", "row_key", "column_key", "scope"]
        case .items: ["report", "item"]
        case .mentions: ["report", "item", "mention"]
        case .checks: ["report", "table", "row_key", "check", "scope"]
        case .places: ["place"]
        case .diagnostics: ["report", "diagnostic"]
        }
    }

    private var foreignKeys: [FileSchema.ForeignKey] {
        let report = FileSchema.ForeignKey(fields: ["report"], file: .reports)
        let table = FileSchema.ForeignKey(fields: ["report", "table"], file: .tables)
        let place = FileSchema.ForeignKey(fields: ["place"], file: .places)
        return switch self {
        case .reports, .places: []
        case .tables, .joins, .diagnostics: [report]
        case .cells, .figures, .checks: [report, table]
        case .observations: [report, table, place]
        case .items, .mentions: [report, place]
        }
    }
}
