/// Finds which changes of a dataset's files follow from others, so that one edit counts once.
///
/// What a cell lists is read from its text, what is counted is counted from that, and a record goes with the report, table,
/// row or column that it belongs to. A change that another one explains gets it as its ``RowChange/cause``; one that no
/// other explains counts by itself. O(changes), and a pass over the rows where whole rows or columns of a table are gone.
struct ConsequenceFinder {
    /// A change of a file, and its position among the file's changes.
    struct Entry {
        let table: LocatedTable
        let position: Int
        let change: RowChange
    }

    var difference: DatasetDifference
    /// The files by their names in the layout.
    private let tables: [String: LocatedTable]

    /// Attributes the changes of a difference.
    ///
    /// - Parameter entities: The names of the old side that are other names of the new one.
    static func attribute(_ difference: inout DatasetDifference, entities: [UInt64: UInt64]) {
        var finder = ConsequenceFinder(difference, entities)
        if finder.tables.count < 2 && difference.names.isEmpty { return }
        finder.run()
        difference = finder.difference
    }

    private init(_ difference: DatasetDifference, _ entities: [UInt64: UInt64]) {
        self.difference = difference
        var tables: [String: LocatedTable] = [:]
        for (position, table) in difference.tables.enumerated() {
            guard let layout = table.layout, tables[layout.name] == nil else { continue }
            tables[layout.name] = LocatedTable(table, layout, at: position, entities: entities)
        }
        self.tables = tables
    }

    private mutating func run() {
        if let observations = tables["observations"] {
            let finder = ReplacementFinder(observations, editedCells: editedCells)
            finder.pair(&difference.tables[observations.position])
        }
        explainByContainers()
        explainCells()
        explainFigures()
        explainMentions()
        explainChecks()
        explainTables()
        explainDiagnostics()
        explainPlaces()
    }

    /// The cells of which the text changed.
    private var editedCells: Set<UInt64> {
        var cells = Set<UInt64>()
        for entry in entries("cells") where entry.change.kind == .changed {
            if !entry.table.differing(entry.change).contains("text") { continue }
            for location in entry.table.locations(of: entry.change) { cells.insert(location.cell) }
        }
        return cells
    }

    // MARK: Changes and causes

    /// A file; nil where it is not compared.
    func table(_ name: String) -> LocatedTable? { tables[name] }

    /// The changes of a file; none where it is not compared.
    func entries(_ name: String) -> [Entry] {
        guard let table = tables[name] else { return [] }
        return difference.tables[table.position].changes.enumerated()
            .map { Entry(table: table, position: $0.offset, change: $0.element) }
    }

    /// The change that counts for a change: itself, or what it follows from.
    func root(_ entry: Entry) -> ChangeCause {
        difference.tables[entry.table.position].changes[entry.position].cause
            ?? .row(table: entry.table.position, change: entry.position)
    }

    /// Whether a change follows from another one.
    func isExplained(_ entry: Entry) -> Bool {
        difference.tables[entry.table.position].changes[entry.position].cause != nil
    }

    /// Says what a change follows from; nothing follows from itself, and the first cause stays.
    mutating func explain(_ entry: Entry, by cause: ChangeCause?) {
        guard let cause, cause != .row(table: entry.table.position, change: entry.position), !isExplained(entry) else {
            return
        }
        difference.tables[entry.table.position].changes[entry.position].cause = cause
    }
}
