import Tabulary
import TabularyComparison
import TabularyExport
import TabularyProperties

/// A dataset and a second one made of it by edits that are known, as another version of a program would write it.
///
/// The truth is counted while the edits are made, without any of the comparison.
struct KnownEdits {
    /// A file of a dataset: its header and its records.
    struct File {
        var name: String
        var header: [String]
        var rows: [[String]]

        func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

        /// The file as CSV.
        var bytes: [UInt8] {
            let lines = ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }
            return Array(lines.joined().utf8)
        }

        private static func quoted(_ value: String) -> String {
            value.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
                ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
        }
    }

    let old: [File]
    private(set) var new: [File]
    private(set) var data = 0
    private(set) var columns = 0
    private(set) var shifted = 0
    private(set) var told: [String] = []
    private var random: SplitMix64
    /// The observations that were edited, by their rows in the old dataset; and where each one of the new dataset was.
    private var edited = Set<Int>()
    private var origins: [Int] = []
    /// Places that no edit has brought yet.
    private var fresh: [(code: String, name: String)]

    init(of dataset: Dataset, seed: UInt64) throws {
        random = SplitMix64(state: seed)
        old = try DatasetFile.allCases.map { file in
            let table = try CSVTable(ReportExporter.csv(file, of: dataset), path: file.name)
            return File(
                name: file.name, header: table.header, rows: (0..<table.rowCount).map { table.values($0) })
        }
        new = old
        let used = Set(old[DatasetFile.observations.rawValue].rows.flatMap { $0 })
        fresh = Gazetteer.standard.places
            .filter { $0.kind == .country && !used.contains($0.code) && !used.contains($0.name) }
            .map { ($0.code, $0.name) }.shuffled(using: &random)
        origins = Array(observations.rows.indices)
        let count = Int.random(in: 1...6, using: &random)
        for _ in 0..<count { editObservation() }
        if Bool.random(using: &random) { editOtherFiles() }
        if Int.random(in: 0..<3, using: &random) == 0 { renameIndicator() }
        if Int.random(in: 0..<3, using: &random) == 0 { shiftLines() }
        if Int.random(in: 0..<3, using: &random) == 0 { editColumns() }
        if Int.random(in: 0..<4, using: &random) == 0 { renameReport() }
        if Int.random(in: 0..<4, using: &random) == 0 {
            new[DatasetFile.observations.rawValue].rows.shuffle(using: &random)
        }
    }

    /// What `diff` must say first.
    var headline: String {
        if data + columns + shifted == 0 { return "no differences" }
        return "\(data) \(data == 1 ? "change" : "changes") in the data, \(columns) in the columns, "
            + "\(shifted) \(shifted == 1 ? "row" : "rows") shifted"
    }

    private var observations: File {
        get { new[DatasetFile.observations.rawValue] }
        set { new[DatasetFile.observations.rawValue] = newValue }
    }

    // MARK: Observations

    private mutating func editObservation() {
        let free = observations.rows.indices.filter { origins[$0] >= 0 && !edited.contains(origins[$0]) }
        guard let row = free.randomElement(using: &random), let place = fresh.popLast() else { return }
        let file = observations
        let kind = Int.random(in: 0..<6, using: &random)
        switch kind {
        case 0:
            observations.rows.remove(at: row)
            edited.insert(origins.remove(at: row))
        case 1:
            var added = file.rows[row]
            for (name, value) in [("place", place.code), ("text", place.name), ("place_name", place.name)] {
                added[file.column(name)] = value
            }
            added[file.column("occurrence")] = "1"
            observations.rows.insert(added, at: row + 1)
            origins.insert(-1, at: row + 1)
        case 2:
            set(row, ["place": place.code, "place_name": place.name, "match": "fuzzy"])
        case 3:
            // Another spelling of the same place.
            if file.rows[row][file.column("place")].isEmpty { return }
            set(row, ["text": place.name + " (as written)", "match": "alias"])
        case 4:
            set(row, ["match": file.rows[row][file.column("match")] == "context" ? "exact" : "context"])
        default: return move(row)
        }
        data += 1
        told.append("observation \(kind)")
    }

    private mutating func set(_ row: Int, _ values: [String: String]) {
        for (name, value) in values { observations.rows[row][observations.column(name)] = value }
        edited.insert(origins[row])
    }

    /// Moves a place to another column of its row, in which it does not stand.
    private mutating func move(_ row: Int) {
        let file = observations
        let values = file.rows[row]
        let key = ["report", "table", "row_key"].map { file.column($0) }
        let (column, path, place) = (file.column("column_key"), file.column("column_path"), file.column("place"))
        let others = file.rows.filter { other in key.allSatisfy { other[$0] == values[$0] } }
        // Nor did it before: two moves of one place may come to one.
        let before = old[DatasetFile.observations.rawValue].rows.filter { other in
            key.allSatisfy { other[$0] == values[$0] }
        }
        let taken = Set(
            (others + before).filter {
                $0[place] == values[place] || $0[file.column("text")] == values[file.column("text")]
            }
            .map { $0[column] })
        guard let target = others.filter({ !taken.contains($0[column]) }).randomElement(using: &random) else { return }
        set(row, ["column_key": target[column], "column_path": target[path], "occurrence": "1"])
        data += 1
        told.append("observation moved")
    }

    // MARK: Other files

    /// Changes a value that no other file is counted from.
    private mutating func editOtherFiles() {
        for (name, column) in [("items", "text"), ("figures", "unit"), ("tables", "caption"), ("reports", "title")] {
            guard let place = new.firstIndex(where: { $0.name == name }),
                let row = new[place].rows.indices.randomElement(using: &random), Bool.random(using: &random)
            else { continue }
            new[place].rows[row][new[place].column(column)] += " and more"
            data += 1
            told.append("\(name).\(column)")
        }
    }

    /// Gives an indicator another number and other words, wherever it stands.
    private mutating func renameIndicator() {
        let keys = old[DatasetFile.observations.rawValue].rows.map { $0[2] }.filter { $0.hasPrefix("i") }
        let tables = old[DatasetFile.observations.rawValue].rows
        guard let key = keys.randomElement(using: &random), let table = tables.first(where: { $0[2] == key })?[1] else {
            return
        }
        for place in new.indices where new[place].header.contains("row_key") {
            let file = new[place]
            for row in file.rows.indices
            where file.rows[row][file.column("row_key")] == key && file.rows[row][file.column("table")] == table {
                new[place].rows[row][file.column("row_key")] = key + "9"
                if let label = file.header.firstIndex(of: "row_label") {
                    new[place].rows[row][label] =
                        key.dropFirst() + "9" + file.rows[row][label].dropFirst(key.count - 1) + " and more"
                }
            }
        }
        data += 1
        told.append("indicator")
    }

    private mutating func renameReport() {
        for place in new.indices where new[place].header.first == "report" {
            for row in new[place].rows.indices { new[place].rows[row][0] = "another-report" }
        }
        data += 1
        told.append("report")
    }

    // MARK: Columns and lines

    private mutating func shiftLines() {
        for row in observations.rows.indices {
            for name in ["line", "byte_start", "byte_end"] {
                let column = observations.column(name)
                observations.rows[row][column] = "\((Int(observations.rows[row][column]) ?? 0) + 37)"
            }
        }
        shifted = old[DatasetFile.observations.rawValue].rows.count - edited.count
        told.append("lines")
    }

    private mutating func editColumns() {
        let place = DatasetFile.observations.rawValue
        if Bool.random(using: &random) {
            let name = ["region", "match", "place_name", "column_path", "line"].randomElement(using: &random) ?? ""
            new[place].header[new[place].column(name)] = name == "line" ? "source_line" : "the_" + name
            columns += 1
            told.append("renamed \(name)")
        }
        if Bool.random(using: &random) {
            let at = Int.random(in: 0...new[place].header.count, using: &random)
            new[place].header.insert("page", at: at)
            for row in new[place].rows.indices { new[place].rows[row].insert("p. \(row % 7)", at: at) }
            columns += 1
            told.append("added")
        }
        if Bool.random(using: &random) {
            let from = new[place].column("text")
            new[place].header.append(new[place].header.remove(at: from))
            for row in new[place].rows.indices { new[place].rows[row].append(new[place].rows[row].remove(at: from)) }
            columns += 1
            told.append("reordered")
        }
    }
}
