internal import TabularyModel
internal import TabularyText

/// Tells page numbers and running heads, which a page break leaves between the parts of a table.
///
/// A running head is a short line that stands three times, its digits aside; or twice, if it stands beside a page number,
/// or between two tables and elsewhere above none, or above rows without a label.
struct PageFurniture {
    /// Where a short line stands.
    private struct Tally {
        var count = 0
        /// Whether it stands above or below a page number or a page's end.
        var isBesideNumber = false
        /// Whether it stands between two tables, with nothing else there but such lines.
        var isBetweenTables = false
        /// Whether it opens the report, or stands where no table follows.
        var isAboveNoTable = false
        /// Whether it stands between two tables, of which the second begins with a blank cell.
        var isAboveContinuation = false
    }

    private let phrases = Phrases.standard
    private let captions = Captions()
    private var tallies: [UInt64: Tally] = [:]
    /// Whether the report is a page of HTML, whose lines may write letters as references.
    private var isOfPage = false

    private static let longestHead = 120
    private static let leastRepeats = 3

    /// Without any block: knows page numbers, and no running heads.
    init() {}

    init(_ blocks: [LineBlock], in buffer: TextBuffer) {
        let text = buffer.bytes.span
        if blocks.count == 1, case .html(isPage: true) = blocks[0].kind {
            isOfPage = true
            tally(MarkupLines.blocks(of: text, blocks[0].content), text)
        } else {
            tally(blocks, text)
        }
    }

    private mutating func tally(_ blocks: [LineBlock], _ text: Span<UInt8>) {
        // What each block is: a line that may repeat, a page's number or end, a table, or other text.
        let keys = blocks.map { mayRepeat($0, text) ? hash(text, $0.content) : nil }
        let ends = blocks.map { isPageEnd($0, text) }
        var isBelowTable = false
        for index in blocks.indices {
            if let key = keys[index] {
                var tally = tallies[key, default: Tally()]
                tally.count += 1
                if (index > 0 && ends[index - 1]) || (index + 1 < ends.count && ends[index + 1]) {
                    tally.isBesideNumber = true
                }
                let next = blocks[(index + 1)...].prefix(4).first { !isPageEnd($0, text) && !mayBeCaption($0, text) }
                if index > 0, let next, isOfTable(next, text) {
                    tally.isBetweenTables = tally.isBetweenTables || isBelowTable
                    if isBelowTable, !tally.isAboveContinuation {
                        tally.isAboveContinuation = beginsBlank(blocks, index + 1, text)
                    }
                } else {
                    tally.isAboveNoTable = true
                }
                tallies[key] = tally
                isBelowTable = false
            } else if !ends[index], !isThematicBreak(blocks[index], text) {
                isBelowTable = isOfTable(blocks[index], text)
            }
        }
    }

    /// Whether the block right below a line is a table that begins with a blank cell, or below a rule or a blank row.
    private func beginsBlank(_ blocks: [LineBlock], _ index: Int, _ text: Span<UInt8>) -> Bool {
        guard index < blocks.count else { return false }
        let content = blocks[index].content
        switch blocks[index].kind {
        case .tabbed: return text[content.lowerBound] == UInt8(ascii: "\t")
        case .rule: return index + 1 < blocks.count && blocks[index + 1].kind == .piped
        case .piped:
            var position = content.lowerBound
            while position < content.upperBound, Bytes.isSpace(text[position]) { position += 1 }
            guard position < content.upperBound, text[position] == UInt8(ascii: "|") else { return false }
            position += 1
            while position < content.upperBound, text[position] == 0x20 { position += 1 }
            return position < content.upperBound && text[position] == UInt8(ascii: "|")
        case .html: return HTMLExtent.beginsBlank(text, from: content.lowerBound)
        default: return false
        }
    }

    private func isOfTable(_ block: LineBlock, _ text: Span<UInt8>) -> Bool {
        switch block.kind {
        case .tabbed, .piped, .grid, .simple, .html: true
        case .rule: !isThematicBreak(block, text)
        default: false
        }
    }

    /// Whether a rule parts blocks rather than the rows of a table.
    private func isThematicBreak(_ block: LineBlock, _ text: Span<UInt8>) -> Bool {
        block.kind == .rule
            && !block.content.contains { text[$0] == UInt8(ascii: "\t") || text[$0] == UInt8(ascii: "|") }
    }

    private func mayBeCaption(_ block: LineBlock, _ text: Span<UInt8>) -> Bool {
        switch block.kind {
        case .boldLine: true
        case .heading(let level): isOfPage && level == 0
        case .paragraph: captions.caption(in: text, block.content) != nil
        default: isThematicBreak(block, text)
        }
    }

