/// Finds places that stand where others stood: in a cell whose text was edited, a place that is gone and one that came at
/// the same point of the list are one change.
struct ReplacementFinder {
    private let table: LocatedTable
    private let editedCells: Set<UInt64>

    init(_ table: LocatedTable, editedCells: Set<UInt64>) {
        self.table = table
        self.editedCells = editedCells
    }

    /// The rows of a cell on both sides, in their order.
    private struct Cell {
        var old: [Int] = []
        var new: [Int] = []
    }

    /// Makes pairs of rows that were removed and added. O(rows), where any may be pairs.
    func pair(_ difference: inout TableDifference) {
        let removed = cells(difference.changes, .removed)
        let wanted = removed.intersection(cells(difference.changes, .added))
        if wanted.isEmpty { return }
        var found: [UInt64: Cell] = [:]
        for row in 0..<table.old.rowCount {
            let cell = table.location(of: row, isOld: true).cell
            if wanted.contains(cell) { found[cell, default: Cell()].old.append(row) }
        }
        for row in 0..<table.new.rowCount {
            let cell = table.location(of: row, isOld: false).cell
            if wanted.contains(cell) { found[cell, default: Cell()].new.append(row) }
        }
        let gone = Set(difference.changes.filter { $0.kind == .removed }.compactMap(\.old))
        var partners: [Int: Int] = [:]
        for cell in found.values {
            let before = runs(cell.old, { gone.contains($0) }, { $0 })
            let after = runs(cell.new, { difference.oldOf[$0] < 0 }, { Int(difference.oldOf[$0]) })
            for (anchor, rows) in after {
                for (old, new) in zip(before[anchor] ?? [], rows) { partners[new] = old }
            }
        }
        if !partners.isEmpty { replace(partners, &difference) }
    }

    private func cells(_ changes: [RowChange], _ kind: RowChange.Kind) -> Set<UInt64> {
        var cells = Set<UInt64>()
        for change in changes where change.kind == kind {
            for location in table.locations(of: change) where editedCells.contains(location.cell) {
                cells.insert(location.cell)
            }
        }
        return cells
    }

    /// The rows that only one side has, by the old row that both have before them; -1 for those at the front.
    private func runs(_ rows: [Int], _ isOwn: (Int) -> Bool, _ old: (Int) -> Int) -> [Int: [Int]] {
        var runs: [Int: [Int]] = [:]
        var anchor = -1
        for row in rows {
            if isOwn(row) { runs[anchor, default: []].append(row) } else { anchor = old(row) }
        }
        return runs
    }

    private func replace(_ partners: [Int: Int], _ difference: inout TableDifference) {
        var rows = RowComparer(
            table.old, table.new, pairing: difference.columns, roles: difference.roles, tolerance: 0)
        var names = NameCollector()
        var pairs = difference.changes.filter { $0.kind != .removed && $0.kind != .added }
        for (new, old) in partners {
            // The names of the place are its own, as they are where a name was resolved anew.
            let columns = rows.compare(old, new, .reResolved, &names).columns
            pairs.append(RowChange(kind: .changed, old: old, new: new, columns: columns))
            difference.oldOf[new] = Int32(old)
        }
        let gone = Set(partners.values)
        let changes = difference.changes
        difference.changes = changes.filter { $0.kind == .removed && !($0.old.map(gone.contains) ?? false) }
        difference.changes += pairs.sorted { ($0.new ?? 0) < ($1.new ?? 0) }
        difference.changes += changes.filter { $0.kind == .added && $0.new.map { partners[$0] == nil } ?? true }
    }
}
