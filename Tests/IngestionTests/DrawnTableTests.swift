import TabularyModel
import Testing

@testable import TabularyIngestion

/// Grid tables, and tables under dashed lines.
@Suite struct DrawnTableTests {
    typealias Case = PipeTableTests.Case

    static let grids = [
        Case(
            testDescription: "a header and rows of several lines",
            text: """
                +---------+--------------+
                | Country | Note         |
                +:=======:+==============+
                | Jordan  | The law was  |
                |         | adopted.     |
                +---------+--------------+
                | Kenya   | *It goes     |
                |         | on* here.    |
                +---------+--------------+
                """,
            tables: [["Country | Note", "Jordan | The law was adopted.", "Kenya | It goes on here."]]),
        Case(
            testDescription: "no header",
            text: "+---+---+\n| 1 | 2 |\n+---+---+\n| 3 | 4 |\n+---+---+", tables: [["1 | 2", "3 | 4"]],
            headerRows: [0]),
        Case(
            testDescription: "spanned columns and rows",
            text: """
                +-----+-----------+
                | A   | B         |
                |     +-----+-----+
                |     | C   | D   |
                +=====+=====+=====+
                | x   | 1   | 2   |
                +-----+-----+     |
                | y   | 3   |     |
                +-----+-----+-----+
                | all of it       |
                +-----------------+
                """,
            tables: [
                [
                    "A | B | [covered]", "[covered] | C | D", "x | 1 | 2", "y | 3 | [covered]",
                    "all of it | [covered] | [covered]",
                ]
            ], headerRows: [2]),
        Case(
            testDescription: "paragraphs and bullets in cells",
            text:
                "+---+-----------+\n| A | One two.  |\n|   |           |\n|   | - three   |\n|   | - four    |\n+---+-----------+",
            tables: [["A | One two. - three - four"]], headerRows: [0]),
        Case(
            testDescription: "markup over lines",
            text: "+---+------------+\n| A | <b>One</b> |\n|   | two &amp;  |\n|   | three      |\n+---+------------+",
            tables: [["A | One two & three"]], headerRows: [0]),
        Case(
            testDescription: "wide characters",
            text: "+------+----+\n| 中国 | a  |\n+------+----+\n| é    | b  |\n+------+----+\n| 中 | c  |\n+------+----+",
            tables: [["中国 | a", "é | b", "中 | c"]], headerRows: [1]),
        Case(
            testDescription: "a program's output",
            text:
                "+----+------+\n| id | name |\n+----+------+\n|  1 | a    |\n|  2 |      |\n|  3 | c    |\n+----+------+",
            tables: [["id | name", "1 | a", "2 | [blank]", "3 | c"]]),
        Case(
            testDescription: "a program's output with a line that lacks a sign",
            text: "+----+------+\n| id | name |\n+----+------+\n|  1 | a    |\n|  2   b    |\n+----+------+",
            tables: [["id | name", "1 2 b | a"]]),
        Case(
            testDescription: "a caption below",
            text: "+---+---+\n| A | B |\n+===+===+\n| x | 1 |\n+---+---+\n\nTable: The *sums*\nof it\n\nText.",
            tables: [["A | B", "x | 1"]], blocks: ["table 0", "caption: The sums of it", "paragraph: Text."]),
        Case(
            testDescription: "a caption above",
            text: "Text.\n\n: The sums\n\n+---+---+\n| A | B |\n+===+===+\n| x | 1 |\n+---+---+",
            tables: [["A | B", "x | 1"]], blocks: ["paragraph: Text.", "caption: The sums", "table 0"]),
        Case(
            testDescription: "borders around nothing", text: "+---+---+\n+---+---+\n\nText.", tables: [],
            headerRows: [],
            diagnostics: ["0 note tables.none"], blocks: ["paragraph: Text."]),
        Case(
            testDescription: "a page break",
            text:
                "+-----+---+\n| No  | N |\n+=====+===+\n| 4.1 A | 1 |\n+-----+---+\n\n+-----+---+\n| 4.2 B | 2 |\n+-----+---+",
            tables: [["No | N", "4.1 A | 1", "4.2 B | 2"]], diagnostics: ["8 note join.table"]),
    ]

    static let columns = [
        Case(
            testDescription: "a simple table",
            text: """
                  Right     Left     Center     Default
                -------     ------ ----------   -------
                     12     12        12            12
                    123     a b       123          123

                Table:  Demonstration
                """,
            tables: [["Right | Left | Center | Default", "12 | 12 | 12 | 12", "123 | a b | 123 | 123"]],
            blocks: ["table 0", "caption: Demonstration"]),
        Case(
            testDescription: "a simple table without a header",
            text: "----- ----\nJordan  12\nKenya    1\n----- ----\n\nText.",
            tables: [["Jordan | 12", "Kenya | 1"]], headerRows: [0], blocks: ["table 0", "paragraph: Text."]),
        Case(
            testDescription: "a table with rows of several lines",
            text: """
                -------------------------------------
                 Centered   Default           Right
                  Header    Aligned         Aligned
                ----------- ------- ---------------
                   First    row                12.0
                            goes on

                  Second    row                 5.0
                -------------------------------------

                Text.
                """,
            tables: [
                ["Centered Header | Default Aligned | Right Aligned", "First | row goes on | 12.0"] + [
                    "Second | row | 5.0"
                ]
            ],
            blocks: ["table 0", "paragraph: Text."]),
        Case(
            testDescription: "a table of reStructuredText",
            text: "=====  =====\nA      B\n=====  =====\nx      one\n       two\ny      z\n=====  =====",
            tables: [["A | B", "x | one two", "y | z"]]),
        Case(
            testDescription: "a header below a paragraph's other lines",
            text: "Some text\nName   Note\n------ -----\na      b\nc      d\n\nText.",
            tables: [["Name | Note", "a | b", "c | d"]],
            blocks: ["paragraph: Some text", "table 0", "paragraph: Text."]),
        Case(
            testDescription: "two tables apart",
            text: "A    B\n---- ----\nx    1\n\n# H\n\nC    D\n---- ----\ny    2",
            tables: [["A | B", "x | 1"], ["C | D", "y | 2"]], headerRows: [1, 1]),
        Case(
            testDescription: "dashes among prose",
            text: "A sentence of words that goes on.\n--- ---\nAnother sentence of words that is long.",
            tables: [], headerRows: [], diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "rules", text: "One.\n\n---\n\nTwo.\n\n- - -\n\nThree.\n\n--- ---\n\nFour.", tables: [],
            headerRows: [], diagnostics: ["0 note tables.none"]),
    ]

