/// Finds the other name that a cell's or a record's change is about.
struct NameIndex {
    private var places: [UInt64: Int] = [:]

    init(_ names: [NameChange]) {
        for (position, change) in names.enumerated() {
            for value in change.values {
                add(value.column, Array(value.old.utf8), Array(value.new.utf8), position)
            }
        }
    }

    private mutating func add(_ column: String, _ old: [UInt8], _ new: [UInt8], _ position: Int) {
        let hash = Self.hash(column, old, new)
        if places[hash] == nil { places[hash] = position }
    }

    private static func hash(_ column: String, _ old: [UInt8], _ new: [UInt8]) -> UInt64 {
        let values = Hashing.mix(
            Hashing.hash(old.span, 0..<old.count), Hashing.hash(new.span, 0..<new.count))
        return Hashing.mix(Hashing.hash(column), values)
    }

    /// The name of which a column changed from one value to another.
    func cause(_ column: String, _ old: [UInt8], _ new: [UInt8]) -> ChangeCause? {
        places[Self.hash(column, old, new)].map { .name($0) }
    }

    /// The name that a cell holds: a row's in the row's first cell, a column's in its header.
    func cause(of cell: ConsequenceFinder.Entry) -> ChangeCause? {
        let texts = cell.table.values("text", of: cell.change)
        for column in ["row_label", "column_path"] {
            if let cause = cause(column, texts.old, texts.new) { return cause }
        }
        let isHeader = cell.table.value("header", of: cell.change.new, isOld: false).elementsEqual("true".utf8)
        let isFirst = cell.table.value("column", of: cell.change.new, isOld: false).elementsEqual("1".utf8)
        let rows = cell.table.values("row_key", of: cell.change)
        if isFirst, rows.old != rows.new, let cause = cause("row_key", rows.old, rows.new) { return cause }
        let columns = cell.table.values("column_key", of: cell.change)
        if !isHeader || columns.old == columns.new { return nil }
        let levels = NameCollector.levels(
            "column_key", String(decoding: columns.old, as: UTF8.self), String(decoding: columns.new, as: UTF8.self))
        return cause("column_key", Array(levels.old.utf8), Array(levels.new.utf8))
    }
}
