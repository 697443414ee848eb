package import TabularyModel
internal import TabularyText

/// Reads a report's text as a document: blocks, tables, joins, and the account of its words.
///
/// Goes over the blocks once, in order, with one table open at a time: what follows it directly is judged by
/// ``PageBreakJoiner``, and either goes on with it or closes it.
package struct DocumentReader {
    private var buffer: TextBuffer
    private let cellReader = CellReader()
    private let captions = Captions()
    private var lineBlocks: [LineBlock] = []
    private var blocks: [Document.Block] = []
    private var tables: [Table] = []
    private var cellBlocks: [TextBlock] = []
    private var joins: [Join] = []
    private var diagnostics: [Diagnostic]
    private var encoding: String
    /// The table that what comes next may go on with.
    private var open: TableBuilder?
    /// The position in `blocks` of a line that may be the caption of the next table.
    private var pendingCaption: Int?
    /// Signs of Markdown that are no words though they hold letters: the targets of links.
    private var signs: [Range<Int>] = []
    private var vocabulary = Vocabulary()
    /// The texts of repeated headers: of the tables, though in none of their cells.
    private var leftOut: [TextRange] = []

    private let judge: PlaceJudge

    private init(_ decoded: consuming TextDecoder.Decoded, _ judge: PlaceJudge) {
        self.judge = judge
        encoding = decoded.encoding
        diagnostics = decoded.diagnostics
        buffer = TextBuffer(source: decoded.bytes)
    }

    /// Reads a decoded report. Never fails: what is odd is a diagnostic. O(length).
    ///
    /// - Parameter judge: Knows lists of places, which tell bodies from headers.
    package static func read(_ decoded: consuming TextDecoder.Decoded, judge: PlaceJudge = .ignorant) -> Document {
        var reader = DocumentReader(decoded, judge)
        reader.readBlocks()
        return reader.finish()
    }

    private mutating func readBlocks() {
        lineBlocks = BlockScanner.blocks(of: buffer)
        let furniture = PageFurniture(lineBlocks, in: buffer)
        var index = 0
        while index < lineBlocks.count {
            let block = lineBlocks[index]
            if block.kind == .tabbed {
                var end = index + 1
                while end < lineBlocks.count, lineBlocks[end].kind == .tabbed || lineBlocks[end].kind == .rule,
                    lineBlocks[end].lines.lowerBound == lineBlocks[end - 1].lines.upperBound
                {
                    end += 1
                }
                readTabbed(index..<end)
                index = end
            } else {
                readText(block, isFurniture: furniture.contains(block, in: buffer))
                index += 1
            }
        }
        closeTable()
    }

    private mutating func finish() -> Document {
        if tables.isEmpty {
            diagnostics.append(Diagnostic(.note, .tablesNone, "the report has no table"))
        }
        var account = WordAccount(buffer)
        for block in blocks {
            if block.kind == .caption { account.addTable(block.text) } else { account.addProse(block.text) }
        }
        for table in tables {
            if let caption = table.caption { account.addTable(caption) }
            for cell in table.cells { account.addTable(cell.text) }
            for mark in table.marks { account.addTable(mark.text) }
        }
        for text in leftOut { account.addTable(text) }
        let words = account.count(passingOver: signs, &diagnostics)
        return Document(
            encoding: encoding, buffer: buffer, blocks: blocks, tables: tables, cellBlocks: cellBlocks, joins: joins,
            words: words, diagnostics: diagnostics)
    }
}

// MARK: - Prose

extension DocumentReader {
    private mutating func readText(_ block: LineBlock, isFurniture: Bool) {
        let line = block.lines.lowerBound + 1
        if block.kind == .rule {
            readRule(block)
            return
        }
        if block.kind == .code {
            closeTable()
            pendingCaption = nil
            blocks.append(Document.Block(kind: .code, text: TextRange(block.content), line: line))
            return
        }
        let reading = cellReader.read(block.content, field: 0, into: &buffer, &diagnostics)
        signs += reading.targets
        if reading.text.isEmpty { return }
        if isFurniture {
            blocks.append(Document.Block(kind: .furniture, text: reading.text, line: line))
            return
        }
        if goesOnWithTable(block, reading) { return }
        appendProse(block, reading, line)
    }

