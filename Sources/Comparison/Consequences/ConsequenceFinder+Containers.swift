// What came or went with the report, table, row or column that it belongs to.
extension ConsequenceFinder {
    /// Reports, tables, rows and columns that only one side has, and the change that tells so.
    private struct Containers {
        var reports: [UInt64: ChangeCause] = [:]
        var tables: [UInt64: ChangeCause] = [:]
        var rows: [UInt64: ChangeCause] = [:]
        var columns: [UInt64: ChangeCause] = [:]

        var isEmpty: Bool { reports.isEmpty && tables.isEmpty && rows.isEmpty && columns.isEmpty }

        func cause(at location: ChangeLocation) -> ChangeCause? {
            reports[location.report] ?? tables[location.table] ?? location.row.flatMap { rows[$0] }
                ?? location.column.flatMap { columns[$0] }
        }
    }

    mutating func explainByContainers() {
        for kind in [RowChange.Kind.removed, .added] {
            var containers = Containers()
            for entry in entries("reports") where entry.change.kind == kind {
                guard let location = entry.table.locations(of: entry.change).first else { continue }
                containers.reports[location.report] = root(entry)
            }
            for entry in entries("tables") where entry.change.kind == kind {
                guard let location = entry.table.locations(of: entry.change).first else { continue }
                containers.tables[location.table] = containers.reports[location.report] ?? root(entry)
            }
            takeRowsAndColumns(kind, &containers)
            if containers.isEmpty { continue }
            for name in difference.tables.compactMap(\.layout?.name) {
                for entry in entries(name) where entry.change.kind == kind {
                    guard let location = entry.table.locations(of: entry.change).first else { continue }
                    explain(entry, by: containers.cause(at: location))
                }
            }
        }
    }

    /// A row of a report's table is gone where none of its cells is left; so is a column.
    private func takeRowsAndColumns(_ kind: RowChange.Kind, _ containers: inout Containers) {
        guard let cells = table("cells") else { return }
        let isOld = kind == .removed
        var rows: [UInt64: ChangeCause] = [:]
        var columns: [UInt64: ChangeCause] = [:]
        var own = Set<Int>()
        for entry in entries("cells") where entry.change.kind == kind {
            guard let row = isOld ? entry.change.old : entry.change.new else { continue }
            own.insert(row)
            let location = cells.location(of: row, isOld: isOld)
            if containers.cause(at: location) != nil { continue }
            if let hash = location.row, rows[hash] == nil { rows[hash] = root(entry) }
            if let hash = location.column, columns[hash] == nil { columns[hash] = root(entry) }
        }
        if own.isEmpty { return }
        for row in 0..<(isOld ? cells.old : cells.new).rowCount where !own.contains(row) {
            let location = cells.location(of: row, isOld: isOld)
            if let hash = location.row { rows[hash] = nil }
            if let hash = location.column { columns[hash] = nil }
        }
        containers.rows = rows
        containers.columns = columns
    }
}
