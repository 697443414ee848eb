internal import TabularyGazetteer
internal import TabularyModel

/// The cells of a table that have the shape of lists of places, some of whose parts are known, and too few for a list.
///
/// They are read as text, so that their row may lack a check. In a column that lists places elsewhere each is told as a
/// warning; in any other, where "Nairobi, Kenya" may be all that is meant, only where half of the parts are known, as a note.
struct DoubtfulLists {
    private struct Doubt {
        var row: Int
        var column: Int
        var field: Int
        var known: Int
        var parts: Int
        /// The first part that is not known.
        var unknown: TextRange
    }

    private var doubts: [Doubt] = []
    private var listColumns: Set<Int> = []

    /// Says that a column has a list of places.
    mutating func addList(column: Int) { listColumns.insert(column) }

    /// Adds a cell whose parts are places or capitalised phrases, if any is a place.
    mutating func add(_ entries: [ListEntry], of cell: Cell, row: Int, column: Int) {
        let known = entries.count { $0.place != nil && $0.kind != .demonym }
        guard known > 0, let unknown = entries.first(where: { $0.place == nil || $0.kind == .demonym }) else { return }
        doubts.append(
            Doubt(
                row: row, column: column, field: cell.field, known: known, parts: entries.count,
                unknown: cell.text.slice(unknown.start..<unknown.end)))
    }

    /// What is told of them.
    ///
    /// - Parameter table: 0-based.
    func diagnostics(table: Int, _ dataset: Dataset, _ gazetteer: Gazetteer) -> [Diagnostic] {
        doubts.compactMap { doubt in
            let isOfList = listColumns.contains(doubt.column)
            guard isOfList || doubt.known * 2 >= doubt.parts else { return nil }
            let buffer = dataset.document.buffer
            let suggestion = gazetteer.suggestion(for: buffer.bytes.span.extracting(doubt.unknown.bounds))
            let hint = suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
            let piece = buffer.provenance(of: doubt.unknown, field: doubt.field)?.first
            return Diagnostic(
                isOfList ? .warning : .note, .placeListDoubtful,
                "\(doubt.known) of \(doubt.parts) parts are places that are known, too few for a list of places; \"\(dataset.string(doubt.unknown))\" is none\(hint)",
                bytes: piece?.bytes, line: piece?.line, table: table + 1, row: doubt.row)
        }
    }
}
