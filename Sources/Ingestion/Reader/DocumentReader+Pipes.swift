internal import TabularyModel
internal import TabularyText

// Markdown pipe tables: rows, captions in a row, alignment rows, and whether they are a table.
extension DocumentReader {
    /// Where the pipe rows and alignment rows that begin at a block end; nil where none begin there.
    ///
    /// A header that stands alone may be parted from its alignment row by blank lines.
    func endOfPipes(from start: Int) -> Int? {
        guard lineBlocks[start].kind == .piped || isPipeRule(start) else { return nil }
        var end = start + 1
        while end < lineBlocks.count {
            let (above, block) = (lineBlocks[end - 1], lineBlocks[end])
            guard block.kind == .piped || isPipeRule(end) else { break }
            if block.lines.lowerBound > above.lines.upperBound {
                guard end == start + 1, above.kind == .piped, above.lines.count == 1,
                    block.lines.lowerBound <= above.lines.upperBound + 2,
                    let columns = PipeRow.ruleCellCount(buffer.bytes.span, block.content),
                    PipeRow.cells(buffer.bytes.span, above.content).count == columns
                else { break }
            }
            end += 1
        }
        // An alignment row alone is a leftover.
        return end == start + 1 && lineBlocks[start].kind == .rule ? nil : end
    }

    private func isPipeRule(_ position: Int) -> Bool {
        guard lineBlocks[position].kind == .rule else { return false }
        return PipeRow.hasPipes(1, buffer.bytes.span, lineBlocks[position].content)
    }

    /// Reads consecutive pipe rows, and the alignment rows between them, as one fragment or several.
    mutating func readPiped(_ range: Range<Int>) {
        var fragment = pipeFragment()
        for position in range {
            let block = lineBlocks[position]
            if block.kind == .rule {
                readPipeRule(block, &fragment)
                continue
            }
            for line in block.lines {
                let isAboveRule = line + 1 == block.lines.upperBound && position + 1 < range.upperBound
                let next = isAboveRule ? position + 2 : position
                let below =
                    isAboveRule ? lineBlocks.indices.contains(next) && next < range.upperBound ? next : nil : next
                readPipeLine(line, isAboveRule: isAboveRule, rowBelow: rowBelow(line, in: below), &fragment)
                if fragment.rows.count == 1, block.lines.count > 1_000 {
                    fragment.reserve(rows: block.lines.count, bytes: block.content.count)
                }
            }
        }
        take(fragment)
    }

    private func pipeFragment() -> TableBuilder {
        var fragment = TableBuilder()
        fragment.dialect = .pipe
        return fragment
    }

    /// The next row's line below a line: in the same block, or the first of the block below an alignment row.
    private func rowBelow(_ line: Int, in position: Int?) -> Int? {
        guard let position, lineBlocks[position].kind == .piped else { return nil }
        let lines = lineBlocks[position].lines
        if lines.contains(line) { return line + 1 < lines.upperBound ? line + 1 : nil }
        return lines.lowerBound
    }

    private mutating func readPipeLine(
        _ line: Int, isAboveRule: Bool, rowBelow: Int?, _ fragment: inout TableBuilder
    ) {
        var cells = PipeRow.cells(buffer.bytes.span, buffer.line(line))
        guard cells.contains(where: { !$0.isEmpty }) else {
            fragment.lineEnd = max(fragment.lineEnd, line + 1)
            fragment.blankRows.add(line: line + 1)
            return
        }
        if isPipeCaption(cells, below: rowBelow, isAboveRule, fragment.rows.isEmpty) {
            take(fragment)
            fragment = pipeFragment()
            fragment.isBelowCaption = true
            readCaptionRow(cells[0], line)
            for cell in cells.dropFirst() where !cell.isEmpty { leftOut.append(TextRange(cell)) }
            return
        }
        trim(&cells, line, &fragment)
        // A fragment or a table may follow right below another one: its header, above its alignment row, tells.
        if isAboveRule, !fragment.rows.isEmpty {
            var row = pipeFragment()
            append(cells, line, to: &row)
            if beginsAnew(row, below: fragment) {
                take(fragment)
                fragment = row
            } else {
                fragment.settle(in: &buffer, blocks: &cellBlocks)
                fragment.append(row: 0, of: row, shiftedBy: 0)
            }
            return
        }
        readRow(cells, line, &fragment)
    }

    /// Drops the empty cells that a row has more than the first row.
    private func trim(_ cells: inout [Range<Int>], _ line: Int, _ fragment: inout TableBuilder) {
        guard let first = fragment.rows.first, cells.count > first.count,
            cells[first.count...].allSatisfy(\.isEmpty), cells[..<first.count].contains(where: { !$0.isEmpty })
        else { return }
        cells.removeSubrange(first.count...)
        fragment.trimmedRows.add(line: line + 1)
    }

