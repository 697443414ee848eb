import TabularyModel

/// Counts the columns of positions, going on from what it counted before.
///
/// A line can have ten million bytes and thousands of diagnostics: counting each from the start of its line would be
/// quadratic. They come mostly in the order of their positions; in a converter's file, whose parts stand in an order of
/// their own, they go back and forth inside a line, so that its counts are kept every few thousand bytes.
struct ColumnCounter {
    private static let step = 4_096
    /// The line that is counted in, and the byte at which it starts.
    private var line = 0
    private var start = 0
    /// How many scalars of the line start before each multiple of `step` bytes, as far as the line was looked at.
    private var counts = [0]
    /// How far the line was counted, in bytes and scalars.
    private var offset = 0
    private var scalars = 0

    /// The 1-based column of a byte of the file, in Unicode scalars of its 1-based line.
    mutating func column(of position: Int, line: Int, in buffer: TextBuffer) -> Int {
        let starts = buffer.fileLines.starts
        guard line > 0, line <= starts.count else { return 1 }
        if line != self.line {
            self.line = line
            start = Int(starts[line - 1])
            counts = [0]
            offset = 0
            scalars = 0
        }
        return 1 + count(to: max(0, min(position, buffer.fileCount) - start), in: buffer)
    }

    /// How many scalars of the line start before so many of its bytes.
    private mutating func count(to end: Int, in buffer: TextBuffer) -> Int {
        let file = buffer.fileBytes
        let bytes = file.span
        let block = min(end / Self.step, counts.count - 1)
        if end < offset || block * Self.step > offset {
            offset = block * Self.step
            scalars = counts[block]
        }
        while offset < end {
            // Every byte but the continuation bytes of UTF-8 starts a scalar. Eight bytes at a time where none ends a step.
            if offset & 7 == 0, offset + 8 <= end {
                let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
                scalars += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
                offset += 8
            } else {
                if bytes[start + offset] & 0xC0 != 0x80 { scalars += 1 }
                offset += 1
            }
            if offset % Self.step == 0, offset / Self.step == counts.count { counts.append(scalars) }
        }
        return scalars
    }
}
