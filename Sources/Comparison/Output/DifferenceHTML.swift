/// Writes a difference as one HTML page that needs nothing else: no script, no other file. All text is escaped.
package struct DifferenceHTML {
    private static let style = """
        body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1b1b}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ccc}
        h3{font-size:1rem;margin:1rem 0 .3rem}table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{border:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}
        td{overflow-wrap:anywhere;min-width:3.5rem}th{background:#f4f4f4}del{background:#ffe3e0;color:#8c1d18}ins{background:#e0f5e3;color:#145523}
        del,ins{text-decoration:none;padding:0 .15em}p.note{color:#555}
        @media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}\
        del{text-decoration:line-through}ins{text-decoration:underline}thead{display:table-header-group}}
        """

    private var html = ""

    package static func write(_ difference: DatasetDifference) -> [UInt8] {
        var page = DifferenceHTML()
        page.write(difference)
        return Array(page.html.utf8)
    }

    private mutating func write(_ difference: DatasetDifference) {
        let title = "\(difference.oldName) → \(difference.newName)"
        html += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width\">\n"
        html += "<title>\(Self.escape(title))</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
        html += "<h1>\(Self.escape(difference.headline))</h1>\n"
        html += "<p>From <del>\(Self.escape(difference.oldName))</del> to "
        html += "<ins>\(Self.escape(difference.newName))</ins>.</p>\n"
        for note in difference.notes { html += "<p class=\"note\">\(Self.escape(note))</p>\n" }
        list(difference.removedTables.map { "<del>\(Self.escape($0))</del>: only in the old one" })
        list(difference.addedTables.map { "<ins>\(Self.escape($0))</ins>: only in the new one" })
        write(difference.names)
        for table in difference.tables { write(table) }
        html += "</body>\n</html>\n"
    }

    private mutating func write(_ names: [NameChange]) {
        if names.isEmpty { return }
        html += "<h2>Names</h2>\n"
        list(
            names.map { change in
                let values = change.values.map { "\(Self.escape($0.column)): \(Self.difference($0.old, $0.new))" }
                return "\(change.subject), named by \(change.rowCount): \(values.joined(separator: "; "))"
            })
    }

    private mutating func write(_ table: TableDifference) {
        if table.columns.changes.isEmpty, table.changes.isEmpty, table.shiftedCount == 0 { return }
        html += "<h2>\(Self.escape(table.name))</h2>\n"
        html += "<p>\(table.oldRowCount) → \(table.newRowCount) rows, \(table.shiftedCount) shifted.</p>\n"
        list(table.columns.changes.map { Self.describe($0) })
        let following = table.changes.filter { $0.cause != nil }
        for kind in [RowChange.Kind.changed, .reResolved, .moved] {
            let changes = table.changes.filter { $0.kind == kind && $0.cause == nil }
            if !changes.isEmpty { write(pairs: changes, "\(kind.rawValue): \(changes.count)", table) }
        }
        for (kind, tag) in [(RowChange.Kind.removed, "del"), (.added, "ins")] {
            let changes = table.changes.filter { $0.kind == kind && $0.cause == nil }
            if !changes.isEmpty { write(rows: changes, "\(kind.rawValue): \(changes.count)", tag, table) }
        }
        if !following.isEmpty { write(pairs: following, "following from other changes: \(following.count)", table) }
        if !table.shifted.isEmpty { write(pairs: table.shifted, "shifted: \(table.shiftedCount)", table) }
    }

    private mutating func write(pairs: [RowChange], _ title: String, _ table: TableDifference) {
        html += "<h3>\(Self.escape(title))</h3>\n<table>\n<thead><tr>"
        for column in table.key { html += "<th>\(Self.escape(column))</th>" }
        html += "<th>what changed</th></tr></thead>\n<tbody>\n"
        for change in pairs {
            let texts = RowTexts(change, of: table)
            html += "<tr>"
            for (_, value) in texts.key { html += "<td>\(Self.escape(value))</td>" }
            var values = texts.values.map { "\(Self.escape($0.column)): \(Self.difference($0.old, $0.new))" }
            if change.kind == .removed || change.kind == .added { values.append(change.kind.rawValue) }
            html += "<td>\(values.joined(separator: "<br>"))</td></tr>\n"
        }
        html += "</tbody>\n</table>\n"
    }

    /// Rows that one side has. Columns that none of them fills are left out, and so are those that say where a row stands.
    private mutating func write(rows changes: [RowChange], _ title: String, _ tag: String, _ table: TableDifference) {
        let rows = changes.map { RowTexts($0, of: table).whole }
        let header = tag == "del" ? table.old.header : table.new.header
        let columns = header.indices.filter { column in
            let isTold = table.key.contains(header[column]) || table.layout?.role(of: header[column]) != .provenance
            return isTold && rows.contains { !$0[column].value.isEmpty }
        }
        html += "<h3>\(Self.escape(title))</h3>\n<table>\n<thead><tr>"
        for column in columns { html += "<th>\(Self.escape(header[column]))</th>" }
        html += "</tr></thead>\n<tbody>\n"
        for row in rows {
            html += "<tr>"
            for column in columns {
                let value = row[column].value
                html += value.isEmpty ? "<td></td>" : "<td><\(tag)>\(Self.escape(value))</\(tag)></td>"
            }
            html += "</tr>\n"
        }
        html += "</tbody>\n</table>\n"
    }

    private mutating func list(_ entries: [String]) {
        if entries.isEmpty { return }
        html += "<ul>\n"
        for entry in entries { html += "<li>\(entry)</li>\n" }
        html += "</ul>\n"
    }

    private static func describe(_ change: ColumnChange) -> String {
        switch change {
        case .added(let name, let place): "column <ins>\(escape(name))</ins> added at place \(place + 1)"
        case .removed(let name, let place): "column <del>\(escape(name))</del> removed from place \(place + 1)"
        case .renamed(let old, let new): "column <del>\(escape(old))</del> renamed to <ins>\(escape(new))</ins>"
        case .reordered(let names): "columns moved: \(escape(names.joined(separator: ", ")))"
        }
    }

    private static func difference(_ old: String, _ new: String) -> String {
        if max(old.utf8.count, new.utf8.count) > 60, !old.isEmpty, !new.isEmpty {
            var parts: [String] = []
            WordDifference(old, new).forEachRun { text, side in
                let text = escape(text)
                parts.append(side < 0 ? "<del>\(text)</del>" : side > 0 ? "<ins>\(text)</ins>" : text)
            }
            return parts.joined(separator: " ")
        }
        return "<del>\(escape(old))</del> → <ins>\(escape(new))</ins>"
    }

    /// Text as HTML's text or attribute value; controls, which HTML does not allow, become U+FFFD.
    static func escape(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t", "\r": escaped.append(" ")
            default: escaped.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
            }
        }
        return String(escaped)
    }
}
