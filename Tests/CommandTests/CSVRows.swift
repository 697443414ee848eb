/// The records of a CSV text, to be edited: a plain reader of RFC 4180 beside the one that is tested.
struct CSVRows {
    private(set) var header: [String] = []
    private(set) var rows: [[String]] = []

    struct Malformed: Error {}

    init(_ text: String) throws {
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var previous: Character = ","
        var records: [[String]] = []
        for character in text {
            if isQuoted {
                if character == "\"" { isQuoted = false } else { field.append(character) }
            } else if character == "\"" {
                if previous == "\"" { field.append(character) }
                isQuoted = true
            } else if character == "," || character == "\n" {
                record.append(field)
                field = ""
                if character == "\n" {
                    records.append(record)
                    record = []
                }
            } else {
                field.append(character)
            }
            previous = character
        }
        guard let first = records.first, record.isEmpty, field.isEmpty else { throw Malformed() }
        header = first
        rows = Array(records.dropFirst())
    }

    var count: Int { rows.count }

    /// The records as CSV, with LF.
    var text: String {
        ([header] + rows).map { $0.map { Self.quoted($0) }.joined(separator: ",") + "\n" }.joined()
    }

    /// Removes the first record of which something holds.
    mutating func remove(_ isWanted: ([String: String]) -> Bool) {
        if let place = rows.firstIndex(where: { isWanted(named($0)) }) { rows.remove(at: place) }
    }

    /// Sets values of the first record of which something holds.
    mutating func edit(_ isWanted: ([String: String]) -> Bool, _ values: [String: String]) {
        guard let place = rows.firstIndex(where: { isWanted(named($0)) }) else { return }
        for (column, name) in header.enumerated() { rows[place][column] = values[name] ?? rows[place][column] }
    }

    mutating func rename(_ old: String, to new: String) { header = header.map { $0 == old ? new : $0 } }

    mutating func add(_ name: String, _ value: String) {
        header.append(name)
        for row in rows.indices { rows[row].append(value) }
    }

    private func named(_ row: [String]) -> [String: String] {
        Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }

    private static func quoted(_ value: String) -> String {
        value.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r\n" }
            ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }
}
