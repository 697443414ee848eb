// What is counted and noticed, and the places that are used.
extension ConsequenceFinder {
    /// A check's numbers follow from the figures of its row and scope, and from the places that the row lists.
    mutating func explainChecks() {
        if entries("checks").isEmpty { return }
        var listed: [UInt64: ChangeCause] = [:]
        for entry in entries("observations") {
            let regions = entry.table.values("region", of: entry.change)
            for location in entry.table.locations(of: entry.change) {
                for scope in [regions.old, regions.new, Array("total".utf8)] where !scope.isEmpty {
                    let hash = Hashing.mix(location.anyRow, Hashing.hash(scope.span, 0..<scope.count))
                    if listed[hash] == nil { listed[hash] = root(entry) }
                }
            }
        }
        var stated: [UInt64: ChangeCause] = [:]
        for entry in entries("figures") {
            let scopes = entry.table.values("scope", of: entry.change)
            for location in entry.table.locations(of: entry.change) {
                for scope in [scopes.old, scopes.new] where !scope.isEmpty {
                    let hash = Hashing.mix(location.anyRow, Hashing.hash(scope.span, 0..<scope.count))
                    if stated[hash] == nil { stated[hash] = root(entry) }
                }
            }
        }
        for entry in entries("checks") {
            guard let location = entry.table.locations(of: entry.change).last else { continue }
            let scopes = entry.table.values("scope", of: entry.change)
            let scope = entry.change.new == nil ? scopes.old : scopes.new
            let hash = Hashing.mix(location.anyRow, Hashing.hash(scope.span, 0..<scope.count))
            if entry.change.kind == .added || entry.change.kind == .removed {
                explain(entry, by: stated[hash] ?? listed[hash])
                continue
            }
            let columns = entry.table.differing(entry.change)
            let isCounted = columns.contains("counted")
            let isStated = columns.contains("stated") || columns.contains("target")
            let isKnown = columns.isSubset(of: ["target", "stated", "counted", "difference", "status"])
            if !isKnown || !(isCounted || isStated) { continue }
            if isCounted && listed[hash] == nil || isStated && stated[hash] == nil { continue }
            explain(entry, by: isCounted ? listed[hash] : stated[hash])
        }
    }

    /// How many rows, columns and joins a table has follows from those that came and went.
    mutating func explainTables() {
        var rows: [UInt64: ChangeCause] = [:]
        for entry in entries("cells") where entry.change.kind == .added || entry.change.kind == .removed {
            guard let location = entry.table.locations(of: entry.change).first else { continue }
            if rows[location.table] == nil { rows[location.table] = root(entry) }
        }
        var edits: [UInt64: ChangeCause] = [:]
        for entry in entries("cells") {
            guard let location = entry.table.locations(of: entry.change).last else { continue }
            if edits[location.table] == nil { edits[location.table] = root(entry) }
        }
        for entry in entries("joins") where entry.change.kind == .changed {
            guard let location = entry.table.locations(of: entry.change).last else { continue }
            if entry.table.differing(entry.change) == ["evidence"] { explain(entry, by: edits[location.table]) }
        }
        var joins: [UInt64: ChangeCause] = [:]
        for entry in entries("joins") where entry.change.kind != .changed {
            guard let location = entry.table.locations(of: entry.change).last else { continue }
            if joins[location.table] == nil { joins[location.table] = root(entry) }
        }
        for entry in entries("tables") where entry.change.kind == .changed {
            guard let location = entry.table.locations(of: entry.change).last else { continue }
            let columns = entry.table.differing(entry.change)
            if !columns.isSubset(of: ["rows", "columns", "joins"]) { continue }
            let isResized = columns.contains("rows") || columns.contains("columns")
            if isResized && rows[location.table] == nil { continue }
            if columns.contains("joins") && joins[location.table] == nil { continue }
            explain(entry, by: isResized ? rows[location.table] : joins[location.table])
        }
    }

    /// What was noticed in a row follows from what changed in it.
    mutating func explainDiagnostics() {
        if entries("diagnostics").isEmpty { return }
        var rows: [UInt64: ChangeCause] = [:]
        for name in ["cells", "observations", "figures", "items"] {
            for entry in entries(name) {
                for location in entry.table.locations(of: entry.change) where rows[location.anyRow] == nil {
                    rows[location.anyRow] = root(entry)
                }
            }
        }
        var checks: [UInt64: ChangeCause] = [:]
        for entry in entries("checks") {
            for location in entry.table.locations(of: entry.change) where checks[location.anyRow] == nil {
                checks[location.anyRow] = root(entry)
            }
        }
        for entry in entries("diagnostics") {
            let codes = entry.table.values("code", of: entry.change)
            let isCheck = (codes.new.isEmpty ? codes.old : codes.new).starts(with: "check.".utf8)
            for location in entry.table.locations(of: entry.change) {
                explain(entry, by: (isCheck ? checks[location.anyRow] : nil) ?? rows[location.anyRow])
            }
        }
    }

    /// The places of a dataset are those that its records name.
    mutating func explainPlaces() {
        if entries("places").isEmpty { return }
        var oldPlaces: [[UInt8]: ChangeCause] = [:]
        var newPlaces: [[UInt8]: ChangeCause] = [:]
        for (name, column) in [
            ("observations", "place"), ("items", "place"), ("mentions", "place"), ("figures", "scope"),
        ] {
            for entry in entries(name) {
                let places = entry.table.values(column, of: entry.change)
                if places.old == places.new { continue }
                if oldPlaces[places.old] == nil { oldPlaces[places.old] = root(entry) }
                if newPlaces[places.new] == nil { newPlaces[places.new] = root(entry) }
            }
        }
        for (position, change) in difference.names.enumerated() {
            for value in change.values where value.column == "row_key" || value.column == "place" {
                if oldPlaces[Array(value.old.utf8)] == nil { oldPlaces[Array(value.old.utf8)] = .name(position) }
                if newPlaces[Array(value.new.utf8)] == nil { newPlaces[Array(value.new.utf8)] = .name(position) }
            }
        }
        let names = NameIndex(difference.names)
        for entry in entries("places") {
            let places = entry.table.values("place", of: entry.change)
            switch entry.change.kind {
            case .removed: explain(entry, by: oldPlaces[places.old])
            case .added: explain(entry, by: newPlaces[places.new])
            default:
                let values = entry.table.values("name", of: entry.change)
                if entry.table.differing(entry.change) == ["name"] {
                    explain(entry, by: names.cause("place_name", values.old, values.new))
                }
            }
        }
    }
}
