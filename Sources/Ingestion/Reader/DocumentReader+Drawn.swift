internal import TabularyModel
internal import TabularyText

// Tables that are drawn with characters, and their captions.
extension DocumentReader {
    /// Reads a block of lines that draw a table.
    mutating func readDrawn(_ block: LineBlock) {
        var fragment = TableBuilder()
        fragment.dialect = .grid
        var headerRows: Int?
        switch block.kind {
        case .grid:
            var reader = GridTableReader(block.lines, in: buffer)
            while reader.next(in: buffer) {
                if reader.isBodyOfLines(in: buffer) {
                    headerRows = fragment.rows.count
                    for line in reader.groupLines {
                        append(reader.cells(ofLine: line, in: buffer), line, to: &fragment)
                    }
                } else {
                    append(reader.rows, to: &fragment)
                }
                if headerRows == nil, reader.headerRowCount != nil { headerRows = fragment.rows.count }
            }
            // A table that closes with the line below its header has none.
            if reader.headerRowCount == reader.rowsRead { headerRows = nil }
        case .simple(let header, let rule, let bodyEnd):
            guard
                var reader = SimpleTableReader(header: header, rule: rule, body: (rule + 1)..<bodyEnd, in: buffer)
            else { return }
            while reader.next(in: buffer) {
                append(reader.rows, to: &fragment)
                if headerRows == nil, !header.isEmpty { headerRows = fragment.rows.count }
            }
        default: return
        }
        fragment.lineEnd = block.lines.upperBound
        if let headerRows, headerRows > 0 {
            fragment.rowsAboveRule = headerRows
            fragment.knownHeaderRows = headerRows
        }
        take(fragment)
    }

    /// Appends a group of rows. One without any text that no cell reaches into is left out.
    private mutating func append(_ group: DrawnTable, to fragment: inout TableBuilder) {
        // For each column, how many rows below the last one are covered from above.
        var reach = [Int](repeating: 0, count: group.columnCount)
        var next = 0
        for row in 0..<group.rowCount {
            let line = group.rowLines[row] + 1
            var end = next
            while end < group.cells.count, group.cells[end].row == row { end += 1 }
            if (next..<end).allSatisfy({ group.pieces(of: $0).isEmpty }), reach.allSatisfy({ $0 == 0 }) {
                fragment.blankRows.add(line: line)
            } else {
                fragment.beginRow(line: line)
                append(next..<end, of: group, to: &fragment)
            }
            for column in reach.indices where reach[column] > 0 { reach[column] -= 1 }
            for cell in group.cells[next..<end] {
                for column in cell.column..<(cell.column + Int(cell.columns)) { reach[column] = Int(cell.rows) - 1 }
            }
            next = end
        }
    }

    /// Appends the cells of a row, and covered ones where others reach.
    private mutating func append(
        _ cells: Range<Int>, of group: DrawnTable, to fragment: inout TableBuilder
    ) {
        var next = cells.lowerBound
        for column in 0..<group.columnCount {
            guard next < cells.upperBound, group.cells[next].column == column else {
                fragment.appendEmpty(.covered, field: column)
                continue
            }
            let cell = group.cells[next]
            if cell.rows > 1 || cell.columns > 1 {
                fragment.spans.append(
                    Table.Span(cell: fragment.cells.count, rows: Int(cell.rows), columns: Int(cell.columns)))
            }
            let pieces = group.pieces(of: next)
            next += 1
            if pieces.isEmpty {
                fragment.appendEmpty(.blank, field: column)
                continue
            }
            let reading = tabCellReader.read(pieces: pieces, field: column, into: &buffer, &diagnostics)
            appendNested(of: reading, column, to: &fragment)
            fragment.append(part(of: reading, field: column))
        }
    }

    // MARK: Captions

    /// Reads a paragraph that pandoc's marker makes a table's caption, `Table:` or `:`: of the table above, or of the one
    /// below.
    mutating func readMarkedCaption(at index: Int) -> Bool {
        let block = lineBlocks[index]
        guard block.kind == .paragraph, let marker = captionMarker(block.content) else { return false }
        let isBelow = open.map { $0.dialect != .tab && $0.caption == nil } ?? false
        guard isBelow || isAboveTable(index) else { return false }
        signs.append(marker)
        let rest = marker.upperBound..<block.content.upperBound
        let reading = cellReader.read(rest, field: 0, into: &buffer, &diagnostics)
        collectLinks(reading)
        addresses += reading.addresses
        let line = block.lines.lowerBound + 1
        if isBelow {
            open?.caption = reading.text
            open?.captionLine = line
            closeTable()
            blocks.append(Document.Block(kind: .caption, text: reading.text, line: line))
        } else {
            closeTable()
            blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: line))
            pendingCaption = blocks.count - 1
        }
        return true
    }

    private func isAboveTable(_ index: Int) -> Bool {
        guard index + 1 < lineBlocks.count else { return false }
        switch lineBlocks[index + 1].kind {
        case .grid, .simple, .piped: return true
        default: return false
        }
    }

    /// The marker with the white space behind it; nil where there is none, or nothing behind it.
    private func captionMarker(_ content: Range<Int>) -> Range<Int>? {
        let text = buffer.bytes.span
        let word = Array("table".utf8)
        var position = content.lowerBound
        if position + word.count < content.upperBound,
            word.indices.allSatisfy({ text[position + $0] | 0x20 == word[$0] })
        {
            position += word.count
        }
        guard position < content.upperBound, text[position] == UInt8(ascii: ":") else { return nil }
        let sign = position + 1
        position = sign
        while position < content.upperBound, Bytes.isSpace(text[position]) { position += 1 }
        guard position > sign, position < content.upperBound else { return nil }
        return content.lowerBound..<position
    }
}