    /// Whether a block is a page number, or a line that stands on many pages.
    func contains(_ block: LineBlock, in buffer: TextBuffer) -> Bool {
        isPageEnd(block, buffer.bytes.span)
            || (mayRepeat(block, buffer.bytes.span) && isHead(block.content, in: buffer))
    }

    /// Whether a text of one line is a page number or a running head.
    func contains(_ text: TextRange, in buffer: TextBuffer) -> Bool {
        isPageNumber(buffer.bytes.span, text.bounds)
            || (text.count <= Self.longestHead && isHead(text.bounds, in: buffer))
    }

    private func isHead(_ range: Range<Int>, in buffer: TextBuffer) -> Bool {
        guard let key = hash(buffer.bytes.span, range), let tally = tallies[key], tally.count > 1 else { return false }
        // What ends a sentence or opens a list is no head.
        if Self.closes(buffer.bytes[range.upperBound - 1]) { return false }
        if tally.count >= Self.leastRepeats, !isOfPage { return true }
        return tally.isBesideNumber || tally.isAboveContinuation || (tally.isBetweenTables && tally.isAboveNoTable)
    }

    /// Whether a line that stands once may be a running head nevertheless: it parts a table from one that begins with a blank
    /// cell, and neither ends a sentence nor goes on with one.
    func mayBeHead(_ range: Range<Int>, in buffer: TextBuffer) -> Bool {
        let text = buffer.bytes.span
        guard range.count <= Self.longestHead, let key = hash(text, range), tallies[key]?.isAboveContinuation ?? false
        else { return false }
        return !Self.closes(text[range.upperBound - 1]) && !TextEdges(buffer).beginsSmall(TextRange(range))
    }

    private static func closes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "!"),
            UInt8(ascii: "?"):
            true
        default: false
        }
    }

    /// Whether a block is a page number or what converters write where a page ends.
    private func isPageEnd(_ block: LineBlock, _ text: Span<UInt8>) -> Bool {
        guard block.lines.count == 1 else { return false }
        if case .bullet = block.kind {
            // "– 12 –" opens like a bullet; what closes it tells.
            return block.content.count <= 24 && !Bytes.isWord(text, block.content.upperBound - 1)
                && isPageNumber(text, block.content)
        }
        guard block.kind == .paragraph else { return false }
        return isPageNumber(text, block.content) || Self.isPageBreak(text, block.content)
    }

    private func mayRepeat(_ block: LineBlock, _ text: Span<UInt8>) -> Bool {
        block.kind == .paragraph && block.lines.count == 1 && block.content.count <= Self.longestHead
            && captions.caption(in: text, block.content) == nil
    }

    /// What converters write where a page ends: `\newpage`, `\pagebreak`, `{#page-3}`, `{3}------`.
    private static func isPageBreak(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if isMarkedBreak(text, range) { return true }
        guard range.count <= 24 else { return false }
        let line = range.map { text[$0] | (Bytes.isUpper(text[$0]) ? 0x20 : 0) }
        if line.elementsEqual("\\newpage".utf8) || line.elementsEqual("\\pagebreak".utf8) { return true }
        return line.starts(with: "{#page".utf8) && line.last == UInt8(ascii: "}")
    }

    /// Whether a line is a page's number in braces and dashes, by which Marker parts pages.
    private static func isMarkedBreak(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 5, text[range.lowerBound] == UInt8(ascii: "{") else { return false }
        var position = range.lowerBound + 1
        while position < range.upperBound, Bytes.isDigit(text[position]) { position += 1 }
        guard position > range.lowerBound + 1, position + 2 < range.upperBound, text[position] == UInt8(ascii: "}")
        else { return false }
        return (position + 1..<range.upperBound).allSatisfy { text[$0] == UInt8(ascii: "-") }
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

    /// FNV-1a over the bytes but digits; of a page of HTML, over the ASCII letters outside of references. Nil where nothing
    /// is left.
    private func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text[position]
            position += 1
            if Bytes.isDigit(byte) { continue }
            if isOfPage {
                if byte == UInt8(ascii: "&") {
                    var end = position
                    while end < range.upperBound, Bytes.isWord(text, end) || text[end] == UInt8(ascii: "#") { end += 1 }
                    if end < range.upperBound, text[end] == UInt8(ascii: ";") { position = end + 1 }
                    continue
                }
                guard Bytes.isASCIILetter(byte) else { continue }
            }
            count += 1
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return count > 2 ? hash : nil
    }
}
