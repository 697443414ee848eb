/// What changed from one dataset to another.
package struct DatasetDifference: Sendable {
    /// What the sides were called.
    package var oldName: String
    package var newName: String
    /// The tables that both have, in the order of the new dataset.
    package var tables: [TableDifference] = []
    /// Tables that only one side has.
    package var removedTables: [String] = []
    package var addedTables: [String] = []
    /// What has another name, each told once.
    package var names: [NameChange] = []
    /// What was inferred and is to be told to a person.
    package var notes: [String] = []

    package init(oldName: String, newName: String) {
        self.oldName = oldName
        self.newName = newName
    }

    /// The changes in the data; those that follow from others are not counted.
    package var dataCount: Int { tables.reduce(names.count) { $0 + $1.changeCount } }
    /// The changes in the columns; a table that only one side has is one.
    package var schemaCount: Int {
        tables.reduce(removedTables.count + addedTables.count) { $0 + $1.columns.changes.count }
    }
    /// The rows of which only the provenance differs.
    package var shiftedCount: Int { tables.reduce(0) { $0 + $1.shiftedCount } }

    /// How many changes of which tables follow from each change that has any, in the order of the tables.
    package var consequences: [ChangeCause: [(table: String, count: Int)]] {
        var consequences: [ChangeCause: [(table: String, count: Int)]] = [:]
        for table in tables {
            for case let cause? in table.changes.lazy.map(\.cause) {
                let last = (consequences[cause]?.count ?? 0) - 1
                if last >= 0, consequences[cause]?[last].table == table.name {
                    consequences[cause]?[last].count += 1
                } else {
                    consequences[cause, default: []].append((table.name, 1))
                }
            }
        }
        return consequences
    }

    package var isEmpty: Bool { dataCount == 0 && schemaCount == 0 && shiftedCount == 0 }

    /// The first line of what is told: `2 changes in the data, 2 in the columns, 93 rows shifted`.
    package var headline: String {
        if isEmpty { return "no differences" }
        return "\(dataCount) \(dataCount == 1 ? "change" : "changes") in the data, \(schemaCount) in the columns, "
            + "\(shiftedCount) \(shiftedCount == 1 ? "row" : "rows") shifted"
    }
}
