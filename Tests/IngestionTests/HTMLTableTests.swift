import TabularyModel
import Testing

@testable import TabularyIngestion

/// Tables of HTML in Markdown and in pages, whole and broken.
@Suite struct HTMLTableTests {
    typealias Case = PipeTableTests.Case

    static let blocks = [
        Case(
            testDescription: "one line among paragraphs",
            text: "Before.\n\n<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>\n\nAfter.",
            tables: [["A | B", "x | 1"]], blocks: ["paragraph: Before.", "table 0", "paragraph: After."]),
        Case(
            testDescription: "many lines, with blank ones inside",
            text:
                "Before.\n<table>\n <tr>\n  <th>A</th>\n\n  <th>B</th>\n </tr>\n\n <tr><td>x\ny</td><td>1</td></tr>\n</table>\nAfter.",
            tables: [["A | B", "x y | 1"]], blocks: ["paragraph: Before.", "table 0", "paragraph: After."]),
        Case(
            testDescription: "text before and behind in the same lines",
            text: "See <table><tr><td>x</td><td>1</td></tr></table> and <b>more</b>.", tables: [["x | 1"]],
            headerRows: [0], blocks: ["paragraph: See", "table 0", "paragraph: and more."]),
        Case(
            testDescription: "two tables in a line",
            text:
                "<table><tr><td>4.1 x</td><td>1</td></tr></table><table><tr><th>Z</th></tr><tr><td>7</td></tr></table>",
            tables: [["4.1 x | 1"], ["Z", "7"]], headerRows: [0, 1]),
        Case(
            testDescription: "attributes, capitals, comments and references",
            text:
                "<TABLE BORDER=1>\n<!-- <tr><td>no</td></tr> -->\n<TR><TD ALIGN='>'>A &amp; B</TD><td>caf&eacute;</td></TR></TABLE>",
            tables: [["A & B | café"]], headerRows: [0]),
        Case(
            testDescription: "a caption",
            text: "<table><caption>Table 3: <i>Sums</i></caption><tr><th>A</th></tr><tr><td>1</td></tr></table>",
            tables: [["A", "1"]], blocks: ["table 0"]),
        Case(
            testDescription: "a table in a code block", text: "```\n<table><tr><td>1</td></tr></table>\n```",
            tables: [],
            headerRows: [], diagnostics: ["0 note tables.none"],
            blocks: ["code: ```\n<table><tr><td>1</td></tr></table>\n```"]),
        Case(
            testDescription: "a page wrapped around each table",
            text: "<html><body><table><tr><td>x</td></tr></table></body></html>\n\nText.", tables: [["x"]],
            headerRows: [0], blocks: ["table 0", "paragraph: Text."]),
    ]

