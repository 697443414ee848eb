internal import TabularyModel
internal import TabularyText

// Headings, paragraphs, bullets, and what of them goes on with the table above.
extension DocumentReader {
    mutating func readText(_ block: LineBlock, isFurniture: Bool) {
        let line = block.lines.lowerBound + 1
        if block.kind == .rule {
            readRule(block)
            return
        }
        if block.isDrawn {
            readDrawn(block)
            return
        }
        if block.kind == .code {
            closeTable()
            pendingCaption = nil
            blocks.append(Document.Block(kind: .code, text: TextRange(block.content), line: line))
            return
        }
        let reading = readContent(of: block)
        collectLinks(reading)
        let nested = nestedTables(of: reading)
        defer { for table in nested { take(table) } }
        if reading.text.isEmpty { return }
        if isFurniture {
            blocks.append(Document.Block(kind: .furniture, text: reading.text, line: line))
            hasFurniture = true
            return
        }
        if holdsHead(block, reading, line) || goesOnWithTable(block, reading) { return }
        appendProse(block, reading, line)
    }

    /// Keeps the table open below a line that is a running head if the rows below it go on with the table.
    mutating func holdsHead(_ block: LineBlock, _ reading: borrowing CellReader.Reading, _ line: Int) -> Bool {
        guard open != nil, block.kind == .paragraph, block.lines.count == 1, pendingCaption == nil,
            furniture.mayBeHead(reading.text.bounds, in: buffer)
        else { return false }
        heldHead = blocks.count
        blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: line))
        return true
    }

    /// Reads the text of a block; in a quote line by line, without the signs before each.
    private mutating func readContent(of block: LineBlock) -> CellReader.Reading {
        guard let pieces = quotedLines(of: block), pieces.count > 1 else {
            return cellReader.read(block.content, field: 0, into: &buffer, &diagnostics)
        }
        return cellReader.read(pieces: pieces, field: 0, into: &buffer, &diagnostics)
    }

    /// What each line has of a block that stands in a quote, trimmed; nil for any other.
    func quotedLines(of block: LineBlock) -> [Range<Int>]? {
        guard !buffer.quotes.isEmpty, buffer.quotes.start(ofLine: block.lines.lowerBound) != nil else { return nil }
        return block.lines.map { line in
            let content = Bytes.trim(buffer.bytes.span, buffer.line(line))
            return max(content.lowerBound, block.content.lowerBound)..<max(content.upperBound, block.content.lowerBound)
        }
    }

    mutating func appendProse(_ block: LineBlock, _ reading: borrowing CellReader.Reading, _ line: Int) {
        let caption = captions.caption(in: buffer.bytes.span, reading.text.bounds)
        let keepsOpen = keepsTableOpen(reading.text)
        if !keepsOpen { closeTable() }
        let first = blocks.count
        switch block.kind {
        case .heading(let level):
            blocks.append(Document.Block(kind: .heading, level: level, text: reading.text, line: line))
        case .boldLine:
            blocks.append(Document.Block(kind: .heading, level: 0, text: reading.text, line: line))
        case .bullet(let level):
            blocks.append(Document.Block(kind: .bullet, level: level, text: reading.text, line: line))
        case .paragraph, .code, .tabbed, .piped, .grid, .simple, .rule, .html:
            for part in merged(reading.blocks) {
                let isBullet = part.kind == .bullet
                blocks.append(
                    Document.Block(
                        kind: isBullet ? .bullet : .paragraph, level: Int(part.level), text: part.text,
                        line: buffer.provenance(of: part.text, field: 0)?.first.line ?? line))
            }
        }
        // A bold line right above a table is its caption, unless it is the report's title.
        let isBoldCaption = block.kind == .boldLine && blocks[..<first].contains { $0.kind == .heading }
        let isOneBlock = blocks.count == first + 1
        pendingCaption = isOneBlock && (caption != nil || isBoldCaption || keepsOpen) ? first : nil
    }

    /// Blocks with the lines that go on with them after a line break.
    func merged(_ blocks: [TextBlock]) -> [TextBlock] {
        var merged: [TextBlock] = []
        for block in blocks {
            if block.kind == .line, let last = merged.indices.last {
                merged[last].text = TextRange(merged[last].text.lowerBound..<block.text.upperBound)
                merged[last].whole = TextRange(merged[last].whole.lowerBound..<block.whole.upperBound)
            } else {
                merged.append(block)
            }
        }
        return merged
    }

    mutating func readRule(_ block: LineBlock) {
        let isOfTable = buffer.bytes[block.content].contains { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }
        guard isOfTable else { return }
        let line = block.lines.lowerBound + 1
        diagnostics.append(
            Diagnostic(
                .note, .tableRule, "a leftover Markdown rule was left out", bytes: block.content, line: line,
                table: open == nil ? nil : tables.count + 1))
        let lastLine = open?.lineEnd ?? 0
        open?.lineEnd = max(lastLine, line)
    }

    /// Lets the open table go on with a paragraph or bullet, where there is evidence for it.
    mutating func goesOnWithTable(_ block: LineBlock, _ reading: borrowing CellReader.Reading) -> Bool {
        guard open != nil, var first = reading.blocks.first else { return false }
        switch block.kind {
        case .paragraph: break
        case .bullet(let level):
            first.kind = .bullet
            first.level = UInt8(clamping: level)
            first.hasSign = true
        case .heading, .boldLine, .code, .tabbed, .piped, .grid, .simple, .rule, .html: return false
        }
        if captions.caption(in: buffer.bytes.span, reading.text.bounds) != nil { return false }
        guard let (column, joint, evidence) = decide(first), var table = open else { return false }
        let line = block.lines.lowerBound + 1
        let intoLine = table.rows.last?.line ?? 0
        var join = Join(table: tables.count, line: line, kind: .item, intoLine: intoLine, evidence: evidence)
        let what = first.kind == .bullet ? "a bullet" : "a paragraph"
        if !options.joins {
            join.isAccepted = false
            record(join, .joinRefused, what, bytes: block.content)
            return false
        }
        // Taken out while it changes, so that it is not copied.
        open = nil
        var parts = reading.blocks
        parts[0] = first
        let settled = checked(joint, column, first, in: table)
        table.goOn(
            column, with: part(reading.text, parts, reading.marks, field: 0), settled, blocks: cellBlocks)
        table.lineEnd = block.lines.upperBound
        open = table
        record(join, .joinItem, what, bytes: block.content)
        return true
    }

    func decide(_ block: TextBlock) -> (column: Int, joint: TableBuilder.Joint, evidence: String)? {
        let isCut = isBelowCutProse
        return open.flatMap {
            PageBreakJoiner(buffer, cellBlocks, judge).decide(block, after: $0, belowCutProse: isCut)
        }
    }

    /// Whether the paragraph right above the open table breaks off in the middle of a sentence.
    private var isBelowCutProse: Bool {
        guard let table = blocks.lastIndex(where: { $0.kind == .table(tables.count) }),
            let above = blocks[..<table].last(where: { $0.kind != .furniture && $0.kind != .caption }),
            above.kind == .paragraph
        else { return false }
        let edges = TextEdges(buffer)
        return edges.hasWords(4, above.text) && edges.ending(of: above.text) != .closed
    }

    func decide(_ fragment: TableBuilder) -> PageBreakJoiner.Decision? {
        open.flatMap { PageBreakJoiner(buffer, cellBlocks, judge).decide(fragment, after: $0) }
    }
}

// Links: their text is text, and where they lead is kept beside it.
extension DocumentReader {
    mutating func collectLinks(_ reading: borrowing CellReader.Reading) {
        signs += reading.targets
        addresses += reading.addresses
        links += reading.links
        if let kept = reading.keptReferences {
            keptReferences = (keptReferences?.first ?? kept.first, (keptReferences?.count ?? 0) + kept.count)
        }
    }
}
