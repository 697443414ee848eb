// A cell whose text was edited, and what is read from it.
extension ConsequenceFinder {
    /// The most records of a cell that are looked at, and the longest text in which they are sought.
    private static let mostFacts = 16
    private static let longestText = 1 << 20

    /// The records read from a cell tell what changed in it: the cell's own change follows from theirs.
    mutating func explainCells() {
        let names = NameIndex(difference.names)
        let cells = entries("cells").filter { $0.change.kind != .added && $0.change.kind != .removed }
        var wanted = Set<UInt64>()
        for cell in cells { wanted.formUnion(cell.table.locations(of: cell.change).map(\.cell)) }
        let facts = facts(in: wanted)
        for cell in cells {
            let columns = cell.table.differing(cell.change)
            if columns.isDisjoint(with: ["text", "value", "kind", "unit"]) { continue }
            let own = Set(cell.table.locations(of: cell.change).map(\.cell)).flatMap { facts[$0] ?? [] }
            if Self.areReadAnew(own) {
                for fact in own { explain(fact, by: root(cell)) }
                continue
            }
            let texts = cell.table.values("text", of: cell.change)
            let cause = own.prefix(Self.mostFacts).first { Self.explains($0, texts) }
            explain(cell, by: cause.map { root($0) } ?? names.cause(of: cell))
        }
    }

    /// The changes of what is read from some cells, by cell.
    private func facts(in wanted: Set<UInt64>) -> [UInt64: [Entry]] {
        var facts: [UInt64: [Entry]] = [:]
        for name in ["observations", "figures", "items"] {
            for entry in entries(name) {
                for cell in Set(entry.table.locations(of: entry.change).map(\.cell)) where wanted.contains(cell) {
                    facts[cell, default: []].append(entry)
                }
            }
        }
        return facts
    }

    /// Whether a cell is read as something else now, such as a list of places as a sentence: then no record of it tells
    /// what changed, and the cell does.
    private static func areReadAnew(_ facts: [Entry]) -> Bool {
        let gone = Set(facts.filter { $0.change.kind == .removed }.map(\.table.position))
        let come = Set(facts.filter { $0.change.kind == .added }.map(\.table.position))
        return !gone.isEmpty && !come.isEmpty && gone.isDisjoint(with: come)
    }

    /// Whether a record's text left a cell's text, or came into it.
    private static func explains(_ fact: Entry, _ cell: (old: [UInt8], new: [UInt8])) -> Bool {
        let texts = fact.table.values("text", of: fact.change)
        if texts.old == texts.new { return false }
        if max(cell.old.count, cell.new.count) > longestText { return true }
        let gone = texts.old.isEmpty ? 0 : count(texts.old, in: cell.old) - count(texts.old, in: cell.new)
        let come = texts.new.isEmpty ? 0 : count(texts.new, in: cell.new) - count(texts.new, in: cell.old)
        if gone > 0 || come > 0 { return true }
        // A text that was joined or trimmed stands in no cell as it is.
        return count(texts.old, in: cell.old) == 0 && count(texts.new, in: cell.new) == 0
    }

    /// How often a text stands in another, none of them over the other.
    static func count(_ text: [UInt8], in whole: [UInt8]) -> Int {
        guard let first = text.first else { return 0 }
        var count = 0
        var position = 0
        while position + text.count <= whole.count {
            if whole[position] == first, whole[position..<(position + text.count)].elementsEqual(text) {
                count += 1
                position += text.count
            } else {
                position += 1
            }
        }
        return count
    }

    /// The number of a row's place has the place as its scope: another place of the row is another scope.
    mutating func explainFigures() {
        let names = NameIndex(difference.names)
        for entry in entries("figures") where entry.change.kind == .reResolved {
            let scopes = entry.table.values("scope", of: entry.change)
            explain(entry, by: names.cause("row_key", scopes.old, scopes.new))
        }
    }

    /// What an item names follows from its text.
    mutating func explainMentions() {
        if entries("mentions").isEmpty { return }
        var oldItems: [UInt64: ChangeCause] = [:]
        var newItems: [UInt64: ChangeCause] = [:]
        for entry in entries("items") {
            let isEdited = entry.change.kind != .changed || entry.table.differing(entry.change).contains("text")
            if !isEdited { continue }
            if let row = entry.change.old { oldItems[item(row, entry.table, isOld: true)] = root(entry) }
            if let row = entry.change.new { newItems[item(row, entry.table, isOld: false)] = root(entry) }
        }
        for entry in entries("mentions") {
            let old = entry.change.old.flatMap { oldItems[item($0, entry.table, isOld: true)] }
            explain(entry, by: old ?? entry.change.new.flatMap { newItems[item($0, entry.table, isOld: false)] })
        }
    }

    private func item(_ row: Int, _ table: LocatedTable, isOld: Bool) -> UInt64 {
        let report = table.value("report", of: row, isOld: isOld)
        let item = table.value("item", of: row, isOld: isOld)
        return Hashing.mix(
            Hashing.hash(report.span, 0..<report.count), Hashing.hash(item.span, 0..<item.count))
    }
}
