import TabularyExport
import TabularyModel

/// Reads the records of a CSV file as the exporter writes it: the columns by name, one dictionary a record.
enum Records {
    static func of(_ file: DatasetFile, _ dataset: Dataset) -> [[String: String]] {
        parse(ReportExporter.csv(file, of: dataset))
    }

    /// RFC 4180 § 2.
    static func parse(_ bytes: [UInt8]) -> [[String: String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        func end() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\""), index + 1 < bytes.count, bytes[index + 1] == byte {
                    field.append(byte)
                    index += 1
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: ",") {
                end()
            } else if byte == UInt8(ascii: "\n") {
                end()
                records.append(record)
                record = []
            } else {
                field.append(byte)
            }
            index += 1
        }
        guard let header = records.first else { return [] }
        return records.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }
}

extension [String: String] {
    /// The values of columns, parted by `|`.
    func values(_ columns: String...) -> String { columns.map { self[$0] ?? "?" }.joined(separator: "|") }
}
