/// One side of a comparison of sorted files: the block in hand, and the row that is next.
struct SortedSide<Source: ByteSource & ~Copyable>: ~Copyable {
    private var blocks: CSVBlocks<Source>
    private(set) var table: CSVTable
    /// The next row of the block.
    private(set) var row = 0
    /// The rows before the block.
    private var before = 0
    /// The fields of the next row.
    private(set) var fields: [CSVField]
    /// The columns of the key.
    private let key: [(first: Int, second: Int)]
    private let order: KeyOrder

    /// - Parameter table: The first block of `blocks`.
    init(_ blocks: consuming CSVBlocks<Source>, _ table: CSVTable, key: [Int], order: KeyOrder) {
        self.blocks = blocks
        self.table = table
        self.key = key.map { ($0, $0) }
        self.order = order
        fields = table.emptyFields
        if table.rowCount > 0 { table.read(0, into: &fields) }
    }

    var isAtEnd: Bool { row == table.rowCount }
    /// The 0-based place of the next row in the file; at the end, the number of rows.
    var place: Int { before + row }

    /// Goes to the next row.
    ///
    /// - Returns: Whether the block stayed; nil where the next row does not come behind this one in the order.
    /// - Throws: ``ReadingProblem`` where the file is malformed.
    mutating func advance() throws(ReadingProblem) -> Bool? {
        row += 1
        let last = fields
        if row < table.rowCount {
            table.read(row, into: &fields)
            return order.compare(last, table, fields, table, key) < 0 ? true : nil
        }
        if blocks.isAtEnd { return true }
        let previous = table
        before += table.rowCount
        table = try blocks.next()
        row = 0
        if table.rowCount == 0 { return false }
        table.read(0, into: &fields)
        return order.compare(last, previous, fields, table, key) < 0 ? false : nil
    }
}
