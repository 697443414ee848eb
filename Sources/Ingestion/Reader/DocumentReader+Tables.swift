internal import TabularyModel
internal import TabularyText

// Lines with tabs: rows, captions, rules, and whether they are a table.
extension DocumentReader {
    /// Reads consecutive lines with tabs, and the rules between them, as one fragment or several.
    mutating func readTabbed(_ range: Range<Int>) {
        var fragment = TableBuilder()
        for position in range {
            let block = lineBlocks[position]
            if block.kind == .rule {
                readRuleInside(block, &fragment)
                continue
            }
            for line in block.lines {
                let bytes = buffer.line(line)
                let fields = fields(of: bytes)
                guard fields.contains(where: { !$0.isEmpty }) else { continue }
                if isCaptionRow(fields, next: line + 1 < block.lines.upperBound ? line + 1 : nil, fragment.rows.isEmpty)
                {
                    take(fragment)
                    fragment = TableBuilder()
                    readCaptionRow(fields[0], line)
                } else {
                    readRow(fields, line, &fragment)
                    if fragment.rows.count == 1, block.lines.count > 1_000 {
                        fragment.reserve(rows: block.lines.count, bytes: block.content.count)
                    }
                }
            }
        }
        take(fragment)
    }

    mutating func readRuleInside(_ block: LineBlock, _ fragment: inout TableBuilder) {
        let line = block.lines.lowerBound + 1
        fragment.lineEnd = max(fragment.lineEnd, line)
        // Below the first row a rule is Markdown's way of writing a table; it is settled with the fragment.
        if fragment.rows.count == 1, fragment.rowsAboveRule == nil {
            fragment.rowsAboveRule = 1
            fragment.rule = block.content
        } else {
            diagnostics.append(
                Diagnostic(
                    .note, .tableRule, "a leftover Markdown rule was left out", bytes: block.content, line: line,
                    table: tables.count + 1))
        }
    }

    /// The trimmed cells of a line.
    func fields(of line: Range<Int>) -> [Range<Int>] {
        let text = buffer.bytes.span
        var fields: [Range<Int>] = []
        fields.reserveCapacity(8)
        var start = line.lowerBound
        let tab = UInt8(ascii: "\t")
        while let position = Bytes.first(tab, or: tab, in: text, start..<line.upperBound) {
            fields.append(Bytes.trim(text, start..<position))
            start = position + 1
        }
        fields.append(Bytes.trim(text, start..<line.upperBound))
        return fields
    }

    mutating func readRow(_ fields: [Range<Int>], _ line: Int, _ fragment: inout TableBuilder) {
        let isShort = fragment.rows.count > 0 && (fields[0].isEmpty || fields.count < fragment.width)
        if isShort {
            var row = TableBuilder()
            row.dialect = fragment.dialect
            append(fields, line, to: &row)
            if let decision = PageBreakJoiner(buffer, cellBlocks, judge).decideInside(row, after: fragment) {
                fragment.inner.append(
                    Join(
                        table: 0, line: line + 1, kind: decision.kind, intoLine: fragment.rows.last?.line ?? 0,
                        evidence: decision.evidence, isAccepted: options.joins))
                if options.joins {
                    goOn(row, 0, decision, &fragment)
                    fragment.lineEnd = line + 1
                    return
                }
            }
            fragment.settle(in: &buffer, blocks: &cellBlocks)
            fragment.append(row: 0, of: row, shiftedBy: 0)
            return
        }
        fragment.settle(in: &buffer, blocks: &cellBlocks)
        append(fields, line, to: &fragment)
    }

    mutating func append(_ fields: [Range<Int>], _ line: Int, to fragment: inout TableBuilder) {
        fragment.beginRow(line: line + 1)
        for (index, field) in fields.enumerated() {
            if field.isEmpty {
                fragment.appendEmpty(.blank, field: index)
            } else {
                let reading =
                    fragment.dialect == .pipe
                    ? pipeCellReader.read(field, field: index, into: &buffer, &diagnostics)
                    : tabCellReader.read(field, field: index, into: &buffer, &diagnostics)
                fragment.append(part(of: reading, field: index))
                appendNested(of: reading, index, to: &fragment)
            }
        }
    }

    /// Appends the tables of HTML inside the cell that was read last.
    mutating func appendNested(of reading: borrowing CellReader.Reading, _ column: Int, to fragment: inout TableBuilder)
    {
        for table in nestedTables(of: reading) {
            fragment.nested.append(TableBuilder.Nested(row: fragment.rows.count - 1, column: column, table: table))
        }
    }

    /// What was read, as a cell. Its links are collected.
    mutating func part(of reading: borrowing CellReader.Reading, field: Int) -> TableBuilder.Part {
        collectLinks(reading)
        var part = part(reading.text, reading.blocks, reading.marks, field: field)
        part.cell.hasBlockMarkup = reading.hasBlockMarkup
        return part
    }

