internal import TabularyText

/// Whether two values are the same: to the byte, as numbers within a tolerance, or as lists in any order.
struct FieldComparer {
    let old: CSVTable
    let new: CSVTable
    let tolerance: Double

    @inline(__always)
    func areSame(_ first: CSVField, _ second: CSVField) -> Bool {
        if Hashing.areEqual(first, of: old, second, of: new) { return true }
        if first.isEmpty || second.isEmpty { return false }
        return areAlike(first, second)
    }

    /// Whether two messages are the same but for the numbers behind the word "line".
    func differInLinesOnly(_ first: CSVField, _ second: CSVField) -> Bool {
        Self.withoutLines(old.value(first)) == Self.withoutLines(new.value(second))
    }

    private static func withoutLines(_ message: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in message {
            // A number behind "line " or "lines " is left out digit by digit.
            if Bytes.isDigit(byte), text.suffix(5).elementsEqual(line) || text.suffix(6).elementsEqual(lines) {
                continue
            }
            text.append(byte)
        }
        return text
    }

    private static let line = Array("line ".utf8)
    private static let lines = Array("lines ".utf8)

    private func areAlike(_ first: CSVField, _ second: CSVField) -> Bool {
        if tolerance > 0, let one = number(old, first), let other = number(new, second) {
            return abs(one - other) <= tolerance
        }
        // Lists in another order are as long as each other, but for the white space around their entries.
        guard Bytes.first(0x3B, or: 0x3B, in: old.bytes.span, first.bounds) != nil,
            Bytes.first(0x3B, or: 0x3B, in: new.bytes.span, second.bounds) != nil
        else { return false }
        return Self.entries(old.value(first)) == Self.entries(new.value(second))
    }

    private func number(_ table: CSVTable, _ field: CSVField) -> Double? {
        field.end - field.start > 40 ? nil : Double(table.string(field))
    }

    /// The entries of a list whose entries are parted by `;`, as a set, without the white space around them.
    static func entries(_ value: [UInt8]) -> Set<[UInt8]> {
        var entries: Set<[UInt8]> = []
        for part in value.split(separator: 0x3B) {
            let bytes = Array(part)
            let trimmed = Bytes.trim(bytes.span, 0..<bytes.count)
            if !trimmed.isEmpty { entries.insert(Array(bytes[trimmed])) }
        }
        return entries
    }
}
