internal import TabularyModel
internal import TabularyText

// The tables of HTML: rows and cells as they are formed, and the tables inside cells.
extension DocumentReader {
    mutating func beginTable(_ state: inout HTMLState, _ event: FragmentEvent) {
        state.beginTable()
        if event.isHidden { state.hidden.append(event.source) }
    }

    /// Reads a tag of a table, and with a cell's start its whole cell; gives the index of the next event.
    mutating func readInTable(
        _ events: ArraySlice<FragmentEvent>, _ index: Int, _ state: inout HTMLState
    ) -> Int {
        let event = events[index]
        let isStart = event.kind == .start
        if isStart, event.isHidden { state.hidden.append(event.source) }
        switch event.tag {
        case .table:
            state.count(event)
            endTable(&state, at: event.source.upperBound)
            // A table that starts in a table but in none of its cells ends it, as where a page break cut off its end.
            if isStart {
                hasFurniture = true
                beginTable(&state, event)
            }
        case .caption where isStart:
            let (content, next) = Self.content(events, index)
            let (part, inner) = readPart(events[content], field: 0, &state)
            state.former?.endGroup()
            let line = buffer.lineNumber(at: max(0, event.source.upperBound - 1))
            if state.caption != nil, !part.cell.text.isEmpty {
                // A table has one caption; others are text between its rows.
                appendStray(part.cell.text, line)
            } else if !part.cell.text.isEmpty {
                state.captionLine = line
                state.caption = part
            }
            for table in inner {
                state.nested.append((TableBuilder.Nested(row: 0, column: 0, table: table), false))
            }
            return next
        case .rowGroup, .headGroup, .footGroup:
            if isStart {
                state.former?.begin(event.tag == .headGroup ? .head : event.tag == .footGroup ? .foot : .body)
            } else {
                state.former?.endGroup()
            }
        case .columns where isStart: state.former?.endGroup()
        case .row:
            if isStart { beginRow(event, &state) } else { endRow(&state) }
        case .cell, .headerCell:
            guard isStart else { return index + 1 }
            let (content, next) = Self.content(events, index)
            readCell(event, events[content], &state)
            return next
        case .hidden where isStart: return passOver(events, index)
        default: break
        }
        return index + 1
    }

    private mutating func beginRow(_ event: FragmentEvent, _ state: inout HTMLState) {
        endRow(&state)
        state.field = 0
        // The tag's range may begin before it, with what the parser passed over.
        state.former?.beginRow(line: buffer.lineNumber(at: max(event.source.lowerBound, event.source.upperBound - 1)))
    }

    private mutating func endRow(_ state: inout HTMLState) {
        state.former?.endRow()
        // A first row that holds nothing but "Table 3: …" is the caption.
        guard state.caption == nil, let text = state.former?.onlyText,
            captions.caption(in: buffer.bytes.span, text.bounds) != nil
        else { return }
        state.caption = TableBuilder.Part(cell: Cell(text: text, field: 0, kind: .value))
        state.captionLine = buffer.provenance(of: text, field: 0)?.first.line
        state.caption?.marks = state.former?.marks ?? []
        state.former?.removeRows()
    }

    /// The events inside the cell or caption that starts at an index, and the index behind it.
    ///
    /// It ends with its end tag, or where another cell, row or group of rows begins that no table inside holds, or the table
    /// around it ends (HTML § 13.2.6.4.15, "in cell").
    private static func content(
        _ events: ArraySlice<FragmentEvent>, _ start: Int
    ) -> (content: Range<Int>, next: Int) {
        var index = start + 1
        while index < events.endIndex {
            let event = events[index]
            if event.tag == .table {
                // The table around the cell ends: the cell was never closed.
                if event.kind == .end { return ((start + 1)..<index, index) }
                index = CellReader.tableEnd(events, index)
                continue
            }
            let isOver =
                switch event.kind {
                case .start: event.tag.isTablePart
                case .end: event.tag == .row || event.tag == .rowGroup
                case .text, .reference: false
                }
            if isOver { return ((start + 1)..<index, index) }
            if event.kind == .end, event.tag == events[start].tag { return ((start + 1)..<index, index + 1) }
            index += 1
        }
        return ((start + 1)..<index, index)
    }

    private mutating func readCell(
        _ event: FragmentEvent, _ content: ArraySlice<FragmentEvent>, _ state: inout HTMLState
    ) {
        if state.former?.hasOpenRow == false {
            // A cell outside of any row stands in one of its own making.
            state.field = 0
            state.former?.beginRow(line: buffer.lineNumber(at: event.source.upperBound - 1))
        }
        let (part, inner) = readPart(content, field: state.field, &state)
        state.field += 1
        guard
            let place = state.former?.append(
                part, columns: event.columns, rows: event.rows, isHeader: event.tag == .headerCell)
        else { return }
        for table in inner {
            state.nested.append(
                (TableBuilder.Nested(row: place.row, column: place.column, table: table), place.isFoot))
        }
    }

    /// Reads the events inside a cell: its text, and the tables inside it.
    private mutating func readPart(
        _ events: ArraySlice<FragmentEvent>, field: Int, _ state: inout HTMLState
    ) -> (part: TableBuilder.Part, nested: [TableBuilder]) {
        let reading = cellReader.read(events: events, depth: state.cellDepth, isCell: true, field: field, into: &buffer)
        state.deepest = max(state.deepest, reading.depth)
        let part = part(of: reading, field: field)
        return (part, nestedTables(of: reading, isPage: state.isPage, deepest: &state.deepest))
    }

