import TabularyModel

/// Counts the columns of positions, going on from the last one where it can.
///
/// A line can have ten million bytes and thousands of diagnostics, which come in the order of their positions: counting
/// each from the start of its line would be quadratic.
struct ColumnCounter {
    private var line = 0
    private var offset = 0
    private var column = 1

    /// The 1-based column of a byte, in Unicode scalars of its 1-based line.
    mutating func column(of position: Int, line: Int, in buffer: TextBuffer) -> Int {
        let end = min(position, buffer.sourceCount)
        if line != self.line || end < offset {
            self.line = line
            offset = line > 0 && line <= buffer.lineCount ? Int(buffer.lineStarts[line - 1]) : end
            column = 1
        }
        let bytes = buffer.bytes.span
        while offset < end {
            // Every byte but the continuation bytes of UTF-8 starts a scalar.
            if bytes[offset] & 0xC0 != 0x80 { column += 1 }
            offset += 1
        }
        return column
    }
}
