internal import TabularyModel
internal import TabularyText

// Row codes that count on.
extension PageBreakJoiner {
    func code(_ table: TableBuilder, _ row: Int) -> String? {
        guard let cell = table.cell(row, 0), !cell.text.isEmpty else { return nil }
        let length = RowCode.length(buffer.bytes.span, cell.text.bounds)
        return length > 0 ? buffer.string(cell.text.slice(0..<length)) : nil
    }

    /// Whether a code may follow another: `4.4` after `4.3`, `5.1` after `4.3`, `4.3.1` after `4.3`.
    static func counts(_ code: String, onFrom earlier: String) -> Bool {
        let next = code.split(separator: ".").map { Int($0) ?? 0 }
        let last = earlier.split(separator: ".").map { Int($0) ?? 0 }
        for (position, number) in next.enumerated() {
            if position >= last.count { return number == 1 }
            if number != last[position] { return number == last[position] + 1 }
        }
        return false
    }

    /// Whether a fragment's code in a row follows the last one of a table.
    func countsOn(_ fragment: TableBuilder, _ row: Int, after table: TableBuilder) -> Bool {
        guard row < fragment.rows.count, let below = code(fragment, row), let above = code(table, table.rows.count - 1)
        else { return false }
        return Self.counts(below, onFrom: above)
    }

    /// Whether a fragment's codes, from a row on, begin anew below those of a table: they are those of another table.
    func restarts(_ fragment: TableBuilder, _ row: Int, after table: TableBuilder) -> Bool {
        guard row < fragment.rows.count, let below = code(fragment, row), let above = code(table, table.rows.count - 1),
            let stub = fragment.cell(row, 0), let last = table.cell(table.rows.count - 1, 0)
        else { return false }
        func numbers(_ code: String) -> [Int] { code.split(separator: ".").map { Int($0) ?? 0 } }
        let (next, end) = (numbers(below), numbers(above))
        // The row that a page break cut may open with its label again.
        if next == end { return buffer.bytes[stub.text.bounds] != buffer.bytes[last.text.bounds] }
        return next.lexicographicallyPrecedes(end)
    }
}
