import TabularyModel
import Testing

@testable import TabularyIngestion

/// Where the cells of HTML stand in the grid (HTML § 4.9.12.1).
@Suite struct TableFormerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The inside of a `<table>`.
        let markup: String
        /// The grid's rows: `^` for covered cells, `_` for blank ones, `-` for missing ones.
        let grid: [String]
        /// The spans as `cell: rows×columns`.
        var spans: [String] = []
        var headerRows = 0
        var diagnostics: [String] = []
    }

    static let spans = [
        Case(testDescription: "no spans", markup: "<tr><td>1<td>2<tr><td>3<td>4", grid: ["1 2", "3 4"]),
        Case(
            testDescription: "a colspan", markup: "<tr><td colspan=2>1<td>2<tr><td>3<td>4<td>5",
            grid: ["1 ^ 2", "3 4 5"], spans: ["0: 1×2"]),
        Case(
            testDescription: "a rowspan", markup: "<tr><td rowspan=2>1<td>2<tr><td>3", grid: ["1 2", "^ 3"],
            spans: ["0: 2×1"]),
        Case(
            testDescription: "both", markup: "<tr><td rowspan=2 colspan=2>1<td>2<tr><td>3<tr><td>4<td>5<td>6",
            grid: ["1 ^ 2", "^ ^ 3", "4 5 6"], spans: ["0: 2×2"]),
        Case(
            testDescription: "a rowspan in the middle", markup: "<tr><td>1<td rowspan=2>2<td>3<tr><td>4<td>5",
            grid: ["1 2 3", "4 ^ 5"], spans: ["1: 2×1"]),
        Case(
            testDescription: "overlapping spans", markup: "<tr><td>1<td rowspan=2>2<tr><td colspan=2>3",
            grid: ["1 2", "3 ^"], spans: ["1: 2×1", "2: 1×2"]),
        Case(
            testDescription: "a rowspan of 0 reaches to the end of its group",
            markup: "<tbody><tr><td rowspan=0>1<td>2<tr><td>3</tbody><tbody><tr><td>4<td>5",
            grid: ["1 2", "^ 3", "4 5"], spans: ["0: 2×1"]),
        Case(
            testDescription: "a rowspan past its group makes rows",
            markup: "<tbody><tr><td rowspan=3>1<td>2</tbody><tbody><tr><td>3<td>4",
            grid: ["1 2", "^ -", "^ -", "3 4"], spans: ["0: 3×1"],
            diagnostics: ["1 note table.span-rows"]),
        Case(
            testDescription: "a rowspan past the table makes rows", markup: "<tr><td rowspan=3>1<td>2<td rowspan=2>3",
            grid: ["1 2 3", "^ - ^", "^ - -"], spans: ["0: 3×1", "2: 2×1"], diagnostics: ["1 note table.span-rows"]),
        Case(
            testDescription: "a rowspan past the body stands above the foot",
            markup: "<tfoot><tr><td>9<td>8</tfoot><tbody><tr><td rowspan=2>1<td>2</tbody>",
            grid: ["1 2", "^ -", "9 8"], spans: ["0: 2×1"], diagnostics: ["1 note table.span-rows"]),
        Case(
            testDescription: "a rowspan of the head ends with it",
            markup: "<thead><tr><th rowspan=0>A<th>B</thead><tbody><tr><td>1<td>2", grid: ["A B", "1 2"],
            headerRows: 1),
        Case(
            testDescription: "a rowspan above 1,000 is the rest of the table",
            markup: "<tr><td rowspan=65534>1<td>2<tr><td>3", grid: ["1 2", "^ 3"], spans: ["0: 2×1"]),
        Case(
            testDescription: "a colspan above 1,000 is the rest of the row",
            markup: "<tr><td colspan=100000>1<tr><td>2<td>3<td>4", grid: ["1 ^ ^", "2 3 4"], spans: ["0: 1×65534"]),
        Case(
            testDescription: "a wide cell alone", markup: "<tr><td colspan=1001>1", grid: ["1"], spans: ["0: 1×65534"]),
        Case(
            testDescription: "spans that are no numbers",
            markup: "<tr><td colspan=x rowspan='-2'>1<td colspan=0>2<td colspan=' +1 '>3<td rowspan=1.9>4",
            grid: ["1 2 3 4"]),
        Case(
            testDescription: "spans with more behind the number", markup: "<tr><td colspan='2em'>1<tr><td>2<td>3",
            grid: ["1 ^", "2 3"], spans: ["0: 1×2"]),
        Case(
            testDescription: "blank and missing cells", markup: "<tr><td>1<td><td>3<tr><td>4",
            grid: ["1 _ 3", "4 - -"],
            diagnostics: ["1 warning table.ragged"]),
    ]

    static let groups = [
        Case(
            testDescription: "a foot that is written first stands last",
            markup: "<thead><tr><th>A</thead><tfoot><tr><td>9</tfoot><tbody><tr><td>1</tbody>", grid: ["A", "1", "9"],
            headerRows: 1),
        Case(
            testDescription: "a head between bodies is a row",
            markup: "<tbody><tr><td>1</tbody><thead><tr><th>A</thead><tbody><tr><td>2", grid: ["1", "A", "2"]),
        Case(
            testDescription: "rows of header cells without a head",
            markup: "<tr><th>A<th>B<tr><th>C<th>D<tr><td>1<td>2", grid: ["A B", "C D", "1 2"], headerRows: 2),
        Case(
            testDescription: "a header cell in each row", markup: "<tr><th>A<td>1<tr><th>B<td>2", grid: ["A 1", "B 2"]),
        Case(
            testDescription: "rows without cells",
            markup: "<tr></tr><tr><td>1<td>2</tr><tr></tr><tr></tr><tr><td>3<td>4",
            grid: ["1 2", "3 4"], diagnostics: ["1 note table.blank-row"]),
        Case(
            testDescription: "a row without cells that a cell reaches into",
            markup: "<tr><td rowspan=2>1<td>2</tr><tr></tr><tr><td>3<td>4", grid: ["1 2", "^ -", "3 4"],
            spans: ["0: 2×1"], diagnostics: ["1 warning table.ragged"]),
        Case(
            testDescription: "rows of cells without text", markup: "<tr><td><td></tr><tr><td>1<td>2",
            grid: ["_ _", "1 2"]),
        Case(
            testDescription: "columns and their groups",
            markup: "<colgroup span=2><col><col></colgroup><tr><td>1<td>2", grid: ["1 2"]),
    ]

    @Test(arguments: spans + groups) func cellsStandWhereTheStandardPutsThem(_ example: Case) throws {
        let reading = ReportReading("<table>\(example.markup)</table>")
        let table = try #require(reading.document.tables.first)
        let signs: [Cell.Kind: String] = [.covered: "^", .blank: "_", .missing: "-"]
        let grid = (0..<table.rowCount).map { row in
            (0..<table.columnCount).map { column in
                let cell = table[row, column]
                return signs[cell.kind] ?? reading.document.buffer.string(cell.text)
            }.joined(separator: " ")
        }
        #expect(grid == example.grid)
        #expect(table.spans.map { "\($0.cell): \($0.rows)×\($0.columns)" } == example.spans)
        #expect(table.headerRowCount == example.headerRows)
        #expect(reading.diagnostics == example.diagnostics)
        #expect(reading.document.words.dropped == 0)
    }

    @Test func spansAreCutAtTheLimitOfCells() {
        var former = TableFormer(cellLimit: 10)
        for row in 1...2 {
            former.beginRow(line: row)
            for _ in 0..<3 { former.append(.empty(.blank, field: 0), columns: 2, rows: 4, isHeader: false) }
        }
        var builder = former.finish()
        builder.appendOverhang()
        #expect(former.hasCutSpans)
        #expect(builder.cells.count <= 24 && builder.rows.count == 2)
    }

    @Test func aPageBreakMakesNoRowsOfASpanThatItCuts() {
        let reading = ReportReading(
            "<table><tr><th>Code<th>Note</tr><tr><td rowspan=3>4.1 A<td>one of</tr></table>\n\n12\n\n"
                + "<table><tr><td>4.2 B<td>two</tr></table>")
        #expect(reading.rows() == [["Code", "Note"], ["4.1 A", "one of"], ["4.2 B", "two"]])
        #expect(reading.diagnostics.map { $0.split(separator: " ").last } == ["join.table"])
    }

    @Test func manySpansCostLinearTime() {
        let row = "<tr>" + String(repeating: "<td rowspan=3 colspan=2>1</td>", count: 50) + "</tr>"
        let reading = ReportReading("<table>\(String(repeating: row, count: 400))</table>")
        #expect(reading.document.tables[0].rowCount == 402)
    }
}
