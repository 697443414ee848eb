internal import TabularyModel
internal import TabularyText

/// Tells page numbers and running heads, which a page break leaves between the parts of a table.
struct PageFurniture {
    private let phrases = Phrases.standard
    /// How often each short paragraph of one line stands in the report, its digits aside.
    private var repeats: [UInt64: Int] = [:]

    private static let longestHead = 120
    private static let leastRepeats = 3

    /// Without any block: knows page numbers, and no running heads.
    init() {}

    init(_ blocks: [LineBlock], in buffer: TextBuffer) {
        let text = buffer.bytes.span
        for block in blocks where Self.mayRepeat(block) {
            repeats[Self.hash(text, block.content), default: 0] += 1
        }
    }

    /// Whether a block is a page number, or a line that stands on many pages.
    func contains(_ block: LineBlock, in buffer: TextBuffer) -> Bool {
        guard block.lines.count == 1 else { return false }
        let text = buffer.bytes.span
        if case .bullet = block.kind {
            // "– 12 –" opens like a bullet; what closes it tells.
            let line = Bytes.trim(text, buffer.line(block.lines.lowerBound))
            return !Bytes.isWord(text, line.upperBound - 1) && isPageNumber(text, line)
        }
        guard block.kind == .paragraph else { return false }
        if isPageNumber(text, block.content) || Self.isPageBreak(text, block.content) { return true }
        return Self.mayRepeat(block) && repeats[Self.hash(text, block.content), default: 0] >= Self.leastRepeats
    }

    private static func mayRepeat(_ block: LineBlock) -> Bool {
        block.kind == .paragraph && block.lines.count == 1 && block.content.count <= longestHead
    }

    /// What converters write where a page ends: `\newpage`, `\pagebreak`, `{#page-3}`.
    private static func isPageBreak(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 24 else { return false }
        let line = range.map { text[$0] | (Bytes.isUpper(text[$0]) ? 0x20 : 0) }
        if line.elementsEqual("\\newpage".utf8) || line.elementsEqual("\\pagebreak".utf8) { return true }
        return line.starts(with: "{#page".utf8) && line.last == UInt8(ascii: "}")
    }

    /// "12", "– 12 –", "Page 12", "12 / 40", "Page 12 of 40".
    func isPageNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 24 else { return false }
        var position = range.lowerBound
        let word = phrases.match(.page, in: text, at: position, limit: range.upperBound)
        if let word { position = word.end }
        var numbers = 0
        var words = 0
        while position < range.upperBound {
            if Bytes.isDigit(text[position]) {
                numbers += 1
                let start = position
                while position < range.upperBound, Bytes.isDigit(text[position]) { position += 1 }
                if position - start > 4 { return false }
            } else if Bytes.isWord(text, position) {
                words += 1
                while position < range.upperBound, Bytes.isWord(text, position) { position += 1 }
            } else if text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: "%") {
                return false
            } else {
                position += 1
            }
        }
        return word == nil ? words == 0 && numbers >= 1 && numbers <= 2 : numbers >= 1 && words <= 1
    }

    /// FNV-1a over the bytes but digits.
    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in range where !Bytes.isDigit(text[position]) {
            hash = (hash ^ UInt64(text[position])) &* 0x100_0000_01b3
        }
        return hash
    }
}
