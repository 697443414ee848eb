/// The one buffer of a document: its source as UTF-8, and after it the texts that were derived from the source.
///
/// A text that stands in the source as it is, is a view of the source. A text that markup, folded white space or a page
/// break changed is appended once, together with the ``TextRun``s that say where it comes from.
public struct TextBuffer: Sendable {
    /// The source's bytes, then the derived bytes.
    package private(set) var bytes: [UInt8]
    /// How many of ``bytes`` are the source.
    public let sourceCount: Int
    /// The lines of the source.
    let lines: LineIndex
    /// Where the source stands in its file, for the source that a converter's file became.
    let map: SourceMap?
    /// The lines that stand in block quotes, once they are known.
    package var quotes = QuotedLines()
    /// Whether places are given in the file; see ``locateInFile()``.
    var isLocated = false
    /// Where the derived texts come from, in the order of their text.
    package private(set) var runs: [TextRun] = []

    /// Takes over the source and indexes its lines, in one pass.
    ///
    /// - Parameter map: Where the source stands in the file that it was taken from; nil where it is the file.
    package init(source: consuming [UInt8], map: SourceMap? = nil) {
        precondition(source.count < Int(UInt32.max), "a report of 4 GiB or more")
        sourceCount = source.count
        lines = LineIndex(source)
        self.map = map
        bytes = source
        // Derived text is mostly as long as the source; a short report has room for it at once. Whoever reads a long one gives
        // its array room.
        if sourceCount < 1 << 20 { bytes.reserveCapacity(3 * sourceCount) }
    }

    /// The byte offset at which each line starts, ascending; the first is 0.
    package var lineStarts: [UInt32] { lines.starts }

    /// The number of lines; an empty source has one.
    public var lineCount: Int { lines.starts.count }

    /// The bytes of a 0-based line without its line break, and without the signs of block quotes before it.
    package func line(_ index: Int) -> Range<Int> {
        let bounds = lines.bounds(of: index, in: bytes, end: sourceCount)
        guard !quotes.isEmpty, let start = quotes.start(ofLine: index) else { return bounds }
        return start..<max(start, bounds.upperBound)
    }

    /// The 1-based line that holds the byte at `offset`. O(log lines).
    package func lineNumber(at offset: Int) -> Int { lines.number(at: offset) }

    /// The whole letter that holds the byte at `offset` of the source.
    package func letter(at offset: Int) -> Range<Int> {
        var (start, end) = (offset, offset + 1)
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < sourceCount, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    /// The text as a string. O(length).
    public func string(_ text: TextRange) -> String {
        String(decoding: bytes[text.bounds], as: UTF8.self)
    }

    /// Whether a text is a view of the source, and so its own provenance.
    package func isSource(_ text: TextRange) -> Bool { text.upperBound <= sourceCount }
}

// MARK: - Deriving text

extension TextBuffer {
    /// The offset at which the next derived byte will stand.
    package var end: Int { bytes.count }

    /// Appends a stretch of the source as it is.
    package mutating func append(source range: Range<Int>, field: Int, beginsPiece: Bool = false) {
        if range.isEmpty { return }
        let start = UInt32(bytes.count)
        repeatBytes(range)
        if let last = runs.indices.last, !beginsPiece, runs[last].isVerbatim, runs[last].textEnd == start,
            runs[last].sourceEnd == UInt32(range.lowerBound), runs[last].field == UInt32(field)
        {
            runs[last].length += UInt32(range.count)
            runs[last].sourceLength += UInt32(range.count)
            return
        }
        let count = UInt32(range.count)
        runs.append(
            TextRun(
                text: start, source: UInt32(range.lowerBound), length: count, sourceLength: count,
                field: UInt32(field), beginsPiece: beginsPiece))
    }

    /// Appends text that stands for a stretch of the source, as a decoded character reference does.
    package mutating func append(
        _ text: some Collection<UInt8>, for range: Range<Int>, field: Int, beginsPiece: Bool = false
    ) {
        runs.append(
            TextRun(
                text: UInt32(bytes.count), source: UInt32(range.lowerBound), length: UInt32(text.count),
                sourceLength: UInt32(range.count), field: UInt32(field), beginsPiece: beginsPiece))
        bytes.append(contentsOf: text)
    }

