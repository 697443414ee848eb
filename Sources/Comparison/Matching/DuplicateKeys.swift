/// The error of two rows that share a key.
enum DuplicateKeys {
    static func problem(_ table: CSVTable, _ first: Int, _ second: Int, _ columns: [Int]) -> ReadingProblem {
        let rows = [first, second].sorted()
        let values = table.values(rows[0])
        let key = columns.map { "\(table.header[$0]) '\(values[$0])'" }.joined(separator: ", ")
        let lines = rows.map { table.line(of: $0) }
        return ReadingProblem(
            table.path, line: lines[1],
            "the rows at lines \(lines[0]) and \(lines[1]) have the same key: \(key)")
    }
}
