/// The indicators of one side.
package struct Edition: Sendable {
    package private(set) var indicators: [Indicator] = []
    /// The words of each column, by its key.
    package private(set) var columns: [String: String] = [:]
    /// The name of each place, by its code.
    package private(set) var names: [String: String] = [:]
    private var positions: [String: Int] = [:]

    /// Gathers the indicators of a dataset's `observations` and `checks`. O(rows).
    ///
    /// - Throws: ``ReadingProblem`` where there are no observations.
    package init(_ dataset: ComparedDataset) throws(ReadingProblem) {
        guard let observations = Self.table("observations", of: dataset) else {
            throw ReadingProblem(
                dataset.name, "there are no observations: editions are compared by what indicators list")
        }
        for row in 0..<observations.rowCount { addObservation(Record(observations, row)) }
        guard let checks = Self.table("checks", of: dataset) else { return }
        for row in 0..<checks.rowCount {
            let record = Record(checks, row)
            guard record["scope"] == "total", let position = positions[record["report"] + "\n" + record["row_key"]]
            else { continue }
            indicators[position].target = record["target"]
            indicators[position].stated = record["stated"]
            indicators[position].counted = record["counted"]
        }
    }

    private mutating func addObservation(_ record: Record) {
        // A report may go on with an indicator in another table.
        let identity = record["report"] + "\n" + record["row_key"]
        let position = positions[identity] ?? indicators.count
        if position == indicators.count {
            positions[identity] = position
            indicators.append(Indicator(key: record["row_key"], label: record["row_label"]))
        }
        let place = record["place"].isEmpty ? record["text"] : record["place"]
        if !record["place"].isEmpty { names[place] = record["place_name"] }
        columns[record["column_key"]] = record["column_path"]
        indicators[position].places[place, default: []].insert(record["column_key"])
    }

    private static func table(_ name: String, of dataset: ComparedDataset) -> CSVTable? {
        dataset.tables.first { $0.name == name || TableLayout.find($0.table.header)?.name == name }?.table
    }

    /// A row's values by their columns' names.
    private struct Record {
        private let header: [String]
        private let values: [String]

        init(_ table: CSVTable, _ row: Int) {
            header = table.header
            values = table.values(row)
        }

        subscript(_ name: String) -> String { header.firstIndex(of: name).map { values[$0] } ?? "" }
    }
}
