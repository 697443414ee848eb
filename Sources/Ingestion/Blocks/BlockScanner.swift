internal import TabularyModel
internal import TabularyText

/// The first pass: parts a report's lines into blocks. Looks at each byte a constant number of times.
struct BlockScanner {
    var blocks: [LineBlock] = []
    /// The paragraph or bullet that the next line may go on with.
    var open: LineBlock?
    /// A page's number, running head, rule and caption.
    private static let mostBlocksBetween = 4

    /// The line below the last alignment row of pipes.
    private var lineBelowPipeRule = -1
    /// Where the report's last comment ends, once it was looked for.
    private var lastCommentEnd: Int?
    /// The last row of pipes and how many cells it has, until something else than short lines follows.
    private var lastPipes: (line: Int, cells: Int)?
    /// The line up to which lines were looked at for a grid table.
    var lineBelowGridSearch = 0

    /// The blocks of a report, in order. Blank lines part blocks and are none.
    static func blocks(of buffer: TextBuffer) -> [LineBlock] { scan(buffer).blocks }

    /// The blocks of a report, and its lines that stand in block quotes.
    static func scan(_ buffer: TextBuffer) -> (blocks: [LineBlock], quotes: QuotedLines) {
        var scanner = BlockScanner()
        var marked = buffer
        scanner.scan(&marked, buffer.bytes.span)
        return (scanner.blocks, marked.quotes)
    }

    private mutating func scan(_ buffer: inout TextBuffer, _ text: Span<UInt8>) {
        if HTMLExtent.isPage(text) {
            blocks = [
                LineBlock(kind: .html(isPage: true), lines: 0..<buffer.lineCount, content: 0..<buffer.sourceCount)
            ]
            return
        }
        var line = scanFrontMatter(buffer)
        while line < buffer.lineCount {
            let bytes = buffer.line(line)
            let content = Bytes.trim(text, bytes)
            if content.isEmpty {
                // A line of nothing but tabs is an empty row of the table around it, not its end.
                if open?.kind != .tabbed || !Self.hasTab(text, bytes) { close() }
                line += 1
            } else if text[content.lowerBound] == UInt8(ascii: ">"), markQuote(&buffer, text, from: line, content) {
                // The line is looked at again, without its signs.
            } else if let fence = Self.fence(text, content) {
                line = scanCode(buffer, from: line, fence)
            } else if !Self.isRow(text, bytes, content), HTMLExtent.opensTable(text, content) {
                line = scanHTML(buffer, from: line)
            } else if let end = scanIndentedTable(buffer, from: line, content)
                ?? scanDrawn(buffer, from: line, content)
            {
                line = end
            } else {
                scan(line, text, bytes, content)
                line += 1
            }
        }
        close()
    }

    private mutating func scan(_ line: Int, _ text: Span<UInt8>, _ bytes: Range<Int>, _ content: Range<Int>) {
        if let level = Self.underlinedLevel(text, content, below: open, line), let title = open {
            open = nil
            blocks.append(
                LineBlock(
                    kind: .heading(level: level), lines: title.lines.lowerBound..<(line + 1), content: title.content))
        } else if Self.isRule(text, content) {
            addRule(line, text, content)
        } else if isPiped(line, text, bytes, content) {
            if open?.kind == .piped {
                extend(to: line, bytes.upperBound)
            } else {
                close()
                lastPipes = (line, PipeRow.cells(text, content).count)
                open = LineBlock(kind: .piped, lines: line..<(line + 1), content: bytes)
            }
        } else if Self.hasTab(text, bytes) {
            if open?.kind == .tabbed {
                extend(to: line, bytes.upperBound)
            } else {
                close()
                open = LineBlock(kind: .tabbed, lines: line..<(line + 1), content: bytes)
            }
        } else if let (level, inner) = Self.heading(text, content) {
            add(.heading(level: level), line, inner)
        } else if Self.isBold(text, content) {
            add(.boldLine, line, content)
        } else if let (level, inner) = Self.bullet(text, bytes, content) {
            close()
            open = LineBlock(kind: .bullet(level: level), lines: line..<(line + 1), content: inner)
        } else if opensNumbered(text, content) {
            close()
            let level = 1 + min((content.lowerBound - bytes.lowerBound) / 2, 8)
            open = LineBlock(kind: .bullet(level: level), lines: line..<(line + 1), content: content)
        } else if let open, open.kind != .tabbed, open.kind != .piped, !Self.opensParagraph(text, content) {
            extend(to: line, content.upperBound)
        } else {
            close()
            open = LineBlock(kind: .paragraph, lines: line..<(line + 1), content: content)
        }
    }

    private mutating func add(_ kind: LineBlock.Kind, _ line: Int, _ content: Range<Int>) {
        close()
        blocks.append(LineBlock(kind: kind, lines: line..<(line + 1), content: content))
    }

