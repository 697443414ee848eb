/// Compares two CSV files whose rows stand in the order of their key, in memory that does not grow with them: a block of
/// each is held, and the rows that changed.
package struct SortedComparer {
    private let options: ComparisonOptions
    private let columns: ColumnPairing
    private let key: [ColumnPair]
    private let roles: [ColumnRole]
    private var names = NameCollector()
    private var notes: [String] = []
    private var changes: [RowChange] = []
    private var shiftedCount = 0
    private var kept = KeptRows()
    private var oldBytes: [UInt8]
    private var newBytes: [UInt8]

    /// The difference of two files.
    ///
    /// Without a key that is given or known, one is inferred from the first blocks. Where the rows of both files stand in
    /// its strict order to their ends, it tells all of them apart, and it is the one that whole files would give: what was
    /// too short for a block is too short for the file.
    ///
    /// - Parameter packageKey: The primary key that a data package names; empty where none does.
    /// - Returns: nil where the files must be read whole: they are small, the rows are in no order that is known, or
    ///   something is wrong, which is told then.
    package static func compare<Source: ByteSource & ~Copyable>(
        _ old: consuming Source, _ oldPath: String, _ new: consuming Source, _ newPath: String,
        packageKey: [String] = [], options: ComparisonOptions
    ) -> DatasetDifference? {
        if options.listsShifted { return nil }
        var oldBlocks = CSVBlocks(old, path: oldPath)
        var newBlocks = CSVBlocks(new, path: newPath)
        guard let first = try? oldBlocks.next(), let second = try? newBlocks.next() else { return nil }
        if oldBlocks.isAtEnd && newBlocks.isAtEnd { return nil }
        if TableLayout.find(first.header) != nil || TableLayout.find(second.header) != nil { return nil }
        let isProvenance = { (name: String) in
            TableLayout.provenance.contains(name) || options.provenanceColumns.contains(name)
                || options.ignoredColumns.contains(name)
        }
        let pairing = ColumnMatcher(old: first, new: second, isProvenance: isProvenance).match()
        let roles = TableComparer(first, second, pairing: pairing, layout: nil, packageKey: [], options: options).roles
        let known = options.key.isEmpty ? packageKey : options.key
        let candidates = zip(pairing.pairs, roles).filter { $0.1 == .data }.map(\.0)
        let key =
            known.isEmpty
            ? KeyFinder(old: first, new: second).find(candidates) ?? []
            : known.compactMap { pairing.pair($0, first, second) }
        guard !key.isEmpty, known.isEmpty || key.count == known.count,
            let order = KeyOrder.allCases.first(where: {
                isSorted(first, key.map(\.old), $0) && isSorted(second, key.map(\.new), $0)
            })
        else { return nil }
        var comparer = SortedComparer(first, second, pairing, key, roles, options)
        if known.isEmpty {
            let columns = key.map { second.header[$0.new] }
            comparer.notes.append(TableComparer.note(ofInferred: columns, newPath))
        }
        guard
            let isDone = try? comparer.merge(
                SortedSide(oldBlocks, first, key: key.map(\.old), order: order),
                SortedSide(newBlocks, second, key: key.map(\.new), order: order), order), isDone
        else { return nil }
        return comparer.difference(oldPath, newPath)
    }

    private init(
        _ old: CSVTable, _ new: CSVTable, _ columns: ColumnPairing, _ key: [ColumnPair], _ roles: [ColumnRole],
        _ options: ComparisonOptions
    ) {
        self.options = options
        self.columns = columns
        self.key = key
        self.roles = roles
        oldBytes = Array(old.bytes[..<old.starts[0]])
        newBytes = Array(new.bytes[..<new.starts[0]])
    }

    private static func isSorted(_ table: CSVTable, _ key: [Int], _ order: KeyOrder) -> Bool {
        var last = table.emptyFields
        var fields = last
        for row in 0..<table.rowCount {
            table.read(row, into: &fields)
            if row > 0, order.compare(last, table, fields, table, key.map { ($0, $0) }) >= 0 { return false }
            swap(&last, &fields)
        }
        return true
    }

    // MARK: Merging

    /// Goes over both sides at once.
    ///
    /// - Returns: Whether all rows were in order.
    private mutating func merge<Source: ByteSource & ~Copyable>(
        _ oldSide: consuming SortedSide<Source>, _ newSide: consuming SortedSide<Source>, _ order: KeyOrder
    ) throws(ReadingProblem) -> Bool {
        var old = oldSide
        var new = newSide
        let both = key.map { (first: $0.old, second: $0.new) }
        var rows = RowComparer(old.table, new.table, pairing: columns, roles: roles, tolerance: options.tolerance)
        while !old.isAtEnd || !new.isAtEnd {
            let step =
                old.isAtEnd
                ? 1 : new.isAtEnd ? -1 : order.compare(old.fields, old.table, new.fields, new.table, both)
            if step == 0 {
                compare(old.table, old.row, old.place, new.table, new.row, new.place, &rows)
            } else if step < 0 {
                changes.append(RowChange(kind: .removed, old: keepOld(old.table, old.row, old.place)))
            } else {
                changes.append(RowChange(kind: .added, new: keepNew(new.table, new.row, new.place)))
            }
            var stays = true
            if step <= 0 {
                guard let same = try old.advance() else { return false }
                stays = same
            }
            if step >= 0 {
                guard let same = try new.advance() else { return false }
                stays = stays && same
            }
            if !stays {
                rows = RowComparer(old.table, new.table, pairing: columns, roles: roles, tolerance: options.tolerance)
            }
        }
        kept.oldCount = old.place
        kept.newCount = new.place
        return true
    }

    private mutating func compare(
        _ old: CSVTable, _ oldRow: Int, _ oldPlace: Int, _ new: CSVTable, _ newRow: Int, _ newPlace: Int,
        _ rows: inout RowComparer
    ) {
        if columns.isIdentity, Hashing.areEqual(old.bytes.span, old.record(oldRow), new.bytes.span, new.record(newRow))
        {
            return
        }
        let (differing, isShifted) = rows.compare(oldRow, newRow, .changed, &names)
        if !differing.isEmpty {
            changes.append(
                RowChange(
                    kind: .changed, old: keepOld(old, oldRow, oldPlace), new: keepNew(new, newRow, newPlace),
                    columns: differing))
        } else if isShifted {
            shiftedCount += 1
        }
    }

    private mutating func keepOld(_ table: CSVTable, _ row: Int, _ place: Int) -> Int {
        oldBytes += table.bytes[table.record(row)]
        if oldBytes.last != 0x0A { oldBytes.append(0x0A) }
        kept.oldPlaces.append(place)
        return kept.oldPlaces.count - 1
    }

    private mutating func keepNew(_ table: CSVTable, _ row: Int, _ place: Int) -> Int {
        newBytes += table.bytes[table.record(row)]
        if newBytes.last != 0x0A { newBytes.append(0x0A) }
        kept.newPlaces.append(place)
        return kept.newPlaces.count - 1
    }

    private func difference(_ oldPath: String, _ newPath: String) -> DatasetDifference? {
        guard let old = try? CSVTable(oldBytes, path: oldPath), let new = try? CSVTable(newBytes, path: newPath),
            old.rowCount == kept.oldPlaces.count, new.rowCount == kept.newPlaces.count
        else { return nil }
        let name = newPath.split(separator: "/").last.map { String($0.dropLast(4)) } ?? ""
        var table = TableDifference(
            name: name, old: old, new: new, kept: kept, key: key.map { new.header[$0.new] }, columns: columns)
        let kinds: [[RowChange.Kind]] = [[.removed], [.changed], [.added]]
        table.changes = kinds.flatMap { kinds in changes.filter { kinds.contains($0.kind) } }
        table.shiftedCount = shiftedCount
        var difference = DatasetDifference(oldName: oldPath, newName: newPath)
        difference.tables = [table]
        difference.names = names.changes
        difference.notes = notes
        return difference
    }
}
