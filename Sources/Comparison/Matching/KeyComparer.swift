/// Whether two rows have the same key, to the byte; names that are other names of one thing are the same.
struct KeyComparer {
    private let old: CSVTable
    private let new: CSVTable
    private let oldTranslation: EntityTranslation?
    private let newTranslation: EntityTranslation?
    private let key: [ColumnPair]
    // Rooms for the fields of a row.
    private var oldFields: [CSVField]
    private var newFields: [CSVField]
    private var otherOldFields: [CSVField]
    private var otherNewFields: [CSVField]

    init(_ matcher: borrowing RowMatcher, _ key: [ColumnPair]) {
        old = matcher.old
        new = matcher.new
        oldTranslation = matcher.oldTranslation
        newTranslation = matcher.newTranslation
        self.key = key
        oldFields = old.emptyFields
        newFields = new.emptyFields
        otherOldFields = oldFields
        otherNewFields = newFields
    }

    mutating func areEqual(_ oldRow: Int, _ newRow: Int) -> Bool {
        old.read(oldRow, into: &oldFields)
        new.read(newRow, into: &newFields)
        guard let oldTranslation, let newTranslation else {
            for pair in key {
                if !Hashing.areEqual(oldFields[pair.old], of: old, newFields[pair.new], of: new) { return false }
            }
            return true
        }
        let oldEntities = oldTranslation.entities(of: oldFields, in: old)
        let newEntities = newTranslation.entities(of: newFields, in: new)
        for pair in key {
            if let level = newTranslation.level(of: pair.new) {
                if oldEntities[level.rawValue] != newEntities[level.rawValue] { return false }
            } else if !Hashing.areEqual(oldFields[pair.old], of: old, newFields[pair.new], of: new) {
                return false
            }
        }
        return true
    }

    mutating func areEqualOld(_ first: Int, _ second: Int) -> Bool {
        old.read(first, into: &oldFields)
        old.read(second, into: &otherOldFields)
        for pair in key {
            let column = pair.old
            if !Hashing.areEqual(oldFields[column], of: old, otherOldFields[column], of: old) { return false }
        }
        return true
    }

    mutating func areEqualNew(_ first: Int, _ second: Int) -> Bool {
        new.read(first, into: &newFields)
        new.read(second, into: &otherNewFields)
        for pair in key {
            let column = pair.new
            if !Hashing.areEqual(newFields[column], of: new, otherNewFields[column], of: new) { return false }
        }
        return true
    }
}