    private mutating func extend(to line: Int, _ end: Int) {
        guard let block = open else { return }
        open = LineBlock(
            kind: block.kind, lines: block.lines.lowerBound..<(line + 1), content: block.content.lowerBound..<end)
    }

    private mutating func close() {
        if let open { blocks.append(open) }
        open = nil
    }

    // MARK: Pipe tables

    /// Adds a rule. Below an alignment row of pipes stands a header without outer pipes, which looked like text.
    private mutating func addRule(_ line: Int, _ text: Span<UInt8>, _ content: Range<Int>) {
        let columns = PipeRow.ruleCellCount(text, content)
        var header: LineBlock?
        if let columns, columns > 1, let above = open, above.kind != .piped, above.lines.upperBound == line {
            header = splitHeader(of: above, columns, text)
        }
        if let header { open = header }
        add(.rule, line, content)
        if columns != nil { lineBelowPipeRule = line + 1 }
    }

    /// Parts the last line from a block where it has as many cells as the alignment row below it.
    private mutating func splitHeader(of block: LineBlock, _ columns: Int, _ text: Span<UInt8>) -> LineBlock? {
        var start = block.content.upperBound
        while start > block.content.lowerBound, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
        let line = Bytes.trim(text, start..<block.content.upperBound)
        guard PipeRow.hasPipes(1, text, line), PipeRow.cells(text, line).count == columns else { return nil }
        let last = block.lines.upperBound - 1
        if block.lines.count > 1 {
            let end = Bytes.trim(text, block.content.lowerBound..<start).upperBound
            blocks.append(
                LineBlock(
                    kind: block.kind, lines: block.lines.lowerBound..<last,
                    content: block.content.lowerBound..<max(block.content.lowerBound, end)))
        }
        return LineBlock(kind: .piped, lines: last..<block.lines.upperBound, content: start..<block.content.upperBound)
    }

    /// Whether a line looks like a row of a pipe table: it stands between two pipes, or opens with one and has two more,
    /// or has one right below another such row or an alignment row.
    private func isPiped(_ line: Int, _ text: Span<UInt8>, _ bytes: Range<Int>, _ content: Range<Int>) -> Bool {
        let opensWithPipe = text[content.lowerBound] == UInt8(ascii: "|")
        if lineBelowPipeRule == line || open?.kind == .piped {
            return content.count > 1 && PipeRow.hasPipes(1, text, content) && Self.heading(text, content) == nil
        }
        if !opensWithPipe { return goesOnWithPipes(line, text, content) }
        guard content.count > 1 else { return false }
        let isClosed = PipeRow.isClosed(text, content)
        // Between tabs a pipe is text.
        if Self.hasTab(text, bytes) { return isClosed && open?.kind != .tabbed }
        return isClosed || PipeRow.hasPipes(3, text, content)
    }

    /// Whether a line without outer pipes goes on with the table of the page before: it has as many cells
    /// and stands a few lines below.
    private func goesOnWithPipes(_ line: Int, _ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard open == nil, let last = lastPipes, last.cells > 1, blocksBelow(last.line) <= Self.mostBlocksBetween,
            PipeRow.hasPipes(last.cells - 1, text, content)
        else { return false }
        let cells = PipeRow.cells(text, content)
        if cells.count != last.cells { return false }
        // One pipe alone parts cells where it stands free, or in the next line too.
        if cells.count > 2 || (cells[0].upperBound + 3 <= cells[1].lowerBound && !cells[1].isEmpty) { return true }
        let next = Self.nextLine(text, behind: content.upperBound)
        return !next.isEmpty && PipeRow.cells(text, next).count == cells.count
    }

    /// The line below the one that a position stands in.
    private static func nextLine(_ text: Span<UInt8>, behind position: Int) -> Range<Int> {
        let newline = UInt8(ascii: "\n")
        guard let start = Bytes.first(newline, or: newline, in: text, position..<text.count) else {
            return text.count..<text.count
        }
        let end = Bytes.first(newline, or: newline, in: text, (start + 1)..<text.count) ?? text.count
        return Bytes.trim(text, (start + 1)..<end)
    }

    private func blocksBelow(_ line: Int) -> Int {
        blocks.reversed().prefix(Self.mostBlocksBetween + 1).prefix { $0.lines.lowerBound > line }.count
    }

    // MARK: What a line is

    private static func hasTab(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
        Bytes.first(UInt8(ascii: "\t"), or: UInt8(ascii: "\t"), in: text, bytes) != nil
    }

    /// Whether a line is a row of another dialect, whose cells may hold tables of HTML.
    private static func isRow(_ text: Span<UInt8>, _ bytes: Range<Int>, _ content: Range<Int>) -> Bool {
        text[content.lowerBound] == UInt8(ascii: "|") || hasTab(text, content)
            || (text[content.lowerBound] != UInt8(ascii: "<") && hasTab(text, bytes))
    }

