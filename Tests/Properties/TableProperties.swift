internal import TabularyComparison

/// What holds of any file that is read as CSV.
enum TableProperties {
    static func problems(of bytes: [UInt8]) -> [String] {
        let table: CSVTable
        do { table = try CSVTable(bytes, path: "a.csv") } catch {
            return "\(error)".hasPrefix("a.csv") ? [] : ["an error without the file's name: \(error)"]
        }
        var problems: [String] = []
        let rows = (0..<table.rowCount).map { table.values($0) }
        if rows.contains(where: { $0.count != table.header.count }) { problems.append("a record of another length") }
        if Set(table.header).count != table.header.count { problems.append("two columns of one name") }
        problems += reading(of: table, bytes) + again(table, rows)
        problems += DifferenceProperties.identity(of: table)
        return problems
    }

    /// Another reader reads the same, and fields that are appended are those that are read.
    private static func reading(of table: CSVTable, _ bytes: [UInt8]) -> [String] {
        var problems: [String] = []
        var row = 0
        var (values, ends): ([UInt8], [Int]) = ([], [])
        while row < table.rowCount {
            values.removeAll()
            ends.removeAll()
            table.append(row, to: &values, ends: &ends)
            let fields = zip([0] + ends, ends).map { String(decoding: values[$0..<$1], as: UTF8.self) }
            if fields != table.values(row) { problems.append("record \(row) is \(fields) and \(table.values(row))") }
            row += 1
        }
        // The other reader knows of line feeds alone, and of no byte order mark.
        if bytes.contains(0x0D) || bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return problems }
        let ending: [UInt8] = bytes.last == 0x0A ? [] : [0x0A]
        let records = CSVReader.records(bytes + ending).dropFirst()
        let isShort = table.header.count == 1
        let others = isShort ? Array(records) : records.filter { $0 != [""] }
        if others != (0..<table.rowCount).map({ table.values($0) }) {
            problems.append("another reader reads otherwise")
        }
        return problems
    }

    /// What was read and written is read the same.
    private static func again(_ table: CSVTable, _ rows: [[String]]) -> [String] {
        do {
            let again = try CSVTable(CSVRecords.written(table.header, rows), path: "b.csv")
            let same = again.header == table.header && (0..<again.rowCount).map { again.values($0) } == rows
            return same ? [] : ["what was written is read otherwise"]
        } catch {
            // A header of one empty name, quoted, is a header; so it is written.
            return ["what was written cannot be read: \(error)"]
        }
    }
}
