internal import TabularyText

/// An order of keys, in which a file may stand.
enum KeyOrder: CaseIterable {
    /// Whole numbers by their value, before all that is none, which goes by bytes. Tried first: where the numbers of a first
    /// block are all as long as each other, both orders hold in it, and longer ones may follow.
    case numbers
    /// By bytes.
    case bytes

    /// Below 0 where the first key comes first, 0 where both are one, else above.
    @inline(__always)
    func compare(
        _ first: [CSVField], _ firstTable: borrowing CSVTable, _ second: [CSVField], _ secondTable: borrowing CSVTable,
        _ columns: [(first: Int, second: Int)]
    ) -> Int {
        for column in columns {
            let order = compare(first[column.first], firstTable, second[column.second], secondTable)
            if order != 0 { return order }
        }
        return 0
    }

    @inline(__always)
    private func compare(
        _ first: CSVField, _ firstTable: borrowing CSVTable, _ second: CSVField, _ secondTable: borrowing CSVTable
    ) -> Int {
        if first.isEscaped || second.isEscaped {
            let one = firstTable.value(first)
            let other = secondTable.value(second)
            return order(one.span, 0..<one.count, other.span, 0..<other.count)
        }
        return order(firstTable.bytes.span, first.bounds, secondTable.bytes.span, second.bounds)
    }

    @inline(__always)
    private func order(_ first: Span<UInt8>, _ one: Range<Int>, _ second: Span<UInt8>, _ other: Range<Int>) -> Int {
        if self == .numbers {
            let isNumber = Self.isNumber(first, one)
            if isNumber != Self.isNumber(second, other) { return isNumber ? -1 : 1 }
            if isNumber, one.count != other.count { return one.count - other.count }
        }
        for place in 0..<min(one.count, other.count) {
            let left = first[one.lowerBound + place]
            let right = second[other.lowerBound + place]
            if left != right { return left < right ? -1 : 1 }
        }
        return one.count - other.count
    }

    private static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.isEmpty || (text[range.lowerBound] == 0x30 && range.count > 1) { return false }
        for place in range where !Bytes.isDigit(text[place]) { return false }
        return true
    }
}
