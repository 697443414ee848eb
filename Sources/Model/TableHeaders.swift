/// What normalization knows of one table: the keys and labels of its rows and columns, made once a row and a column, and
/// what its cells were read as.
package struct TableHeaders: Sendable {
    /// A column of the table.
    package struct Column: Sendable, Hashable {
        /// The header from the top down, parted by ` > `; empty without a header.
        package var path: TextRange
        /// The path's slug; unique in the table.
        package var key: TextRange
        /// The unit that the header gives its numbers, as written: `US$ million`; empty where it names none.
        package var unit: TextRange

        package init(path: TextRange, key: TextRange, unit: TextRange = .empty) {
            self.path = path
            self.key = key
            self.unit = unit
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

    /// The value of a cell that is no exact number, or the unit of a number that has one of its own.
    package struct Extra: Sendable, Hashable {
        /// The position of the cell in ``Table/cells``.
        package var cell: Int
        /// What the value is.
        package var kind: ValueKind
        /// The lower end; nil where it is open, and for an exact number.
        package var lower: DecimalNumber?
        /// The upper end; nil where it is open, and for an exact number.
        package var upper: DecimalNumber?
        /// The unit as written: `%`, `US$`; empty where it has none of its own.
        package var unit: TextRange

        package init(
            cell: Int, kind: ValueKind = .number, lower: DecimalNumber? = nil, upper: DecimalNumber? = nil,
            unit: TextRange
        ) {
            self.cell = cell
            self.kind = kind
            self.lower = lower
            self.upper = upper
            self.unit = unit
        }
    }

    package var columns: [Column]
    /// One entry a body row.
    package var rows: [Row]
    /// Whether the first column labels the rows.
    package var hasRowHeader: Bool
    /// What each cell was read as, in the order of ``Table/cells``.
    package var readings: [CellReading]
    /// The numbers of the cells that are read as ``CellReading/number``, in the order of the cells.
    package var numbers: [DecimalNumber]
    /// What the cells that are read as ``CellReading/extra`` have beside, in their order.
    package var extras: [Extra]

    package init(
        columns: [Column], rows: [Row], hasRowHeader: Bool, readings: [CellReading] = [],
        numbers: [DecimalNumber] = [], extras: [Extra] = []
    ) {
        self.columns = columns
        self.rows = rows
        self.hasRowHeader = hasRowHeader
        self.readings = readings
        self.numbers = numbers
        self.extras = extras
    }
}
