/// Distinct hashes in the order in which they came.
struct OrderedHashes: Sequence {
    private var seen: Set<UInt64> = []
    private var order: [UInt64] = []

    var count: Int { order.count }

    @inline(__always)
    mutating func insert(_ hash: UInt64) {
        // Rows of one entity stand together.
        if hash == order.last { return }
        if seen.insert(hash).inserted { order.append(hash) }
    }

    func contains(_ hash: UInt64) -> Bool { seen.contains(hash) }

    func makeIterator() -> IndexingIterator<[UInt64]> { order.makeIterator() }
}
