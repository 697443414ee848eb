/// Tells the entities of one table's rows, in the names of the new side.
struct EntityTranslation: Sendable {
    /// The column of each level; -1 where the table has none.
    private let columns: InlineArray<4, Int>
    /// The hashes of old entities that have another name on the new side; empty on the new side.
    let names: [UInt64: UInt64]

    /// - Parameter columns: The column of each level, in their order; -1 where the table has none.
    init(columns: [Int], names: [UInt64: UInt64]) {
        self.columns = InlineArray { columns[$0] }
        self.names = names
    }

    /// The level that a column names.
    func level(of column: Int) -> EntityLevel? {
        for level in EntityLevel.allCases where columns[level.rawValue] == column { return level }
        return nil
    }

    /// The entities that a record names, a hash a level; 0 where the table has no column of the level.
    func entities(of row: Int, in table: borrowing CSVTable) -> InlineArray<4, UInt64> {
        var fields = table.emptyFields
        table.read(row, into: &fields)
        return entities(of: fields, in: table)
    }

    func entities(of fields: [CSVField], in table: borrowing CSVTable) -> InlineArray<4, UInt64> {
        var entities: InlineArray<4, UInt64> = .init(repeating: 0)
        for level in EntityLevel.allCases {
            let column = columns[level.rawValue]
            if column < 0 { continue }
            let parent: UInt64 =
                switch level {
                case .report: 0
                case .table: entities[EntityLevel.report.rawValue]
                case .row, .column: entities[EntityLevel.table.rawValue]
                }
            let hash = Hashing.mix(
                Hashing.hash(fields[column], of: table) &+ UInt64(level.rawValue), parent)
            entities[level.rawValue] = names[hash] ?? hash
        }
        return entities
    }
}
