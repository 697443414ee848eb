internal import TabularyModel
internal import TabularyText

// Putting fragments together, and closing tables.
extension DocumentReader {
    mutating func join(_ fragment: TableBuilder, _ decision: PageBreakJoiner.Decision) {
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
        if let caption = fragment.caption { leftOut.append(caption) }
        // What a cell asks for below a page break, the rows there are.
        table.overhang = nil
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
        table.madeRows += fragment.madeRows
        open = table
    }

    /// Records that a fragment would have been joined to the open table, from which it stays apart.
    mutating func refuse(_ fragment: TableBuilder, _ decision: PageBreakJoiner.Decision) {
        let line = fragment.rows[0].line
        record(
            Join(
                table: tables.count, line: line, kind: decision.kind, intoLine: open?.rows.last?.line ?? 0,
                evidence: decision.evidence, isAccepted: false),
            .joinRefused, fragment.rows.count == 1 ? "a row" : "\(fragment.rows.count) rows",
            bytes: buffer.line(line - 1))
    }

    func code(of kind: Join.Kind) -> DiagnosticCode {
        switch kind {
        case .row: .joinRow
        case .cell: .joinCell
        case .item: .joinItem
        case .table: .joinTable
        case .header: .joinHeader
        }
    }

    mutating func goOn(
        _ fragment: TableBuilder, _ row: Int, _ decision: PageBreakJoiner.Decision, _ table: inout TableBuilder
    ) {
        for column in 0..<fragment.rows[row].count {
            guard let part = fragment.part(row, column), !part.cell.text.isEmpty else { continue }
            let target = column + decision.shift
            let first = part.firstBlock(in: cellBlocks)
            let joint = first.map { checked(decision.joints[column], target, $0, in: table) } ?? .block
            table.goOn(target, with: part, joint, blocks: cellBlocks)
        }
        for inner in fragment.nested(ofRow: row) {
            table.nested.append(
                TableBuilder.Nested(
                    row: table.rows.count - 1, column: inner.column + decision.shift, table: inner.table))
        }
    }

    /// A word cut by a hyphen keeps it, unless the form without it stands elsewhere in the report.
    mutating func checked(
        _ joint: TableBuilder.Joint, _ column: Int, _ first: TextBlock, in table: TableBuilder
    ) -> TableBuilder.Joint {
        guard joint == .hyphen, let above = table.lastPart(column) else { return joint }
        return vocabulary.contains(above.cell.text, before: first.text, in: buffer) ? .word : .hyphen
    }

    mutating func record(_ join: Join, _ code: DiagnosticCode, _ what: String, bytes: Range<Int>) {
        joins.append(join)
        let evidence = join.evidence.isEmpty ? "" : ": \(join.evidence)"
        let line = buffer.fileLine(join.intoLine)
        if !join.isAccepted {
            diagnostics.append(
                Diagnostic(
                    .note, .joinRefused,
                    "\(what) would go on with line \(line), a join of the kind '\(join.kind.rawValue)'\(evidence)",
                    bytes: bytes, line: join.line, table: join.table + 1))
            return
        }
        let verb = what == "a row" || what == "a bullet" || what == "a paragraph" ? "goes" : "go"
        diagnostics.append(
            Diagnostic(
                .note, code, "\(what) \(verb) on with line \(line)\(evidence)", bytes: bytes, line: join.line,
                table: join.table + 1))
    }

    /// Reports the rows that have more cells than the header, which Markdown would drop, and those that have fewer.
    private mutating func reportExcess(of table: TableBuilder, _ columns: Int) {
        for (isLong, what) in [(true, "those too many have no header"), (false, "cells are missing on the right")] {
            let rows = table.rows.filter { isLong ? $0.count > columns : $0.count < columns }
            guard let first = rows.first else { continue }
            let more = rows.count > 1 ? " (and \(rows.count - 1) more rows)" : ""
            diagnostics.append(
                Diagnostic(
                    .warning, .tableRagged,
                    "a row of \(first.count) cells in a table of \(columns) columns\(more); \(what)",
                    bytes: buffer.line(first.line - 1), line: first.line, table: tables.count + 1))
        }
    }

    mutating func closeTable() {
        heldHead = nil
        guard var table = open else { return }
        open = nil
        table.settle(in: &buffer, blocks: &cellBlocks)
        table.appendOverhang()
        let ragged = table.rows.indices.filter { table.rows[$0].count < table.width && !table.wideRows.contains($0) }
            .map { table.rows[$0] }
        if table.dialect == .pipe, let columns = table.rows.first?.count, columns < table.width {
            reportExcess(of: table, columns)
        } else if let first = ragged.first {
            let more = ragged.count > 1 ? " (and \(ragged.count - 1) more rows)" : ""
            diagnostics.append(
                Diagnostic(
                    .warning, .tableRagged,
                    "a row of \(first.count) cells in a table of \(table.width) columns\(more); cells are missing on the right",
                    bytes: buffer.line(first.line - 1), line: first.line, table: tables.count + 1))
        }
        let headerRows = HeaderFinder(buffer, judge).headerRowCount(of: table)
        append(table, headerRows: headerRows)
    }

    /// Appends a table, and the tables inside its cells after it.
    mutating func append(_ table: consuming TableBuilder, headerRows: Int, parent: Table.Parent? = nil) {
        let number = tables.count
        let nested = table.nested
        if table.madeRows > 0 {
            let line = table.rows.last?.line ?? 1
            note(
                .note, .tableSpanRows,
                "cells span \(table.madeRows == 1 ? "1 row" : "\(table.madeRows) rows") below those that are written",
                buffer.line(line - 1), table: number + 1)
        }
        let headerRows = cut(headerRows, of: table)
        fillerCells += table.fillerCells
        var grid = table.table(headerRowCount: headerRows)
        tellLargeCells(of: grid)
        grid.parent = parent
        grid.coverHeader()
        tables.append(grid)
        if parent != nil { insert(Document.Block(kind: .table(number), line: grid.lineStart)) }
        for var inner in nested {
            inner.table.appendOverhang()
            if isTooLarge(inner.table) {
                readAsParagraphs(inner.table)
                continue
            }
            append(
                inner.table, headerRows: headerRowCount(of: inner.table),
                parent: Table.Parent(table: number, row: inner.row, column: inner.column))
        }
    }

    /// Inserts the block of a nested table behind that of the table before it.
    private mutating func insert(_ block: Document.Block) {
        var position = blocks.count
        while position > 0 {
            if case .table = blocks[position - 1].kind { break }
            position -= 1
        }
        blocks.insert(block, at: position)
        if let pending = pendingCaption, pending >= position { pendingCaption = pending + 1 }
    }
}
