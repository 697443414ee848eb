/// Gathers names that differ, so that each is told once however many rows hold it.
struct NameCollector {
    private(set) var changes: [NameChange] = []
    private var places: [UInt64: Int] = [:]

    /// Adds the differing columns of one group in a pair of rows.
    ///
    /// - Parameter scope: A hash of what the name belongs to, such as its report and table.
    mutating func add(
        _ group: NameGroup, scope: UInt64,
        _ columns: [(name: String, old: CSVField, new: CSVField)], _ old: CSVTable, _ new: CSVTable
    ) {
        var hash = Hashing.mix(scope, UInt64(group.rawValue))
        // One column tells the change: files have different ones of the same thing.
        for column in columns.prefix(1) {
            hash = Hashing.mix(hash, Hashing.hash(column.old, of: old))
            hash = Hashing.mix(hash, Hashing.hash(column.new, of: new))
            hash = Hashing.mix(hash, Hashing.hash(column.name))
        }
        if let place = places[hash] {
            changes[place].rowCount += 1
            return
        }
        places[hash] = changes.count
        let values = columns.map {
            NameChange.Value(column: $0.name, old: old.string($0.old), new: new.string($0.new))
        }
        changes.append(NameChange(subject: group.word, values: values, rowCount: 1))
    }
}
