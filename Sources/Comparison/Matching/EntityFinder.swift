/// Finds reports, tables, rows and columns that have another name on the other side: by the likeness of their words and by
/// what they hold.
struct EntityFinder {
    /// The least likeness at which two are the same.
    private static let leastLikeness = 0.5
    /// The least likeness of two columns that stand at the same place of a table.
    private static let leastLikenessInPlace = 0.2
    /// Columns whose values tell what an entity holds.
    private static let content = ["place", "text", "value", "scope", "check", "target", "stated", "kind", "role"]

    /// A pair of tables of which both are the same file of a dataset.
    struct Source {
        let old: CSVTable
        let new: CSVTable
        let pairing: ColumnPairing
        let layout: TableLayout
    }

    private let sources: [Source]
    private var names: [UInt64: UInt64] = [:]

    init(_ sources: [Source]) { self.sources = sources }

    /// The hashes of old entities that have another name, and those names' hashes.
    mutating func find() -> [UInt64: UInt64] {
        if !mayHaveOtherNames { return names }
        for level in EntityLevel.allCases {
            let oldSide = entities(level, isOld: true)
            let newSide = entities(level, isOld: false)
            let oldOnly = oldSide.filter { !newSide.contains($0) }
            let newOnly = newSide.filter { !oldSide.contains($0) }
            if level == .table {
                if !oldOnly.isEmpty || !newOnly.isEmpty { matchTables(Set(oldOnly), Set(newOnly), oldSide, newSide) }
                continue
            }
            if oldOnly.isEmpty || newOnly.isEmpty { continue }
            if level == .report, oldSide.count == 1, newSide.count == 1, let old = oldOnly.first,
                let new = newOnly.first
            {
                names[old] = new
                continue
            }
            match(describe(level, Set(oldOnly), isOld: true), describe(level, Set(newOnly), isOld: false))
        }
        return names
    }

    // MARK: Looking

    /// Whether any level has entities that only the old side has, and others that only the new side has; of tables, which
    /// are numbered, either. One pass a side.
    private var mayHaveOtherNames: Bool {
        let old = allEntities(isOld: true)
        let new = allEntities(isOld: false)
        return EntityLevel.allCases.contains { level in
            let before = old[level.rawValue]
            let after = new[level.rawValue]
            let isGone = before.contains { !after.contains($0) }
            let isCome = after.contains { !before.contains($0) }
            return level == .table ? isGone || isCome : isGone && isCome
        }
    }

    /// The distinct entities of each level.
    private func allEntities(isOld: Bool) -> [OrderedHashes] {
        var all = EntityLevel.allCases.map { _ in OrderedHashes() }
        for source in sources {
            let table = isOld ? source.old : source.new
            let columns = columns(of: source, isOld: isOld)
            let translation = EntityTranslation(columns: columns, names: [:])
            var fields = table.emptyFields
            for row in 0..<table.rowCount {
                table.read(row, into: &fields)
                let entities = translation.entities(of: fields, in: table)
                for level in EntityLevel.allCases {
                    let column = columns[level.rawValue]
                    if column >= 0, !fields[column].isEmpty { all[level.rawValue].insert(entities[level.rawValue]) }
                }
            }
        }
        return all
    }

    /// The column of each level; -1 where there is none.
    private func columns(of source: Source, isOld: Bool) -> [Int] {
        EntityLevel.allCases.map { level in
            source.pairing.pair(level.keyColumn, source.old, source.new).map { isOld ? $0.old : $0.new } ?? -1
        }
    }

    /// The distinct entities of a level, in the order in which they come.
    private func entities(_ level: EntityLevel, isOld: Bool) -> OrderedHashes {
        var entities = OrderedHashes()
        forEachRow(level, isOld: isOld) { hash, _, _, _, _ in entities.insert(hash) }
        return entities
    }

