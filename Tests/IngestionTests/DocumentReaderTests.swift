import TabularyIngestion
import TabularyModel
import Testing

@Suite struct DocumentReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let blocks: [String]
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(testDescription: "nothing", text: "", blocks: [], diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "prose",
            text: "# Title\n\n<p>one\ntwo</p>\n\n- bullet\n  goes on\n- <b>bold</b> *it*\n\nSome *text* &amp; more.\n",
            blocks: [
                "heading 1: Title", "paragraph: one two", "bullet 1: bullet goes on", "bullet 1: bold it",
                "paragraph: Some text & more.",
            ], diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a list as HTML",
            text: "<p>help with:</p> <ul><li>• a</li><li>b<ul><li>c</li></ul></li></ul>",
            blocks: ["paragraph: help with:", "bullet 1: a", "bullet 1: b", "bullet 2: c"],
            diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "code", text: "```\na\tb\n```", blocks: ["code: ```\na\tb\n```"],
            diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a caption in a row", text: "Table 1: X\t\t\nCode\tNumber\tNote\n4.1 A\t7\tx",
            blocks: ["caption: Table 1: X", "table 0"]),
        Case(
            testDescription: "a caption in a bold line", text: "**Title**\n\n**Summary**\n\nCode\tNumber\n4.1 A\t7",
            blocks: ["heading: Title", "caption: Summary", "table 0"]),
        Case(
            testDescription: "a caption in a plain line", text: "Table 2. Summary\nCode\tNumber\n4.1 A\t7",
            blocks: ["caption: Table 2. Summary", "table 0"]),
        Case(
            testDescription: "the report's title is no caption", text: "**Title**\n\nCode\tNumber\n4.1 A\t7",
            blocks: ["heading: Title", "table 0"]),
        Case(
            testDescription: "a sentence about a table is no caption",
            text: "Table 2 shows the sum.\n\nCode\tNumber\n4.1 A\t7",
            blocks: ["paragraph: Table 2 shows the sum.", "table 0"]),
        Case(
            testDescription: "one line with a tab is prose", text: "See\tabove.", blocks: ["paragraph: See above."],
            diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a numbered list with tabs is prose", text: "(a)\tOne thing\n(b)\tAnother thing",
            blocks: ["paragraph: (a) One thing", "paragraph: (b) Another thing"], diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a page number is furniture", text: "One.\n\nPage 12 of 40\n\nTwo.",
            blocks: ["paragraph: One.", "furniture: Page 12 of 40", "paragraph: Two."],
            diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a running head is furniture",
            text: "Head 1\n\nOne.\n\nHead 2\n\nTwo.\n\nHead 3\n\nThree.",
            blocks: [
                "furniture: Head 1", "paragraph: One.", "furniture: Head 2", "paragraph: Two.", "furniture: Head 3",
                "paragraph: Three.",
            ], diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a ragged row", text: "Code\tNumber\tNote\n4.1 A\t7\tx.\n4.2 B\t8",
            blocks: ["table 0"], diagnostics: ["3 warning table.ragged"]),
        Case(
            testDescription: "a rule inside a table", text: "Code\tNumber\n4.1 A\t7\n--\t---\n4.2 B\t8",
            blocks: ["table 0"],
            diagnostics: ["3 note table.rule"]),
        Case(
            testDescription: "words in a hidden element are told", text: "One <script>two</script> three.",
            blocks: ["paragraph: One three."], diagnostics: ["0 note tables.none", "1 warning words.dropped"]),
    ]

    @Test(arguments: cases) func reportsAreReadInTheOrderOfTheirBlocks(_ example: Case) {
        let reading = ReportReading(example.text)
        #expect(reading.blocks == example.blocks)
        #expect(reading.diagnostics == example.diagnostics)
    }

    @Test func captionsBelongToTheirTable() {
        let reading = ReportReading("# T\n\nTable 1: X\n\nCode\tNumber\n4.1 A\t7\n\nText.\n\nCode\tNumber\n4.1 A\t8")
        let tables = reading.document.tables
        #expect(tables.map { $0.caption.map { reading.document.buffer.string($0) } } == ["Table 1: X", nil])
        #expect(tables.map(\.captionLine) == [3, nil])
        #expect(tables.map(\.lineStart) == [5, 10])
        #expect(tables.map(\.lineEnd) == [6, 11])
        #expect(tables.map(\.dialect) == [.tab, .tab])
    }

    @Test func cellsKnowTheirLineAndField() {
        let reading = ReportReading("Code\tNumber\tNote\r\n4.1 A\t\t <b>x</b> y \r\n4.2 B\t7")
        #expect(
            reading.rows() == [["Code", "Number", "Note"], ["4.1 A", "[blank]", "x y"], ["4.2 B", "7", "[missing]"]])
        #expect(reading.places(1, 2) == ["2/2"])
        #expect(reading.places(2, 1) == ["3/1"])
    }

    @Test func marksStandBesideTheirCells() {
        let reading = ReportReading("Country\tMen\nJordan<sup>1</sup>\t7\nKenya\t8<sup>a</sup><sup>2</sup>")
        #expect(reading.rows() == [["Country", "Men"], ["Jordan", "7"], ["Kenya", "8"]])
        let marks = reading.document.tables[0].marks.map { "\($0.cell) \(reading.document.buffer.string($0.text))" }
        #expect(marks == ["2 1", "5 a", "5 2"])
    }

    struct Words: Sendable, CustomTestStringConvertible {
        let text: String
        let count: WordCount
        var testDescription: String { text.debugDescription }
    }

    @Test(
        arguments: [
            Words(text: "", count: WordCount()),
            Words(text: "One two, three.", count: WordCount(total: 3, prose: 3)),
            Words(text: "Table 1: X\nCode\tNumber\n4.1 A\t7", count: WordCount(total: 9, tables: 9)),
            Words(text: "<p class=\"no > no\">é — <b>caf</b> é</p>", count: WordCount(total: 3, prose: 3)),
            Words(text: "see [the law](https://example.org/a) now", count: WordCount(total: 4, prose: 4)),
            Words(text: "a <script>b c</script> d", count: WordCount(total: 4, prose: 2, dropped: 2)),
            Words(text: "a <!-- b c --> d", count: WordCount(total: 2, prose: 2)),
            Words(text: "1 < 2 and 3 > 2", count: WordCount(total: 5, prose: 5)),
        ])
    func wordsAreCountedOutsideOfTags(_ example: Words) {
        #expect(ReportReading(example.text).document.words == example.count)
    }

    @Test func namesOfReferencesAreNoWords() {
        #expect(ReportReading("<p>é &amp; caf&eacute;</p>").document.words == WordCount(total: 2, prose: 2))
    }

    @Test func theEncodingIsKept() {
        #expect(DocumentReader.read(TextDecoder.decode([0xE9, 0x20])).encoding == "windows-1252")
        #expect(ReportReading("é").document.encoding == "utf-8")
    }

    @Test func referencesThatStandForNothingAreKeptAndToldOnce() {
        let reading = ReportReading("A\tB\nx &foo; y\t&bar;\n\nText &baz;.")
        #expect(reading.rows() == [["A", "B"], ["x &foo; y", "&bar;"]])
        let told = reading.document.diagnostics.filter { $0.code == .markupReference }
        #expect(
            told.map(\.message) == ["\"&foo;\" is no character reference of HTML (and 2 more); it was kept as written"])
        #expect(told.map(\.line) == [2])
    }
}
