internal import TabularyModel
internal import TabularyText

/// Compares the words of the source with the words of the document.
///
/// Goes by place, not by likeness: a word of the source is accounted for where a text of the document stands for its
/// bytes. What stands inside tags, comments and link targets is markup, not words.
struct WordAccount {
    private let buffer: TextBuffer
    private var tables: [Range<Int>] = []
    private var prose: [Range<Int>] = []

    init(_ buffer: TextBuffer) { self.buffer = buffer }

    mutating func addTable(_ text: TextRange) { Self.add(text, of: buffer, to: &tables) }
    mutating func addProse(_ text: TextRange) { Self.add(text, of: buffer, to: &prose) }

    private static func add(_ text: TextRange, of buffer: TextBuffer, to ranges: inout [Range<Int>]) {
        buffer.forEachSource(of: text) { range in
            if let last = ranges.last, last.upperBound <= range.lowerBound, last.upperBound + 1 >= range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
    }

    /// Counts the words, and reports every run of words that is in no text. O(source).
    ///
    /// - Parameter passedOver: The stretches of the source that were left out on purpose, ascending: signs of Markdown.
    func count(passingOver passedOver: [Range<Int>], _ diagnostics: inout [Diagnostic]) -> WordCount {
        var count = WordCount()
        var tables = Cursor(tables)
        var prose = Cursor(prose)
        var markup = Cursor(passedOver)
        var dropped: Range<Int>?
        let text = buffer.bytes.span
        var position = 0
        let end = buffer.sourceCount
        var hasOpenComment = false
        while position < end {
            let byte = text[position]
            if byte == UInt8(ascii: "<"), let tagEnd = Self.tagEnd(text, position, end, &hasOpenComment) {
                position = tagEnd
                continue
            }
            guard Bytes.isWord(text, position) else {
                position += 1
                continue
            }
            let start = position
            while position < end, Bytes.isWord(text, position) { position += 1 }
            if markup.holds(start) { continue }
            count.total += 1
            if tables.overlaps(start..<position) {
                count.tables += 1
            } else if prose.overlaps(start..<position) {
                count.prose += 1
            } else if Self.isReference(text, start, position, end) {
                // The name of a character reference that stands for a sign.
                count.total -= 1
            } else {
                count.dropped += 1
                if let run = dropped, buffer.lineNumber(at: run.lowerBound) == buffer.lineNumber(at: start) {
                    dropped = run.lowerBound..<position
                } else {
                    Self.report(dropped, buffer, &diagnostics)
                    dropped = start..<position
                }
                continue
            }
            if dropped != nil {
                Self.report(dropped, buffer, &diagnostics)
                dropped = nil
            }
        }
        Self.report(dropped, buffer, &diagnostics)
        return count
    }

    private static func report(_ run: Range<Int>?, _ buffer: TextBuffer, _ diagnostics: inout [Diagnostic]) {
        guard let run else { return }
        var end = min(run.upperBound, run.lowerBound + 60)
        while end < run.upperBound, buffer.bytes[end] & 0xC0 == 0x80 { end += 1 }
        let sample = buffer.string(TextRange(run.lowerBound..<end)) + (end < run.upperBound ? "…" : "")
        diagnostics.append(
            Diagnostic(
                .warning, .wordsDropped, "words of the source are in no table and no paragraph: \"\(sample)\"",
                bytes: run,
                line: buffer.lineNumber(at: run.lowerBound)))
    }

    /// Where a tag or comment that starts at `start` ends; nil where there is none.
    ///
    /// - Parameter hasOpenComment: Whether a comment was found open already: then none behind it is closed either.
    private static func tagEnd(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ hasOpenComment: inout Bool
    ) -> Int? {
        guard start + 1 < end else { return nil }
        let next = text[start + 1]
        guard Bytes.isASCIILetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return nil }
        let isComment =
            start + 3 < end && next == UInt8(ascii: "!") && text[start + 2] == UInt8(ascii: "-")
            && text[start + 3] == UInt8(ascii: "-")
        if isComment, hasOpenComment { return nil }
        var position = start + 1
        while position < end {
            if text[position] == UInt8(ascii: ">"),
                !isComment || (text[position - 1] == UInt8(ascii: "-") && text[position - 2] == UInt8(ascii: "-"))
            {
                return position + 1
            }
            // A tag does not open another, and does not go on over a blank line.
            if !isComment, text[position] == UInt8(ascii: "<") || (text[position] == 0x0A && text[position - 1] == 0x0A)
            {
                return nil
            }
            position += 1
        }
        hasOpenComment = hasOpenComment || isComment
        return nil
    }

    private static func isReference(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
        guard end < limit, text[end] == UInt8(ascii: ";"), start > 0 else { return false }
        if text[start - 1] == UInt8(ascii: "&") { return true }
        return start > 1 && text[start - 1] == UInt8(ascii: "#") && text[start - 2] == UInt8(ascii: "&")
    }

    /// Walks over ranges in step with positions that only grow.
    private struct Cursor {
        private let ranges: [Range<Int>]
        private var index = 0

        init(_ ranges: [Range<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

        mutating func overlaps(_ range: Range<Int>) -> Bool {
            while index < ranges.count, ranges[index].upperBound <= range.lowerBound { index += 1 }
            return index < ranges.count && ranges[index].lowerBound < range.upperBound
        }

        mutating func holds(_ position: Int) -> Bool { overlaps(position..<(position + 1)) }
    }
}