    private func describe(_ level: EntityLevel, _ wanted: Set<UInt64>, isOld: Bool) -> [EntityDescription] {
        var descriptions: [UInt64: EntityDescription] = [:]
        var order: [UInt64] = []
        forEachRow(level, isOld: isOld) { hash, parent, table, fields, source in
            if !wanted.contains(hash) { return }
            if descriptions[hash] == nil {
                descriptions[hash] = EntityDescription(hash: hash, parent: parent)
                order.append(hash)
            }
            let pairing = sources[source].pairing
            let old = sources[source].old
            let new = sources[source].new
            if let name = level.labelColumn, let pair = pairing.pair(name, old, new) {
                descriptions[hash]?.note(label: fields[isOld ? pair.old : pair.new], of: table)
            }
            if level == .column, let pair = pairing.pair("column", old, new) {
                descriptions[hash]?.note(number: fields[isOld ? pair.old : pair.new], of: table)
            }
            var content = UInt64(source)
            var isEmpty = true
            // The place of an item is its row's, which may have changed.
            for name in Self.content where name != "place" || sources[source].layout.name != "items" {
                guard let pair = pairing.pair(name, old, new) else { continue }
                let field = fields[isOld ? pair.old : pair.new]
                if !field.isEmpty { isEmpty = false }
                content = Hashing.mix(content, Hashing.hash(field, of: table))
            }
            if !isEmpty { descriptions[hash]?.note(content: content) }
        }
        return order.compactMap { descriptions[$0] }
    }

    private func forEachRow(
        _ level: EntityLevel, isOld: Bool, _ body: (UInt64, UInt64, CSVTable, [CSVField], Int) -> Void
    ) {
        for (position, source) in sources.enumerated() {
            let table = isOld ? source.old : source.new
            let columns = columns(of: source, isOld: isOld)
            if columns[level.rawValue] < 0 { continue }
            let translation = EntityTranslation(columns: columns, names: isOld ? names : [:])
            var fields = table.emptyFields
            for row in 0..<table.rowCount {
                table.read(row, into: &fields)
                // What has no name, such as the row of a header's cell, is nothing that could have another.
                if fields[columns[level.rawValue]].isEmpty { continue }
                let entities = translation.entities(of: fields, in: table)
                let parent =
                    switch level {
                    case .report: UInt64(0)
                    case .table: entities[EntityLevel.report.rawValue]
                    case .row, .column: entities[EntityLevel.table.rawValue]
                    }
                body(entities[level.rawValue], parent, table, fields, position)
            }
        }
    }

    // MARK: Matching

    /// Matches the tables of reports that have other numbers of them: a table that came or went gives those behind it other
    /// numbers, so that a number is no name.
    private mutating func matchTables(
        _ oldOnly: Set<UInt64>, _ newOnly: Set<UInt64>, _ oldSide: OrderedHashes, _ newSide: OrderedHashes
    ) {
        let old = describe(.table, Set(oldSide), isOld: true)
        let new = describe(.table, Set(newSide), isOld: false)
        var parents = Set(old.filter { oldOnly.contains($0.hash) }.map(\.parent))
        parents.formUnion(new.filter { newOnly.contains($0.hash) }.map(\.parent))
        parents.formIntersection(old.map(\.parent))
        parents.formIntersection(new.map(\.parent))
        let oldTables = old.filter { parents.contains($0.parent) }
        match(oldTables, new.filter { parents.contains($0.parent) })
        // One that is gone must not be taken for another one that has its number now.
        let taken = Set(oldTables.compactMap { names[$0.hash] })
        for table in oldTables where names[table.hash] == nil && taken.contains(table.hash) {
            names[table.hash] = Hashing.mix(table.hash, 0x676F_6E65)
        }
    }

    private mutating func match(_ old: [EntityDescription], _ new: [EntityDescription]) {
        // Only those are held against each other that share a word or a content, so that many cost no square.
        var postings: [UInt64: [Int]] = [:]
        for (position, entity) in new.enumerated() {
            for mark in entity.marks where postings[mark, default: []].count < 32 {
                postings[mark, default: []].append(position)
            }
        }
        var scores: [(score: Double, old: Int, new: Int)] = []
        for (position, entity) in old.enumerated() {
            var candidates = Set<Int>()
            for mark in entity.marks { candidates.formUnion(postings[mark] ?? []) }
            for candidate in candidates.sorted() where new[candidate].parent == entity.parent {
                let score = entity.likeness(to: new[candidate])
                let isInPlace = entity.number != 0 && entity.number == new[candidate].number
                if score >= (isInPlace ? Self.leastLikenessInPlace : Self.leastLikeness) {
                    scores.append((score, position, candidate))
                }
            }
        }
        scores.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        var takenOld = Set<Int>()
        var takenNew = Set<Int>()
        for entry in scores where !takenOld.contains(entry.old) && !takenNew.contains(entry.new) {
            takenOld.insert(entry.old)
            takenNew.insert(entry.new)
            names[old[entry.old].hash] = new[entry.new].hash
        }
    }
}
