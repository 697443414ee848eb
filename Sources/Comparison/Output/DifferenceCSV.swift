/// Writes a difference in daff's tabular highlighter format, which daff's own tools read, render and patch with.
///
/// Source: "Highlighter diff format", paulfitz.github.io/daff-doc/spec.html.
package struct DifferenceCSV {
    /// A column of the difference: its place in either table.
    private struct Column {
        var old: Int?
        var new: Int?
    }

    private let table: TableDifference
    private let columns: [Column]
    /// Longer than any arrow in the rows' values.
    private var arrow = "->"
    private var csv: [UInt8] = []

    /// The difference of one table: its columns, the rows that changed and those beside them; `...` stands for rows that are
    /// left out.
    ///
    /// Shifted rows are among them where they were listed.
    package static func write(_ table: TableDifference) -> [UInt8] {
        var writer = DifferenceCSV(table)
        writer.write()
        return writer.csv
    }

    private init(_ table: TableDifference) {
        self.table = table
        // The new columns in their order, each removed one behind the one it stood behind.
        var columns = table.new.header.indices.map { new in
            Column(old: table.columns.pairs.first { $0.new == new }?.old, new: new)
        }
        for change in table.columns.changes {
            guard case .removed(_, let place) = change else { continue }
            let before = columns.firstIndex { $0.old == place - 1 }.map { $0 + 1 } ?? 0
            columns.insert(Column(old: place, new: nil), at: before)
        }
        self.columns = columns
    }

    private mutating func write() {
        for change in table.changes + table.shifted {
            let texts = RowTexts(change, of: table)
            while (texts.old + texts.new).contains(where: { $0.contains(arrow) }) { arrow = "-" + arrow }
        }
        if !table.columns.changes.isEmpty { append("!", columns.map { schemaMark($0) }) }
        append("@@", columns.map { name($0) })
        let steps = steps
        var last: Int?
        for step in steps {
            // Rows are left out between two that are told, before the first and behind the last.
            if step.place > (last ?? -1) + 1 { append("...", columns.map { _ in "..." }) }
            last = step.place
            if let change = step.change { append(change) } else { appendContext(step.place) }
        }
        if (last ?? -1) + 1 < table.new.rowCount { append("...", columns.map { _ in "..." }) }
    }

    /// A row of the difference: a change, or a row beside one.
    private struct Step {
        /// The row of the new table, or for a removed row the one that it stood behind.
        var place: Int
        var change: RowChange?
    }

    /// The rows in the order of the new table, each removed one behind what it stood behind, with the rows around them, by
    /// which daff knows the place. O(rows).
    private var steps: [Step] {
        var newOf = [Int](repeating: -1, count: table.old.rowCount)
        for (row, old) in table.oldOf.enumerated() where old >= 0 { newOf[Int(old)] = row }
        // The new row behind which each old one stands.
        var anchors = newOf
        for row in anchors.indices.dropFirst() where anchors[row] < 0 { anchors[row] = anchors[row - 1] }
        var pairs: [Int: RowChange] = [:]
        var removed: [Int: [RowChange]] = [:]
        var near = Set<Int>()
        for change in table.changes + table.shifted {
            if let new = change.new {
                pairs[new] = change
                near.formUnion([new - 1, new, new + 1])
            } else if let old = change.old {
                removed[anchors[old], default: []].append(change)
                near.formUnion([anchors[old], anchors[old] + 1])
            }
        }
        return near.sorted().flatMap { place in
            let isRow = place >= 0 && place < table.new.rowCount
            return (isRow ? [Step(place: place, change: pairs[place])] : [])
                + (removed[place] ?? []).map { Step(place: place, change: $0) }
        }
    }

    private mutating func appendContext(_ row: Int) {
        let texts = RowTexts(
            RowChange(kind: .changed, old: table.oldOf[row] < 0 ? nil : Int(table.oldOf[row]), new: row), of: table)
        let hasMore = columns.contains { $0.old == nil && $0.new.map { !texts.new[$0].isEmpty } ?? false }
        append(hasMore ? "+" : "", columns.map { $0.new.map { texts.new[$0] } ?? $0.old.map { texts.old[$0] } ?? "" })
    }

    private func name(_ column: Column) -> String {
        column.new.map { table.new.header[$0] } ?? column.old.map { table.old.header[$0] } ?? ""
    }

    private func schemaMark(_ column: Column) -> String {
        guard let new = column.new else { return "---" }
        guard let old = column.old else { return "+++" }
        if table.old.header[old] != table.new.header[new] { return "(\(table.old.header[old]))" }
        for case .reordered(let names) in table.columns.changes where names.contains(table.new.header[new]) {
            return ":"
        }
        return ""
    }

    private mutating func append(_ change: RowChange) {
        let texts = RowTexts(change, of: table)
        switch change.kind {
        case .added: append("+++", columns.map { $0.new.map { texts.new[$0] } ?? "" })
        case .removed: append("---", columns.map { $0.old.map { texts.old[$0] } ?? "" })
        default:
            append(
                arrow,
                columns.map { column in
                    guard let new = column.new else { return column.old.map { texts.old[$0] } ?? "" }
                    guard let old = column.old, texts.old[old] != texts.new[new] else { return texts.new[new] }
                    return texts.old[old] + arrow + texts.new[new]
                })
        }
    }

    private mutating func append(_ action: String, _ values: [String]) {
        CSVText.append(action, to: &csv)
        for value in values {
            csv.append(0x2C)
            CSVText.append(value, to: &csv)
        }
        csv.append(0x0A)
    }
}
