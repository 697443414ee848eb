import TabularyModel
import Testing

@Suite struct TableTests {
    struct Header: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Header rows of cells parted by `|`; a `.` is an empty cell.
        let rows: [String]
        /// The text that stands over each cell; `.` for none.
        let owners: [String]
        /// The kinds after covering: `v` value, `b` blank, `c` covered.
        let kinds: [String]
    }

    static let headers = [
        Header(testDescription: "one row", rows: ["a|b|c"], owners: ["a|b|c"], kinds: ["vvv"]),
        Header(testDescription: "one row with a blank", rows: ["a|.|c"], owners: ["a|.|c"], kinds: ["vbv"]),
        Header(
            testDescription: "a cell spans what goes on below it", rows: ["a|b|.|c", ".|d|e|."],
            owners: ["a|b|b|c", ".|d|e|."], kinds: ["vvcv", "cvvc"]),
        Header(
            testDescription: "a blank with nothing below is no part of a span", rows: ["a|b|.|.", ".|c|d|."],
            owners: ["a|b|b|.", ".|c|d|."], kinds: ["vvcb", "cvvb"]),
        Header(
            testDescription: "three rows", rows: ["a|b|.|.", ".|c|d|.", ".|.|e|f"],
            owners: ["a|b|b|b", ".|c|d|d", ".|.|e|f"], kinds: ["vvcc", "cvvc", "ccvv"]),
        Header(
            testDescription: "a lower span ends where the upper one ends", rows: ["a|b|.|c", ".|d|.|.", ".|e|f|g"],
            owners: ["a|b|b|c", ".|d|d|.", ".|e|f|g"], kinds: ["vvcv", "cvcc", "cvvv"]),
        Header(
            testDescription: "the stub's header in the lower row", rows: [".|a|.", "b|c|d"],
            owners: [".|a|a", "b|c|d"], kinds: ["bvc", "vvv"]),
    ]

    @Test(arguments: headers) func flattenedHeadersFindWhatStandsOverThem(_ example: Header) {
        let (table, buffer) = Self.table(example.rows)
        let owners = table.headerOwners()
        let texts = (0..<table.headerRowCount).map { row in
            (0..<table.columnCount).map { column in
                owners[row * table.columnCount + column].map { buffer.string(table[row, $0].text) } ?? "."
            }.joined(separator: "|")
        }
        #expect(texts == example.owners)
    }

    @Test(arguments: headers) func spannedHeaderCellsAreCovered(_ example: Header) {
        var (table, _) = Self.table(example.rows)
        table.coverHeader()
        let kinds = (0..<table.headerRowCount).map { row in
            (0..<table.columnCount).map { String(table[row, $0].kind.name.prefix(1)) }.joined()
        }
        #expect(kinds == example.kinds)
    }

    @Test func cellsThatEndInTheHeaderLabelNoRow() {
        var (table, _) = Self.table(["a|b", ".|c", "d|e", "f|g"], headerRows: 3)
        table.spans = [Table.Span(cell: 0, rows: 2, columns: 1)]
        #expect(table.labelRows() == [3])
        table.spans = [Table.Span(cell: 4, rows: 2, columns: 1)]
        #expect(table.labelRows() == [2])
    }

    @Test func bodyCellsAreNeverCovered() {
        var (table, _) = Self.table(["a|b", "c|."], headerRows: 1)
        table.coverHeader()
        #expect(table.cells.map(\.kind) == [.value, .value, .value, .blank])
    }

    @Test func aTableWithoutHeaderHasNoOwners() {
        let (table, _) = Self.table(["a|b"], headerRows: 0)
        #expect(table.headerOwners() == [])
        #expect(table.bodyRowCount == 1)
    }

    private static func table(_ rows: [String], headerRows: Int? = nil) -> (Table, TextBuffer) {
        var buffer = TextBuffer(source: [])
        var cells: [Cell] = []
        for row in rows {
            for (column, text) in row.split(separator: "|").enumerated() {
                let range = text == "." ? TextRange.empty : buffer.intern(Array(text.utf8))
                cells.append(Cell(text: range, field: column, kind: text == "." ? .blank : .value))
            }
        }
        let table = Table(
            caption: nil, captionLine: nil, dialect: .tab, columnCount: cells.count / rows.count,
            headerRowCount: headerRows ?? rows.count, rows: rows.indices.map { Table.Row(line: $0 + 1) }, cells: cells,
            marks: [], lineStart: 1, lineEnd: rows.count)
        return (table, buffer)
    }
}
