/// Compares two tables whose columns were paired.
struct TableComparer {
    let old: CSVTable
    let new: CSVTable
    let pairing: ColumnPairing
    /// nil for a file that is none of a dataset.
    let layout: TableLayout?
    /// The primary key that a data package names; empty where it names none.
    let packageKey: [String]
    let options: ComparisonOptions
    let roles: [ColumnRole]

    init(
        _ old: CSVTable, _ new: CSVTable, pairing: ColumnPairing, layout: TableLayout?, packageKey: [String],
        options: ComparisonOptions
    ) {
        self.old = old
        self.new = new
        self.pairing = pairing
        self.layout = layout
        self.packageKey = packageKey
        self.options = options
        roles = pairing.pairs.map { pair in
            let names = [new.header[pair.new], old.header[pair.old]]
            if names.contains(where: options.ignoredColumns.contains) { return .ignored }
            if names.contains(where: options.key.contains) { return .data }
            if names.contains(where: options.provenanceColumns.contains) { return .provenance }
            if let layout {
                let name = names.first { layout.columns.contains($0) } ?? names[0]
                return layout.role(of: name)
            }
            return names.contains(where: TableLayout.provenance.contains) ? .provenance : .data
        }
    }

    /// Compares the rows.
    ///
    /// - Parameters:
    ///   - entities: The names of the old side that are other names of the new one.
    ///   - names: Gathers what has another name.
    ///   - notes: Gathers what was inferred.
    func compare(
        entities: [UInt64: UInt64], _ names: inout NameCollector, _ notes: inout [String]
    ) throws(ReadingProblem) -> TableDifference {
        let translations = translations(entities)
        var matcher = RowMatcher(
            old, new, isIdentity: pairing.isIdentity, oldTranslation: translations?.old,
            newTranslation: translations?.new)
        let key = try matchRows(&matcher, &notes)
        var difference = TableDifference(
            name: layout?.name ?? "", old: old, new: new, key: key.map { new.header[$0.new] }, columns: pairing)
        for row in 0..<old.rowCount where matcher.newOf[row] < 0 {
            difference.changes.append(RowChange(kind: .removed, old: row))
        }
        comparePairs(matcher, &difference, &names)
        difference.oldOf = matcher.oldOf
        difference.layout = layout
        difference.roles = roles
        for row in 0..<new.rowCount where matcher.oldOf[row] < 0 {
            difference.changes.append(RowChange(kind: .added, new: row))
        }
        return difference
    }

    private func translations(
        _ entities: [UInt64: UInt64]
    ) -> (old: EntityTranslation, new: EntityTranslation)? {
        guard layout != nil, !entities.isEmpty else { return nil }
        let columns = EntityLevel.allCases.map { pairing.pair($0.keyColumn, old, new) }
        return (
            EntityTranslation(columns: columns.map { $0?.old ?? -1 }, names: entities),
            EntityTranslation(columns: columns.map { $0?.new ?? -1 }, names: [:])
        )
    }

    // MARK: Rows

    /// Matches the rows, and gives the columns of the key; none where whole rows were matched.
    private func matchRows(_ matcher: inout RowMatcher, _ notes: inout [String]) throws(ReadingProblem) -> [ColumnPair]
    {
        if !options.key.isEmpty {
            let key = try matchKey(try pairs(ofKey: options.key), &matcher)
            if let layout { matchLeftovers(layout.passes.indices.dropFirst(), layout, &matcher) }
            return key
        }
        if let layout { return try matchLayout(layout, &matcher, &notes) }
        if !packageKey.isEmpty {
            let key = packageKey.compactMap { pairing.pair($0, old, new) }
            if key.count == packageKey.count { return try matchKey(key, &matcher) }
            notes.append("\(new.path): a column of the primary key is gone, so that the key was inferred")
        }
        var candidates: [ColumnPair] = []
        for (pair, role) in zip(pairing.pairs, roles) where role == .data { candidates.append(pair) }
        if let key = KeyFinder(old: old, new: new).find(candidates) {
            notes.append(Self.note(ofInferred: key.map { new.header[$0.new] }, new.path))
            return try matchKey(key, &matcher)
        }
        notes.append("\(new.path): no key was given and no columns tell all rows apart; whole rows are matched")
        matcher.match(candidates, filled: nil, pass: 0)
        return []
    }

