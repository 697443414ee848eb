internal import TabularyModel
internal import TabularyText

// Tables of HTML with the prose around them: blocks inside Markdown, and whole pages.
extension DocumentReader {
    /// Reads a stretch of HTML.
    mutating func readHTML(_ block: LineBlock, isPage: Bool) {
        var state = HTMLState(isPage: isPage, cellLimit: spanLimit)
        let parser = cellReader.parser
        if let lines = quotedLines(of: block), lines.count > 1 {
            let text = StitchedText(lines, in: buffer.bytes)
            parser.parse(text) { read(parser.events[...], &state) }
        } else {
            let copy = FragmentParser.copy(of: block.content, in: buffer.bytes)
            parser.parse(copy, standingFor: block.content) { read(parser.events[...], &state) }
        }
        if state.isInTable { endTable(&state, at: block.content.upperBound) }
        if isPage, let subset = HTMLExtent.subset(buffer.bytes.span) {
            note(
                .note, .markupInvalid,
                "the document type declares entities or elements; none is read, and references to them are kept as written",
                subset)
        }
        if let problem = parser.problem {
            let more = parser.problemCount > 1 ? " (and \(parser.problemCount - 1) more)" : ""
            note(
                .note, .markupInvalid,
                "markup is not well formed: \(CellReader.line(problem.message))\(more); its text was kept",
                buffer.letter(at: min(problem.offset, block.content.upperBound - 1)))
        }
        if state.deepest > options.depthLimit {
            note(
                .warning, .markupTooDeep,
                "elements are nested \(state.deepest) deep; tables deeper than \(options.depthLimit) were read as text",
                block.content)
        }
    }

    mutating func note(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, _ bytes: Range<Int>,
        table: Int? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                severity, code, message, bytes: bytes, line: buffer.lineNumber(at: bytes.lowerBound), table: table))
    }

    /// Reads a portion of events: no cell is open at its end.
    private mutating func read(_ events: ArraySlice<FragmentEvent>, _ state: inout HTMLState) {
        var index = events.startIndex
        var runStart = index
        while index < events.endIndex {
            let event = events[index]
            if isRun(event) {
                index += 1
                continue
            }
            flush(events[runStart..<index], &state)
            index = state.isInTable ? readInTable(events, index, &state) : readOutside(events, index, &state)
            runStart = index
        }
        flush(events[runStart..<index], &state)
    }

    /// Whether an event is text, or of an element inside of text.
    func isRun(_ event: FragmentEvent) -> Bool {
        if event.kind == .text || event.kind == .reference { return true }
        return switch event.tag {
        case .hidden, .title: false
        default: !event.tag.partsBlocks
        }
    }

    /// Whether the end of an element that starts outside of tables is read there too.
    private static func endsOutside(_ tag: FragmentTag) -> Bool {
        switch tag {
        case .hidden, .row, .cell, .headerCell, .rowGroup, .headGroup, .footGroup, .caption: false
        default: true
        }
    }

    // MARK: Prose

    /// Reads a tag outside of tables; gives the index of the next event.
    private mutating func readOutside(
        _ events: ArraySlice<FragmentEvent>, _ index: Int, _ state: inout HTMLState
    ) -> Int {
        let event = events[index]
        let isStart = event.kind == .start
        if Self.endsOutside(event.tag) { state.count(event) }
        switch event.tag {
        case .table where isStart: beginTable(&state, event)
        case let tag where tag.isTablePart && tag != .columns:
            // A piece of a table whose start a page break cut off.
            guard isStart else { return index + 1 }
            beginTable(&state, event)
            return readInTable(events, index, &state)
        case .hidden where isStart: return passOver(events, index)
        case .title: state.isInTitle = isStart
        case .list: state.lists = max(0, state.lists + (isStart ? 1 : -1))
        case .listItem: state.isBullet = isStart
        default: if let level = event.tag.headingLevel { state.heading = isStart ? level : nil }
        }
        return index + 1
    }

    /// Passes over an element whose content is no text, and gives the index past its end tag.
    mutating func passOver(_ events: ArraySlice<FragmentEvent>, _ start: Int) -> Int {
        var index = start + 1
        while index < events.endIndex, !(events[index].kind == .end && events[index].tag == .hidden) {
            if events[index].kind == .text { signs.append(events[index].source) }
            index += 1
        }
        return min(index + 1, events.endIndex)
    }

    /// Makes a block of a run of text and inline elements.
    mutating func flush(_ run: ArraySlice<FragmentEvent>, _ state: inout HTMLState) {
        guard run.contains(where: { isText($0) }) else { return }
        let reading = cellReader.read(events: run, field: 0, into: &buffer)
        collectLinks(reading)
        guard let start = run.first?.source.lowerBound, !reading.text.isEmpty else { return }
        let provenance = buffer.provenance(of: reading.text, field: 0)
        let line = provenance?.first.line ?? buffer.lineNumber(at: start)
        if state.isInTable, state.former?.hasOpenRow == false, state.former?.rowCount ?? 0 > 0,
            captions.caption(in: buffer.bytes.span, reading.text.bounds) != nil
        {
            // A caption below rows is that of another table, or of this one on the next page: the end tag was lost.
            endTable(&state, at: start)
            hasFurniture = true
        }
        if state.isInTable {
            appendStray(reading.text, line)
        } else if state.heading == nil, !state.isBullet, furniture.contains(reading.text, in: buffer) {
            blocks.append(Document.Block(kind: .furniture, text: reading.text, line: line))
            hasFurniture = true
        } else {
            let kind: LineBlock.Kind =
                if state.isInTitle {
                    .heading(level: 0)
                } else if let level = state.heading {
                    .heading(level: level)
                } else if state.isBullet {
                    .bullet(level: max(1, state.lists))
                } else {
                    .paragraph
                }
            // A run's text may stand behind the source; what is told of the block points into the source.
            let end = provenance?.pieces.last?.bytes.upperBound ?? start
            let content = min(provenance?.first.bytes.lowerBound ?? start, end)..<end
            let block = LineBlock(kind: kind, lines: (line - 1)..<line, content: content)
            if !holdsHead(block, reading, line), !goesOnWithTable(block, reading) { appendProse(block, reading, line) }
            // What follows in the same bullet is a paragraph.
            state.isBullet = false
        }
    }

    private func isText(_ event: FragmentEvent) -> Bool {
        switch event.kind {
        case .text: !Bytes.trim(buffer.bytes.span, event.source).isEmpty
        case .reference: true
        default: false
        }
    }

    /// Text that stands in a table and in none of its cells is kept before the table, as HTML's parsers do.
    mutating func appendStray(_ text: TextRange, _ line: Int) {
        let isFurniture = furniture.contains(text, in: buffer)
        blocks.append(Document.Block(kind: isFurniture ? .furniture : .paragraph, text: text, line: line))
        if isFurniture { return }
        let bytes = buffer.provenance(of: text, field: 0)?.first.bytes
        note(
            .note, .tableStrayText, "text between the cells of a table was kept before it", bytes ?? 0..<0,
            table: tables.count + (open == nil ? 1 : 2))
    }
}
