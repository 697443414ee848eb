internal import CBytes
internal import TabularyModel
internal import TabularyText

/// Builds one text of the document from stretches of the source: white space folded, blocks parted, with its runs.
///
/// Begin it, add stretches in reading order, finish it. Nothing is in the buffer's way meanwhile: the text is the
/// buffer's end.
struct TextFolder {
    private let field: Int
    private let start: Int
    private let firstRun: Int
    private var blocks: [TextBlock] = []
    private var blockStart: Int
    private var blockKind = TextBlock.Kind.paragraph
    private var blockLevel = 0
    private var spacePending = false
    /// Where the pending white space is one plain space of the source.
    private var spaceSource: Int?
    private var nextBeginsPiece = false

    init(field: Int, in buffer: borrowing TextBuffer) {
        self.field = field
        start = buffer.end
        firstRun = buffer.runs.count
        blockStart = start
    }

    /// Adds a stretch of the source.
    mutating func add(_ range: Range<Int>, to buffer: inout TextBuffer) {
        var position = range.lowerBound
        let end = range.upperBound
        while position < end {
            let next = Self.stretch(buffer.bytes.span, position, end)
            if next > position {
                flushSpace(before: position, to: &buffer)
                buffer.append(source: position..<next, field: field, beginsPiece: takePiece())
                position = next
            } else {
                let length = Bytes.spaceLength(buffer.bytes.span, position)
                spaceSource = !spacePending && length == 1 && buffer.bytes[position] == 0x20 ? position : nil
                spacePending = true
                position += length
            }
        }
    }

    /// Adds decoded text that stands for a stretch of the source.
    mutating func add(decoded text: ArraySlice<UInt8>, for range: Range<Int>, to buffer: inout TextBuffer) {
        let bytes = Array(text)
        if bytes.span.count > 0, Bytes.spaceLength(bytes.span, 0) == bytes.count {
            space()
            return
        }
        flushSpace(before: -1, to: &buffer)
        buffer.append(bytes, for: range, field: field, beginsPiece: takePiece())
    }

    /// Adds white space that the source has as markup.
    mutating func space() {
        spacePending = true
        spaceSource = nil
    }

    /// Says that the source between what was added and what comes is no part of the text.
    mutating func gap() { nextBeginsPiece = true }

    /// Ends the block and begins another.
    mutating func beginBlock(_ kind: TextBlock.Kind, level: Int, in buffer: borrowing TextBuffer) {
        endBlock(in: buffer)
        blockKind = kind
        blockLevel = level
    }

    /// Whether the block that is being built has no text yet.
    func blockIsEmpty(in buffer: borrowing TextBuffer) -> Bool { buffer.end == blockStart }

    /// The kind of the block that is being built.
    var currentKind: TextBlock.Kind { blockKind }

    /// Ends the text.
    ///
    /// A text that is one verbatim stretch of the source is given as a view of it, and the buffer is as it was.
    mutating func finish(in buffer: inout TextBuffer) -> (text: TextRange, blocks: [TextBlock]) {
        endBlock(in: buffer)
        let text = TextRange(start..<buffer.end)
        guard buffer.runs.count == firstRun + 1, buffer.runs[firstRun].isVerbatim,
            buffer.runs[firstRun].length == text.length, !nextBeginsPiece
        else { return (text, blocks) }
        let source = buffer.runs[firstRun].source
        buffer.truncate(to: start)
        func moved(_ range: TextRange) -> TextRange {
            TextRange(start: range.start - UInt32(start) + source, length: range.length)
        }
        for index in blocks.indices {
            blocks[index].text = moved(blocks[index].text)
            blocks[index].whole = moved(blocks[index].whole)
        }
        return (moved(text), blocks)
    }

    private mutating func endBlock(in buffer: borrowing TextBuffer) {
        let end = buffer.end
        if end > blockStart {
            let sign = BulletSign.length(buffer.bytes.span, blockStart, limit: end)
            let hasSign = sign > 0 && blockStart + sign < end
            var kind = blockKind
            var level = blockLevel
            if hasSign, kind != .bullet {
                kind = .bullet
                level = max(1, level)
            }
            blocks.append(
                TextBlock(
                    kind: kind, level: level, hasSign: hasSign,
                    text: TextRange((blockStart + (hasSign ? sign : 0))..<end), whole: TextRange(blockStart..<end)))
            spacePending = true
            spaceSource = nil
        }
        blockStart = end
    }

    private mutating func flushSpace(before position: Int, to buffer: inout TextBuffer) {
        guard spacePending else { return }
        spacePending = false
        guard buffer.end > start else { return }
        let isAfterBlock = buffer.end == blockStart
        if let source = spaceSource, source + 1 == position, !isAfterBlock, !nextBeginsPiece {
            buffer.append(source: source..<position, field: field)
        } else {
            buffer.append(byte: 0x20)
        }
        if isAfterBlock { blockStart = buffer.end }
    }

    private mutating func takePiece() -> Bool {
        defer { nextBeginsPiece = false }
        return nextBeginsPiece
    }

    /// The end of the stretch from `start` that needs no folding: no white space but single plain spaces between words.
    private static func stretch(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        precondition(limit <= text.count)
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return limit }
            var position = start
            while position < limit {
                let white = unsafe cbytes_white_space(base + position, buffer.count - position)
                // White space other than a plain space, and a plain space that may have more behind it.
                let last: UInt64 = limit - position <= 64 ? 1 << UInt64(limit - position - 1) : 1 << 63
                var doubtful = white.others | white.spaces & ((white.spaces | white.others) >> 1 | last)
                if position == start { doubtful |= white.spaces & 1 }
                while doubtful != 0 {
                    let next = position + doubtful.trailingZeroBitCount
                    if next >= limit { return limit }
                    doubtful &= doubtful &- 1
                    guard text[next] == 0x20 else {
                        if Bytes.spaceLength(text, next) > 0 { return next }
                        continue
                    }
                    if next == start || next + 1 == limit || Bytes.spaceLength(text, next + 1) > 0 { return next }
                }
                position &+= 64
            }
            return limit
        }
    }

    /// Whether a stretch of the source is its own folded text.
    static func isFolded(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        stretch(text, range.lowerBound, range.upperBound) == range.upperBound
    }
}
