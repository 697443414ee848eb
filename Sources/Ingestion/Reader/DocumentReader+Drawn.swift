internal import TabularyModel
internal import TabularyText

// Tables that are drawn with characters, and their captions.
extension DocumentReader {
    /// Reads a block of lines that draw a table.
    mutating func readDrawn(_ block: LineBlock) {
        let drawn: DrawnTable? =
            switch block.kind {
            case .grid: GridTableReader.read(block.lines, in: buffer)
            case .simple(let header, let rule, let bodyEnd):
                SimpleTableReader.read(header: header, rule: rule, body: (rule + 1)..<bodyEnd, in: buffer)
            default: nil
            }
        guard let drawn else { return }
        var fragment = TableBuilder()
        fragment.dialect = .grid
        var headerRows = 0
        for (index, row) in drawn.rows.enumerated() {
            guard row.cells.contains(where: { !$0.pieces.isEmpty }) else {
                fragment.blankRows.add(line: row.line + 1)
                continue
            }
            append(row, columns: drawn.columnCount, to: &fragment)
            if let count = drawn.headerRowCount, index < count { headerRows += 1 }
        }
        fragment.lineEnd = block.lines.upperBound
        if headerRows > 0 {
            fragment.rowsAboveRule = headerRows
            fragment.knownHeaderRows = headerRows
        }
        take(fragment)
    }

    private mutating func append(_ row: DrawnTable.Row, columns: Int, to fragment: inout TableBuilder) {
        fragment.beginRow(line: row.line + 1)
        var rest: [(column: Int, piece: Range<Int>, joint: TableBuilder.Joint)] = []
        var next = 0
        for column in 0..<columns {
            guard next < row.cells.count, row.cells[next].column == column, !row.cells[next].pieces.isEmpty else {
                if next < row.cells.count, row.cells[next].column == column { next += 1 }
                fragment.appendEmpty(.blank, field: column)
                continue
            }
            let pieces = row.cells[next].pieces.map(\.bytes)
            next += 1
            let hasMarkup = pieces.contains { CellReader.hasMarkup(buffer.bytes.span, $0) }
            let reading: CellReader.Reading
            if pieces.count > 1, !hasMarkup {
                reading = cellReader.read(pieces: pieces, field: column, into: &buffer)
            } else {
                reading = tabCellReader.read(pieces[0], field: column, into: &buffer, &diagnostics)
                appendNested(of: reading, column, to: &fragment)
                rest += Self.joints(of: pieces).map { (column, $0.piece, $0.joint) }
            }
            fragment.append(part(of: reading, field: column))
        }
        for (column, piece, joint) in rest {
            let reading = tabCellReader.read(piece, field: column, into: &buffer, &diagnostics)
            let part = part(of: reading, field: column)
            appendNested(of: reading, column, to: &fragment)
            if reading.text.isEmpty { continue }
            let isBullet = reading.blocks.first?.hasSign ?? false
            fragment.goOn(column, with: part, isBullet ? .block : joint, blocks: cellBlocks)
        }
        fragment.settle(in: &buffer, blocks: &cellBlocks)
    }

    /// The lines of a cell behind the first, and how each goes on: behind a blank line in a paragraph of its own.
    private static func joints(of pieces: [Range<Int>]) -> [(piece: Range<Int>, joint: TableBuilder.Joint)] {
        var joint = TableBuilder.Joint.space
        var joints: [(piece: Range<Int>, joint: TableBuilder.Joint)] = []
        for piece in pieces.dropFirst() {
            if piece.isEmpty {
                joint = .block
            } else {
                joints.append((piece, joint))
                joint = .space
            }
        }
        return joints
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
