/// Finds which rows of two tables are the same, pass by pass: each pass takes the rows that those before it left over.
struct RowMatcher {
    let old: CSVTable
    let new: CSVTable
    /// Whether both tables have the same columns in the same places.
    let isIdentity: Bool
    let oldTranslation: EntityTranslation?
    let newTranslation: EntityTranslation?
    /// The old row of each new row; -1 where there is none.
    private(set) var oldOf: [Int32]
    /// The new row of each old row; -1 where there is none.
    private(set) var newOf: [Int32]
    /// The pass that found each new row; empty while the first found them all.
    private(set) var passOf: [UInt8] = []
    /// Whether the record of a new row is its old row's, byte by byte.
    private(set) var isSame: [Bool]

    init(
        _ old: CSVTable, _ new: CSVTable, isIdentity: Bool, oldTranslation: EntityTranslation? = nil,
        newTranslation: EntityTranslation? = nil
    ) {
        self.old = old
        self.new = new
        self.isIdentity = isIdentity && oldTranslation == nil
        self.oldTranslation = oldTranslation
        self.newTranslation = newTranslation
        oldOf = [Int32](repeating: -1, count: new.rowCount)
        newOf = [Int32](repeating: -1, count: old.rowCount)
        isSame = [Bool](repeating: false, count: new.rowCount)
    }

    /// Whether both sides have rows that were not found yet. O(rows).
    var hasLeftovers: Bool { newOf.contains(-1) && oldOf.contains(-1) }

    /// Matches rows that agree in a key that no two rows of a table may share.
    ///
    /// - Throws: ``ReadingProblem`` that names the rows where two share it.
    mutating func matchUnique(_ key: [ColumnPair]) throws(ReadingProblem) {
        var oldHasher = KeyHasher(key.map(\.old), of: old, translation: oldTranslation)
        var newHasher = KeyHasher(key.map(\.new), of: new, translation: newTranslation)
        var comparer = KeyComparer(self, key)
        let index = try indexOld(key, &oldHasher, &comparer)
        // A batch at a time: what each row will need is asked for before the first of them needs it.
        var hashes: InlineArray<64, UInt64> = .init(repeating: 0)
        var candidates: InlineArray<64, Int> = .init(repeating: -1)
        for batch in stride(from: 0, to: new.rowCount, by: 64) {
            let count = min(64, new.rowCount - batch)
            for place in 0..<count {
                hashes[place] = newHasher.hash(batch + place, of: new)
                index.prefetch(hashes[place])
            }
            if isIdentity { look(for: hashes, count, in: index, &candidates) }
            for place in 0..<count {
                let row = batch + place
                let candidate = candidates[place]
                if candidate >= 0, areIdentical(candidate, row) {
                    try pair(candidate, row, key)
                    isSame[row] = true
                } else if let found = index.first(hashes[place], isEqual: { comparer.areEqual($0, row) }) {
                    try pair(found, row, key)
                }
            }
        }
        try checkAdded(key, &newHasher, &comparer)
    }

    private func indexOld(
        _ key: [ColumnPair], _ hasher: inout KeyHasher, _ comparer: inout KeyComparer
    ) throws(ReadingProblem) -> RowIndex {
        var index = RowIndex(count: old.rowCount, rowCount: old.rowCount)
        var hashes: InlineArray<64, UInt64> = .init(repeating: 0)
        for batch in stride(from: old.rowCount, to: 0, by: -64) {
            let count = min(64, batch)
            for place in 0..<count {
                hashes[place] = hasher.hash(batch - 1 - place, of: old)
                index.prefetch(hashes[place])
            }
            for place in 0..<count {
                let row = batch - 1 - place
                if let other = index.insert(row, hashes[place], isEqual: { comparer.areEqualOld($0, row) }) {
                    throw DuplicateKeys.problem(old, row, other, key.map(\.old))
                }
            }
        }
        return index
    }

    /// Looks up the likely old rows of a batch, and asks for their bytes.
    private func look(
        for hashes: InlineArray<64, UInt64>, _ count: Int, in index: borrowing RowIndex,
        _ candidates: inout InlineArray<64, Int>
    ) {
        for place in 0..<count {
            candidates[place] = index.candidate(hashes[place])
            if candidates[place] >= 0 { Hashing.prefetch(old.starts, candidates[place]) }
        }
        for place in 0..<count where candidates[place] >= 0 {
            let start = old.starts[candidates[place]]
            Hashing.prefetch(old.bytes, start)
            Hashing.prefetch(old.bytes, min(start + 64, old.bytes.count - 1))
        }
    }

    @inline(__always)
    private mutating func pair(_ oldRow: Int, _ newRow: Int, _ key: [ColumnPair]) throws(ReadingProblem) {
        if newOf[oldRow] >= 0 { throw DuplicateKeys.problem(new, Int(newOf[oldRow]), newRow, key.map(\.new)) }
        newOf[oldRow] = Int32(newRow)
        oldOf[newRow] = Int32(oldRow)
    }

    /// Two rows that only the new table has may not share a key either.
    private func checkAdded(
        _ key: [ColumnPair], _ hasher: inout KeyHasher, _ comparer: inout KeyComparer
    ) throws(ReadingProblem) {
        let count = oldOf.count { $0 < 0 }
        var index = RowIndex(count: count, rowCount: new.rowCount)
        for row in stride(from: new.rowCount - 1, through: 0, by: -1) where oldOf[row] < 0 {
            let hash = hasher.hash(row, of: new)
            if let other = index.insert(row, hash, isEqual: { comparer.areEqualNew($0, row) }) {
                throw DuplicateKeys.problem(new, row, other, key.map(\.new))
            }
        }
    }

    /// Matches rows that agree in some columns, the first with the first, the second with the second.
    ///
    /// - Parameter filled: A column that must hold something.
    mutating func match(_ columns: [ColumnPair], filled: ColumnPair?, pass: Int) {
        var oldHasher = KeyHasher(columns.map(\.old), of: old, translation: oldTranslation)
        var newHasher = KeyHasher(columns.map(\.new), of: new, translation: newTranslation)
        var comparer = KeyComparer(self, columns)
        var index = RowIndex(count: newOf.count { $0 < 0 }, rowCount: old.rowCount)
        var fields = old.emptyFields
        for row in stride(from: old.rowCount - 1, through: 0, by: -1) where newOf[row] < 0 {
            if let filled {
                old.read(row, into: &fields)
                if fields[filled.old].isEmpty { continue }
            }
            _ = index.insert(row, oldHasher.hash(row, of: old)) { comparer.areEqualOld($0, row) }
        }
        for row in 0..<new.rowCount where oldOf[row] < 0 {
            let hash = newHasher.hash(row, of: new)
            guard let found = index.take(hash, isEqual: { comparer.areEqual($0, row) }) else { continue }
            newOf[found] = Int32(row)
            oldOf[row] = Int32(found)
            if pass == 0 {
                isSame[row] = isIdentity && areIdentical(found, row)
            } else {
                if passOf.isEmpty { passOf = [UInt8](repeating: 0, count: new.rowCount) }
                passOf[row] = UInt8(pass)
            }
        }
    }

    @inline(__always)
    private func areIdentical(_ oldRow: Int, _ newRow: Int) -> Bool {
        Hashing.areEqual(old.bytes.span, old.record(oldRow), new.bytes.span, new.record(newRow))
    }
}
