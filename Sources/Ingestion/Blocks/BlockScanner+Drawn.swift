internal import TabularyModel
internal import TabularyText

// Tables that are drawn with characters: grids, and columns under dashed lines.
extension BlockScanner {
    /// Takes the lines of a drawn table that a line belongs to, and gives the line after it; nil where it belongs to none.
    ///
    /// Each search ends at the next line of dashes at the latest, so that all of them look at a line but twice.
    mutating func scanDrawn(_ buffer: TextBuffer, from line: Int, _ content: Range<Int>) -> Int? {
        switch buffer.bytes[content.lowerBound] {
        case UInt8(ascii: "+"): return scanGrid(buffer, from: line, content)
        case UInt8(ascii: "-"), UInt8(ascii: "="): return scanColumns(buffer, from: line)
        default: return nil
        }
    }

    private mutating func scanGrid(_ buffer: TextBuffer, from first: Int, _ content: Range<Int>) -> Int? {
        let text = buffer.bytes.span
        guard first >= lineBelowGridSearch, GridTableReader.isBorder(text, content) else { return nil }
        var line = first + 1
        var end = first + 1
        while line < buffer.lineCount {
            let content = Bytes.trim(text, buffer.line(line))
            guard GridTableReader.isLine(text, content) else { break }
            line += 1
            if GridTableReader.isBorder(text, content) { end = line }
        }
        lineBelowGridSearch = line
        guard end > first + 2, GridTableReader.isGrid(first..<end, in: buffer) else { return nil }
        append(.grid, first..<end, buffer)
        return end
    }

    private mutating func scanColumns(_ buffer: TextBuffer, from rule: Int) -> Int? {
        let text = buffer.bytes.span
        guard let runs = SimpleTableReader.runs(text, buffer.line(rule), atLeast: 2) else { return nil }
        var header = rule..<rule
        if let open, open.kind == .paragraph, open.lines.upperBound == rule { header = open.lines }
        // A line of dashes above the header makes rows of several lines, parted by blank ones.
        var isClosed = header.isEmpty
        if !header.isEmpty, let above = blocks.last, above.kind == .rule, above.lines.upperBound == header.lowerBound,
            let border = SimpleTableReader.runs(text, buffer.line(above.lines.lowerBound), atLeast: 1),
            border.count == 1
        {
            isClosed = true
        } else if header.count > 1 {
            header = (rule - 1)..<rule
        }
        guard let (bodyEnd, end, nextRule) = endOfColumns(buffer, below: rule, isClosed: isClosed) else { return nil }
        // Between two dashed lines stands the header, where rows and a third follow.
        if header.isEmpty, let nextRule, nextRule == bodyEnd, end == bodyEnd + 1,
            SimpleTableReader.runs(text, buffer.line(nextRule), atLeast: 2) == runs,
            let (lower, lowerEnd, _) = endOfColumns(buffer, below: nextRule, isClosed: true), lower > nextRule + 1
        {
            guard fits(buffer, (rule + 1)..<lower, runs) else { return nil }
            let kind = LineBlock.Kind.simple(header: (rule + 1)..<nextRule, rule: nextRule, bodyEnd: lower)
            append(kind, rule..<lowerEnd, buffer)
            return lowerEnd
        }
        guard bodyEnd > rule + 1, fits(buffer, header, runs), fits(buffer, (rule + 1)..<bodyEnd, runs) else {
            return nil
        }
        takeHeader(header, buffer, isClosed: isClosed)
        let first = header.isEmpty ? rule : header.lowerBound
        append(.simple(header: header, rule: rule, bodyEnd: bodyEnd), first..<end, buffer)
        return end
    }

    /// Where the rows below a dashed line end, where the table does, and which line of dashes closes it.
    ///
    /// - Parameter isClosed: Whether the table goes on over single blank lines, up to a line of dashes, without which it is
    ///   none.
    private func endOfColumns(
        _ buffer: TextBuffer, below rule: Int, isClosed: Bool
    ) -> (bodyEnd: Int, end: Int, rule: Int?)? {
        let text = buffer.bytes.span
        var line = rule + 1
        var isBlank = false
        while line < buffer.lineCount {
            let bytes = buffer.line(line)
            if Bytes.trim(text, bytes).isEmpty {
                if !isClosed { return (line, line, nil) }
                if isBlank || line == rule + 1 { return nil }
                isBlank = true
            } else if SimpleTableReader.runs(text, bytes, atLeast: 1) != nil {
                return (line, line + 1, line)
            } else {
                isBlank = false
            }
            line += 1
        }
        return isClosed ? nil : (line, line, nil)
    }

    /// Whether lines lie in columns: no tab is in them, and few words cross a boundary.
    private func fits(_ buffer: TextBuffer, _ lines: Range<Int>, _ runs: [Range<Int>]) -> Bool {
        let text = buffer.bytes.span
        var crossing = 0
        var hasNeighbours = lines.isEmpty
        for line in lines {
            let bytes = buffer.line(line)
            if Bytes.first(UInt8(ascii: "\t"), or: UInt8(ascii: "|"), in: text, bytes) != nil { return false }
            // A line shorter than the runs costs no more than its bytes and theirs, which are one line's.
            let (cells, crosses) = SimpleTableReader.cells(text, bytes, runs)
            if crosses { crossing += 1 }
            if !hasNeighbours { hasNeighbours = cells.count { !$0.isEmpty } > 1 }
        }
        return hasNeighbours && crossing * 3 <= lines.count
    }

    /// Takes the header's lines from the open paragraph, and the line of dashes above them.
    private mutating func takeHeader(_ header: Range<Int>, _ buffer: TextBuffer, isClosed: Bool) {
        guard !header.isEmpty, let block = open else { return }
        open = nil
        if isClosed, blocks.last?.kind == .rule { blocks.removeLast() }
        if header.lowerBound > block.lines.lowerBound {
            let end = buffer.line(header.lowerBound - 1).upperBound
            blocks.append(
                LineBlock(
                    kind: .paragraph, lines: block.lines.lowerBound..<header.lowerBound,
                    content: block.content.lowerBound..<end))
        }
    }

    private mutating func append(_ kind: LineBlock.Kind, _ lines: Range<Int>, _ buffer: TextBuffer) {
        if let open { blocks.append(open) }
        open = nil
        blocks.append(
            LineBlock(
                kind: kind, lines: lines,
                content: buffer.line(lines.lowerBound).lowerBound..<buffer.line(lines.upperBound - 1).upperBound))
    }
}
