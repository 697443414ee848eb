/// What a cell's text says as a value.
package struct CellValue: Sendable, Hashable {
    package var kind: ValueKind
    /// The number; nil for values that are no exact number.
    package var number: DecimalNumber?
    /// The ends of a range, both the same for an approximate number and an ordinal; nil where they are open.
    package var lower: DecimalNumber?
    package var upper: DecimalNumber?
    /// The unit as written, the cell's own or else its column's; empty where it has none.
    package var unit: TextRange
}

/// Goes along the values of a table's cells, which are stored without their cells.
package struct CellValueCursor {
    private var number = 0
    private var extra = 0

    package init() {}

    /// The value of a cell; nil where its text is none.
    ///
    /// Cells are asked for in ascending order, and none that has a value is passed over.
    @inline(__always)
    package mutating func next(at cell: Int, in headers: TableHeaders) -> CellValue? {
        let reading = headers.readings[cell]
        if reading.isDisjoint(with: [.number, .extra, .missing]) { return nil }
        if reading.contains(.missing) { return CellValue(kind: .missing, unit: .empty) }
        var value = CellValue(kind: .number, unit: headers.columns[cell % headers.columns.count].unit)
        if reading.contains(.number) {
            value.number = headers.numbers[number]
            number += 1
        }
        guard reading.contains(.extra) else { return value }
        let own = headers.extras[extra]
        extra += 1
        value.kind = own.kind
        value.lower = own.lower
        value.upper = own.upper
        if own.kind == .ordinal || !own.unit.isEmpty { value.unit = own.unit }
        return value
    }
}
