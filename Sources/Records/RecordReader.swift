package import TabularyComparison

/// Reads a CSV file record by record, with the reader of RFC 4180 that comparisons have; a record may have more or fewer
/// fields than the header.
///
/// A block of the file is in memory at a time. A class, as an open file has an identity; it is closed when its last owner is
/// gone.
package final class RecordReader {
    private var blocks: CSVBlocks<FilePieces>
    private var table: CSVTable?
    /// The next record of the block.
    private var row = 0
    /// The 1-based line of the next record.
    private var line = 1

    /// Opens a file.
    ///
    /// - Parameter onRead: Called with all bytes as they are read, such as to hash them.
    /// - Throws: ``ReadingProblem`` where it cannot be opened.
    package init(_ path: String, onRead: @escaping ([UInt8]) -> Void = { _ in }) throws(ReadingProblem) {
        blocks = CSVBlocks(try FilePieces(path, onRead: onRead), path: path, allowsOtherCounts: true)
    }

    /// The names of the columns, before the first record is read.
    ///
    /// - Throws: ``ReadingProblem`` where the file is malformed, has no header or cannot be read.
    package func header() throws(ReadingProblem) -> [String] {
        let first = try blocks.next()
        table = first
        line = 1 + first.headerLineCount
        return first.header
    }

    /// Reads the next record. Returns false at the end.
    ///
    /// - Throws: ``ReadingProblem`` where the file is malformed or cannot be read.
    package func next(into record: inout Record) throws(ReadingProblem) -> Bool {
        if table == nil { _ = try header() }
        while let block = table {
            if row < block.rowCount {
                record.read(row, of: block, line: line)
                line += block.lineCount(of: row)
                row += 1
                return true
            }
            if blocks.isAtEnd { return false }
            table = try blocks.next()
            row = 0
        }
        return false
    }

    /// Reads what is left, so that all bytes were seen.
    package func skipRest() throws(ReadingProblem) { try blocks.skipRest() }
}
