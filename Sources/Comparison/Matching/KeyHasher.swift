/// Hashes some columns of a table's records, in an order that is the key's and not the file's.
struct KeyHasher {
    /// The position in the key of each column; -1 for columns that are not in it.
    private let slots: [Int]
    /// The number of columns up to the last one of the key.
    private let width: Int
    private let translation: EntityTranslation?
    private let columns: [Int]

    /// - Parameters:
    ///   - columns: 0-based columns, in the key's order.
    ///   - translation: The names that are other names of the other side; nil where there are none.
    init(_ columns: [Int], of table: CSVTable, translation: EntityTranslation? = nil) {
        var slots = [Int](repeating: -1, count: table.header.count)
        for (slot, column) in columns.enumerated() where translation?.level(of: column) == nil {
            slots[column] = slot
        }
        self.slots = slots
        self.columns = columns
        self.translation = translation
        width = (slots.lastIndex { $0 >= 0 } ?? -1) + 1
    }

    /// The hash of a record's key.
    @inline(__always)
    func hash(_ row: Int, of table: borrowing CSVTable) -> UInt64 {
        let text = table.bytes.span
        let end = CSVScanner.contentEnd(of: table.record(row), in: text)
        var position = table.starts[row]
        var sum: UInt64 = 0
        for column in 0..<width {
            let field = CSVScanner.field(at: &position, end: end, in: text)
            position += 1
            let slot = slots[column]
            if slot >= 0 { sum &+= Self.part(Hashing.hash(field, of: table), slot) }
        }
        if let translation {
            let entities = translation.entities(of: row, in: table)
            for (slot, column) in columns.enumerated() {
                if let level = translation.level(of: column) { sum &+= Self.part(entities[level.rawValue], slot) }
            }
        }
        return sum
    }

    @inline(__always)
    private static func part(_ hash: UInt64, _ slot: Int) -> UInt64 {
        Hashing.mix(hash, UInt64(truncatingIfNeeded: slot) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
    }
}
