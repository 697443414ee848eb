/// Reads a CSV file block by block: each is a table of its own, with the file's header.
struct CSVBlocks<Source: ByteSource & ~Copyable>: ~Copyable {
    /// How many bytes are read at once.
    static var size: Int { 1 << 20 }

    private var source: Source
    private let path: String
    /// The header's line, with its line break.
    private var header: [UInt8] = []
    /// What stands behind the last record that was given.
    private var rest: [UInt8] = []
    private(set) var isAtEnd = false

    init(_ source: consuming Source, path: String) {
        self.source = source
        self.path = path
    }

    /// The next block; it has no rows at the end of the file.
    ///
    /// - Throws: ``ReadingProblem`` where the file is malformed or cannot be read. Its line is that of the block.
    mutating func next() throws(ReadingProblem) -> CSVTable {
        var size = Self.size
        while true {
            while rest.count < size, !isAtEnd {
                guard let part = source.read(upTo: size - rest.count) else {
                    throw ReadingProblem(path, "this cannot be read")
                }
                if part.isEmpty { isAtEnd = true } else { rest += part }
            }
            let table = try CSVTable(part: header + rest, isLast: isAtEnd, path: path)
            if table.rowCount > 0 || isAtEnd {
                take(table)
                return table
            }
            // A record longer than a block.
            size *= 2
        }
    }

    private mutating func take(_ table: CSVTable) {
        let end = table.starts[table.rowCount]
        rest = isAtEnd ? [] : Array(table.bytes[end...])
        if header.isEmpty { header = Array(table.bytes[..<table.starts[0]]) }
    }
}