    /// A rule has two dashes in a row at least, and no other byte than dashes, tabs, pipes, colons, plus signs, spaces.
    private static func isRule(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        var dashes = 0
        for position in content {
            switch text[position] {
            case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
            case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "\t"), UInt8(ascii: " "):
                continue
            default: return false
            }
        }
        return dashes >= 2 || (dashes == 1 && PipeRow.ruleCellCount(text, content) != nil)
    }

    private static func heading(_ text: Span<UInt8>, _ content: Range<Int>) -> (Int, Range<Int>)? {
        var position = content.lowerBound
        while position < content.upperBound, text[position] == UInt8(ascii: "#") { position += 1 }
        let level = position - content.lowerBound
        if level >= 1, level <= 6, position < content.upperBound, Bytes.isSpace(text[position]) {
            var end = content.upperBound
            while end > position, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
            return (level, Bytes.trim(text, position..<end))
        }
        guard content.count > 4, text[content.lowerBound] == UInt8(ascii: "<"),
            text[content.lowerBound + 1] | 0x20 == UInt8(ascii: "h"),
            text[content.lowerBound + 2] >= UInt8(ascii: "1"), text[content.lowerBound + 2] <= UInt8(ascii: "6")
        else { return nil }
        return (Int(text[content.lowerBound + 2] - 0x30), content)
    }

    private static func isBold(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard content.count > 4 else { return false }
        let sign = text[content.lowerBound]
        guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"), text[content.lowerBound + 1] == sign,
            text[content.upperBound - 1] == sign, text[content.upperBound - 2] == sign
        else { return false }
        var position = content.lowerBound + 2
        while position < content.upperBound - 3 {
            if text[position] == sign, text[position + 1] == sign { return false }
            position += 1
        }
        return true
    }

    private static func bullet(
        _ text: Span<UInt8>, _ bytes: Range<Int>, _ content: Range<Int>
    ) -> (Int, Range<Int>)? {
        let length = BulletSign.length(text, content.lowerBound, limit: content.upperBound)
        guard length > 0, length < content.count else { return nil }
        let indent = content.lowerBound - bytes.lowerBound
        return (1 + min(indent / 2, 8), (content.lowerBound + length)..<content.upperBound)
    }

    /// Whether a line opens an item of an ordered list: below text only where it is the first, or follows another item.
    private func opensNumbered(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        guard Self.listNumber(text, content) > 0 else { return false }
        if case .paragraph = open?.kind {
            return Self.beginsList(text, content)
        }
        return true
    }

    /// Whether a line begins a paragraph of its own even right below another: it opens with a block's tag, or defines a
    /// footnote or a link.
    private static func opensParagraph(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        if LinkDefinitions.label(text, content) != nil { return true }
        guard content.count > 2, text[content.lowerBound] == UInt8(ascii: "<") else { return false }
        let next = text[content.lowerBound + 1]
        return next == UInt8(ascii: "p") || next == UInt8(ascii: "u") || next == UInt8(ascii: "d")
    }

    private static func fence(_ text: Span<UInt8>, _ content: Range<Int>) -> UInt8? {
        let sign = text[content.lowerBound]
        guard content.count >= 3, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"),
            text[content.lowerBound + 1] == sign, text[content.lowerBound + 2] == sign
        else { return nil }
        return sign
    }

    /// Takes the lines of a code block up to its closing fence, and gives the line after it.
    private mutating func scanCode(_ buffer: TextBuffer, from first: Int, _ sign: UInt8) -> Int {
        close()
        var line = first + 1
        while line < buffer.lineCount {
            let content = Bytes.trim(buffer.bytes.span, buffer.line(line))
            if !content.isEmpty, Self.fence(buffer.bytes.span, content) == sign { break }
            line += 1
        }
        let end = min(line + 1, buffer.lineCount)
        blocks.append(
            LineBlock(
                kind: .code, lines: first..<end,
                content: buffer.line(first).lowerBound..<buffer.line(end - 1).upperBound))
        return end
    }

    /// Takes the lines up to the end of the tables of HTML that start in a line, and gives the line after them.
    private mutating func scanHTML(_ buffer: TextBuffer, from first: Int) -> Int {
        close()
        let text = buffer.bytes.span
        let commentEnd = lastCommentEnd ?? HTMLExtent.lastCommentEnd(text)
        lastCommentEnd = commentEnd
        var line = first
        var end = buffer.line(first).lowerBound
        repeat {
            end = HTMLExtent.end(text, from: end, lastCommentEnd: commentEnd)
            line = max(line, buffer.lineNumber(at: max(0, min(end, buffer.sourceCount) - 1)) - 1)
            // Another table may start behind the first, in the same line.
        } while end < buffer.line(line).upperBound
            && HTMLExtent.opensTable(text, end..<buffer.line(line).upperBound)
        blocks.append(
            LineBlock(
                kind: .html(isPage: false), lines: first..<(line + 1),
                content: buffer.line(first).lowerBound..<buffer.line(line).upperBound))
        return line + 1
    }
}
