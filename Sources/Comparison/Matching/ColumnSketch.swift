/// The values of a column in brief: the smallest hashes of its distinct values.
///
/// Source: Broder, "On the resemblance and containment of documents", 1997.
struct ColumnSketch {
    private static let size = 256
    private let hashes: Set<UInt64>
    private let greatest: UInt64
    /// Whether no record has a value.
    let isBlank: Bool

    /// - Parameter rows: How many records are looked at, from the first.
    init(_ column: Int, of table: CSVTable, rows: Int) {
        var distinct: Set<UInt64> = []
        var fields = table.emptyFields
        for row in 0..<rows {
            table.read(row, into: &fields)
            if !fields[column].isEmpty { distinct.insert(Hashing.hash(fields[column], of: table)) }
        }
        isBlank = distinct.isEmpty
        let smallest = distinct.sorted().prefix(Self.size)
        hashes = Set(smallest)
        greatest = distinct.count <= Self.size ? .max : smallest.last ?? .max
    }

    /// The share of distinct values that two columns have in common, estimated.
    func likeness(to other: ColumnSketch) -> Double {
        let limit = min(greatest, other.greatest)
        var common = 0
        var all = 0
        for hash in hashes where hash <= limit {
            all += 1
            if other.hashes.contains(hash) { common += 1 }
        }
        for hash in other.hashes where hash <= limit && !hashes.contains(hash) { all += 1 }
        return all == 0 ? 0 : Double(common) / Double(all)
    }
}
