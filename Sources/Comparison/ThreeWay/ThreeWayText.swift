/// Tells the changes of two sides to a person, or to a program.
package enum ThreeWayText {
    /// `1 conflict, 2 changes on both sides, 3 on the old one alone, 0 on the new one alone`.
    package static func headline(_ changes: [ThreeWayChange]) -> String {
        if changes.isEmpty { return "no differences" }
        func count(_ mark: ThreeWayChange.Mark) -> Int { changes.count { $0.mark == mark } }
        let conflicts = count(.conflict)
        let both = count(.both)
        return "\(conflicts) \(conflicts == 1 ? "conflict" : "conflicts"), \(both) \(both == 1 ? "change" : "changes") "
            + "on both sides, \(count(.old)) on the old one alone, \(count(.new)) on the new one alone"
    }

    /// The headline, and below it the changes, conflicts first.
    package static func describe(_ changes: [ThreeWayChange], limit: Int) -> String {
        var text = headline(changes) + "\n"
        let titles: [(ThreeWayChange.Mark, String)] = [
            (.conflict, "conflicts"), (.both, "on both sides"), (.old, "on the old side alone"),
            (.new, "on the new side alone"),
        ]
        for (mark, title) in titles {
            let marked = changes.filter { $0.mark == mark }
            if marked.isEmpty { continue }
            text += "\n\(title): \(marked.count)\n"
            for change in marked.prefix(limit) { text += "  " + describe(change) + "\n" }
            if marked.count > limit { text += "  … and \(marked.count - limit) more\n" }
        }
        return text
    }

    private static func describe(_ change: ThreeWayChange) -> String {
        let column = change.column.map { $0 == "+" ? "row added" : $0 == "-" ? "row removed" : $0 } ?? "columns"
        let place = ([change.table] + change.key + [column]).filter { !$0.isEmpty }.map { Printable.line($0) }
            .joined(separator: " / ")
        let base = value(change.base)
        switch change.mark {
        case .conflict: return "\(place): \(base) → \(value(change.old)) | \(value(change.new))"
        case .new: return "\(place): \(base) → \(value(change.new))"
        default: return "\(place): \(base) → \(value(change.old))"
        }
    }

    private static func value(_ text: String?) -> String {
        guard let text else { return "nothing" }
        return text.contains(" ") || text.isEmpty ? "\"\(Printable.line(text))\"" : Printable.line(text)
    }

    /// As JSON, `tabulary-merge/1`.
    package static func json(_ changes: [ThreeWayChange]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.breakLine()
        json.member("schema", "tabulary-merge/1")
        json.breakLine()
        json.member("headline", headline(changes))
        json.breakLine()
        json.key("changes")
        json.beginArray()
        for change in changes {
            json.breakLine()
            json.beginObject()
            json.member("mark", change.mark.rawValue)
            json.member("table", change.table)
            json.member("key", change.key)
            if let column = change.column { json.member("column", column) }
            if let base = change.base { json.member("base", base) }
            if let old = change.old { json.member("old", old) }
            if let new = change.new { json.member("new", new) }
            json.endObject()
        }
        json.endArray()
        json.breakLastLine()
        json.endObject()
        return json.bytes + [0x0A]
    }
}
