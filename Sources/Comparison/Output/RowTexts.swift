/// The values of a change's rows, as strings.
struct RowTexts {
    let table: TableDifference
    let change: RowChange
    /// The old row's values; empty for an added one.
    let old: [String]
    /// The new row's values; empty for a removed one.
    let new: [String]

    init(_ change: RowChange, of table: TableDifference) {
        self.table = table
        self.change = change
        old = change.old.map { table.old.values($0) } ?? []
        new = change.new.map { table.new.values($0) } ?? []
    }

    /// The columns of the key with their values, by their new names; those of the old row where there is no new one.
    var key: [(column: String, value: String)] {
        let pairs = table.key.compactMap { table.columns.pair($0, table.old, table.new) }
        return pairs.map { (table.new.header[$0.new], new.isEmpty ? old[$0.old] : new[$0.new]) }
    }

    /// The columns that differ, by their new names.
    var values: [(column: String, old: String, new: String)] {
        change.columns.map { position in
            let pair = table.columns.pairs[position]
            return (table.new.header[pair.new], old[pair.old], new[pair.new])
        }
    }

    /// The row's columns with their values, for a row that only one side has.
    var whole: [(column: String, value: String)] {
        new.isEmpty ? Array(zip(table.old.header, old)) : Array(zip(table.new.header, new))
    }
}
