import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct PipeTableTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The tables' rows, cells parted by ` | `.
        let tables: [[String]]
        var headerRows: [Int] = [1]
        var diagnostics: [String] = []
        var blocks: [String]?
    }

    static let shapes = [
        Case(
            testDescription: "outer pipes", text: "| Country | Men |\n|---|---:|\n| Jordan | 7 |",
            tables: [["Country | Men", "Jordan | 7"]]),
        Case(
            testDescription: "no outer pipes", text: "Country | Men\n:- | -:\nJordan | 7\nKenya | 8",
            tables: [["Country | Men", "Jordan | 7", "Kenya | 8"]]),
        Case(
            testDescription: "a rule above everything", text: "---|---\nJordan | 7\nKenya | 8",
            tables: [["Jordan | 7", "Kenya | 8"]], headerRows: [0], diagnostics: ["1 note table.rule"]),
        Case(
            testDescription: "a table below a paragraph's last line", text: "Some text\nName | Note\n-|-\na | b",
            tables: [["Name | Note", "a | b"]], blocks: ["paragraph: Some text", "table 0"]),
        Case(
            testDescription: "one column", text: "| Name |\n|---|\n| a |\n| b |", tables: [["Name", "a", "b"]]),
        Case(
            testDescription: "a header alone", text: "| Name | Note |\n|---|---|", tables: [["Name | Note"]]),
        Case(
            testDescription: "a header parted from its rule, and from its rows",
            text: "| Name | Men |\n\n|---|---|\n\n| a | 1 |\n| b | 2 |", tables: [["Name | Men", "a | 1", "b | 2"]],
            diagnostics: ["5 note join.table"]),
        Case(
            testDescription: "rows without a rule", text: "| Country | Men |\n| Jordan | 7 |",
            tables: [["Country | Men", "Jordan | 7"]]),
        Case(
            testDescription: "escaped pipes", text: "| a \\| b | `c\\|d` |\n|---|---|\n| <b>e\\|f</b> | \\|g\\| |",
            tables: [["a | b | c|d", "e|f | |g|"]]),
        Case(
            testDescription: "pipes in code spans part cells", text: "| a | b |\n|---|---|\n| `x | y` |",
            tables: [["a | b", "`x | y`"]]),
        Case(
            testDescription: "markup in cells",
            text: "| Country | Result |\n|---|---|\n| *Jordan* | <p>One.</p><ul><li>two</li></ul> |\n| Togo | a<br>b |",
            tables: [["Country | Result", "Jordan | One. two", "Togo | a b"]]),
        Case(
            testDescription: "tabs inside pipe rows", text: "|\tName\t|\tMen\t|\n|---|---|\n|\ta\tb\t|\t1\t|",
            tables: [["Name | Men", "a b | 1"]]),
        Case(
            testDescription: "pipes inside tab rows", text: "Name\tNote\na|b\t1\n| c |\t2",
            tables: [["Name | Note", "a|b | 1", "| c | | 2"]]),
        Case(
            testDescription: "an empty header", text: "|  |  |\n|---|---|\n| Jordan | 7 |\n| Kenya | 8 |",
            tables: [["Jordan | 7", "Kenya | 8"]], headerRows: [0], diagnostics: ["1 note table.blank-row"]),
        Case(
            testDescription: "an empty header above words that head numbers",
            text: "|  |  |\n|---|---|\n| Country | Men |\n| Kenya | 8 |",
            tables: [["Country | Men", "Kenya | 8"]], diagnostics: ["1 note table.blank-row"]),
        Case(
            testDescription: "blank rows", text: "| Name | Men |\n|---|---|\n|  |  |\n| a | 1 |\n|  |  |\n||",
            tables: [["Name | Men", "a | 1"]], diagnostics: ["3 note table.blank-row"]),
        Case(
            testDescription: "more cells than the header",
            text: "| Name | Men |\n|---|---|\n| a | 1 | x |\n| b | 2 |\n| c |",
            tables: [["Name | Men | [missing]", "a | 1 | x", "b | 2 | [missing]", "c | [missing] | [missing]"]],
            diagnostics: ["3 warning table.ragged", "5 warning table.ragged"]),
        Case(
            testDescription: "more cells than the header, and empty",
            text: "| Name | Men |\n|---|---|\n| a | 1 | |\n| b | 2 | | |", tables: [["Name | Men", "a | 1", "b | 2"]],
            diagnostics: ["3 warning table.ragged"]),
        Case(
            testDescription: "fewer cells than the header", text: "| Name | Men | Women |\n|---|---|---|\n| a | 1 |",
            tables: [["Name | Men | Women", "a | 1 | [missing]"]], diagnostics: ["3 warning table.ragged"]),
        Case(
            testDescription: "dashes for no value", text: "| A | B |\n|---|---|\n| - | - |\n| 1 | 2 |",
            tables: [["A | B", "- | -", "1 | 2"]]),
        Case(
            testDescription: "a rule inside a body", text: "| Name | Men |\n|---|---|\n| a | 1 |\n|---|---|\n| b | 2 |",
            tables: [["Name | Men", "a | 1", "b | 2"]], diagnostics: ["4 note table.rule"]),
        Case(
            testDescription: "a rule alone", text: "Text.\n\n|---|---|\n\nText.", tables: [], headerRows: [],
            diagnostics: ["0 note tables.none", "3 note table.rule"], blocks: ["paragraph: Text.", "paragraph: Text."]),
        Case(
            testDescription: "prose with a pipe", text: "Either a | b or c.\nOr not.\n\n|x| is a norm\n\n| one |",
            tables: [], headerRows: [], diagnostics: ["0 note tables.none"],
            blocks: ["paragraph: Either a | b or c. Or not.", "paragraph: |x| is a norm", "paragraph: | one |"]),
        Case(
            testDescription: "text right below a table", text: "| Name | Men |\n|---|---|\n| a | 1 |\nThen it rained.",
            tables: [["Name | Men", "a | 1"]], blocks: ["table 0", "paragraph: Then it rained."]),
        Case(
            testDescription: "a heading right below a table", text: "| Name | Men |\n|---|---|\n| a | 1 |\n# A | B",
            tables: [["Name | Men", "a | 1"]], blocks: ["table 0", "heading 1: A | B"]),
        Case(
            testDescription: "a table in a code block", text: "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```", tables: [],
            headerRows: [], diagnostics: ["0 note tables.none"],
            blocks: ["code: ```\n| a | b |\n|---|---|\n| 1 | 2 |\n```"]),
        Case(
            testDescription: "tab tables and pipe tables", text: "A\tB\nx\t1\n\n# H\n\n| C | D |\n|---|---|\n| y | 2 |",
            tables: [["A | B", "x | 1"], ["C | D", "y | 2"]], headerRows: [1, 1]),
        Case(
            testDescription: "two tables without a blank line between",
            text: "| A | B |\n|---|---|\n| x | 1 |\n| Year | Note |\n|---|---|\n| y | fine |",
            tables: [["A | B", "x | 1"], ["Year | Note", "y | fine"]], headerRows: [1, 1]),
    ]

    static let headers = [
        Case(
            testDescription: "sub-headings below the rule",
            text: "| Code | Results | |\n|---|---|---|\n| | Total | Laws |\n| 4.1 A | 7 | 8 |",
            tables: [["Code | Results | [covered]", "[covered] | Total | Laws", "4.1 A | 7 | 8"]], headerRows: [2]),
        Case(
            testDescription: "three rows of headers",
            text: "| A | R | | |\n|---|---|---|---|\n| | T | L | |\n| | | O | N |\n| 4.1 A | 7 | 8 | 9 |",
            tables: [
                ["A | R | [covered] | [covered]", "[covered] | T | L | [covered]", "[covered] | [covered] | O | N"]
                    + ["4.1 A | 7 | 8 | 9"]
            ], headerRows: [3]),
        Case(
            testDescription: "repeated texts over sub-headings",
            text: "| Code | R | R |\n|---|---|---|\n| Code | Total | Laws |\n| 4.1 A | 7 | 8 |",
            tables: [["Code | R | R", "Code | Total | Laws", "4.1 A | 7 | 8"]], headerRows: [2]),
        Case(
            testDescription: "units", text: "| Name | GDP | Rate |\n|---|---|---|\n| Unit | (US$) | % |\n| a | 1 | 2 |",
            tables: [["Name | GDP | Rate", "Unit | (US$) | %", "a | 1 | 2"]], headerRows: [2]),
        Case(
            testDescription: "two rows above the rule", text: "| A | B |\n| x | y |\n|---|---|\n| Jordan | fine |",
            tables: [["A | B", "x | y", "Jordan | fine"]], headerRows: [2]),
        Case(
            testDescription: "numbers above the rule head columns",
            text: "| Item | 1 | 2 |\n|---|---|---|\n| a | 7 | 8 |",
            tables: [["Item | 1 | 2", "a | 7 | 8"]]),
        Case(
            testDescription: "a row of the body above the rule",
            text: "| 4.1 A | 7 |\n|---|---|\n| 4.2 B | 8 |", tables: [["4.1 A | 7", "4.2 B | 8"]], headerRows: [0]),
        Case(
            testDescription: "words above words",
            text: "| Name | Note |\n|---|---|\n| Jordan | fine |\n| Kenya | good |",
            tables: [["Name | Note", "Jordan | fine", "Kenya | good"]]),
        Case(
            testDescription: "a caption above the rule",
            text: "| Table 1: X | | |\n|---|---|---|\n| Code | Men | Note |\n| 4.1 A | 7 | x |",
            tables: [["Code | Men | Note", "4.1 A | 7 | x"]], blocks: ["caption: Table 1: X", "table 0"]),
        Case(
            testDescription: "a caption repeated in every column",
            text: "| Table 1: X | Table 1: X |\n|---|---|\n| Code | Men |\n| 4.1 A | 7 |",
            tables: [["Code | Men", "4.1 A | 7"]], blocks: ["caption: Table 1: X", "table 0"]),
        Case(
            testDescription: "a title above the rule",
            text: "| Summary | | |\n|---|---|---|\n| Code | Men | Note |\n| 4.1 A | 7 | x |",
            tables: [["Code | Men | Note", "4.1 A | 7 | x"]], blocks: ["caption: Summary", "table 0"]),
    ]

    @Test(arguments: shapes + headers) func pipeRowsAreReadAsTables(_ example: Case) {
        let reading = ReportReading(example.text)
        let tables = reading.document.tables
        #expect(tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } } == example.tables)
        #expect(tables.map(\.headerRowCount) == example.headerRows)
        #expect(reading.diagnostics == example.diagnostics)
        if let blocks = example.blocks { #expect(reading.blocks == blocks) }
        #expect(reading.document.words.dropped == 0)
    }

    @Test func pipeTablesKnowTheirDialect() {
        let reading = ReportReading("| A | B |\n|---|---|\n| 1 | 2 |\n\n# H\n\nA\tB\n1\t2")
        #expect(reading.document.tables.map(\.dialect) == [.pipe, .tab])
        #expect(reading.document.tables.map(\.lineStart) == [1, 7])
    }

    @Test func cellsKnowTheirLineFieldAndBytes() throws {
        let text = "| A | B |\n|---|---|\n| x | a\\|b |"
        let reading = ReportReading(text)
        #expect(reading.places(1, 1) == ["3/1"])
        let cell = reading.document.tables[0][1, 1]
        let piece = try #require(reading.document.buffer.provenance(of: cell.text, field: 1)?.pieces.first)
        #expect(String(decoding: Array(text.utf8)[piece.bytes], as: UTF8.self) == "a\\|b")
    }

    @Test func paddingCostsNothing() {
        let padding = String(repeating: " ", count: 5_000)
        let reading = ReportReading(
            "| A\(padding) |\(padding) B |\n|\(String(repeating: "-", count: 5_000))|---|\n| x |\(padding)1 |")
        #expect(reading.rows() == [["A", "B"], ["x", "1"]])
    }
}