    @Test(arguments: grids + columns) func drawnTablesAreRead(_ example: Case) {
        let reading = ReportReading(example.text)
        let tables = reading.document.tables
        #expect(tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } } == example.tables)
        #expect(tables.map(\.headerRowCount) == example.headerRows)
        #expect(tables.allSatisfy { $0.dialect == .grid })
        #expect(reading.diagnostics == example.diagnostics)
        if let blocks = example.blocks { #expect(reading.blocks == blocks) }
        #expect(reading.document.words.dropped == 0)
    }

    @Test func aTableOfHTMLOverTheLinesOfACellIsOneOfItsOwn() {
        let text = """
            +---+----------------------+------+
            | A | Before               | C    |
            |   | <table>              |      |
            |   | <tr><td>one          | two  |
            |   | more</td><td>2</td>  |      |
            |   | </tr></table>        | <b>x |
            |   | After                | y</b>|
            +---+----------------------+------+
            | B | z                    | 3    |
            +---+----------------------+------+
            """
        let reading = ReportReading(text)
        #expect(reading.rows(0) == [["A", "Before After", "C two x y"], ["B", "z", "3"]])
        #expect(reading.rows(1) == [["one more", "2"]])
        let parents = reading.document.tables.map { $0.parent.map { [$0.table, $0.row, $0.column] } }
        #expect(parents == [nil, [0, 0, 1]])
        #expect(reading.diagnostics.isEmpty && reading.document.words.dropped == 0)
    }

    @Test func spansAreKept() {
        let text = """
            +---+-------+
            | A | B     |
            |   +---+---+
            |   | C |   |
            +===+===+===+
            | x | 1 | 2 |
            |   +---+   |
            |   |   |   |
            +---+---+---+
            | all   | 3 |
            +-------+---+
            """
        let reading = ReportReading(text)
        #expect(
            reading.rows() == [
                ["A", "B", "[covered]"], ["[covered]", "C", "[blank]"], ["x", "1", "2"],
                ["[covered]", "[blank]", "[covered]"], ["all", "[covered]", "3"],
            ])
        let spans = reading.document.tables[0].spans.map { "\($0.cell): \($0.rows) × \($0.columns)" }
        #expect(spans == ["0: 2 × 1", "1: 1 × 2", "6: 2 × 1", "8: 2 × 1", "12: 1 × 2"])
        #expect(reading.document.tables[0].headerRowCount == 2)
    }

    @Test func aCellThatABorderCutsFromOneSideEndsThere() {
        let text = "+-----+-----+\n| A         |\n+-----+     |\n| B   | C   |\n+-----+-----+"
        #expect(ReportReading(text).rows() == [["A", "[covered]"], ["B", "C"]])
    }

    @Test func rowsWithoutTextAreLeftOutUnlessACellReachesIntoThem() {
        let text = "+---+---+\n| A | 1 |\n|   +---+\n|   |   |\n+---+---+\n|   |   |\n+---+---+\n| B | 2 |\n+---+---+"
        let reading = ReportReading(text)
        #expect(reading.rows() == [["A", "1"], ["[covered]", "[blank]"], ["B", "2"]])
        #expect(reading.diagnostics == ["6 note table.blank-row"])
    }

    @Test func captionsAreKept() {
        let text = "+---+---+\n| A | B |\n+===+===+\n| x | 1 |\n+---+---+\n\nTable: The sums"
        let document = ReportReading(text).document
        #expect(document.tables[0].caption.map { document.buffer.string($0) } == "The sums")
        #expect(document.tables[0].captionLine == 7)
    }

    @Test func aCellOverLinesStandsInSeveralPlaces() throws {
        let text = "+---+--------+\n| A | one    |\n|   | *two*  |\n|   |        |\n|   | - x    |\n+---+--------+"
        let reading = ReportReading(text)
        #expect(reading.places(0, 1) == ["2/1", "3/1", "5/1"])
        #expect(reading.blocks(0, 1) == ["¶ one two", "1• x"])
        let cell = reading.document.tables[0][0, 1]
        let provenance = try #require(reading.document.buffer.provenance(of: cell.text, field: 1))
        let slices = provenance.pieces.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) }
        #expect(slices == ["one", "two", "- x"])
    }
}