    /// Appends text that has no source of its own: the space between two joined texts, a slug, a code.
    package mutating func append(text: some Collection<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Appends one byte that has no source of its own.
    package mutating func append(byte: UInt8) { bytes.append(byte) }

    /// Takes back the derived bytes from `end` on.
    package mutating func truncate(to end: Int) {
        bytes.removeSubrange(end...)
        while let last = runs.last, Int(last.textEnd) > end {
            if Int(last.text) >= end {
                runs.removeLast()
            } else {
                let kept = UInt32(end) - last.text
                runs[runs.count - 1].sourceLength = last.isVerbatim ? kept : last.sourceLength
                runs[runs.count - 1].length = kept
            }
        }
    }

    /// Appends a copy of a text that stands in the buffer already, with where it comes from.
    package mutating func append(copy text: TextRange, field: Int, beginsPiece: Bool) {
        if isSource(text) {
            append(source: text.bounds, field: field, beginsPiece: beginsPiece)
            return
        }
        let shift = UInt32(bytes.count) &- text.start
        var position = firstRun(endingAfter: text.start)
        let end = runs.count
        repeatBytes(text.bounds)
        var isFirst = true
        while position < end, runs[position].text < UInt32(text.upperBound) {
            var run = clip(runs[position], to: text)
            run.text = run.text &+ shift
            if isFirst { run.beginsPiece = beginsPiece }
            isFirst = false
            runs.append(run)
            position += 1
        }
    }

    private mutating func repeatBytes(_ range: Range<Int>) {
        precondition(range.upperBound <= bytes.count)
        let end = bytes.count
        // A slice of the array itself, appended, would make a copy of all of it.
        bytes.append(contentsOf: repeatElement(0, count: range.count))
        unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe (base + end).copyMemory(from: base + range.lowerBound, byteCount: range.count)
        }
    }

    /// Appends bytes that have no source of their own, and gives their text.
    package mutating func intern(_ text: [UInt8]) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextRange(start..<bytes.count)
    }
}

// MARK: - Provenance

extension TextBuffer {
    /// Where a text stands in the source.
    ///
    /// - Parameter field: The cell of its line, for a text that is a view of the source.
    /// - Returns: nil for a text that has no source.
    package func provenance(of text: TextRange, field: Int) -> Provenance? {
        if isSource(text) {
            var provenance: Provenance?
            append(text.bounds, field: field, to: &provenance)
            return provenance
        }
        var position = firstRun(endingAfter: text.start)
        guard position < runs.count, runs[position].text < UInt32(text.upperBound) else { return nil }
        var provenance: Provenance?
        while position < runs.count, runs[position].text < UInt32(text.upperBound) {
            let first = clip(runs[position], to: text)
            var last = first
            position += 1
            while position < runs.count, runs[position].text < UInt32(text.upperBound), !runs[position].beginsPiece {
                last = clip(runs[position], to: text)
                position += 1
            }
            append(Int(first.source)..<Int(last.sourceEnd), field: Int(first.field), to: &provenance)
        }
        return provenance
    }

    /// Calls `body` with each stretch of the source that a text holds, in reading order.
    package func forEachSource(of text: TextRange, _ body: (Range<Int>) -> Void) {
        if text.isEmpty { return }
        if isSource(text) { return body(text.bounds) }
        var position = firstRun(endingAfter: text.start)
        while position < runs.count, runs[position].text < UInt32(text.upperBound) {
            let run = clip(runs[position], to: text)
            body(Int(run.source)..<Int(run.sourceEnd))
            position += 1
        }
    }

    /// Appends a stretch of the source: one piece, or one a stretch of the file that it stands for.
    @inline(__always)
    private func append(_ source: Range<Int>, field: Int, to provenance: inout Provenance?) {
        if isLocated, let map {
            map.forEachStretch(of: source) { bytes in
                let piece = Provenance.Piece(line: map.lines.number(at: bytes.lowerBound), field: field, bytes: bytes)
                if provenance == nil { provenance = Provenance(first: piece) } else { provenance?.rest.append(piece) }
            }
            return
        }
        let piece = Provenance.Piece(line: lineNumber(at: source.lowerBound), field: field, bytes: source)
        if provenance == nil { provenance = Provenance(first: piece) } else { provenance?.rest.append(piece) }
    }

    /// The part of a run that a text holds. A run that is not verbatim is held as a whole.
    private func clip(_ run: TextRun, to text: TextRange) -> TextRun {
        guard run.isVerbatim else { return run }
        let start = max(run.text, text.start)
        let end = min(run.textEnd, UInt32(text.upperBound))
        var part = run
        part.text = start
        part.source = run.source + (start - run.text)
        part.length = end - start
        part.sourceLength = end - start
        return part
    }

    private func firstRun(endingAfter offset: UInt32) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textEnd <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
