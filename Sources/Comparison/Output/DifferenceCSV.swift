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
    private var csv: [UInt8] = []

    /// The difference of one table: its columns, and the rows that changed; `...` stands for rows that are left out.
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
        if !table.columns.changes.isEmpty { append("!", columns.map { schemaMark($0) }) }
        append("@@", columns.map { name($0) })
        let changes = (table.changes + table.shifted).sorted { place($0) < place($1) }
        var next = 0
        for change in changes {
            let place = place(change)
            if place > next { append("...", columns.map { _ in "..." }) }
            next = place + 1
            append(change)
        }
        let isCut = next < max(table.oldRowCount, table.newRowCount)
        if isCut { append("...", columns.map { _ in "..." }) }
    }

    private func place(_ change: RowChange) -> Int {
        change.new.map { table.newPlace($0) } ?? change.old.map { table.oldPlace($0) } ?? 0
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
            // The arrow is longer than any in the row's values.
            var arrow = "->"
            while (texts.old + texts.new).contains(where: { $0.contains(arrow) }) { arrow = "-" + arrow }
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
