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
        if let column = columns.first {
            hash = Hashing.mix(hash, Hashing.hash(column.name))
            if group == .column {
                // An upper level of a header is told once, and not for each column below it.
                let levels = Self.levels(column.name, old.string(column.old), new.string(column.new))
                hash = Hashing.mix(hash, Hashing.mix(Hashing.hash(levels.old), Hashing.hash(levels.new)))
            } else {
                hash = Hashing.mix(hash, Hashing.hash(column.old, of: old))
                hash = Hashing.mix(hash, Hashing.hash(column.new, of: new))
            }
        }
        let place = places[hash] ?? changes.count
        if place == changes.count {
            places[hash] = place
            changes.append(NameChange(subject: group.word, values: [], rowCount: 0))
        }
        changes[place].rowCount += 1
        // A file that has more columns of it may come later.
        for column in columns where !changes[place].values.contains(where: { $0.column == column.name }) {
            var value = (old: old.string(column.old), new: new.string(column.new))
            if group == .column { value = Self.levels(column.name, value.old, value.new) }
            changes[place].values.append(.init(column: column.name, old: value.old, new: value.new))
        }
    }

    /// Those levels of a header that differ; all of them where the two have not as many.
    static func levels(_ column: String, _ old: String, _ new: String) -> (old: String, new: String) {
        let separator = column == "column_path" ? " > " : "/"
        let before = parts(old, separator)
        let after = parts(new, separator)
        if before.count != after.count { return (old, new) }
        let differing = before.indices.filter { before[$0] != after[$0] }
        return (
            differing.map { before[$0] }.joined(separator: separator),
            differing.map { after[$0] }.joined(separator: separator)
        )
    }

    /// The parts of a text between separators.
    static func parts(_ text: String, _ separator: String) -> [String] {
        let bytes = Array(text.utf8)
        let mark = Array(separator.utf8)
        var parts: [String] = []
        var start = 0
        var position = 0
        while position + mark.count <= bytes.count {
            if bytes[position..<(position + mark.count)].elementsEqual(mark) {
                parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
                position += mark.count
                start = position
            } else {
                position += 1
            }
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }
}