    static func note(ofInferred key: [String], _ path: String) -> String {
        "\(path): no key was given; rows are matched by \(key.joined(separator: ", "))"
    }

    private func matchKey(_ key: [ColumnPair], _ matcher: inout RowMatcher) throws(ReadingProblem) -> [ColumnPair] {
        try matcher.matchUnique(key)
        return key
    }

    private func matchLayout(
        _ layout: TableLayout, _ matcher: inout RowMatcher, _ notes: inout [String]
    ) throws(ReadingProblem) -> [ColumnPair] {
        let key = layout.primaryKey.compactMap { pairing.pair($0, old, new) }
        let isWhole = key.count == layout.keyCount
        if !isWhole {
            let gone = layout.primaryKey.filter { pairing.pair($0, old, new) == nil }
            notes.append(
                "\(new.path): \(gone.joined(separator: ", ")) of the key is gone; rows are matched by the rest, in order"
            )
        }
        if isWhole, layout.passes[0].columns == layout.primaryKey {
            try matcher.matchUnique(key)
            matchLeftovers(layout.passes.indices.dropFirst(), layout, &matcher)
        } else {
            if isWhole {
                // The key is a number of its own, which shifts with each record before it: it only must be unique.
                var check = RowMatcher(old, new, isIdentity: false)
                try check.matchUnique(key)
            }
            matchLeftovers(layout.passes.indices[...], layout, &matcher)
        }
        // What tells a row to a person is what it was matched by, not a number that shifts.
        let told = layout.passes[0].columns.compactMap { pairing.pair($0, old, new) }
        return told.isEmpty ? key : told
    }

    /// Matches what is left pass by pass.
    private func matchLeftovers(_ passes: Range<Int>, _ layout: TableLayout, _ matcher: inout RowMatcher) {
        for position in passes where matcher.hasLeftovers {
            let pass = layout.passes[position]
            var filled: ColumnPair?
            if let name = pass.filled {
                filled = pairing.pair(name, old, new)
                if filled == nil { continue }
            }
            let columns = pass.columns.compactMap { pairing.pair($0, old, new) }
            // A later pass without one of its columns would match what is not the same.
            if columns.isEmpty || (position > 0 && columns.count < pass.columns.count) { continue }
            matcher.match(columns, filled: filled, pass: position)
        }
    }

    /// The columns of a key that was given: renames are settled, so that either name will do.
    private func pairs(ofKey names: [String]) throws(ReadingProblem) -> [ColumnPair] {
        var key: [ColumnPair] = []
        for name in names {
            if let pair = pairing.pair(name, old, new) {
                key.append(pair)
            } else if new.column(name) != nil || old.column(name) != nil {
                let (has, lacks) = new.column(name) != nil ? (new, old) : (old, new)
                throw ReadingProblem(
                    lacks.path,
                    "the key '\(name)' stands only in \(has.path): the columns here are \(Self.list(lacks.header))")
            } else {
                let columns =
                    Set(old.header) == Set(new.header)
                    ? Self.list(new.header) : "\(Self.list(old.header)); and \(Self.list(new.header))"
                throw ReadingProblem(new.path, "there is no column '\(name)' for the key: the columns are \(columns)")
            }
        }
        return key
    }

    private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }

    // MARK: Values

    private func comparePairs(
        _ matcher: RowMatcher, _ difference: inout TableDifference, _ names: inout NameCollector
    ) {
        var rows = RowComparer(old, new, pairing: pairing, roles: roles, tolerance: options.tolerance)
        for row in 0..<new.rowCount where matcher.oldOf[row] >= 0 && !matcher.isSame[row] {
            let other = Int(matcher.oldOf[row])
            let pass = matcher.passOf.isEmpty ? 0 : Int(matcher.passOf[row])
            let kind = layout?.passes[pass].kind ?? .changed
            let (columns, isShifted) = rows.compare(other, row, kind, &names)
            if !columns.isEmpty {
                difference.changes.append(RowChange(kind: kind, old: other, new: row, columns: columns))
            } else if isShifted {
                difference.shiftedCount += 1
                if options.listsShifted {
                    difference.shifted.append(RowChange(kind: .changed, old: other, new: row, columns: rows.shifted))
                }
            }
        }
    }
}
