/// Finds columns that tell the rows of two tables apart: the first column or one called after an id, else as few of the
/// first columns as it takes. O(rows × log columns).
struct KeyFinder {
    /// Names of columns that are likely to be keys alone.
    private static let names: Set<String> = ["id", "key", "code", "uuid", "guid", "identifier"]

    let old: CSVTable
    let new: CSVTable

    /// - Parameter candidates: Columns that may be in the key, in order.
    /// - Returns: nil where even all of them leave rows alike.
    func find(_ candidates: [ColumnPair]) -> [ColumnPair]? {
        for (position, pair) in candidates.enumerated() {
            let words = Likeness.words(new.header[pair.new])
            if position == 0 || words.last.map(Self.names.contains) == true, isUnique([pair]) { return [pair] }
        }
        guard isUnique(candidates) else { return nil }
        var low = 1
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if isUnique(Array(candidates.prefix(middle))) { high = middle } else { low = middle + 1 }
        }
        var key = Array(candidates.prefix(low))
        // Columns that add nothing are left out, the last of the others first.
        if key.count <= 12 {
            for position in stride(from: key.count - 2, through: 0, by: -1) {
                var fewer = key
                fewer.remove(at: position)
                if isUnique(fewer) { key = fewer }
            }
        }
        return key
    }

    private func isUnique(_ key: [ColumnPair]) -> Bool {
        !key.isEmpty && isUnique(key.map(\.old), in: old) && isUnique(key.map(\.new), in: new)
    }

    private func isUnique(_ columns: [Int], in table: CSVTable) -> Bool {
        var hasher = KeyHasher(columns, of: table)
        var index = RowIndex(count: table.rowCount, rowCount: table.rowCount)
        var fields = table.emptyFields
        var others = table.emptyFields
        func areEqual(_ other: Int, _ row: Int) -> Bool {
            table.read(row, into: &fields)
            table.read(other, into: &others)
            return columns.allSatisfy { Hashing.areEqual(fields[$0], of: table, others[$0], of: table) }
        }
        for row in 0..<table.rowCount {
            if index.insert(row, hasher.hash(row, of: table), isEqual: { areEqual($0, row) }) != nil { return false }
        }
        return true
    }
}
