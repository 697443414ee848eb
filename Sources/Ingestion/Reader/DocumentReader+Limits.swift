internal import TabularyModel

// What passes a limit is kept as text, and told.
extension DocumentReader {
    /// Whether a fragment's grid, with that of the table it goes on with, has more cells than a table may have; or more that
    /// nobody wrote than all tables of the report may have together.
    func isTooLarge(_ fragment: TableBuilder, below table: TableBuilder? = nil) -> Bool {
        let rows = fragment.rows.count + (table?.rows.count ?? 0)
        let width = max(fragment.width, table?.width ?? 0)
        // The grid of any table that is not ragged is as large as what was written.
        if rows * width <= Self.smallGrid { return false }
        if rows * width > options.cellLimit { return true }
        let written = fragment.writtenCells + (table?.writtenCells ?? 0)
        return fillerCells + rows * width - written > options.cellLimit
    }

    /// How many cells a table may have whose spans cover others.
    var spanLimit: Int { options.cellLimit - fillerCells }

    /// How many header rows a table inside a cell has.
    func headerRowCount(of nested: TableBuilder) -> Int {
        if let asked = options.headerRows { return min(asked, nested.rows.count) }
        return HeaderFinder(buffer, judge).headerRowCount(of: nested)
    }

    /// Grids of so many cells and less are not counted out: as many as a page holds.
    private static let smallGrid = 1_000

    /// Reads a fragment that is too large as a table as paragraphs.
    mutating func takeTooLarge(_ fragment: TableBuilder) {
        closeTable()
        pendingCaption = nil
        hasFurniture = false
        var fragment = fragment
        fragment.settle(in: &buffer, blocks: &cellBlocks)
        readAsParagraphs(fragment)
    }

    /// Keeps the text of a fragment, a paragraph a row, and tells why it is no table.
    mutating func readAsParagraphs(_ fragment: TableBuilder) {
        let line = fragment.rows.first?.line ?? 1
        note(
            .warning, .tableTooLarge,
            "a table of \(fragment.rows.count) rows and \(fragment.width) columns has more cells than are read, which are "
                + "\(options.cellLimit) a table, and as many that stand empty in a report; its rows were kept as paragraphs",
            buffer.line(line - 1))
        tell(fragment)
        if let caption = fragment.caption {
            blocks.append(Document.Block(kind: .paragraph, text: caption, line: fragment.captionLine ?? line))
        }
        var mark = 0
        for row in fragment.rows {
            let start = buffer.end
            for position in row.cells {
                let cell = fragment.cells[position]
                append(cell.text, field: cell.field, from: start)
                while mark < fragment.marks.count, fragment.marks[mark].cell <= position {
                    if fragment.marks[mark].cell == position {
                        append(fragment.marks[mark].text, field: cell.field, from: start)
                    }
                    mark += 1
                }
            }
            if buffer.end == start { continue }
            blocks.append(Document.Block(kind: .paragraph, text: TextRange(start..<buffer.end), line: row.line))
        }
        for inner in fragment.nested {
            if isTooLarge(inner.table) {
                readAsParagraphs(inner.table)
            } else {
                blocks.append(Document.Block(kind: .table(tables.count), line: inner.table.rows.first?.line ?? line))
                append(inner.table, headerRows: headerRowCount(of: inner.table))
            }
        }
    }

    /// Tells which named character references were kept as they are written.
    mutating func tellReferences() {
        guard let (first, count) = keptReferences else { return }
        let more = count > 1 ? " (and \(count - 1) more)" : ""
        note(
            .note, .markupReference,
            "\"\(buffer.string(TextRange(first)))\" is no character reference of HTML\(more); it was kept as written",
            first)
    }

    /// Appends a cell's text to the paragraph that began at an offset.
    private mutating func append(_ text: TextRange, field: Int, from start: Int) {
        if text.isEmpty { return }
        if buffer.end > start { buffer.append(byte: 0x20) }
        buffer.append(copy: text, field: field, beginsPiece: true)
    }

    /// How many of the header rows stand above the first one with a cell that is longer than is looked at.
    func cut(_ headerRows: Int, of table: TableBuilder) -> Int {
        (0..<headerRows).first { row in
            table.cells(ofRow: row).contains { $0.text.count > options.cellByteLimit }
        } ?? headerRows
    }

    /// Tells which cells of a table are longer than is looked at. O(cells).
    mutating func tellLargeCells(of table: Table) {
        var first: Cell?
        var count = 0
        for cell in table.cells where cell.text.count > options.cellByteLimit {
            count += 1
            if first == nil { first = cell }
        }
        guard let first else { return }
        let more = count > 1 ? " (and \(count - 1) more)" : ""
        let place = buffer.provenance(of: first.text, field: first.field)?.first.bytes ?? 0..<0
        note(
            .warning, .cellTooLarge,
            "a cell has \(first.text.count) bytes, and at most \(options.cellByteLimit) are looked at\(more); its text was "
                + "kept, and not read as a list, a figure or a header; no place was looked for in it",
            place, table: tables.count + 1)
    }
}
