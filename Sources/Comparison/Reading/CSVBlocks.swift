/// Reads a CSV file block by block: each is a table of its own, with the file's header.
package struct CSVBlocks<Source: ByteSource & ~Copyable>: ~Copyable {
    /// How many bytes are read at once.
    static var size: Int { 1 << 20 }

    private var source: Source
    private let path: String
    private let allowsOtherCounts: Bool
    /// The header's line, with its line break.
    private var header: [UInt8] = []
    /// What stands behind the last record that was given.
    private var rest: [UInt8] = []
    package private(set) var isAtEnd = false
    /// The line feeds of the records that were given.
    private var lines = 0

    /// - Parameters:
    ///   - path: What messages call the file.
    ///   - allowsOtherCounts: Whether a record may have more or fewer fields than the header.
    package init(_ source: consuming Source, path: String, allowsOtherCounts: Bool = false) {
        self.source = source
        self.path = path
        self.allowsOtherCounts = allowsOtherCounts
    }

    /// The next block; it has no rows at the end of the file.
    ///
    /// - Throws: ``ReadingProblem`` where the file is malformed or cannot be read.
    package mutating func next() throws(ReadingProblem) -> CSVTable {
        var size = Self.size
        while true {
            while rest.count < size, !isAtEnd {
                guard let part = source.read(upTo: size - rest.count) else {
                    throw ReadingProblem(path, "this cannot be read")
                }
                if part.isEmpty { isAtEnd = true } else { rest += part }
            }
            let table = try scan()
            if table.rowCount > 0 || isAtEnd {
                take(table)
                return table
            }
            // A record longer than a block.
            size *= 2
        }
    }

    /// Reads what is left, so that the source has given all its bytes.
    ///
    /// - Throws: ``ReadingProblem`` where the file cannot be read.
    package mutating func skipRest() throws(ReadingProblem) {
        while !isAtEnd {
            guard let part = source.read(upTo: Self.size) else { throw ReadingProblem(path, "this cannot be read") }
            if part.isEmpty { isAtEnd = true }
        }
    }

    /// Scans the block in hand; the line of a problem is that of the file.
    private func scan() throws(ReadingProblem) -> CSVTable {
        do {
            return try CSVTable(part: header + rest, isLast: isAtEnd, path: path, allowsOtherCounts: allowsOtherCounts)
        } catch {
            throw error.line.map { ReadingProblem(path, line: $0 + lines, error.message) } ?? error
        }
    }

    private mutating func take(_ table: CSVTable) {
        let end = table.starts[table.rowCount]
        lines += CSVTable.lineCount(table.bytes.span, table.starts[0]..<end)
        rest = isAtEnd ? [] : Array(table.bytes[end...])
        if header.isEmpty { header = Array(table.bytes[..<table.starts[0]]) }
    }
}
