/// Goes along the numbers of a table's cells, which are stored without their cells.
package struct NumberCursor {
    private var position = 0
    private var extra = 0

    package init() {}

    /// The number of a cell and its unit: its own, else its column's; nil where the cell holds none.
    ///
    /// Cells are asked for in ascending order, and none that holds a number is passed over.
    package mutating func next(at cell: Int, in headers: TableHeaders) -> (value: DecimalNumber, unit: TextRange)? {
        guard headers.readings[cell].contains(.number) else { return nil }
        let value = headers.numbers[position]
        position += 1
        while extra < headers.extras.count, headers.extras[extra].cell < cell { extra += 1 }
        if extra < headers.extras.count, headers.extras[extra].cell == cell {
            return (value, headers.extras[extra].unit)
        }
        return (value, headers.columns[cell % headers.columns.count].unit)
    }
}
