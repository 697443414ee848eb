import TabularyModel
import Testing

@testable import TabularyIngestion

/// Forms of page breaks and captions that hang on what stands around the tables, and on places.
@Suite struct PageBreakFormTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The tables' rows, cells parted by ` | `.
        let tables: [[String]]
        let captions: [String?]
        var blocks: [String]?
        var headerRows: [Int]?
    }

    static let cases = [
        Case(
            testDescription: "a running head that stands twice, beside a page number",
            text: "Review 2015–16\n\n# A\n\nK\tN\tNote\nx\t7\tthe plan for\n\n31\n\nReview 2015–16\n\n\t\tthe coast",
            tables: [["K | N | Note", "x | 7 | the plan for the coast"]], captions: [nil],
            blocks: [
                "furniture: Review 2015–16", "heading 1: A", "table 0", "furniture: 31", "furniture: Review 2015–16",
            ]),
        Case(
            testDescription: "a running head that stands once, above a row without a label",
            text: "# A\n\nK\tN\tNote\nx\t7\tthe plan for\n\nReview of the year\n\n\t\tthe coast",
            tables: [["K | N | Note", "x | 7 | the plan for the coast"]], captions: [nil],
            blocks: ["heading 1: A", "table 0", "furniture: Review of the year"]),
        Case(
            testDescription: "a line that stands once above other rows is prose",
            text: "K\tN\tNote\nx\t7\tthe plan is good\n\nReview of the year\n\nK\tN\tNote\ny\t8\tfine",
            tables: [["K | N | Note", "x | 7 | the plan is good"], ["K | N | Note", "y | 8 | fine"]],
            captions: [nil, nil],
            blocks: ["table 0", "paragraph: Review of the year", "table 1"]),
        Case(
            testDescription: "a line that opens a list three times is no running head",
            text: "We did this:\n\n- a\n\nWe did this:\n\n- b\n\nWe did this:\n\n- c", tables: [], captions: [],
            blocks: (0..<3).flatMap { ["paragraph: We did this:", "bullet 1: \(["a", "b", "c"][$0])"] }),
        Case(
            testDescription: "a row of sentences with commas follows one of bullets",
            text:
                "Country\tN\tO\nPeru\t<ul><li>a law</li></ul>\tdone\n\n12\n\nMali\tBuilding on it, the office drew\tThe team",
            tables: [["Country | N | O", "Peru | a law | done", "Mali | Building on it, the office drew | The team"]],
            captions: [nil]),
        Case(
            testDescription: "in a page of HTML rows without a header go on below a table with a caption",
            text:
                "<html><body><table><caption>Table 1: A</caption><tr><td>Advice</td><td><ul><li>a</li></ul></td></tr></table><table><tr><td>Law</td><td><ul><li>b</li></ul></td></tr></table></body></html>",
            tables: [["Advice | a", "Law | b"]], captions: ["Table 1: A"]),
        Case(
            testDescription: "captions alike above three tables are no running heads",
            text: (1...3).map { "Table \($0): Results\n\nK\tN\nx\t\($0)" }.joined(separator: "\n\n"),
            tables: (1...3).map { ["K | N", "x | \($0)"] }, captions: (1...3).map { "Table \($0): Results" }),
        Case(
            testDescription: "a first row with one text above a header is the caption, below another table too",
            text: "K\tN\tNote\nx\t7\tgood\n\nOther results\t\t\nM\tO\tP\ny\t8\t9",
            tables: [["K | N | Note", "x | 7 | good"], ["M | O | P", "y | 8 | 9"]], captions: [nil, "Other results"]),
        Case(
            testDescription: "a caption of two columns, without a header",
            text: "Main outputs by type\t\nAdvice\t<ul><li>a law</li></ul>",
            tables: [["Advice | a law"]], captions: ["Main outputs by type"]),
        Case(
            testDescription: "a word alone above two columns is a header",
            text: "Kind\t\nAdvice\t<ul><li>a law</li></ul>", tables: [["Kind | [blank]", "Advice | a law"]],
            captions: [nil]),
        Case(
            testDescription: "a title without a number goes on",
            text: "Main results\t\t\nK\tN\tO\nx\t7\t8\n\nMain results (cont.)\t\t\nK\tN\tO\ny\t9\t10",
            tables: [["K | N | O", "x | 7 | 8", "y | 9 | 10"]], captions: ["Main results"]),
        Case(
            testDescription: "a title without a number above another header does not go on",
            text: "Main results\t\t\nK\tN\tO\nx\t7\t8\n\nMain results\t\t\nM\tP\tQ\ny\t9\t10",
            tables: [["K | N | O", "x | 7 | 8"], ["M | P | Q", "y | 9 | 10"]],
            captions: ["Main results", "Main results"]),
        Case(
            testDescription: "the same header above codes that begin anew",
            text: "K\tN\n4.1 A\t7\n4.2 B\t8\n\nK\tN\n4.1 C\t9\n4.2 D\t10",
            tables: [["K | N", "4.1 A | 7", "4.2 B | 8"], ["K | N", "4.1 C | 9", "4.2 D | 10"]], captions: [nil, nil]),
        Case(
            testDescription: "numbers go on with a sign for none, and with a total",
            text: "Country\tN\tO\nPeru\t7\t8\n\nMali\t–\t9\n\nTotal\t7\t17",
            tables: [["Country | N | O", "Peru | 7 | 8", "Mali | – | 9", "Total | 7 | 17"]], captions: [nil]),
        Case(
            testDescription: "a list of places goes on behind a semicolon, aligned to the right",
            text: "K\tN\tO\tP\n1 a\t2\tMali\tPeru;\n\n\t\tChile; Togo\n--\t--\t--",
            tables: [["K | N | O | P", "1 a | 2 | Mali | Peru; Chile; Togo"]], captions: [nil]),
        Case(
            testDescription: "a name is cut at its joining word",
            text: "Theme\tPlaces\nWells\tMali, Bosnia and\n\nTheme\tPlaces\n\tHerzegovina, Peru",
            tables: [["Theme | Places", "Wells | Mali, Bosnia and Herzegovina, Peru"]], captions: [nil]),
        Case(
            testDescription: "a bullet is cut after two words",
            text: "K\tO\nAdvice\tWe did:<br>• Tested a tool.<br>• piloted model\n\ncontracts for dairies.",
            tables: [["K | O", "Advice | We did: • Tested a tool. • piloted model contracts for dairies."]],
            captions: [nil]),
        Case(
            testDescription: "a tail never goes into the label",
            text: "K\tO\nThe outer and inner isles\t<ul><li>• Drafted.</li></ul>\n\nof the south are far.",
            tables: [["K | O", "The outer and inner isles | • Drafted."]], captions: [nil],
            blocks: ["table 0", "paragraph: of the south are far."]),
        Case(
            testDescription: "a label is finished where the labels above end like it",
            text:
                "K\tOffice\nMali\tMinistry of Labour and Welfare\nTogo\tMinistry of Health\nPeru\tMinistry of Social Affairs\n\nwhile the others have none.",
            tables: [
                [
                    "K | Office", "Mali | Ministry of Labour and Welfare", "Togo | Ministry of Health",
                    "Peru | Ministry of Social Affairs",
                ]
            ],
            captions: [nil], blocks: ["table 0", "paragraph: while the others have none."]),
        Case(
            testDescription: "a sentence is cut where those above end in a sign",
            text: "K\tNote\nMali\tThe law was adopted.\nPeru\tDrafted plans\n\nfor the coast.",
            tables: [["K | Note", "Mali | The law was adopted.", "Peru | Drafted plans for the coast."]],
            captions: [nil], blocks: ["table 0"]),
        Case(
            testDescription: "a label is cut where the table goes on below the prose",
            text:
                "| K | Note |\n|---|---|\n| Mali | Revise the code |\n| Togo | Name an office |\n| Peru | Recruit inspectors in rural |\n\nareas.\n\n{12}------\n\n| K | Note |\n|---|---|\n| Chile | Write a law |",
            tables: [
                [
                    "K | Note", "Mali | Revise the code", "Togo | Name an office",
                    "Peru | Recruit inspectors in rural areas.",
                    "Chile | Write a law",
                ]
            ], captions: [nil], blocks: ["table 0", "furniture: {12}------"]),
        Case(
            testDescription: "a label of rows heads nothing on the next page",
            text:
                "| K | Law | State |\n|---|---|---|\n| **North** | | |\n| Mali | No. 7 | signed |\n\n| **South** | | |\n|---|---|---|\n| Peru | No. 8 | signed |",
            tables: [
                [
                    "K | Law | State", "North | [blank] | [blank]", "Mali | No. 7 | signed",
                    "South | [blank] | [blank]",
                    "Peru | No. 8 | signed",
                ]
            ], captions: [nil], headerRows: [1]),
        Case(
            testDescription: "a title right below a table stands above headers in bold",
            text:
                "| K | N |\n|---|---|\n| x | 7 |\n\n| | |\n|---|---|\n| Results by kind | |\n| <b>K</b> | <b>M</b> |\n| y | 8 |",
            tables: [["K | N", "x | 7"], ["K | M", "y | 8"]], captions: [nil, "Results by kind"]),
        Case(
            testDescription: "in a page of HTML a sentence goes on in one cell of two",
            text:
                "<html><body><table><tr><td>Law</td><td>The costs stayed below the</td></tr></table>\n<table><tr><td>approved ceiling.</td></tr></table></body></html>",
            tables: [["Law | The costs stayed below the approved ceiling."]], captions: [nil]),
        Case(
            testDescription: "two words that nothing can be compared with are a label",
            text: "| K | State |\n|---|---|\n| Mali | Good progress |\n\nhowever, the rest lags.",
            tables: [["K | State", "Mali | Good progress"]], captions: [nil],
            blocks: ["table 0", "paragraph: however, the rest lags."]),
        Case(
            testDescription: "a sentence that nothing can be compared with goes on",
            text: "| K | State |\n|---|---|\n| Mali | The council adopted the law |\n\nwhich the rest lacks.",
            tables: [["K | State", "Mali | The council adopted the law which the rest lacks."]], captions: [nil],
            blocks: ["table 0"]),
        Case(
            testDescription: "prose that the table interrupts goes on below it",
            text:
                "As the next table of the report\n\n| K | State |\n|---|---|\n| Mali | The council adopted the law |\n\nshows, the rest lags.",
            tables: [["K | State", "Mali | The council adopted the law"]], captions: [nil],
            blocks: ["paragraph: As the next table of the report", "table 0", "paragraph: shows, the rest lags."]),
        Case(
            testDescription: "a number never goes on with prose",
            text: "K\tN\nMali\t12 of 15\n\nmember States of the region.", tables: [["K | N", "Mali | 12 of 15"]],
            captions: [nil], blocks: ["table 0", "paragraph: member States of the region."]),
        Case(
            testDescription: "notes below a table are none of its cells",
            text: "K\tState\nMali\tThe council adopted the law\n\nn.a. = not available",
            tables: [["K | State", "Mali | The council adopted the law"]], captions: [nil],
            blocks: ["table 0", "paragraph: n.a. = not available"]),
        Case(
            testDescription: "a source below a table is none of its cells",
            text: "K\tState\nMali\tThe council adopted the law\n\nsource: the ministry",
            tables: [["K | State", "Mali | The council adopted the law"]], captions: [nil],
            blocks: ["table 0", "paragraph: source: the ministry"]),
        Case(
            testDescription: "a header at a page's foot stands above the rows of the next",
            text: "Kind\tMen\tWomen\n\nMain results\tgood work\tdone\nLaw\tbad work\tdone",
            tables: [["Kind | Men | Women", "Main results | good work | done", "Law | bad work | done"]],
            captions: [nil], headerRows: [1]),
        Case(
            testDescription: "a header at a page's foot stands above rows of pipes with a rule of their own",
            text: "| Kind | Men |\n|---|---|\n\n12\n\n| Law | 7 |\n|---|---|\n| Plan | 8 |",
            tables: [["Kind | Men", "Law | 7", "Plan | 8"]], captions: [nil], headerRows: [1]),
        Case(
            testDescription: "one word above a rule heads its column, above rows without another header",
            text: "| Results | | |\n|---|---|---|\n| Law | 7 | 8 |\n| Plan | 9 | 1 |",
            tables: [["Results | [blank] | [blank]", "Law | 7 | 8", "Plan | 9 | 1"]], captions: [nil], headerRows: [1]),
        Case(
            testDescription: "one word above a rule is a title above a header",
            text: "| Results | | |\n|---|---|---|\n| Kind | Men | Women |\n| Plan | 9 | 1 |",
            tables: [["Kind | Men | Women", "Plan | 9 | 1"]], captions: ["Results"], headerRows: [1]),
        Case(
            testDescription: "three words above a rule are a title",
            text: "| Results by kind | | |\n|---|---|---|\n| Law | 7 | 8 |\n| Plan | 9 | 1 |",
            tables: [["Law | 7 | 8", "Plan | 9 | 1"]], captions: ["Results by kind"], headerRows: [0]),
        Case(
            testDescription: "three words beside blank cells of HTML are a title, two are a header",
            text: ["Results by kind", "Stanley Cups"].map {
                "<table><tr><td>\($0)</td><td></td></tr><tr><td>Law</td><td>7</td></tr><tr><td>Aid</td><td>8</td></tr></table>"
            }.joined(separator: "\n\nText.\n\n"),
            tables: [["Law | 7", "Aid | 8"], ["Stanley Cups | [blank]", "Law | 7", "Aid | 8"]],
            captions: ["Results by kind", nil]),
        Case(
            testDescription:
                "a row over all columns of HTML above one row is a title only where it says so or a header follows",
            text: ["Results of the work", "Table 2: Results", "Results of the year"].enumerated().map { index, title in
                let cell = index == 2 ? "th" : "td"
                return
                    "<table><tr><td colspan=2>\(title)</td></tr><tr><\(cell)>Law</\(cell)><\(cell)>Aid</\(cell)></tr></table>"
            }.joined(separator: "\n\nText.\n\n"),
            tables: [["Results of the work | [covered]", "Law | Aid"], ["Law | Aid"], ["Law | Aid"]],
            captions: [nil, "Table 2: Results", "Results of the year"]),
        Case(
            testDescription: "a rule below the only row of a page is none of a header's",
            text: "Law\t<ul><li>• One.</li><li>• Two.</li></ul>\n\nPlan\tDrafted notes\n---\t--",
            tables: [["Law | • One. • Two.", "Plan | Drafted notes"]], captions: [nil], headerRows: [0]),
        Case(
            testDescription: "a bullet in the second cell heads nothing",
            text: "Table 1: A\t\nAdvice\tWe did:<br>- Drafted a law.\n\n\t- Reviewed two laws.\nLaw\tDone.",
            tables: [["Advice | We did: - Drafted a law. - Reviewed two laws.", "Law | Done."]],
            captions: ["Table 1: A"]),
        Case(
            testDescription: "counts in words are no header",
            text: "K\tN\tPlaces\nAdvice\tSeven countries\tPeru\n\nLaw\t8 countries\tMali",
            tables: [["K | N | Places", "Advice | Seven countries | Peru", "Law | 8 countries | Mali"]], captions: [nil]
        ),
        Case(
            testDescription: "pipe rows without outer pipes go on below a page number",
            text: "K | N\n--- | ---\nx | 7\n\n12\n\ny | 8", tables: [["K | N", "x | 7", "y | 8"]], captions: [nil]),
        Case(
            testDescription: "tight pipe rows without outer pipes go on, two at least",
            text: "K|N\n---|---\nx|7\n\n12\n\ny|8\nz|9", tables: [["K | N", "x | 7", "y | 8", "z | 9"]],
            captions: [nil]),
        Case(
            testDescription: "prose with a pipe below a table of pipes is prose",
            text: "K | N\n--- | ---\nx | 7\n\nOne a|b is enough.", tables: [["K | N", "x | 7"]], captions: [nil],
            blocks: ["table 0", "paragraph: One a|b is enough."]),
        Case(
            testDescription: "emphasis of Markdown in a cell with tags",
            text: "| K | N |\n|---|---|\n| x | <p>a *big* law</p> |", tables: [["K | N", "x | a big law"]],
            captions: [nil]),
        Case(
            testDescription: "a table of HTML that is not closed before the next page's caption",
            text:
                "<table>\n<tr><th>K</th><th>N</th></tr>\n<tr><td>4.1 A</td><td>7</td></tr>\n\n12\n\n<table>\n<tr><td>4.2 B</td><td>8</td></tr>\n</table>",
            tables: [["K | N", "4.1 A | 7", "4.2 B | 8"]], captions: [nil]),
        Case(
            testDescription: "a title that spans a table of HTML is its caption",
            text:
                "<table><tr><td colspan=2>Main results</td></tr><tr><td>K</td><td>N</td></tr><tr><td>x</td><td>7</td></tr></table>",
            tables: [["K | N", "x | 7"]], captions: ["Main results"]),
        Case(
            testDescription: "in a page of HTML a row without a label goes on",
            text:
                "<html><body><table><tr><th>K</th><th>N</th></tr><tr><td>x</td><td>the plan for</td></tr></table><table><tr><td></td><td>the coast</td></tr></table></body></html>",
            tables: [["K | N", "x | the plan for the coast"]], captions: [nil]),
        Case(
            testDescription: "in a page of HTML tables alike stay apart",
            text:
                "<html><body><table><tr><th>K</th><th>N</th></tr><tr><td>x</td><td>7</td></tr></table><table><tr><th>K</th><th>N</th></tr><tr><td>y</td><td>8</td></tr></table></body></html>",
            tables: [["K | N", "x | 7"], ["K | N", "y | 8"]], captions: [nil, nil]),
        Case(
            testDescription: "in a page of HTML a caption inside a table that lost its end",
            text:
                "<html><body><p>Table 1: A</p><table><tr><th>K</th><th>N</th></tr><tr><td>x</td><td>7</td></tr><p>12</p><p>Table 1: A (cont.)</p><table><tr><th>K</th><th>N</th></tr><tr><td>y</td><td>8</td></tr></table></body></html>",
            tables: [["K | N", "x | 7", "y | 8"]], captions: ["Table 1: A"]),
    ]

    @Test(arguments: cases) func tablesAreJoinedOrStayApart(_ example: Case) {
        let reading = ReportReading(example.text, judge: Self.judge)
        let tables = reading.document.tables
        #expect(tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } } == example.tables)
        #expect(tables.map { $0.caption.map(reading.document.buffer.string) } == example.captions)
        if let blocks = example.blocks { #expect(reading.blocks == blocks) }
        if let rows = example.headerRows { #expect(tables.map(\.headerRowCount) == rows) }
        #expect(reading.document.words.dropped == 0)
    }

    /// Knows a few places: how many a list holds, 0 where any part is none.
    private static let judge = PlaceJudge { text in
        let names: Set = ["Mali", "Peru", "Chile", "Togo", "Bosnia", "Bosnia and", "Bosnia and Herzegovina"]
        let string = String(decoding: (0..<text.count).map { text[$0] }, as: UTF8.self)
        let parts = string.split { $0 == "," || $0 == ";" }.map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let known = parts.count { names.contains($0) }
        return known * 3 >= parts.count * 2 ? known : 0
    }
}
