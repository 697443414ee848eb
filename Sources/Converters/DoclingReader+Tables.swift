internal import TabularyModel

/// A cell as Docling gives it, its place 0-based.
private struct DoclingCell {
    var place: Place
    var rowSpan: Int
    var columnSpan: Int
    var isColumnHeader: Bool
    var isRowHeader: Bool
    var text: JSONValue?

    var row: Int { place.row }
    var column: Int { place.column }
}

private struct Place: Hashable {
    var row: Int
    var column: Int
}

// Tables: cells with their places in the grid become rows of HTML.
extension DoclingReader {
    /// Places beyond are not believed.
    private static let farthest = 1 << 30

    mutating func readTable(_ item: JSONValue) {
        let captions = takeAttached("captions", of: item)
        let cells = cells(of: item)
        if cells.isEmpty {
            for caption in captions { text.putBlock(caption, of: json, as: .plain) }
            leftOut.add("table without cells")
        } else {
            text.beginBlock()
            text.put("<table>\n")
            if !captions.isEmpty {
                text.put("<caption>")
                for (position, caption) in captions.enumerated() {
                    if position > 0 { text.put(" ") }
                    text.put(caption, of: json, as: .cell)
                }
                text.put("</caption>\n")
            }
            putRows(cells, item)
            text.put("</table>")
        }
        for footnote in takeAttached("footnotes", of: item) { text.putBlock(footnote, of: json, as: .plain) }
    }

    /// The cells in the order of rows and columns.
    private mutating func cells(of item: JSONValue) -> [DoclingCell] {
        guard let data = json.value("data", of: item) else { return [] }
        var values = json.elements(of: json.value("table_cells", of: data))
        // A file may have the grid alone, in which a spanning cell stands at each of its places.
        let isGrid = values.isEmpty
        if isGrid { values = json.elements(of: json.value("grid", of: data)).flatMap { json.elements(of: $0) } }
        var cells: [DoclingCell] = []
        var places: Set<Place> = []
        var unplaced = 0
        for value in values where json.kind(value) == .object {
            let row = json.integer("start_row_offset_idx", of: value)
            let column = json.integer("start_col_offset_idx", of: value)
            let place = Place(row: row ?? -1, column: column ?? -1)
            if isGrid, !places.insert(place).inserted { continue }
            let isPlaced = (0...Self.farthest).contains(place.row) && (0...Self.farthest).contains(place.column)
            if !isPlaced { unplaced += 1 }
            cells.append(
                DoclingCell(
                    place: isPlaced ? place : Place(row: (cells.last?.place.row ?? -1) &+ 1, column: 0),
                    rowSpan: span("row", row, of: value), columnSpan: span("col", column, of: value),
                    isColumnHeader: json.isTrue("column_header", of: value),
                    isRowHeader: json.isTrue("row_header", of: value), text: json.stringValue("text", of: value)))
        }
        if unplaced > 0 {
            warn("\(unplaced) of its cells have no place in the grid; each was put in a row of its own", item)
        }
        return cells.enumerated().sorted { left, right in
            (left.element.row, left.element.column, left.offset)
                < (right.element.row, right.element.column, right.offset)
        }.map(\.element)
    }

    private mutating func span(_ side: String, _ start: Int?, of value: JSONValue) -> Int {
        let span =
            json.integer("\(side)_span", of: value)
            ?? end(side, of: value).map { $0 &- (start ?? 0) } ?? 1
        // The bounds of HTML § 4.9.11.
        return min(max(span, 1), side == "row" ? 65_534 : 1_000)
    }

    private mutating func end(_ side: String, of value: JSONValue) -> Int? {
        json.integer("end_\(side)_offset_idx", of: value)
    }

    private mutating func putRows(_ cells: [DoclingCell], _ item: JSONValue) {
        var grid = DoclingGrid(width: cells.reduce(0) { max($0, $1.column &+ $1.columnSpan) }, cellCount: cells.count)
        let headerRows = headerRowCount(cells)
        if headerRows > 0 { text.put("<thead>\n") }
        var index = 0
        var row = 0
        while index < cells.count {
            if row == headerRows { text.put(row > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n") }
            // A row without cells of its own keeps those below it in place.
            if cells[index].row > row, grid.canPadRow() {
                putRow([], row, &grid)
                row += 1
                continue
            }
            row = max(row, cells[index].row)
            let end = cells[index...].firstIndex { $0.row > row } ?? cells.count
            putRow(cells[index..<end], row, &grid)
            index = end
            row += 1
        }
        text.put(row > headerRows ? "</tbody>\n" : "</thead>\n")
        if grid.hasOverlap { warn("cells of it overlap", item) }
        if grid.isExhausted { warn("its cells stand too far apart; empty ones between them were left out", item) }
    }

    private mutating func putRow(_ cells: ArraySlice<DoclingCell>, _ row: Int, _ grid: inout DoclingGrid) {
        text.put("<tr>")
        var column = 0
        for cell in cells {
            for _ in 0..<grid.gaps(from: column, to: cell.column, row) { text.put("<td></td>") }
            grid.take(row, max(column, cell.column), cell.rowSpan, cell.columnSpan, isOverlap: cell.column < column)
            let name = cell.isColumnHeader || cell.isRowHeader ? "th" : "td"
            text.put("<\(name)")
            if cell.isRowHeader, !cell.isColumnHeader { text.put(" scope=\"row\"") }
            if cell.rowSpan > 1 { text.put(" rowspan=\"\(cell.rowSpan)\"") }
            if cell.columnSpan > 1 { text.put(" colspan=\"\(cell.columnSpan)\"") }
            text.put(">")
            if let value = cell.text { text.put(value, of: json, as: .cell) }
            text.put("</\(name)>")
            column = max(column, cell.column + cell.columnSpan)
        }
        for _ in 0..<grid.gaps(from: column, to: grid.width, row) { text.put("<td></td>") }
        text.put("</tr>\n")
    }

    /// How many rows at the top have header cells and, the first column aside, no other text.
    private func headerRowCount(_ cells: [DoclingCell]) -> Int {
        var count = 0
        var index = 0
        while index < cells.count, cells[index].row == count {
            let end = cells[index...].firstIndex { $0.row > count } ?? cells.count
            let row = cells[index..<end]
            let isHeader =
                row.contains { $0.isColumnHeader }
                && row.allSatisfy { $0.isColumnHeader || $0.column == 0 || text.isBlank($0.text, of: json) }
            if !isHeader { break }
            count += 1
            index = end
        }
        return count
    }

    private mutating func warn(_ message: String, _ item: JSONValue) {
        let bytes = json.bounds(item)
        diagnostics.append(
            Diagnostic(
                .warning, .converterTable, "a table of the file is odd: \(message)",
                bytes: bytes.lowerBound..<(bytes.lowerBound + 1), line: text.map.lines.number(at: bytes.lowerBound)))
    }
}
