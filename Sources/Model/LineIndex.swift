/// Where the lines of a text start. A line ends at LF, CR LF, or, in a text without any LF, at CR.
package struct LineIndex: Sendable {
    /// The byte offset at which each line starts, ascending; the first is 0.
    package let starts: [UInt32]

    /// Indexes a text, in one pass.
    package init(_ bytes: borrowing [UInt8]) {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(bytes.count / 64 + 1)
        let span = bytes.span
        Self.append(&starts, after: 0x0A, in: span)
        if starts.count == 1 { Self.append(&starts, after: 0x0D, in: span) }
        if Int(starts[starts.count - 1]) == bytes.count, starts.count > 1 { starts.removeLast() }
        self.starts = starts
    }

    /// The 1-based line that holds the byte at `offset`. O(log lines).
    package func number(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of a 0-based line of the text without its line break.
    ///
    /// - Parameter end: Where the text ends in `bytes`.
    package func bounds(of index: Int, in bytes: [UInt8], end textEnd: Int) -> Range<Int> {
        let start = Int(starts[index])
        var end = index + 1 < starts.count ? Int(starts[index + 1]) : textEnd
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Appends the offset behind each byte that separates lines. Eight bytes at a time.
    private static func append(_ starts: inout [UInt32], after separator: UInt8, in text: Span<UInt8>) {
        let pattern = UInt64(separator) &* 0x0101_0101_0101_0101
        var position = 0
        while position < text.count {
            if position &+ 8 <= text.count {
                // A byte that is the separator becomes zero, and only zero borrows from its high bit.
                let word = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) ^ pattern
                if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
                    position &+= 8
                    continue
                }
            }
            let end = min(position &+ 8, text.count)
            while position < end {
                if text[position] == separator { starts.append(UInt32(position + 1)) }
                position &+= 1
            }
        }
    }
}
