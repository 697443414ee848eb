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
}