    static let broken = [
        Case(
            testDescription: "nothing is closed", text: "<table><tr><td>a<td>b<tr><td>c<td>d",
            tables: [["a | b", "c | d"]],
            headerRows: [1]),
        Case(
            testDescription: "cells outside of rows",
            text: "<table><td>a</td><td>b</td><tr><td>c</td><td>d</td></tr></table>",
            tables: [["a | b", "c | d"]], headerRows: [1]),
        Case(
            testDescription: "cells behind the end of their row",
            text: "<table><tr><td>a</td><td>b</td></tr><td>c</td><td>d</td></table>", tables: [["a | b", "c | d"]],
            headerRows: [1]),
        Case(
            testDescription: "a cell in an element of another cell",
            text: "<table><tr><td><div>a<td>b</div></td></tr><tr><td>c</td><td>d</td></tr></table>",
            tables: [["a | b", "c | d"]], headerRows: [0], diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "text between rows and cells",
            text: "<table>one<tr>two<td>a</td>three<td>b</td></tr>four</table>", tables: [["a | b"]], headerRows: [0],
            diagnostics: [
                "1 note table.stray-text", "1 note table.stray-text", "1 note table.stray-text",
                "1 note table.stray-text",
            ], blocks: ["paragraph: one", "paragraph: two", "paragraph: three", "paragraph: four", "table 0"]),
        Case(
            testDescription: "text behind the end of a row that never began",
            text: "<table><td>a</td><td>b</tr>one<tr><td>c</td><td>d</td></tr></table>",
            tables: [["a | b", "c | d"]], diagnostics: ["1 note table.stray-text", "1 note markup.invalid"]),
        Case(
            testDescription: "a body's end that ends a row",
            text: "<table><tr><td>a</td><td>b</tbody><td>c</td><td>d</td></table>", tables: [["a | b", "c | d"]],
            diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "a body's end in a head", text: "<table><thead><td>a</tbody>b<td>c</table>",
            tables: [["ab | c"]], diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "columns inside a cell", text: "<table><tr><td>a<td>b<col><td>c<td>d</table>",
            tables: [["a | b", "c | d"]]),
        Case(
            testDescription: "two captions",
            text: "<table><caption>One</caption><tr><td>a<td>b<caption>Two</caption><td>c<td>d</table>",
            tables: [["a | b", "c | d"]], diagnostics: ["1 note table.stray-text"],
            blocks: ["paragraph: Two", "table 0"]),
        Case(
            testDescription: "a paragraph and a form around rows",
            text: "<table><form><tr><p><td>a</td></p><td>b</td></form></tr></table>", tables: [["a | b"]],
            headerRows: [0], diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "stray end tags",
            text: "<table></td><tr></b><td>a</div></td></caption><td>b</span></td></tr></tbody></table>",
            tables: [["a | b"]], headerRows: [0], diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "the end of a page inside a table",
            text: "<table><tr><td>a</td></body></html><td>b</td></tr></table>", tables: [["a | b"]], headerRows: [0]),
        Case(
            testDescription: "rows whose table a page break cut off",
            text: "<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>\n\nText.",
            tables: [["a | b", "c | d"]], headerRows: [1], diagnostics: ["3 note markup.invalid"],
            blocks: ["table 0", "paragraph: Text."]),
        Case(
            testDescription: "an unclosed table ends where prose begins",
            text: "<table><tr><td>a</td><td>b</td></tr>\n\nText that is no cell.", tables: [["a | b"]], headerRows: [0],
            blocks: ["table 0", "paragraph: Text that is no cell."]),
        Case(
            testDescription: "an unclosed table ends where another begins a paragraph",
            text: "<table><tr><td>4.1 a</td><td>b</td></tr>\n\n<table><tr><th>C</th></tr><tr><td>7</td></tr></table>",
            tables: [["4.1 a | b"], ["C", "7"]], headerRows: [0, 1]),
        Case(
            testDescription: "a table right inside a table",
            text: "<table><tr><td>4.1 a</td></tr><table><tr><th>C</th></tr><tr><td>7</td></tr></table></table>",
            tables: [["4.1 a"], ["C", "7"]], headerRows: [0, 1]),
        Case(
            testDescription: "signs that open no tag", text: "<table><tr><td>a < b</td><td>1<2 & 3>2</td></tr></table>",
            tables: [["a < b | 1<2 & 3>2"]], headerRows: [0], diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "a table without rows", text: "<table></table>\n\nText.", tables: [], headerRows: [],
            diagnostics: ["0 note tables.none"], blocks: ["paragraph: Text."]),
        Case(
            testDescription: "a caption alone", text: "<table><caption>Sums</caption></table>", tables: [],
            headerRows: [], diagnostics: ["0 note tables.none"], blocks: ["paragraph: Sums"]),
    ]

    static let breaks = [
        Case(
            testDescription: "a page break between rows",
            text:
                "<table><tr><th>Code</th><th>N</th></tr><tr><td>4.1 A</td><td>1</td></tr></table>\n\n12\n\n<table><tr><td>4.2 B</td><td>2</td></tr></table>",
            tables: [["Code | N", "4.1 A | 1", "4.2 B | 2"]], diagnostics: ["5 note join.table"]),
        Case(
            testDescription: "a repeated header",
            text:
                "<table><tr><th>Code</th><th>N</th></tr><tr><td>4.1 A</td><td>1</td></tr></table>\n\n<table><tr><th>Code</th><th>N</th></tr><tr><td>4.2 B</td><td>2</td></tr></table>",
            tables: [["Code | N", "4.1 A | 1", "4.2 B | 2"]], diagnostics: ["3 note join.header"]),
        Case(
            testDescription: "tables alike in a page stand apart",
            text:
                "<html><body><table><tr><th>foo 1</th><th>N</th></tr><tr><td>foo</td><td>bar</td></tr></table><table><tr><th>foo 2</th><th>N</th></tr><tr><td>foo</td><td>bar</td></tr></table></body></html>",
            tables: [["foo 1 | N", "foo | bar"], ["foo 2 | N", "foo | bar"]], headerRows: [1, 1]),
    ]

