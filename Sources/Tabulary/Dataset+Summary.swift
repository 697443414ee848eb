/// What a person wants to know of a table at a glance.
public struct TableSummary: Sendable, Hashable {
    /// 1-based.
    public var number: Int
    /// Empty where the table has none.
    public var caption: String
    /// Body rows.
    public var rows: Int
    /// The grid's width.
    public var columns: Int
    /// How many page breaks were joined.
    public var joins: Int
}

extension Dataset {
    /// A summary of each table, in the order of the report.
    public var tableSummaries: [TableSummary] {
        var joins = [Int](repeating: 0, count: document.tables.count)
        for join in document.joins where join.isAccepted { joins[join.table] += 1 }
        return document.tables.enumerated().map { index, table in
            TableSummary(
                number: index + 1, caption: table.caption.map { string($0) } ?? "", rows: table.bodyRowCount,
                columns: table.columnCount, joins: joins[index])
        }
    }

    /// What a check is about, for a person: `table 1, i4.2, Africa`.
    public func checkSubject(_ check: Check) -> String {
        let scope: String
        switch check.scope {
        case .total: scope = "total"
        case .region(let region): scope = regions[region]
        case .unknownRegion(let text): scope = string(text)
        case .place(let index): scope = place(index).name
        }
        return "table \(check.table + 1), \(string(headers[check.table].rows[check.row].key)), \(scope)"
    }

    /// A 1-based line of the report's file: the byte at which it starts, and its bytes; nil where there is none.
    public func sourceLine(_ number: Int) -> (start: Int, bytes: ArraySlice<UInt8>)? {
        let buffer = document.buffer
        guard number >= 1, number <= buffer.fileLines.starts.count else { return nil }
        let range = buffer.fileLines.bounds(of: number - 1, in: buffer.fileBytes, end: buffer.fileCount)
        return (range.lowerBound, buffer.fileBytes[range])
    }
}
