/// Tells a difference to a person: the headline, and what changed, grouped by table and kind.
package struct DifferenceText {
    /// The colours of a terminal (ECMA-48 § 8.3.117).
    private enum Colour: String {
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
        case bold = "1"
    }

    /// Whether a terminal's colours are used.
    package var isColoured = false
    /// Whether rows of which only the provenance differs are listed.
    package var showsProvenance = false
    /// The most rows that are told of each kind and table.
    package var limit = 50

    private var text = ""
    private var consequences: [ChangeCause: [(table: String, count: Int)]] = [:]

    package init() {}

    /// The lines that tell a difference, the headline first.
    package func describe(_ difference: DatasetDifference) -> String {
        var writer = self
        writer.text = ""
        writer.consequences = difference.consequences
        writer.line(0, writer.paint(difference.headline, .bold))
        for name in difference.removedTables { writer.line(0, writer.paint("- \(name): only in the old one", .red)) }
        for name in difference.addedTables { writer.line(0, writer.paint("+ \(name): only in the new one", .green)) }
        writer.describe(difference.names)
        for (position, table) in difference.tables.enumerated() { writer.describe(table, at: position) }
        return writer.text
    }

    private mutating func describe(_ names: [NameChange]) {
        if names.isEmpty { return }
        line(0, "")
        line(0, paint("names", .cyan))
        for (position, change) in names.prefix(limit).enumerated() {
            let values = change.values.map { "\($0.column): \(difference($0.old, $0.new))" }
            let rows = change.rowCount == 1 ? "1 row" : "\(change.rowCount) rows"
            line(1, paint("~", .yellow) + " \(change.subject) in \(rows): " + values.joined(separator: "; "))
            tellConsequences(of: .name(position), 2)
        }
        more(names.count)
    }

    private mutating func describe(_ table: TableDifference, at position: Int) {
        let isEmpty = table.columns.changes.isEmpty && table.changes.isEmpty
        if isEmpty, table.shiftedCount == 0 { return }
        line(0, "")
        line(0, paint("\(table.name): \(table.oldRowCount) → \(table.newRowCount) rows", .cyan))
        for change in table.columns.changes { line(1, describe(change)) }
        for kind in [RowChange.Kind.removed, .added, .changed, .reResolved, .moved] {
            let changes = table.changes.indices.filter {
                table.changes[$0].kind == kind && table.changes[$0].cause == nil
            }
            if changes.isEmpty { continue }
            line(1, "\(kind.rawValue): \(changes.count)")
            for change in changes.prefix(limit) {
                line(2, describe(table.changes[change], of: table))
                tellConsequences(of: .row(table: position, change: change), 3)
            }
            more(changes.count)
        }
        let following = table.changes.count - table.changeCount
        if following > 0 { line(1, "following from other changes: \(following)") }
        if table.shiftedCount > 0 {
            line(1, "shifted: \(table.shiftedCount)")
            if showsProvenance {
                for change in table.shifted.prefix(limit) { line(2, describe(change, of: table)) }
                more(table.shiftedCount)
            }
        }
    }

    private mutating func tellConsequences(of cause: ChangeCause, _ depth: Int) {
        guard let counts = consequences[cause] else { return }
        line(depth, "with it: " + counts.map { "\($0.table) \($0.count)" }.joined(separator: ", "))
    }

    private func describe(_ change: ColumnChange) -> String {
        switch change {
        case .added(let name, let place):
            paint("+", .green) + " column \(printable(name)) added at place \(place + 1)"
        case .removed(let name, let place):
            paint("-", .red) + " column \(printable(name)) removed from place \(place + 1)"
        case .renamed(let old, let new):
            paint("~", .yellow) + " column \(printable(old)) renamed to \(printable(new))"
        case .reordered(let names):
            paint("~", .yellow) + " columns moved: \(names.map { printable($0) }.joined(separator: ", "))"
        }
    }

    private func describe(_ change: RowChange, of table: TableDifference) -> String {
        let texts = RowTexts(change, of: table)
        var key = texts.key
        if key.isEmpty { key = texts.whole.filter { !$0.value.isEmpty } }
        let changed = Set(texts.values.map(\.column))
        let name = key.filter { !$0.value.isEmpty && !changed.contains($0.column) }
            .map { "\(printable($0.column)) \(quoted($0.value))" }.joined(separator: ", ")
        switch change.kind {
        case .removed: return paint("-", .red) + " " + name
        case .added: return paint("+", .green) + " " + name
        default:
            let values = texts.values.map { "\(printable($0.column)): \(difference($0.old, $0.new))" }
            return paint("~", .yellow) + " " + (name.isEmpty ? "" : name + ": ") + values.joined(separator: "; ")
        }
    }

    /// Two values: long texts by words, lists by entries.
    private func difference(_ old: String, _ new: String) -> String {
        if old.contains(";"), new.contains(";") {
            let first = FieldComparer.entries(Array(old.utf8)).map { String(decoding: $0, as: UTF8.self) }
            let second = FieldComparer.entries(Array(new.utf8)).map { String(decoding: $0, as: UTF8.self) }
            if (first + second).allSatisfy({ $0.utf8.count < 60 }) {
                let removed = Set(first).subtracting(second).sorted().map { paint("-" + printable($0), .red) }
                let added = Set(second).subtracting(first).sorted().map { paint("+" + printable($0), .green) }
                return (removed + added).joined(separator: " ")
            }
        }
        if max(old.utf8.count, new.utf8.count) > 60, !old.isEmpty, !new.isEmpty {
            var parts: [String] = []
            WordDifference(printable(old), printable(new)).forEachRun { text, side in
                parts.append(side < 0 ? paint("[-\(text)-]", .red) : side > 0 ? paint("{+\(text)+}", .green) : text)
            }
            return parts.joined(separator: " ")
        }
        return "\(paint(quoted(old), .red)) → \(paint(quoted(new), .green))"
    }

    private mutating func more(_ count: Int) {
        if count > limit { line(2, "… and \(count - limit) more: --limit shows more, --format json all") }
    }

    // MARK: Text

    /// A value in one line; quoted where it has spaces or is empty.
    private func quoted(_ value: String) -> String {
        let text = printable(value)
        let short = text.count > 120 ? text.prefix(119) + "…" : text[...]
        return text.isEmpty || text.contains(" ") ? "\"\(short)\"" : String(short)
    }

    private func printable(_ text: String) -> String { Printable.line(text) }

    private func paint(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    private mutating func line(_ depth: Int, _ content: String) {
        text += String(repeating: "  ", count: depth)
        text += content
        text += "\n"
    }
}