    private mutating func appendProse(_ block: LineBlock, _ reading: CellReader.Reading, _ line: Int) {
        let caption = captions.caption(in: buffer.bytes.span, reading.text.bounds)
        if let caption, caption.isContinued, open != nil {
            // Keeps the table open: the fragment below decides.
        } else {
            closeTable()
        }
        let first = blocks.count
        switch block.kind {
        case .heading(let level):
            blocks.append(Document.Block(kind: .heading, level: level, text: reading.text, line: line))
        case .boldLine:
            blocks.append(Document.Block(kind: .heading, level: 0, text: reading.text, line: line))
        case .bullet(let level):
            blocks.append(Document.Block(kind: .bullet, level: level, text: reading.text, line: line))
        case .paragraph, .code, .tabbed, .rule:
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
        pendingCaption = isOneBlock && (caption != nil || isBoldCaption) ? first : nil
    }

    /// Blocks with the lines that go on with them after a line break.
    private func merged(_ blocks: [TextBlock]) -> [TextBlock] {
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

    private mutating func readRule(_ block: LineBlock) {
        guard open != nil else { return }
        let isOfTable = buffer.bytes[block.content].contains { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }
        guard isOfTable else { return }
        let line = block.lines.lowerBound + 1
        diagnostics.append(
            Diagnostic(
                .note, .tableRule, "a leftover Markdown rule was left out", bytes: block.content, line: line,
                table: tables.count + 1))
        let lastLine = open?.lineEnd ?? 0
        open?.lineEnd = max(lastLine, line)
    }

    /// Lets the open table go on with a paragraph or bullet, where there is evidence for it.
    private mutating func goesOnWithTable(_ block: LineBlock, _ reading: CellReader.Reading) -> Bool {
        guard open != nil, var first = reading.blocks.first else { return false }
        switch block.kind {
        case .paragraph: break
        case .bullet(let level):
            first.kind = .bullet
            first.level = UInt8(clamping: level)
            first.hasSign = true
        case .heading, .boldLine, .code, .tabbed, .rule: return false
        }
        if captions.caption(in: buffer.bytes.span, reading.text.bounds) != nil { return false }
        guard let (column, joint, evidence) = decide(first), var table = open else { return false }
        // Taken out while it changes, so that it is not copied.
        open = nil
        var parts = reading.blocks
        parts[0] = first
        let line = block.lines.lowerBound + 1
        let intoLine = table.rows.last?.line ?? 0
        let settled = checked(joint, column, first, in: table)
        let part = cell(reading.text, parts, field: 0)
        table.goOn(column, with: part, settled, marks: reading.marks, blocks: cellBlocks)
        table.lineEnd = block.lines.upperBound
        open = table
        record(
            Join(
                table: tables.count, line: line, kind: .item, intoLine: intoLine, evidence: evidence),
            .joinItem, first.kind == .bullet ? "a bullet" : "a paragraph", bytes: block.content)
        return true
    }

    private func decide(_ block: TextBlock) -> (column: Int, joint: TableBuilder.Joint, evidence: String)? {
        open.flatMap { PageBreakJoiner(buffer, cellBlocks, judge).decide(block, after: $0) }
    }

    private func decide(_ fragment: TableBuilder) -> PageBreakJoiner.Decision? {
        open.flatMap { PageBreakJoiner(buffer, cellBlocks, judge).decide(fragment, after: $0) }
    }
}

// MARK: - Tables

extension DocumentReader {
    /// Reads consecutive lines with tabs, and the rules between them, as one fragment or several.
    private mutating func readTabbed(_ range: Range<Int>) {
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
                }
            }
        }
        take(fragment)
    }

    private mutating func readRuleInside(_ block: LineBlock, _ fragment: inout TableBuilder) {
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
    private func fields(of line: Range<Int>) -> [Range<Int>] {
        let text = buffer.bytes.span
        var fields: [Range<Int>] = []
        var start = line.lowerBound
        for position in line where text[position] == UInt8(ascii: "\t") {
            fields.append(Bytes.trim(text, start..<position))
            start = position + 1
        }
        fields.append(Bytes.trim(text, start..<line.upperBound))
        return fields
    }

    /// Whether only the first cell of a row is filled, and it is a caption: by its words, or by standing above a header.
    private func isCaptionRow(_ fields: [Range<Int>], next: Int?, _ isFirst: Bool) -> Bool {
        guard fields.count > 1, !fields[0].isEmpty, fields.dropFirst().allSatisfy(\.isEmpty) else { return false }
        if captions.caption(in: buffer.bytes.span, fields[0]) != nil { return true }
        guard isFirst, open == nil, pendingCaption == nil, let next, fields.count > 2,
            !CellReader.hasMarkup(buffer.bytes.span, fields[0])
        else { return false }
        let below = self.fields(of: buffer.line(next))
        return below.count == fields.count && below.count { !$0.isEmpty } >= 2 && !below[0].isEmpty
    }

    private mutating func readCaptionRow(_ field: Range<Int>, _ line: Int) {
        let reading = cellReader.read(field, field: 0, into: &buffer, &diagnostics)
        let isContinued = captions.caption(in: buffer.bytes.span, reading.text.bounds)?.isContinued ?? false
        if !isContinued { closeTable() }
        blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: line + 1))
        pendingCaption = blocks.count - 1
    }

    private mutating func readRow(_ fields: [Range<Int>], _ line: Int, _ fragment: inout TableBuilder) {
        let isShort = fragment.rows.count > 0 && (fields[0].isEmpty || fields.count < fragment.width)
        if isShort {
            var row = TableBuilder()
            append(fields, line, to: &row)
            if let decision = PageBreakJoiner(buffer, cellBlocks, judge).decideInside(row, after: fragment) {
                let intoLine = fragment.rows.last?.line ?? 0
                goOn(row, 0, decision, &fragment)
                fragment.lineEnd = line + 1
                fragment.inner.append(
                    Join(table: 0, line: line + 1, kind: decision.kind, intoLine: intoLine, evidence: decision.evidence)
                )
                return
            }
            fragment.settle(in: &buffer, blocks: &cellBlocks)
            fragment.append(row: 0, of: row, shiftedBy: 0)
            return
        }
        fragment.settle(in: &buffer, blocks: &cellBlocks)
        append(fields, line, to: &fragment)
    }

    private mutating func append(_ fields: [Range<Int>], _ line: Int, to fragment: inout TableBuilder) {
        fragment.beginRow(line: line + 1)
        for (index, field) in fields.enumerated() {
            if field.isEmpty {
                fragment.append(Cell(text: .empty, field: index, kind: .blank), hasBlockMarkup: false, marks: [])
                continue
            }
            let reading = cellReader.read(field, field: index, into: &buffer, &diagnostics)
            signs += reading.targets
            fragment.append(
                cell(reading.text, reading.blocks, field: index), hasBlockMarkup: reading.hasBlockMarkup,
                marks: reading.marks)
        }
    }

    private mutating func cell(_ text: TextRange, _ parts: [TextBlock], field: Int) -> Cell {
        if text.isEmpty { return Cell(text: .empty, field: field, kind: .blank) }
        if parts.count == 1, parts[0].kind == .paragraph, parts[0].text == text {
            return Cell(text: text, field: field, kind: .value)
        }
        let first = cellBlocks.count
        cellBlocks += parts
        return Cell(text: text, field: field, kind: .value, firstBlock: first, blockCount: parts.count)
    }

    /// Takes a fragment that was read: joins it to the open table, or opens a table with it, or reads it as prose.
    private mutating func take(_ fragment: TableBuilder) {
        guard !fragment.rows.isEmpty else { return }
        var fragment = fragment
        takeCaption(&fragment)
        if let decision = decide(fragment) {
            join(fragment, decision)
            return
        }
        closeTable()
        guard isTable(fragment) else {
            readAsProse(fragment)
            return
        }
        fragment.settle(in: &buffer, blocks: &cellBlocks)
        // A row below the header settles it; a table without one may yet turn out to have none.
        let headerRows = HeaderFinder(buffer, judge).headerRowCount(of: fragment)
        if headerRows > 0, headerRows < fragment.rows.count { fragment.knownHeaderRows = headerRows }
        blocks.append(Document.Block(kind: .table(tables.count), line: fragment.rows[0].line))
        for var inner in fragment.inner {
            inner.table = tables.count
            record(inner, inner.kind == .cell ? .joinCell : .joinRow, "a row", bytes: buffer.line(inner.line - 1))
        }
        open = fragment
    }

    private mutating func takeCaption(_ fragment: inout TableBuilder) {
        defer { pendingCaption = nil }
        guard let pending = pendingCaption else { return }
        blocks[pending].kind = .caption
        let text = blocks[pending].text
        fragment.caption = text
        fragment.captionLine = blocks[pending].line
        if let caption = captions.caption(in: buffer.bytes.span, text.bounds) {
            fragment.captionLabel = caption.label
            fragment.captionIsContinued = caption.isContinued
        }
    }

    /// One line with a tab is a table only if it has a caption, more than two cells, or markup that parts blocks.
    private func isTable(_ fragment: TableBuilder) -> Bool {
        if isNumberedList(fragment) { return false }
        if fragment.rows.allSatisfy({ row in
            fragment.cells[row.first..<(row.first + row.count)].count { !$0.text.isEmpty } <= 1
        }) {
            return fragment.caption != nil || fragment.hasBlockMarkup.contains(true)
        }
        if fragment.rows.count > 1 || fragment.caption != nil || fragment.hasBlockMarkup.contains(true) { return true }
        return fragment.cells.count { !$0.text.isEmpty } > 2
    }

    /// Whether every row is a list's sign or number, a tab, and its text.
    private func isNumberedList(_ fragment: TableBuilder) -> Bool {
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

    private mutating func readAsProse(_ fragment: TableBuilder) {
        for row in fragment.rows {
            let line = buffer.line(row.line - 1)
            let reading = cellReader.read(line, field: 0, into: &buffer, &diagnostics)
            signs += reading.targets
            if !reading.text.isEmpty {
                blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: row.line))
            }
        }
    }
}

