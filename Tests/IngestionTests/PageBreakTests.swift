import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct PageBreakTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The tables' rows, cells parted by ` | `.
        let tables: [[String]]
        let joins: [String]
        /// All diagnostics.
        let diagnostics: [String]
        var blocks: [String]?
    }

    static let joined = [
        Case(
            testDescription: "fewer cells go on in the middle of a sentence",
            text: """
                Code\tTarget\tResult\tNote
                4.1 First\t7\tThe council adopted the law on the\t<p>Women took part.</p>

                extension of coverage to all\t<p>So did men.</p>
                """,
            tables: [
                [
                    "Code | Target | Result | Note",
                    "4.1 First | 7 | The council adopted the law on the extension of coverage to all | Women took part. So did men.",
                ]
            ], joins: ["cell 4→2"], diagnostics: ["4 note join.cell"]),
        Case(
            testDescription: "fewer cells above a leftover rule",
            text: """
                Country\tResult\tNote
                Jordan\t<p>The council adopted the plan</p>\t<p>Women took part</p>

                <p>and carried it out</p>\t<p>in the work</p>
                --\t---
                """,
            tables: [
                [
                    "Country | Result | Note",
                    "Jordan | The council adopted the plan and carried it out | Women took part in the work",
                ]
            ], joins: ["cell 4→2"], diagnostics: ["4 note join.cell", "5 note table.rule"]),
        Case(
            testDescription: "an empty first cell with bullets of its own",
            text: """
                Kind\tOutput
                <p>Advice</p>\t<ul><li>A first review was made;</li></ul>

                \t<ul><li>A second review was made.</li></ul>
                """,
            tables: [["Kind | Output", "Advice | A first review was made; A second review was made."]],
            joins: ["row 4→2"],
            diagnostics: ["4 note join.row"]),
        Case(
            testDescription: "an empty first cell goes on with a sentence",
            text: "Country\tNumber\tNote\nJordan\t7\tthe report on the\n\n\t\tlaw of the land",
            tables: [["Country | Number | Note", "Jordan | 7 | the report on the law of the land"]],
            joins: ["cell 4→2"],
            diagnostics: ["4 note join.cell"]),
        Case(
            testDescription: "a row inside a fragment goes on with a sentence",
            text: "Country\tNumber\tNote\nJordan\t7\tthe report on the\n\t\tlaw of the land\nKenya\t8\tdone.",
            tables: [
                ["Country | Number | Note", "Jordan | 7 | the report on the law of the land", "Kenya | 8 | done."]
            ], joins: ["cell 3→2"], diagnostics: ["3 note join.cell"]),
        Case(
            testDescription: "a hyphen stays where the word stands nowhere without it",
            text: "Country\tNote\nJordan\t<p>adopted in the 2012 high-</p>\n\nlevel meeting on growth",
            tables: [["Country | Note", "Jordan | adopted in the 2012 high-level meeting on growth"]],
            joins: ["item 4→2"],
            diagnostics: ["4 note join.item"]),
        Case(
            testDescription: "a hyphen goes where the word stands without it elsewhere",
            text:
                "Employment grows.\n\nCountry\tNumber\tNote\nJordan\t7\tthe plan for employ-\n\n\t\tment in rural areas",
            tables: [["Country | Number | Note", "Jordan | 7 | the plan for employment in rural areas"]],
            joins: ["cell 6→4"], diagnostics: ["6 note join.cell"]),
        Case(
            testDescription: "prose goes on with the last bullet",
            text: """
                Code\tResult
                4.1 A\t<ul><li>one thing;</li><li>another thing that was cut in the</li></ul>

                <p>middle of the sentence</p>
                """,
            tables: [["Code | Result", "4.1 A | one thing; another thing that was cut in the middle of the sentence"]],
            joins: ["item 4→2"], diagnostics: ["4 note join.item"]),
        Case(
            testDescription: "a bullet is one more of the last cell",
            text: "Code\tResult\n4.1 A\t<ul><li>one thing;</li><li>another thing.</li></ul>\n\n- third thing",
            tables: [["Code | Result", "4.1 A | one thing; another thing. third thing"]], joins: ["item 4→2"],
            diagnostics: ["4 note join.item"]),
        Case(
            testDescription: "a page number stands between",
            text: "Country\tResult\nJordan\tThe law was adopted in\n\n12\n\n2013 by the parliament",
            tables: [["Country | Result", "Jordan | The law was adopted in 2013 by the parliament"]],
            joins: ["item 6→2"],
            diagnostics: ["6 note join.item"], blocks: ["table 0", "furniture: 12"]),
        Case(
            testDescription: "a repeated header",
            text: "Code\tNumber\tNote\n4.1 A\t7\tx\n\nCode\tNumber\tNote\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x", "4.2 B | 8 | y"]], joins: ["header 4→2"],
            diagnostics: ["4 note join.header"]),
        Case(
            testDescription: "a repeated header of two rows",
            text: """
                Code\tResults\t
                \tTotal\tLaws
                4.1 A\t7\t8

                Code\tResults\t
                \tTotal\tLaws
                4.2 B\t9\t1
                """,
            tables: [["Code | Results | [covered]", "[covered] | Total | Laws", "4.1 A | 7 | 8", "4.2 B | 9 | 1"]],
            joins: ["header 5→3"], diagnostics: ["5 note join.header"]),
        Case(
            testDescription: "a caption in a row that says that it goes on",
            text: "Table 1: X\t\t\nCode\tNumber\tNote\n4.1 A\t7\tx\n\nTable 1: X (Contd.)\t\t\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x", "4.2 B | 8 | y"]], joins: ["table 6→3"],
            diagnostics: ["6 note join.table"],
            blocks: ["caption: Table 1: X", "table 0", "caption: Table 1: X (Contd.)"]),
        Case(
            testDescription: "a bold caption that says that it goes on, and a repeated header",
            text: """
                Table 1: X\t\t
                Code\tNumber\tNote
                4.1 A\t7\tx

                **Table 1: X (continued)**

                Code\tNumber\tNote
                4.2 B\t8\ty
                """,
            tables: [["Code | Number | Note", "4.1 A | 7 | x", "4.2 B | 8 | y"]], joins: ["header 7→3"],
            diagnostics: ["7 note join.header"]),
        Case(
            testDescription: "codes count on", text: "Code\tNumber\tNote\n4.1 A\t7\tx\n\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x", "4.2 B | 8 | y"]], joins: ["table 4→2"],
            diagnostics: ["4 note join.table"]),
        Case(
            testDescription: "columns hold the same, and no header stands above them",
            text: "Country\tMen\tWomen\nJordan\t7\t8\n\nKenya\t9\t10\nGhana\t11\t12",
            tables: [["Country | Men | Women", "Jordan | 7 | 8", "Kenya | 9 | 10", "Ghana | 11 | 12"]],
            joins: ["table 4→2"], diagnostics: ["4 note join.table"]),
        Case(
            testDescription: "two breaks in one cell",
            text: "Country\tNumber\tNote\nJordan\t7\tthe report on the\n\n\t\tlaw of the land and of\n\n\t\tthe sea",
            tables: [["Country | Number | Note", "Jordan | 7 | the report on the law of the land and of the sea"]],
            joins: ["cell 4→2", "cell 6→2"], diagnostics: ["4 note join.cell", "6 note join.cell"]),
    ]

    static let apart = [
        Case(
            testDescription: "prose after a finished cell",
            text: "Code\tResult\n4.1 A\t<ul><li>one thing;</li><li>another thing.</li></ul>\n\nThen came the rains.",
            tables: [["Code | Result", "4.1 A | one thing; another thing."]], joins: [], diagnostics: [],
            blocks: ["table 0", "paragraph: Then came the rains."]),
        Case(
            testDescription: "prose that begins with a capital after an open cell of names",
            text: "Code\tPlaces\n4.1 A\tJordan, Oman\n\nThe council met.",
            tables: [["Code | Places", "4.1 A | Jordan, Oman"]], joins: [], diagnostics: [],
            blocks: ["table 0", "paragraph: The council met."]),
        Case(
            testDescription: "a bullet after a table without bullets",
            text: "Country\tMen\tWomen\nJordan\t7\t8\n\n- a bullet of the prose",
            tables: [["Country | Men | Women", "Jordan | 7 | 8"]], joins: [], diagnostics: [],
            blocks: ["table 0", "bullet 1: a bullet of the prose"]),
        Case(
            testDescription: "a heading stands between",
            text: "Country\tResult\nJordan\tThe law was adopted in\n\n## Lessons\n\n2013 by the parliament",
            tables: [["Country | Result", "Jordan | The law was adopted in"]], joins: [], diagnostics: [],
            blocks: ["table 0", "heading 2: Lessons", "paragraph: 2013 by the parliament"]),
        Case(
            testDescription: "a heading stands between rows that count on",
            text: "Code\tNumber\tNote\n4.1 A\t7\tx\n\n## Next\n\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x"], ["4.2 B | 8 | y"]], joins: [], diagnostics: []),
        Case(
            testDescription: "another caption",
            text: "Table 1: X\t\t\nCode\tNumber\tNote\n4.1 A\t7\tx\n\nTable 2: Y\t\t\nCode\tNumber\tNote\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x"], ["Code | Number | Note", "4.2 B | 8 | y"]], joins: [],
            diagnostics: []),
        Case(
            testDescription: "another table's caption says that it goes on",
            text: "Table 1: X\t\t\nCode\tNumber\tNote\n4.1 A\t7\tx\n\nTable 3: Y (Contd.)\t\t\n4.2 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x"], ["4.2 B | 8 | y"]], joins: [], diagnostics: []),
        Case(
            testDescription: "another header",
            text: "Country\tNumber\tNote\nJordan\t7\tgood\n\nYear\tValue\tComment\n2012\t8\tfine",
            tables: [
                ["Country | Number | Note", "Jordan | 7 | good"], ["Year | Value | Comment", "2012 | 8 | fine"],
            ],
            joins: [], diagnostics: []),
        Case(
            testDescription: "codes that do not count on",
            text: "Code\tNumber\tNote\n4.1 A\t7\tx\n\n4.7 B\t8\ty",
            tables: [["Code | Number | Note", "4.1 A | 7 | x"], ["4.7 B | 8 | y"]], joins: [], diagnostics: []),
        Case(
            testDescription: "columns that hold something else",
            text: "Country\tMen\tWomen\nJordan\t7\t8\n\nKenya\t<ul><li>a law</li></ul>\t<ul><li>a plan</li></ul>",
            tables: [["Country | Men | Women", "Jordan | 7 | 8"], ["Kenya | a law | a plan"]], joins: [],
            diagnostics: []),
        Case(
            testDescription: "a wider table",
            text: "Country\tMen\nJordan\t7\nKenya\t8\n\nGhana\t9\t10\nTogo\t11\t12",
            tables: [["Country | Men", "Jordan | 7", "Kenya | 8"], ["Ghana | 9 | 10", "Togo | 11 | 12"]], joins: [],
            diagnostics: []),
        Case(
            testDescription: "numbers never go on with numbers",
            text: "Country\tMen\tWomen\nJordan\t7\t8\n\n\t9\t10\nKenya\t11\t12",
            tables: [["Country | Men | Women", "Jordan | 7 | 8", "[blank] | 9 | 10", "Kenya | 11 | 12"]],
            joins: ["table 4→2"], diagnostics: ["4 note join.table"]),
    ]

    @Test(arguments: joined) func whatAPageBreakCutIsJoinedAndTold(_ example: Case) { check(example) }

    @Test(arguments: apart) func whatNothingJoinsStaysApart(_ example: Case) { check(example) }

    @Test(arguments: joined + apart) func noWordGetsLost(_ example: Case) {
        let words = ReportReading(example.text).document.words
        #expect(words.dropped == 0)
        #expect(words.total == words.tables + words.prose)
    }

    @Test(arguments: joined) func aReportWithOtherLineBreaksIsReadTheSame(_ example: Case) {
        let plain = ReportReading(example.text)
        let other = ReportReading(example.text.replacing("\n", with: "\r\n"))
        #expect(
            other.document.tables.indices.map { other.rows($0) } == plain.document.tables.indices.map { plain.rows($0) }
        )
        #expect(other.joins == plain.joins && other.diagnostics == plain.diagnostics)
    }

    @Test func aJoinedCellStandsInTwoPlaces() {
        let reading = ReportReading(
            """
            Code\tTarget\tResult\tNote
            4.1 First\t7\tThe council adopted the law on the\t<p>Women took part.</p>

            extension of coverage to all\t<p>So did men.</p>
            """)
        #expect(reading.places(1, 2) == ["2/2", "4/0"])
        #expect(reading.places(1, 3) == ["2/3", "4/1"])
        #expect(reading.blocks(1, 2) == ["¶ The council adopted the law on the extension of coverage to all"])
        #expect(reading.blocks(1, 3) == ["¶ Women took part.", "¶ So did men."])
        #expect(reading.document.tables[0].lineEnd == 4)
    }

    @Test func aBulletThatGoesOnStaysOneBullet() {
        let reading = ReportReading(
            "Code\tResult\n4.1 A\t<ul><li>one;</li><li>another in the</li></ul>\n\n<p>middle</p>\n\n- third thing")
        #expect(reading.blocks(1, 1) == ["1• one;", "1• another in the middle", "1• third thing"])
        #expect(reading.joins == ["item 4→2", "item 6→2"])
    }

    @Test func everyJoinSaysWhy() {
        for example in Self.joined {
            for join in ReportReading(example.text).document.joins {
                #expect(!join.evidence.isEmpty && join.isAccepted, "\(example.testDescription)")
            }
        }
    }

    private func check(_ example: Case) {
        let reading = ReportReading(example.text)
        #expect(
            reading.document.tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } }
                == example.tables)
        #expect(reading.joins == example.joins)
        #expect(reading.diagnostics == example.diagnostics)
        if let blocks = example.blocks { #expect(reading.blocks == blocks) }
    }
}
