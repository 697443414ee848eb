import TabularyModel

/// Counts the columns of positions, going on from what it counted before.
///
/// A line can have ten million bytes and thousands of diagnostics: counting each from the start of its line would be
/// quadratic. They come mostly in the order of their positions; in a converter's file, whose parts stand in an order of
/// their own, they go back and forth, so that counts are kept every few thousand bytes.
struct ColumnCounter {
    private static let step = 4_096
    /// How many scalars start before each multiple of `step`, as far as the file was looked at.
    private var counts = [0]
    private var offset = 0
    private var scalars = 0
    private var line = 0
    private var scalarsBeforeLine = 0

    /// The 1-based column of a byte of the file, in Unicode scalars of its 1-based line.
    mutating func column(of position: Int, line: Int, in buffer: TextBuffer) -> Int {
        let end = min(position, buffer.fileCount)
        let starts = buffer.fileLines.starts
        guard line > 0, line <= starts.count else { return 1 }
        if line != self.line {
            self.line = line
            scalarsBeforeLine = count(to: Int(starts[line - 1]), in: buffer)
        }
        return max(1, 1 + count(to: end, in: buffer) - scalarsBeforeLine)
    }

    /// How many scalars start before a byte.
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
                let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
                scalars += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
                offset += 8
            } else {
                if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
                offset += 1
            }
            if offset % Self.step == 0, offset / Self.step == counts.count { counts.append(scalars) }
        }
        return scalars
    }
}
