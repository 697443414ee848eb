/// Finds which columns of two tables belong together: by name, and then, for columns that only one side has, by what they
/// hold in records that are otherwise the same, by the values that they hold at all, and by the likeness of names.
struct ColumnMatcher {
    /// The most records of each table that are looked at.
    private static let mostRows = 20_000
    /// The share of values that must agree.
    private static let leastAgreement = 0.5
    /// The likeness of names that counts where the values say nothing.
    private static let leastLikeness = 0.6

    let old: CSVTable
    let new: CSVTable
    /// Columns that say nothing about which records are the same.
    let isProvenance: (String) -> Bool

    func match() -> ColumnPairing {
        var pairs: [ColumnPair] = []
        var oldLeft: [Int] = []
        var newLeft = Set(new.header.indices)
        var places: [String: Int] = [:]
        for (column, name) in new.header.enumerated() { places[name] = column }
        for (column, name) in old.header.enumerated() {
            if let place = places[name] {
                pairs.append(ColumnPair(old: column, new: place))
                newLeft.remove(place)
            } else {
                oldLeft.append(column)
            }
        }
        let renamed = renames(oldLeft, newLeft.sorted(), pairs)
        pairs += renamed
        pairs.sort { $0.new < $1.new }
        return ColumnPairing(pairs: pairs, changes: changes(pairs, renamed))
    }

    private func changes(_ pairs: [ColumnPair], _ renamed: [ColumnPair]) -> [ColumnChange] {
        var changes: [ColumnChange] = []
        let kept = Set(pairs.map(\.old))
        for (column, name) in old.header.enumerated() where !kept.contains(column) {
            changes.append(.removed(name, at: column))
        }
        for pair in renamed.sorted(by: { $0.new < $1.new }) {
            changes.append(.renamed(old.header[pair.old], to: new.header[pair.new]))
        }
        let come = Set(pairs.map(\.new))
        for (column, name) in new.header.enumerated() where !come.contains(column) {
            changes.append(.added(name, at: column))
        }
        let moved = Self.outOfOrder(pairs.map(\.old))
        if !moved.isEmpty { changes.append(.reordered(moved.map { new.header[pairs[$0].new] })) }
        return changes
    }

    /// The positions that must move so that the rest ascends, as few as can be.
    static func outOfOrder(_ values: [Int]) -> [Int] {
        // Patience sorting: tails of the longest ascending sequences, by length.
        var tails: [Int] = []
        var before = [Int](repeating: -1, count: values.count)
        for (position, value) in values.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[position] = tails[low - 1] }
            if low == tails.count { tails.append(position) } else { tails[low] = position }
        }
        var stays = Set<Int>()
        var position = tails.last ?? -1
        while position >= 0 {
            stays.insert(position)
            position = before[position]
        }
        return values.indices.filter { !stays.contains($0) }
    }

    // MARK: Renames

    private func renames(_ oldLeft: [Int], _ newLeft: [Int], _ pairs: [ColumnPair]) -> [ColumnPair] {
        if oldLeft.isEmpty || newLeft.isEmpty { return [] }
        // Many columns are looked at in fewer rows, so that the work stays the same.
        let most = max(16, min(2_000, 20_000_000 / (oldLeft.count * newLeft.count)))
        let rows = alignedRows(pairs).prefix(most)
        let oldHashes = hashes(oldLeft, of: old, rows.map(\.old))
        let newHashes = hashes(newLeft, of: new, rows.map(\.new))
        let oldValues = oldLeft.map { ColumnSketch($0, of: old, rows: min(old.rowCount, Self.mostRows)) }
        let newValues = newLeft.map { ColumnSketch($0, of: new, rows: min(new.rowCount, Self.mostRows)) }
        var scores: [(score: Double, old: Int, new: Int)] = []
        for (position, column) in oldLeft.enumerated() {
            for (other, candidate) in newLeft.enumerated() {
                let likeness = Likeness.ofNames(old.header[column], new.header[candidate])
                // Where something stands differs in every row that shifted: there the name alone tells.
                if likeness >= Self.leastLikeness,
                    isProvenance(old.header[column]) || isProvenance(new.header[candidate])
                {
                    scores.append((1 + likeness, column, candidate))
                    continue
                }
                let score = score(
                    oldValues[position], newValues[other], agreement(oldHashes[position], newHashes[other]),
                    likeness)
                // Among equals the likeness of names decides, and then the distance.
                if let score {
                    let distance = abs(
                        Double(column) / Double(old.header.count) - Double(candidate) / Double(new.header.count))
                    scores.append((score + likeness / 8 - distance / 64, column, candidate))
                }
            }
        }
        scores.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        var renamed: [ColumnPair] = []
        for entry in scores where !renamed.contains(where: { $0.old == entry.old || $0.new == entry.new }) {
            renamed.append(ColumnPair(old: entry.old, new: entry.new))
        }
        return renamed
    }

    /// nil where two columns are not the same one.
    private func score(
        _ old: ColumnSketch, _ new: ColumnSketch, _ agreement: Double?, _ likeness: Double
    ) -> Double? {
        if old.isBlank || new.isBlank {
            return old.isBlank && new.isBlank && likeness >= Self.leastLikeness ? likeness / 2 : nil
        }
        let share = agreement ?? old.likeness(to: new)
        if share >= Self.leastAgreement { return share }
        return likeness >= Self.leastLikeness && share > 0.1 ? share : nil
    }

    /// Rows of the old and the new table that agree in all columns that have one name, each once.
    private func alignedRows(_ pairs: [ColumnPair]) -> [(old: Int, new: Int)] {
        let pairs = pairs.filter { !isProvenance(new.header[$0.new]) }
        if pairs.isEmpty { return [] }
        var oldHasher = KeyHasher(pairs.map(\.old), of: old)
        var newHasher = KeyHasher(pairs.map(\.new), of: new)
        var rows: [UInt64: Int] = [:]
        for row in 0..<min(old.rowCount, Self.mostRows) {
            let hash = oldHasher.hash(row, of: old)
            rows[hash] = rows[hash] == nil ? row : -1
        }
        var aligned: [(old: Int, new: Int)] = []
        var seen: [UInt64: Int] = [:]
        for row in 0..<min(new.rowCount, Self.mostRows) {
            let hash = newHasher.hash(row, of: new)
            guard let other = rows[hash], other >= 0 else { continue }
            if let place = seen[hash] {
                aligned[place].old = -1
            } else {
                seen[hash] = aligned.count
                aligned.append((other, row))
            }
        }
        return aligned.filter { $0.old >= 0 }
    }

    /// The hashes of some columns' values in aligned rows, an array a column; 0 where there is no value.
    private func hashes(_ columns: [Int], of table: CSVTable, _ rows: [Int]) -> [[UInt64]] {
        var hashes = [[UInt64]](repeating: [], count: columns.count)
        var fields = table.emptyFields
        for row in rows {
            table.read(row, into: &fields)
            for (position, column) in columns.enumerated() {
                let field = fields[column]
                hashes[position].append(field.isEmpty ? 0 : Hashing.hash(field, of: table) | 1)
            }
        }
        return hashes
    }

    /// The share of aligned rows that hold one value, among those that hold any; nil where too few do.
    private func agreement(_ old: [UInt64], _ new: [UInt64]) -> Double? {
        var same = 0
        var filled = 0
        for (first, second) in zip(old, new) where first | second != 0 {
            filled += 1
            if first == second { same += 1 }
        }
        return filled < 3 ? nil : Double(same) / Double(filled)
    }
}