// MARK: - Joins

extension DocumentReader {
    private mutating func join(_ fragment: TableBuilder, _ decision: PageBreakJoiner.Decision) {
        guard var table = open else { return }
        open = nil
        let intoLine = table.rows.last?.line ?? 0
        let line = fragment.rows[0].line
        if let rule = fragment.rule {
            diagnostics.append(
                Diagnostic(
                    .note, .tableRule, "a leftover Markdown rule was left out", bytes: rule,
                    line: buffer.lineNumber(at: rule.lowerBound), table: tables.count + 1))
        }
        record(
            Join(table: tables.count, line: line, kind: decision.kind, intoLine: intoLine, evidence: decision.evidence),
            code(of: decision.kind), fragment.rows.count == 1 ? "a row" : "\(fragment.rows.count) rows",
            bytes: buffer.line(line - 1))
        var row = decision.repeatedRows
        for index in 0..<row { leftOut += fragment.cells(ofRow: index).map(\.text) }
        if decision.continuesRow, row < fragment.rows.count {
            goOn(fragment, row, decision, &table)
            row += 1
        }
        if row < fragment.rows.count { table.settle(in: &buffer, blocks: &cellBlocks) }
        while row < fragment.rows.count {
            let isNarrow = fragment.rows[row].count < table.width && decision.shift > 0
            table.append(row: row, of: fragment, shiftedBy: isNarrow ? table.width - fragment.rows[row].count : 0)
            row += 1
        }
        for var inner in fragment.inner {
            inner.table = tables.count
            record(inner, inner.kind == .cell ? .joinCell : .joinRow, "a row", bytes: buffer.line(inner.line - 1))
        }
        table.lineEnd = max(table.lineEnd, fragment.lineEnd)
        open = table
    }

