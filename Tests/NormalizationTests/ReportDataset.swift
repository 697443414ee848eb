import TabularyGazetteer
import TabularyIngestion
import TabularyModel
import TabularyNormalization

/// The dataset of a small report, in forms that tests can compare.
struct ReportDataset {
    let dataset: Dataset

    init(_ text: String, regions scheme: RegionScheme = .ilo) {
        dataset = Normalization.dataset(
            of: DocumentReader.read(TextDecoder.decode(Array(text.utf8))),
            report: Report(id: "r", source: "r.txt", sha256: "", byteCount: text.utf8.count, status: .ok),
            gazetteer: .standard, regionScheme: scheme)
    }

    /// The keys and paths of a table's columns, as `key = path`.
    func columns(_ table: Int = 0) -> [String] {
        dataset.headers[table].columns.map { "\(dataset.string($0.key)) = \(dataset.string($0.path))" }
    }

    /// The keys of a table's body rows, with the row's place behind `@`.
    func rowKeys(_ table: Int = 0) -> [String] {
        dataset.headers[table].rows.map { row in
            dataset.string(row.key) + (row.place.map { " @\(dataset.place($0).code)" } ?? "")
        }
    }

    /// The labels of a table's body rows.
    func rowLabels(_ table: Int = 0) -> [String] {
        dataset.headers[table].rows.map { dataset.string($0.label) }
    }

    /// The observations as `row/column PLACE match text`, a second of its kind with `#2`.
    var observations: [String] {
        dataset.observations.map { observation in
            let place = observation.place.map { dataset.place($0).code } ?? "-"
            let occurrence = observation.occurrence > 1 ? " #\(observation.occurrence)" : ""
            return "\(observation.row)/\(observation.column) \(place) \(observation.match) "
                + dataset.string(observation.text) + occurrence
        }
    }

    /// The values of a table's cells as `cell kind number unit`, ends of a range as `3..5`.
    func values(_ table: Int = 0) -> [String] {
        var values = CellValueCursor()
        let headers = dataset.headers[table]
        return headers.readings.indices.compactMap { cell in
            values.next(at: cell, in: headers).map { value in
                let isRange = value.kind != .number && value.kind != .missing
                let ends = [value.lower, value.upper].map { $0?.description ?? "" }.joined(separator: "..")
                let text = isRange ? ends : value.number?.description ?? ""
                return "\(cell) \(value.kind.name) \(text) \(dataset.string(value.unit))"
            }
        }
    }

    /// The figures as `row/column scope number unit: text`.
    var figures: [String] {
        dataset.figures.map { figure in
            let unit = figure.unit.isEmpty ? "" : " \(dataset.string(figure.unit))"
            return "\(figure.row)/\(figure.column) \(name(figure.scope)) \(figure.number)\(unit): "
                + dataset.string(figure.text)
        }
    }

    /// The items as `row/column sequence role level text`; those of prose with their section for a place.
    var items: [String] {
        dataset.items.map { item in
            let place = item.table == nil ? "§\(dataset.string(item.section))" : "\(item.row)/\(item.column)"
            return "\(place) \(item.sequence) \(item.role) \(item.level) \(dataset.string(item.text))"
        }
    }

    /// The mentions as `item PLACE kind text start..<end`.
    var mentions: [String] {
        dataset.mentions.map { mention in
            "\(mention.item) \(dataset.place(mention.place).code) \(mention.kind) \(dataset.string(mention.text)) "
                + "\(mention.characters)"
        }
    }

    /// The checks as `row scope target/stated/counted status`.
    var checks: [String] {
        dataset.checks.map { check in
            let target = check.target.map(String.init) ?? "-"
            let stated = check.stated.map(String.init) ?? "-"
            return "\(check.row) \(name(check.scope)) \(target)/\(stated)/\(check.counted) \(check.status)"
        }
    }

    /// All diagnostics, as `line severity code row`.
    var diagnostics: [String] {
        dataset.diagnostics.map { diagnostic in
            "\(diagnostic.line ?? 0) \(diagnostic.severity) \(diagnostic.code.rawValue)"
                + (dataset.rowKey(of: diagnostic).map { " \($0)" } ?? "")
        }
    }

    private func name(_ scope: Scope) -> String {
        switch scope {
        case .total: "total"
        case .region(let region): dataset.regions[region]
        case .unknownRegion(let text): "?\(dataset.string(text))"
        case .place(let place): dataset.place(place).code
        }
    }
}
