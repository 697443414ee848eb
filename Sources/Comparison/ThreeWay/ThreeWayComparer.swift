/// Holds the changes that two sides made to one base against each other.
package struct ThreeWayComparer {
    /// One place that a side changed, and what stands there then.
    private struct Edit {
        var place: [String]
        var base: String?
        var value: String?
    }

    private var changes: [ThreeWayChange] = []

    /// The changes of both sides, in the order of the tables, those of the old side first.
    ///
    /// - Parameters:
    ///   - old: The difference from the base to the old side.
    ///   - new: The difference from the base to the new side.
    package static func compare(_ old: DatasetDifference, _ new: DatasetDifference) -> [ThreeWayChange] {
        var comparer = ThreeWayComparer()
        var newTables: [String: TableDifference] = [:]
        for table in new.tables { newTables[table.name] = table }
        let isSingle = old.tables.count == 1 && new.tables.count == 1
        for table in old.tables {
            let other = isSingle ? new.tables.first : newTables.removeValue(forKey: table.name)
            comparer.compare(table.name, edits(table), other.map { edits($0) } ?? [])
        }
        if !isSingle {
            for table in new.tables where newTables[table.name] != nil {
                comparer.compare(table.name, [], edits(table))
            }
        }
        comparer.compare("", edits(old.names), edits(new.names))
        return comparer.changes
    }

    private mutating func compare(_ table: String, _ old: [Edit], _ new: [Edit]) {
        var later: [[String]: Edit] = [:]
        for edit in new { later[edit.place] = edit }
        // A row that is gone on one side stands against every change of it on the other.
        let oldRows = Rows(old)
        let newRows = Rows(new)
        for edit in old {
            let other = later.removeValue(forKey: edit.place)
            let mark: ThreeWayChange.Mark =
                other.map { $0.value == edit.value ? .both : .conflict }
                ?? (newRows.conflict(with: edit) ? .conflict : .old)
            add(table, edit, mark, old: edit.value, new: other?.value ?? (mark == .old ? edit.base : nil))
        }
        for edit in new where later[edit.place] != nil {
            let isConflict = oldRows.conflict(with: edit)
            add(table, edit, isConflict ? .conflict : .new, old: isConflict ? nil : edit.base, new: edit.value)
        }
    }

    /// The rows that a side removed, and those that it changed.
    private struct Rows {
        private var removed: Set<String> = []
        private var changed: Set<String> = []

        init(_ edits: [Edit]) {
            for edit in edits where edit.place[0] == "row" {
                if edit.value == nil { removed.insert(edit.place[1]) } else { changed.insert(edit.place[1]) }
            }
        }

        func conflict(with edit: Edit) -> Bool {
            edit.place[0] == "row" && (edit.value == nil ? changed : removed).contains(edit.place[1])
        }
    }

    private mutating func add(_ table: String, _ edit: Edit, _ mark: ThreeWayChange.Mark, old: String?, new: String?) {
        let column = edit.place.count > 2 && !edit.place[2].isEmpty ? edit.place[2] : nil
        changes.append(
            ThreeWayChange(
                mark: mark, table: table, key: edit.place[1].isEmpty ? [] : [edit.place[1]], column: column,
                base: edit.base, old: old, new: new))
    }

    // MARK: Edits

    /// A place is a kind, what tells the row in the base, and the column.
    private static func edits(_ table: TableDifference) -> [Edit] {
        var edits: [Edit] = []
        for change in table.columns.changes {
            switch change {
            case .added(let name, _): edits.append(Edit(place: ["column", "", name], base: nil, value: name))
            case .removed(let name, _): edits.append(Edit(place: ["column", "", name], base: name, value: nil))
            case .renamed(let old, let new): edits.append(Edit(place: ["column", "", old], base: old, value: new))
            case .reordered(let names):
                edits.append(Edit(place: ["order", "", ""], base: "", value: names.joined(separator: ", ")))
            }
        }
        // What follows from other changes is settled with them.
        for change in table.changes where change.cause == nil {
            let texts = RowTexts(change, of: table)
            let whole = texts.whole.map(\.value).joined(separator: " | ")
            switch change.kind {
            case .added:
                edits.append(Edit(place: ["row", name(texts.key, or: whole), "+"], base: nil, value: whole))
            case .removed:
                // Under the names of the new columns, as a change of the row has them.
                edits.append(Edit(place: ["row", baseName(texts, table, whole), "-"], base: whole, value: nil))
            default:
                for (position, value) in zip(change.columns, texts.values) {
                    let column = table.old.header[table.columns.pairs[position].old]
                    edits.append(
                        Edit(place: ["row", baseName(texts, table, whole), column], base: value.old, value: value.new))
                }
            }
        }
        return edits
    }

    private static func edits(_ names: [NameChange]) -> [Edit] {
        names.flatMap { change in
            change.values.map {
                Edit(place: [change.subject, "\($0.column) \($0.old)", $0.column], base: $0.old, value: $0.new)
            }
        }
    }

    private static func name(_ key: [(column: String, value: String)], or whole: String) -> String {
        key.isEmpty
            ? whole : key.filter { !$0.value.isEmpty }.map { "\($0.column) \($0.value)" }.joined(separator: ", ")
    }

    /// What tells a row, with its values and columns in the base.
    private static func baseName(_ texts: RowTexts, _ table: TableDifference, _ whole: String) -> String {
        let pairs = table.key.compactMap { table.columns.pair($0, table.old, table.new) }
        return name(pairs.map { (table.old.header[$0.old], texts.old[$0.old]) }, or: whole)
    }
}
