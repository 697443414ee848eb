/// "This body cell lists this place."
public struct Observation: Sendable, Hashable {
    private let storedTable: UInt32
    private let storedRow: UInt32
    private let storedColumn: UInt32
    private var storedOccurrence: UInt32
    /// The name as written.
    public package(set) var text: TextRange
    private let storedPlace: UInt16
    /// How the name was matched.
    public let match: PlaceMatch

    private static let noPlace = UInt16.max

    package init(
        table: Int, row: Int, column: Int, place: PlaceIndex?, match: PlaceMatch, text: TextRange, occurrence: Int
    ) {
        storedTable = UInt32(table)
        storedRow = UInt32(row)
        storedColumn = UInt32(column)
        storedPlace = place?.value ?? Self.noPlace
        self.match = match
        self.text = text
        storedOccurrence = UInt32(occurrence)
    }

    /// The 0-based table.
    public var table: Int { Int(storedTable) }
    /// The 0-based body row.
    public var row: Int { Int(storedRow) }
    /// The 0-based column.
    public var column: Int { Int(storedColumn) }
    /// The place; nil where the name stands unresolved.
    public var place: PlaceIndex? { storedPlace == Self.noPlace ? nil : PlaceIndex(Int(storedPlace)) }
    /// 1-based among the cell's observations of the same place and text.
    public package(set) var occurrence: Int {
        get { Int(storedOccurrence) }
        set { storedOccurrence = UInt32(newValue) }
    }
}