    /// A cell of a text and its blocks, which are kept unless they are one plain paragraph.
    mutating func part(
        _ text: TextRange, _ blocks: [TextBlock], _ marks: [TextRange], field: Int
    ) -> TableBuilder.Part {
        var part = TableBuilder.Part.empty(.blank, field: field)
        part.marks = marks
        if text.isEmpty { return part }
        part.cell = Cell(text: text, field: field, kind: .value)
        if blocks.count == 1, blocks[0].kind == .paragraph, blocks[0].text == text { return part }
        let first = cellBlocks.count
        cellBlocks += blocks
        part.blocks = first..<cellBlocks.count
        return part
    }

    /// Takes a fragment that was read: joins it to the open table, or opens a table with it, or reads it as prose.
    mutating func take(_ fragment: TableBuilder) {
        guard !fragment.rows.isEmpty else { return }
        if isTooLarge(fragment) { return takeTooLarge(fragment) }
        var fragment = fragment
        takeCaption(&fragment)
        // Where no table has a header, none is looked for in what may go on with one.
        if options.headerRows == 0 { fragment.knownHeaderRows = 0 }
        defer { hasFurniture = false }
        let held = heldHead
        heldHead = nil
        // Below a line that may be prose only a row that is cut in two goes on.
        if let decision = decide(fragment), held == nil ? isPlausible(decision, fragment) : decision.continuesRow {
            if options.joins, !isTooLarge(fragment, below: open) {
                if let held { blocks[held].kind = .furniture }
                tell(fragment)
                join(fragment, decision)
                return
            }
            refuse(fragment, decision)
        }
        closeTable()
        tell(fragment)
        let isTable =
            switch fragment.dialect {
            case .pipe: isPipeTable(fragment)
            case .grid, .html: true
            case .tab: isTable(fragment)
            }
        guard isTable else {
            readAsProse(fragment)
            return
        }
        fragment.settle(in: &buffer, blocks: &cellBlocks)
        // A row below the header settles it; a table without one may yet turn out to have none.
        let headerRows = HeaderFinder(buffer, judge).headerRowCount(of: fragment)
        if let asked = options.headerRows {
            fragment.knownHeaderRows = asked
        } else if headerRows > 0, headerRows < fragment.rows.count {
            fragment.knownHeaderRows = headerRows
        }
        blocks.append(Document.Block(kind: .table(tables.count), line: fragment.rows[0].line))
        for var inner in fragment.inner {
            inner.table = tables.count
            record(inner, inner.kind == .cell ? .joinCell : .joinRow, "a row", bytes: buffer.line(inner.line - 1))
        }
        open = fragment
    }

    /// No page break cuts a page of HTML, unless the furniture of one stands there, or the rows themselves say so: tables alike
    /// are tables apart.
    func isPlausible(_ decision: PageBreakJoiner.Decision, _ fragment: TableBuilder) -> Bool {
        !fragment.isOfPage || hasFurniture || fragment.captionIsContinued
            // A header of its own that is not the one above again makes a table.
            || (decision.standsAlone && fragment.width > 1
                && (decision.repeatedRows > 0 || fragment.markedHeaderRows == 0))
    }

    /// One line with a tab is a table only if it has a caption, more than two cells, or markup that parts blocks.
    func isTable(_ fragment: TableBuilder) -> Bool {
        if isNumberedList(fragment) { return false }
        let hasBlockMarkup = fragment.cells.contains(where: \.hasBlockMarkup)
        if fragment.rows.allSatisfy({ row in
            fragment.cells[row.cells].count { !$0.text.isEmpty } <= 1
        }) {
            return fragment.caption != nil || hasBlockMarkup
        }
        if fragment.rows.count > 1 || fragment.caption != nil || hasBlockMarkup { return true }
        return fragment.cells.count { !$0.text.isEmpty } > 2
    }

    /// Whether every row is a list's sign or number, a tab, and its text.
    func isNumberedList(_ fragment: TableBuilder) -> Bool {
        let text = buffer.bytes.span
        return fragment.caption == nil
            && fragment.rows.allSatisfy { row in
                guard row.count == 2 else { return false }
                let range = fragment.cells[row.first].text.bounds
                guard !range.isEmpty, range.count <= 6 else { return false }
                let last = text[range.upperBound - 1]
                if last == UInt8(ascii: ")") { return true }
                if last == UInt8(ascii: ".") { return range.count <= 4 }
                return BulletSign.length(text, range.lowerBound, limit: range.upperBound) > 0
                    || (range.count == 1 && !Bytes.isWord(text, range.lowerBound))
            }
    }

    mutating func readAsProse(_ fragment: TableBuilder) {
        for row in fragment.rows {
            let line = buffer.line(row.line - 1)
            let reading = cellReader.read(line, field: 0, into: &buffer, &diagnostics)
            collectLinks(reading)
            addresses += reading.addresses
            if !reading.text.isEmpty {
                blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: row.line))
            }
            for table in nestedTables(of: reading) { take(table) }
        }
    }
}