    /// Tells what was noticed inside a fragment, as of the table that is open or comes next.
    mutating func tell(_ fragment: TableBuilder) {
        for rule in fragment.leftoverRules {
            note(
                .note, .tableRule, "a leftover Markdown rule was left out", rule,
                line: buffer.lineNumber(at: rule.lowerBound))
        }
        if let line = fragment.blankRows.line {
            note(
                .note, .tableBlankRow, "a row without any text was left out\(fragment.blankRows.more)",
                buffer.line(line - 1), line: line)
        }
        if let line = fragment.trimmedRows.line {
            note(
                .warning, .tableRagged,
                "a row has more cells than the first row; those too many are empty and were left out"
                    + fragment.trimmedRows.more,
                buffer.line(line - 1), line: line)
        }
    }

    private mutating func note(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ message: String, _ bytes: Range<Int>, line: Int
    ) {
        diagnostics.append(Diagnostic(severity, code, message, bytes: bytes, line: line, table: tables.count + 1))
    }

    /// Whether a row right above an alignment row opens a fragment of its own: it repeats the header, or reads as a header
    /// below body rows.
    private func beginsAnew(_ row: TableBuilder, below fragment: TableBuilder) -> Bool {
        let (first, cells) = (fragment.cells(ofRow: 0), row.cells(ofRow: 0))
        if fragment.rows.count > 1, first.count == cells.count,
            zip(first, cells).allSatisfy({ buffer.bytes[$0.text.bounds] == buffer.bytes[$1.text.bounds] })
        {
            return true
        }
        let finder = HeaderFinder(buffer, judge)
        return !finder.isBody(0, of: row) && finder.isBody(fragment.rows.count - 1, of: fragment)
    }

    private mutating func readPipeRule(_ block: LineBlock, _ fragment: inout TableBuilder) {
        let line = block.lines.lowerBound + 1
        let cells = PipeRow.cells(buffer.bytes.span, block.content)
        // Below the header's alignment row single dashes are what a table writes for no value.
        if fragment.rowsAboveRule != nil, !fragment.rows.isEmpty, cells.contains(where: { !$0.isEmpty }),
            cells.allSatisfy({ $0.count <= 1 })
        {
            readRow(cells, line - 1, &fragment)
            return
        }
        if fragment.rows.isEmpty, fragment.isBelowCaption {
            fragment.isBelowCaption = false
            return
        }
        fragment.lineEnd = max(fragment.lineEnd, line)
        if fragment.rowsAboveRule == nil, isHeaderRule(below: fragment) {
            fragment.rowsAboveRule = fragment.rows.count
            fragment.rule = fragment.rows.isEmpty ? nil : block.content
            if fragment.rows.isEmpty, fragment.blankRows.line == nil { fragment.leftoverRules.append(block.content) }
            return
        }
        fragment.leftoverRules.append(block.content)
    }

    /// Whether an alignment row stands where a header ends: below one row, or below a few that all read as headers.
    private func isHeaderRule(below fragment: TableBuilder) -> Bool {
        if fragment.rows.count <= 1 { return true }
        let finder = HeaderFinder(buffer, judge)
        return fragment.rows.count <= 5 && fragment.rows.indices.allSatisfy { !finder.isBody($0, of: fragment) }
    }

    /// Whether a row is a caption: its first cell is, and the others are empty or repeat it; or its only text stands above a
    /// header.
    private func isPipeCaption(_ cells: [Range<Int>], below: Int?, _ isAboveRule: Bool, _ isFirst: Bool) -> Bool {
        let text = buffer.bytes.span
        guard cells.count > 1, !cells[0].isEmpty else { return false }
        let isSpanning = cells.dropFirst().allSatisfy { cell in
            cell.isEmpty || buffer.bytes[cell] == buffer.bytes[cells[0]]
        }
        guard isSpanning else { return false }
        return isCaption(cells[0], columns: cells.count, isFirst, isRuled: isAboveRule) {
            below.map { PipeRow.cells(text, buffer.line($0)) }
        }
    }

    /// Whether pipe rows are a table: below an alignment row all are, without one those that have as many cells as a
    /// neighbour, and a row alone that has a caption, more than two cells, or markup that parts blocks.
    func isPipeTable(_ fragment: TableBuilder) -> Bool {
        if fragment.rowsAboveRule != nil || fragment.caption != nil { return true }
        if zip(fragment.rows, fragment.rows.dropFirst()).contains(where: { $0.count == $1.count }) { return true }
        return fragment.cells.contains(where: \.hasBlockMarkup) || fragment.cells.count { !$0.text.isEmpty } > 2
    }
}