    static let pages = [
        Case(
            testDescription: "a whole page",
            text: """
                <!DOCTYPE html>
                <html><head><title>The report</title><style>td { x }</style></head>
                <body><h1>Results</h1><p>One <a href="https://a.org/x">link</a>.</p>
                <ul><li>two<ul><li>three</li></ul></li></ul>
                <table><caption>Sums</caption><thead><tr><th>A</th><th>B</th></tr></thead>
                <tbody><tr><td>x<br>y</td><td>1</td></tr></tbody></table>
                <script>var x = "<table>";</script><p>End.</p></body></html>
                """,
            tables: [["A | B", "x y | 1"]],
            blocks: [
                "heading: The report", "heading 1: Results", "paragraph: One link.", "bullet 1: two", "bullet 2: three",
                "table 0", "paragraph: End.",
            ]),
        Case(
            testDescription: "hidden rows and cells are kept",
            text:
                "<html><table><tr><td>a</td></tr><tr hidden><td>b</td></tr><tr><td style='display: none'>c</td></tr></table>",
            tables: [["a", "b", "c"]], headerRows: [1], diagnostics: ["1 note table.hidden"]),
        Case(
            testDescription: "what is no text is passed over inside tables too",
            text: "<table><tr><script>x</script><td>a</td></tr></table>", tables: [["a"]],
            headerRows: [0]),
    ]

    static let nested = [
        Case(
            testDescription: "in a cell of HTML",
            text: "<table><tr><td>a <table><tr><td>n</td><td>1</td></tr></table> b</td><td>c</td></tr></table>",
            tables: [["a b | c"], ["n | 1"]], headerRows: [0, 0], blocks: ["table 0", "table 1"]),
        Case(
            testDescription: "in a cell of tabs",
            text: "Name\tNote\n4.1 x\ta <table><tr><td>n &amp; m</td><td>1</td></tr></table> b\n4.2 y\tz",
            tables: [["Name | Note", "4.1 x | a b", "4.2 y | z"], ["n & m | 1"]], headerRows: [1, 0]),
        Case(
            testDescription: "in a cell of pipes",
            text: "| Name | Note |\n|---|---|\n| 4.1 x | <table><tr><td>n</td><td>1</td></tr></table> |\n| 4.2 y | z |",
            tables: [["Name | Note", "4.1 x | [blank]", "4.2 y | z"], ["n | 1"]], headerRows: [1, 0]),
        Case(
            testDescription: "in a cell of a grid",
            text: """
                +-------+---------------------------------------+
                | 4.1 A | <table><tr><td>n</td></tr></table>    |
                +-------+---------------------------------------+
                | 4.2 B | y                                     |
                +-------+---------------------------------------+
                """,
            tables: [["4.1 A | [blank]", "4.2 B | y"], ["n"]], headerRows: [0, 0]),
        Case(
            testDescription: "in a line that is no table",
            text: "Text\t<table><tr><td>n</td><td>1</td></tr></table>", tables: [["n | 1"]], headerRows: [0],
            blocks: ["paragraph: Text", "table 0"]),
        Case(
            testDescription: "in a line that only opens like a row",
            text: "| 4.1 | <table><tr><td>n</td><td>1</td></tr></table>", tables: [["n | 1"]], headerRows: [0],
            blocks: ["paragraph: | 4.1 |", "table 0"]),
        Case(
            testDescription: "its text outside of cells is the parent's",
            text: "<table><tr><td>a<table>b<tr>c<td>n</td>&eacute;</tr></table>d</td></tr></table>",
            tables: [["a b c é d"], ["n"]], headerRows: [0, 0]),
        Case(
            testDescription: "without cells", text: "<table><tr><td><table><p>Why?</p></table></td></tr></table>",
            tables: [["Why?"]], headerRows: [0]),
        Case(
            testDescription: "one right behind the other's cells",
            text:
                "<table><tr><td>a<table><tr><td>m</td></tr><table><tr><td>n</td></tr></table></table></td><td>b</td></tr></table>",
            tables: [["a | b"], ["m"], ["n"]], headerRows: [0, 0, 0]),
        Case(
            testDescription: "three deep",
            text:
                "<table><tr><td>a<table><tr><td>b<table><tr><td>c</td></tr></table></td></tr></table></td></tr></table>",
            tables: [["a"], ["b"], ["c"]], headerRows: [0, 0, 0]),
        Case(
            testDescription: "in the foot",
            text:
                "<table><tfoot><tr><td>f<table><tr><td>n</td></tr></table></td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>",
            tables: [["a", "f"], ["n"]], headerRows: [1, 0]),
    ]

