import TabularyModel
import Testing

@testable import TabularyIngestion

/// The blocks of Markdown around tables.
@Suite struct MarkdownBlockTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let blocks: [String]
        var diagnostics: [String] = ["0 note tables.none"]
    }

    static let cases = [
        Case(
            testDescription: "underlined headings", text: "Title\n=====\n\nPart\n---\nText.",
            blocks: ["heading 1: Title", "heading 2: Part", "paragraph: Text."]),
        Case(
            testDescription: "rules below prose",
            text: "It ends here.\n---\n\n12\n---\n\ngoes on\n===\n\nTwo\nlines\n---\nText.",
            blocks: [
                "paragraph: It ends here.", "furniture: 12", "paragraph: goes on", "paragraph: Two lines",
                "paragraph: Text.",
            ]),
        Case(
            testDescription: "a rule between pages",
            text: "Code | Note\n---|---\n4.1 A | the report on the\n\n---\n\nlaw of the land", blocks: ["table 0"],
            diagnostics: ["7 note join.item"]),
        Case(
            testDescription: "a numbered heading without a mark is a paragraph", text: "3.2 Results\n\nText.",
            blocks: ["paragraph: 3.2 Results", "paragraph: Text."]),
        Case(
            testDescription: "ordered lists keep their numbers",
            text: "1. one\n   goes on\n2) two\n(3) three\na) four\n(iv) five",
            blocks: [
                "bullet 1: 1. one goes on", "bullet 1: 2) two", "bullet 1: (3) three", "bullet 1: a) four",
                "bullet 1: (iv) five",
            ]),
        Case(
            testDescription: "lists in lists", text: "1. one\n   - two\n     - three\n2. four",
            blocks: ["bullet 1: 1. one", "bullet 2: two", "bullet 3: three", "bullet 1: 2. four"]),
        Case(
            testDescription: "numbers inside prose open no list",
            text: "As laid down in section\n12. of the law.\n\nA. Smith wrote.\n\n2013. was a year\n\n4.5 (a)",
            blocks: [
                "paragraph: As laid down in section 12. of the law.", "paragraph: A. Smith wrote.",
                "paragraph: 2013. was a year", "paragraph: 4.5 (a)",
            ]),
        Case(
            testDescription: "a list right below text", text: "Two things:\n1. one\n2. two",
            blocks: ["paragraph: Two things:", "bullet 1: 1. one", "bullet 1: 2. two"]),
        Case(
            testDescription: "quotes", text: "> One *two\n> three* four\n>\n> five\n>> six\n\n>5 is more",
            blocks: ["paragraph: One two three four", "paragraph: five six", "paragraph: >5 is more"]),
        Case(
            testDescription: "footnotes", text: "Text[^1] here.\n\n[^1]: The note.\n[^b]: Another.",
            blocks: ["paragraph: Text[^1] here.", "paragraph: [^1]: The note.", "paragraph: [^b]: Another."]),
        Case(
            testDescription: "front matter", text: "---\ntitle: A\nyear: 2012\n---\n# Head",
            blocks: ["code: ---\ntitle: A\nyear: 2012\n---", "heading 1: Head"]),
        Case(
            testDescription: "a rule at the start is no front matter", text: "---\n\nText: x\n\n---\n",
            blocks: ["paragraph: Text: x"]),
        Case(
            testDescription: "front matter without an end is none", text: "---\ntitle: A\n\nText.",
            blocks: ["paragraph: title: A", "paragraph: Text."]),
        Case(
            testDescription: "a table in indented code",
            text: "Code:\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\nText.",
            blocks: ["paragraph: Code:", "code:     | a | b |\n    |---|---|\n    | 1 | 2 |", "paragraph: Text."]),
        Case(
            testDescription: "a table in a list item", text: "- item\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |",
            blocks: ["bullet 1: item", "table 0"], diagnostics: []),
        Case(
            testDescription: "what marks a page's end",
            text: "One.\n\n\\newpage\n\n{#page-3}\n\n<!-- page 4 -->\n\n\u{0C}\n\nTwo.",
            blocks: ["paragraph: One.", "furniture: \\newpage", "furniture: {#page-3}", "paragraph: Two."]),
        Case(
            testDescription: "images and links keep their texts",
            text: "![A chart](a.png) and [the law](https://example.org/x).", blocks: ["paragraph: A chart and the law."]
        ),
    ]

    @Test(arguments: cases) func blocksAreTold(_ example: Case) {
        let reading = ReportReading(example.text)
        #expect(reading.blocks == example.blocks)
        #expect(reading.diagnostics == example.diagnostics)
        #expect(reading.document.words.dropped == 0)
    }

    /// What pages leave between two parts of a table.
    static let remnants = [
        "\u{0C}", "<!-- page 3 -->", "\\newpage", "{#page-3}", "---", "12", "- 12 -", "Page 12 of 40",
        "\u{0C}\n\n12\n\n---\n\n<!-- page 13 -->",
    ]

    @Test(arguments: remnants) func tablesGoOnBehindWhatAPageLeaves(_ remnant: String) {
        for (text, rows) in [
            ("Code | Note\n---|---\n4.1 A | x", "| 4.2 B | y |\n|---|---|"),
            ("Code\tNote\n4.1 A\tx", "4.2 B\ty\n4.3 C\tz"),
        ] {
            let reading = ReportReading("\(text)\n\n\(remnant)\n\n\(rows)")
            #expect(reading.document.tables.count == 1)
            #expect(reading.joins.count == 1)
            #expect(reading.document.words.dropped == 0)
        }
    }

    @Test(
        arguments: [
            ("See [the *law*](https://a.org/x).", "See the law.", ["the *law* → https://a.org/x"]),
            ("![chart](a.png)", "chart", ["chart → a.png"]),
            (
                "See <https://a.org/x_y_z> now.", "See https://a.org/x_y_z now.",
                ["https://a.org/x_y_z → https://a.org/x_y_z"]
            ),
            (
                "See [the law][L] and [Plan][].\n\n[l]: https://a.org/x \"Title\"\n[plan]: <b.html>",
                "See the law and Plan.",
                ["the law → https://a.org/x", "Plan → b.html"]
            ),
            ("A [list] [of][brackets] (x)", "A [list] [of][brackets] (x)", []),
        ] as [(String, String, [String])])
    func targetsOfLinksAreKept(text: String, prose: String, links: [String]) {
        let document = ReportReading(text).document
        #expect(document.buffer.string(document.blocks[0].text) == prose)
        let found = document.links.map {
            "\(document.buffer.string($0.text)) → \(document.buffer.string($0.target))"
        }
        #expect(found == links)
        #expect(document.words.dropped == 0)
    }

    @Test func linksOfCellsAreKeptInOrder() {
        let text = "[a](1)\n\n| [b](2) | x |\n|---|---|\n| <p>y</p> | [c](3) |\n\n[d](4)\tz\n5\t6\n\n[e](5)"
        let document = ReportReading(text).document
        #expect(document.links.map { document.buffer.string($0.target) } == ["1", "2", "3", "4", "5"])
    }

    @Test func footnoteReferencesAreMarksInCells() {
        let reading = ReportReading(
            "| Name | Men |\n|---|---|\n| Jordan[^1] | 7[^a][^2] |\n| <b>Togo</b>[^3] | [^4] |\n\n[^1]: Note.")
        #expect(reading.rows() == [["Name", "Men"], ["Jordan", "7"], ["Togo", "[^4]"]])
        let marks = reading.document.tables[0].marks.map { "\($0.cell) \(reading.document.buffer.string($0.text))" }
        #expect(marks == ["2 1", "3 a", "3 2", "4 3"])
        #expect(reading.document.words.dropped == 0)
    }
}
