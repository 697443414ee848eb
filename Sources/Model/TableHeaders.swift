/// The keys and labels of one table's rows and columns, made once a row and a column.
package struct TableHeaders: Sendable {
    /// A column of the table.
    package struct Column: Sendable, Hashable {
        /// The header from the top down, parted by ` > `; empty without a header.
        package var path: TextRange
        /// The path's slug; unique in the table.
        package var key: TextRange

        package init(path: TextRange, key: TextRange) {
            self.path = path
            self.key = key
        }
    }

    /// A body row of the table.
    package struct Row: Sendable, Hashable {
        /// The row header's text; empty without a row header.
        package var label: TextRange
        /// The row's key; unique in the table.
        package var key: TextRange
        /// The place that the row is about.
        package var place: PlaceIndex?

        package init(label: TextRange, key: TextRange, place: PlaceIndex?) {
            self.label = label
            self.key = key
            self.place = place
        }
    }

    /// A number that a cell holds.
    package struct Value: Sendable, Hashable {
        /// The position of the cell in ``Table/cells``.
        package var cell: Int
        /// The number in canonical decimal form: `-1234.5`.
        package var number: TextRange
        /// Its unit as written: `%`, `US$`; empty where it has none.
        package var unit: TextRange

        package init(cell: Int, number: TextRange, unit: TextRange) {
            self.cell = cell
            self.number = number
            self.unit = unit
        }
    }

    package var columns: [Column]
    /// One entry a body row.
    package var rows: [Row]
    /// The key of a header row, and of a row without one of its own: empty.
    package var hasRowHeader: Bool
    /// The typed values, in the order of their cells.
    package var values: [Value]

    package init(columns: [Column], rows: [Row], hasRowHeader: Bool, values: [Value] = []) {
        self.columns = columns
        self.rows = rows
        self.hasRowHeader = hasRowHeader
        self.values = values
    }
}
