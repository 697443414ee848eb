internal import TabularyComparison

/// The records of a CSV file that an exporter wrote, read by a reader that shares nothing with it.
struct CSVRecords {
    let header: [String]
    let rows: [[String]]
    /// What does not hold of the file.
    private(set) var problems: [String] = []

    /// - Parameters:
    ///   - bytes: The file.
    ///   - names: The names of the columns that it must have.
    init(_ bytes: [UInt8], names: [String]) {
        let records = CSVReader.records(bytes)
        header = records.first ?? []
        rows = Array(records.dropFirst())
        if header != names { problems.append("other columns") }
        if rows.contains(where: { $0.count != header.count }) { problems.append("a record of another length") }
        if String(validating: bytes, as: UTF8.self) == nil { problems.append("no UTF-8") }
        do {
            let table = try CSVTable(bytes, path: "csv")
            if table.header != header || (0..<table.rowCount).map({ table.values($0) }) != rows {
                problems.append("it is not read as it was written")
            }
        } catch {
            problems.append("it cannot be read: \(error)")
        }
        if Self.written(header, rows) != bytes { problems.append("what was read is written otherwise") }
    }

    /// The position of a column.
    func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// Records as RFC 4180 § 2 has them, with no more quotation marks than control characters, commas and quotation marks
    /// need.
    static func written(_ header: [String], _ rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for record in [header] + rows {
            for (position, value) in record.enumerated() {
                if position > 0 { bytes.append(0x2C) }
                let isQuoted = value.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C } || record == [""]
                if isQuoted { bytes.append(0x22) }
                for byte in value.utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
                if isQuoted { bytes.append(0x22) }
            }
            bytes.append(0x0A)
        }
        return bytes
    }
}