    private func code(of kind: Join.Kind) -> DiagnosticCode {
        switch kind {
        case .row: .joinRow
        case .cell: .joinCell
        case .item: .joinItem
        case .table: .joinTable
        case .header: .joinHeader
        }
    }

    private mutating func goOn(
        _ fragment: TableBuilder, _ row: Int, _ decision: PageBreakJoiner.Decision, _ table: inout TableBuilder
    ) {
        for (column, cell) in fragment.cells(ofRow: row).enumerated() where !cell.text.isEmpty {
            let target = column + decision.shift
            let first = TableBuilder.blocks(of: cell, in: cellBlocks).first
            let joint = first.map { checked(decision.joints[column], target, $0, in: table) } ?? .block
            let position = fragment.rows[row].first + column
            table.goOn(target, with: cell, joint, marks: fragment.marks(ofCell: position), blocks: cellBlocks)
        }
    }

    /// A word cut by a hyphen keeps it, unless the form without it stands elsewhere in the report.
    private mutating func checked(
        _ joint: TableBuilder.Joint, _ column: Int, _ first: TextBlock, in table: TableBuilder
    ) -> TableBuilder.Joint {
        guard joint == .hyphen, let above = table.lastCell(column) else { return joint }
        return vocabulary.contains(above.text, before: first.text, in: buffer) ? .word : .hyphen
    }

    private mutating func record(_ join: Join, _ code: DiagnosticCode, _ what: String, bytes: Range<Int>) {
        joins.append(join)
        let verb = what == "a row" || what == "a bullet" || what == "a paragraph" ? "goes" : "go"
        let evidence = join.evidence.isEmpty ? "" : ": \(join.evidence)"
        diagnostics.append(
            Diagnostic(
                .note, code, "\(what) \(verb) on with line \(join.intoLine)\(evidence)", bytes: bytes, line: join.line,
                table: join.table + 1))
    }

    private mutating func closeTable() {
        guard var table = open else { return }
        open = nil
        table.settle(in: &buffer, blocks: &cellBlocks)
        let ragged = table.rows.filter { $0.count < table.width }
        if let first = ragged.first {
            let more = ragged.count > 1 ? " (and \(ragged.count - 1) more rows)" : ""
            diagnostics.append(
                Diagnostic(
                    .warning, .tableRagged,
                    "a row of \(first.count) cells in a table of \(table.width) columns\(more); cells are missing on the right",
                    bytes: buffer.line(first.line - 1), line: first.line, table: tables.count + 1))
        }
        let headerRows = HeaderFinder(buffer, judge).headerRowCount(of: table)
        var grid = table.table(headerRowCount: headerRows)
        grid.coverHeader()
        tables.append(grid)
    }
}
