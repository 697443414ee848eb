internal import TabularyText

/// Reads a line as a row of a Markdown pipe table.
///
/// Source: GFM 0.29 § 4.10. A pipe behind a backslash is text, inside code spans too; outer pipes may be left out.
enum PipeRow {
    private static let pipe = UInt8(ascii: "|")
    private static let backslash = UInt8(ascii: "\\")

    /// The trimmed cells of a line, in order; none of a line that holds nothing but one pipe. O(length).
    static func cells(_ text: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        let content = Bytes.trim(text, line)
        var cells: [Range<Int>] = []
        var start = content.lowerBound
        if start < content.upperBound, text[start] == pipe { start += 1 }
        var position = start
        while let next = nextPipe(text, position..<content.upperBound) {
            cells.append(Bytes.trim(text, start..<next))
            start = next + 1
            position = start
        }
        if start < content.upperBound { cells.append(Bytes.trim(text, start..<content.upperBound)) }
        return cells
    }

    /// The first pipe of a range that no backslash escapes; nil where there is none.
    static func nextPipe(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound,
            let found = Bytes.first(pipe, or: backslash, in: text, position..<range.upperBound)
        {
            if text[found] == pipe { return found }
            position = found + 2
        }
        return nil
    }

    /// Whether trimmed content opens with a pipe and closes with another.
    static func isClosed(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard content.count > 1, text[content.lowerBound] == pipe, text[content.upperBound - 1] == pipe else {
            return false
        }
        var start = content.upperBound - 1
        while start > content.lowerBound, text[start - 1] == backslash { start -= 1 }
        return (content.upperBound - 1 - start).isMultiple(of: 2)
    }

    /// Whether trimmed content has at least so many pipes that no backslash escapes.
    static func hasPipes(_ least: Int, _ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        var position = content.lowerBound
        for _ in 0..<least {
            guard let found = nextPipe(text, position..<content.upperBound) else { return false }
            position = found + 1
        }
        return true
    }

    /// How many cells an alignment row has; nil where trimmed content is none, or has no pipe.
    ///
    /// Each cell is one dash or more, with a colon before it, behind it, both or neither.
    static func ruleCellCount(_ text: Span<UInt8>, _ content: Range<Int>) -> Int? {
        guard hasPipes(1, text, content) else { return nil }
        // Most rows have a byte that no rule has right at their start.
        for position in content {
            switch text[position] {
            case UInt8(ascii: "-"), UInt8(ascii: ":"), pipe, 0x20, 0x09: continue
            default: return nil
            }
        }
        let cells = cells(text, content)
        return !cells.isEmpty && cells.allSatisfy { isRuleCell(text, $0) } ? cells.count : nil
    }

    private static func isRuleCell(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        if start < end, text[start] == UInt8(ascii: ":") { start += 1 }
        if start < end, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
        return start < end && (start..<end).allSatisfy { text[$0] == UInt8(ascii: "-") }
    }
}