    @Test(arguments: blocks + broken + breaks + pages + nested) func tablesOfHTMLAreRead(_ example: Case) {
        let reading = ReportReading(example.text)
        let tables = reading.document.tables
        #expect(tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } } == example.tables)
        #expect(tables.map(\.headerRowCount) == example.headerRows)
        #expect(reading.diagnostics == example.diagnostics)
        if let blocks = example.blocks { #expect(reading.blocks == blocks) }
        #expect(reading.document.words.dropped == 0)
    }

    @Test(arguments: [
        ("<table><tr><td>x</td><td>a<table><tr><td>n</td></tr></table></td></tr></table>", "0/0/1"),
        (
            "<table><tfoot><tr><td>f<table><tr><td>n</td></tr></table></td></tr></tfoot><tr><td>a</td></tr></table>",
            "0/1/0"
        ),
        ("Name\tNote\n4.1 x\t<table><tr><td>n</td></tr></table>\n4.2 y\tz", "0/1/1"),
        ("| Name | Note |\n|---|---|\n| 4.1 x | y |\n| 4.2 x | <table><tr><td>n</td></tr></table> |", "0/2/1"),
    ])
    func nestedTablesKnowTheirCell(text: String, parent: String) {
        let tables = ReportReading(text).document.tables
        #expect(tables.map { $0.parent.map { "\($0.table)/\($0.row)/\($0.column)" } } == [nil, parent])
    }

    @Test func aCellGoesOnWithATableInsideIt() {
        let reading = ReportReading(
            "Name\tNote\n4.1 x\tthe law of\n\n\tthe land: <table><tr><td>n</td></tr></table>\n4.2 y\tz")
        #expect(reading.rows() == [["Name", "Note"], ["4.1 x", "the law of the land:"], ["4.2 y", "z"]])
        #expect(reading.document.tables.last?.parent == Table.Parent(table: 0, row: 1, column: 1))
    }

    @Test func cellsHaveMarksListsAndPlaces() throws {
        let text =
            "<table>\n<tr><td>12<sup>1</sup></td>\n<td><p>Lead:</p><ul><li>one<ul><li>two</li></ul></li></ul></td></tr></table>"
        let reading = ReportReading(text)
        let table = reading.document.tables[0]
        #expect(reading.rows() == [["12", "Lead: one two"]])
        #expect(table.marks.map { "\($0.cell) \(reading.document.buffer.string($0.text))" } == ["0 1"])
        #expect(reading.blocks(0, 1) == ["¶ Lead:", "1• one", "2• two"])
        #expect(reading.places(0, 0) == ["2/0"] && reading.places(0, 1) == ["3/1"])
        #expect(table.lineStart == 2 && table.lineEnd == 3)
        let piece = try #require(reading.document.buffer.provenance(of: table[0, 1].text, field: 1)?.pieces.first)
        let slice = String(decoding: Array(text.utf8)[piece.bytes], as: UTF8.self)
        #expect(slice == "Lead:</p><ul><li>one<ul><li>two")
    }

    @Test func captionsAreTheTables() {
        let reading = ReportReading(
            "<p>Text.</p>\n\n<table>\n<caption>Table 3: <i>Sums</i></caption><tr><td>1</td></tr></table>\n\n"
                + "<table><tr><td colspan=2>Table 4: More</td></tr><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>2</td></tr></table>"
        )
        let captions = reading.document.tables.map { $0.caption.map { reading.document.buffer.string($0) } }
        #expect(captions == ["Table 3: Sums", "Table 4: More"])
        #expect(reading.document.tables.map(\.captionLine) == [4, 6])
        #expect(reading.rows(1) == [["A", "B"], ["x", "2"]])
    }
}