    /// Reads the tables inside a cell that was read: the events are still those of the last parse.
    ///
    /// - Parameter deepest: How deep elements are nested at most.
    mutating func nestedTables(
        of reading: borrowing CellReader.Reading, isPage: Bool, deepest: inout Int
    ) -> [TableBuilder] {
        var tables: [TableBuilder] = []
        for (range, depth) in reading.nested {
            var inner = HTMLState(isPage: isPage, cellLimit: spanLimit, depth: depth)
            tables += readNested(cellReader.parser.events[range], &inner)
            deepest = max(deepest, inner.deepest)
        }
        return tables
    }

    /// Reads the tables of HTML inside a cell of another dialect, or a paragraph, that was read last.
    mutating func nestedTables(of reading: borrowing CellReader.Reading) -> [TableBuilder] {
        var deepest = 0
        let tables = nestedTables(of: reading, isPage: false, deepest: &deepest)
        if deepest > options.depthLimit, reading.depth <= options.depthLimit, let (range, _) = reading.nested.first,
            let place = cellReader.parser.events[range].first?.source
        {
            note(
                .warning, .markupTooDeep,
                "elements are nested \(deepest) deep; tables deeper than \(options.depthLimit) were read as text", place
            )
        }
        return tables
    }

    /// Reads a table inside a cell. Tables that stand in it and in none of its cells follow it.
    ///
    /// - Parameter events: Those of the table, its tags included.
    private mutating func readNested(
        _ events: ArraySlice<FragmentEvent>, _ state: inout HTMLState
    ) -> [TableBuilder] {
        var tables: [TableBuilder] = []
        var index = events.startIndex
        while index < events.endIndex {
            let event = events[index]
            if event.tag == .table {
                if let table = finish(&state) { tables.append(table) }
                if event.kind == .start { beginTable(&state, event) }
                index += 1
            } else {
                if !state.isInTable, event.kind == .start, event.tag.isTablePart { beginTable(&state, event) }
                index = state.isInTable ? readInTable(events, index, &state) : index + 1
            }
        }
        if let table = finish(&state) { tables.append(table) }
        return tables
    }

    // MARK: The end of a table

    mutating func endTable(_ state: inout HTMLState, at offset: Int) {
        guard var fragment = finish(&state) else { return }
        fragment.lineEnd = max(fragment.lineEnd, buffer.lineNumber(at: max(0, offset - 1)))
        fragment.isOfPage = state.isPage
        take(fragment)
    }

    /// The table that is open, with its caption and the tables inside; nil where it has no row.
    private mutating func finish(_ state: inout HTMLState) -> TableBuilder? {
        guard var former = state.former else { return nil }
        state.former = nil
        var fragment = former.finish()
        let footStart = fragment.rows.count - former.footRowCount
        fragment.nested = state.nested.map { entry in
            var nested = entry.nested
            if entry.isFoot { nested.row += footStart }
            return nested
        }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        if let caption = state.caption {
            // A table has no place for the marks of its caption; their words are the caption's.
            leftOut += caption.marks
            setCaption(of: &fragment, caption.cell.text, line: state.captionLine)
        } else if let title = titleRow(of: fragment, hasHeaderBelow: former.headerCellRowsBelowFirst > 0) {
            leftOut += fragment.part(0, 0)?.marks ?? []
            setCaption(of: &fragment, title, line: buffer.provenance(of: title, field: 0)?.first.line)
            fragment.removeFirstRow()
            fragment.markedHeaderRows = max(fragment.markedHeaderRows - 1, former.headerCellRowsBelowFirst)
        }
        if former.hasCutSpans {
            let line = max(0, (fragment.rows.first?.line ?? 1) - 1)
            note(
                .warning, .tableTooLarge,
                "spans would cover more than \(fillerLimit) cells in the tables of the report together; the others cover nothing",
                buffer.line(line))
        }
        if let first = state.hidden.first {
            let more = state.hidden.count > 1 ? " (and \(state.hidden.count - 1) more)" : ""
            note(.note, .tableHidden, "an element that is not shown was kept\(more)", first)
        }
        if fragment.rows.isEmpty {
            // A caption without a table is prose.
            if let caption = fragment.caption {
                blocks.append(
                    Document.Block(kind: .paragraph, text: caption, line: fragment.captionLine ?? 1))
            }
            for inner in fragment.nested { take(inner.table) }
            return nil
        }
        return fragment
    }

    /// The text of a first row that has no other, and reads as the caption of the rows below.
    ///
    /// Above a single row that is no header only the words of a caption say so: it may as well be a row over all columns.
    private func titleRow(of fragment: TableBuilder, hasHeaderBelow: Bool) -> TextRange? {
        guard fragment.rows.count > 1, !fragment.nested.contains(where: { $0.row == 0 }) else { return nil }
        let cells = fragment.cells(ofRow: 0)
        guard let first = cells.first, !first.text.isEmpty, !first.hasBlockMarkup,
            cells.dropFirst().allSatisfy(\.text.isEmpty),
            // A cell that reaches down is a stub's.
            !fragment.spans.contains(where: { $0.cell == 0 && $0.rows > 1 })
        else { return nil }
        let saysCaption = captions.caption(in: buffer.bytes.span, first.text.bounds) != nil
        guard saysCaption || hasHeaderBelow || fragment.rows.count > 2,
            // Cells that are written beside one or two words and left blank are a header's, unless the words are a caption's.
            saysCaption || !cells.dropFirst().contains(where: { $0.kind == .blank })
                || TextEdges(buffer).hasWords(3, first.text)
        else { return nil }
        let isTitle = isCaption(first.text.bounds, columns: fragment.width, true) {
            fragment.cells(ofRow: 1).map(\.text.bounds)
        }
        return isTitle ? first.text : nil
    }
}
