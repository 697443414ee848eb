/// Writes a difference as JSON, `tabulary-diff/1`: its form is `diff.schema.json`.
package enum DifferenceJSON {
    package static let schema = "tabulary-diff/1"

    /// - Parameter patch: What makes the new bytes of the old ones; nil where there are no files to replay on.
    package static func write(_ difference: DatasetDifference, patch: DatasetPatch? = nil) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.breakLine()
        json.member("schema", schema)
        json.breakLine()
        json.member("old", difference.oldName)
        json.member("new", difference.newName)
        json.breakLine()
        json.key("summary")
        json.beginObject()
        json.member("headline", difference.headline)
        json.member("data", difference.dataCount)
        json.member("columns", difference.schemaCount)
        json.member("shifted", difference.shiftedCount)
        json.endObject()
        json.breakLine()
        json.member("notes", difference.notes)
        json.breakLine()
        json.member("removed_tables", difference.removedTables)
        json.member("added_tables", difference.addedTables)
        json.breakLine()
        json.key("names")
        json.beginArray()
        for change in difference.names {
            json.breakLine()
            write(change, &json)
        }
        json.endArray()
        json.breakLine()
        json.key("tables")
        json.beginArray()
        for table in difference.tables {
            json.breakLine()
            write(table, of: difference, &json)
        }
        json.endArray()
        if let patch {
            json.breakLine()
            json.key("patch")
            patch.write(to: &json)
        }
        json.breakLastLine()
        json.endObject()
        return json.bytes + [0x0A]
    }

    private static func write(_ change: NameChange, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("subject", change.subject)
        json.member("rows", change.rowCount)
        json.key("values")
        json.beginObject()
        for value in change.values { pair(value.column, value.old, value.new, &json) }
        json.endObject()
        json.endObject()
    }

    private static func write(_ table: TableDifference, of difference: DatasetDifference, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("table", table.name)
        json.member("key", table.key)
        json.member("old_rows", table.oldRowCount)
        json.member("new_rows", table.newRowCount)
        json.member("shifted", table.shiftedCount)
        json.key("columns")
        json.beginArray()
        for change in table.columns.changes { write(change, &json) }
        json.endArray()
        json.key("changes")
        write(table.changes, table, difference, &json)
        if !table.shifted.isEmpty {
            json.key("shifted_rows")
            write(table.shifted, table, difference, &json)
        }
        json.endObject()
    }

    private static func write(_ change: ColumnChange, _ json: inout JSONWriter) {
        json.beginObject()
        switch change {
        case .added(let name, let place):
            json.member("change", "added")
            json.member("new", name)
            json.member("at", place + 1)
        case .removed(let name, let place):
            json.member("change", "removed")
            json.member("old", name)
            json.member("at", place + 1)
        case .renamed(let old, let new):
            json.member("change", "renamed")
            json.member("old", old)
            json.member("new", new)
        case .reordered(let names):
            json.member("change", "reordered")
            json.member("columns", names)
        }
        json.endObject()
    }

    private static func write(
        _ changes: [RowChange], _ table: TableDifference, _ difference: DatasetDifference, _ json: inout JSONWriter
    ) {
        json.beginArray()
        for change in changes {
            json.breakLine()
            let texts = RowTexts(change, of: table)
            json.beginObject()
            json.member("change", change.kind.rawValue)
            if let row = change.old { json.member("old_row", table.oldPlace(row) + 1) }
            if let row = change.new { json.member("new_row", table.newPlace(row) + 1) }
            if let cause = change.cause { write(cause, difference, &json) }
            if change.kind == .added || change.kind == .removed {
                json.key("row")
                json.beginObject()
                for (column, value) in texts.whole { json.member(column, value) }
            } else {
                json.key("key")
                json.beginObject()
                for (column, value) in texts.key { json.member(column, value) }
                json.endObject()
                json.key("values")
                json.beginObject()
                for value in texts.values { pair(value.column, value.old, value.new, &json) }
            }
            json.endObject()
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ cause: ChangeCause, _ difference: DatasetDifference, _ json: inout JSONWriter) {
        json.key("follows")
        json.beginObject()
        switch cause {
        case .row(let table, let change):
            json.member("table", difference.tables[table].name)
            json.member("change", change + 1)
        case .name(let position): json.member("name", position + 1)
        }
        json.endObject()
    }

    private static func pair(_ name: String, _ old: String, _ new: String, _ json: inout JSONWriter) {
        json.key(name)
        json.beginArray()
        json.string(old)
        json.string(new)
        json.endArray()
    }
}
