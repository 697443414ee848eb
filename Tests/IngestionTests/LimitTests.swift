import TabularyIngestion
import TabularyModel
import Testing

@Suite struct LimitTests {
    /// A table cut in each of the ways that are joined: between rows, inside a cell, below a repeated header, into a bullet.
    private static let cut = """
        | Country | Laws |
        |---|---|
        | 4.1 Jordan | the law of the |

        | Country | Laws |
        |---|---|
        | 4.2 Kenya | the plan of the ministry on the |
        | | rights of workers and of the |

        families that they have.
        """

    private func options(_ change: (inout ReadingOptions) -> Void) -> ReadingOptions {
        var options = ReadingOptions()
        change(&options)
        return options
    }

    // MARK: Joins

    @Test func joinsAreRefusedAndTold() {
        let joined = ReportReading(Self.cut)
        let apart = ReportReading(Self.cut, options { $0.joins = false })
        #expect(joined.document.joins.count == 3 && joined.document.tables.count == 1)
        #expect(apart.document.tables.count == 2)
        #expect(apart.document.joins.count == 3)
        #expect(apart.document.joins.allSatisfy { !$0.isAccepted && !$0.evidence.isEmpty })
        #expect(apart.document.joins.map(\.kind) == [.header, .cell, .item])
        #expect(
            apart.diagnostics.filter { $0.contains("join.") } == [
                "5 note join.refused", "8 note join.refused", "10 note join.refused",
            ])
        #expect(apart.rows(0) == [["Country", "Laws"], ["4.1 Jordan", "the law of the"]])
        #expect(
            apart.rows(1) == [
                ["Country", "Laws"], ["4.2 Kenya", "the plan of the ministry on the"],
                ["[blank]", "rights of workers and of the"],
            ])
        #expect(apart.blocks == ["table 0", "table 1", "paragraph: families that they have."])
        #expect(apart.document.words.dropped == 0)
    }

    @Test func aRefusalSaysTheKindAndTheEvidence() {
        let reading = ReportReading(Self.cut, options { $0.joins = false })
        let messages = reading.document.diagnostics.filter { $0.code == .joinRefused }.map(\.message)
        #expect(
            messages.first
                == "3 rows would go on with line 3, a join of the kind 'header': its first row repeats the header")
    }

    // MARK: Header rows

    @Test(arguments: [
        (0, [0, 0]), (1, [1, 1]), (2, [2, 2]), (3, [3, 2]), (1_000, [4, 2]),
    ])
    func headerRowsAreThoseAskedFor(count: Int, expected: [Int]) {
        let text = "A\tB\nx\t1\ny\t2\nz\t3\n\nText.\n\n<table><tr><th>C</th></tr><tr><td>7</td></tr></table>\n"
        let reading = ReportReading(text, options { $0.headerRows = count })
        #expect(reading.document.tables.map(\.headerRowCount) == expected)
        for table in reading.document.tables {
            #expect(
                table.cells.indices.allSatisfy {
                    table.cells[$0].isHeader == ($0 < table.headerRowCount * table.columnCount)
                })
        }
    }

    @Test func headerRowsOfTablesInCellsAreThoseAskedFor() {
        let text = "<table><tr><td>a<table><tr><td>b</td></tr><tr><td>c</td></tr></table></td></tr></table>"
        let reading = ReportReading(text, options { $0.headerRows = 1 })
        #expect(reading.document.tables.map(\.headerRowCount) == [1, 1])
    }

    @Test func rowsAcrossAPageBreakAreJoinedBelowTheHeaderThatIsAskedFor() {
        let text = "A\tB\nx\ty\nJordan\tthe law of\n\n\tthe land\nKenya\ta plan\n"
        let reading = ReportReading(text, options { $0.headerRows = 2 })
        #expect(reading.document.tables.map(\.headerRowCount) == [2])
        #expect(reading.rows().last == ["Kenya", "a plan"])
    }

    @Test func whereNoTableHasAHeaderNoFragmentHasOne() {
        let text = "Kind\tOutput\nAdvice\tA review was made.\n\n\tTwo Laws\nLaw\t7 laws\n"
        let asked = ReportReading(text, options { $0.headerRows = 0 })
        #expect(asked.rows() == [["Kind", "Output"], ["Advice", "A review was made. Two Laws"], ["Law", "7 laws"]])
        #expect(asked.document.tables.map(\.headerRowCount) == [0])
        #expect(ReportReading(text).document.tables.count == 2)
    }

    // MARK: Cells

    @Test(arguments: [
        "| A | B |\n|---|---|\n| x | %@ |", "A\tB\tC\nx\t%@\tz", "<table><tr><td>x</td><td>%@</td></tr></table>",
    ])
    func aCellThatIsTooLongIsKeptAndTold(report: String) {
        let long = "Kenya, Togo, Mali and all the others"
        let text = report.replacing("%@", with: long)
        let reading = ReportReading(text, options { $0.cellByteLimit = long.utf8.count - 1 })
        #expect(reading.document.diagnostics.filter { $0.code == .cellTooLarge }.map(\.table) == [1])
        #expect(reading.rows().contains { $0.contains(long) })
        let roomy = ReportReading(text, options { $0.cellByteLimit = long.utf8.count })
        #expect(!roomy.document.diagnostics.contains { $0.code == .cellTooLarge })
    }

    @Test func aCellThatIsTooLongHeadsNothing() {
        let long = String(repeating: "head ", count: 20) + "end"
        let text =
            "<table><thead><tr><th>A</th><th>B</th></tr><tr><th>\(long)</th><th>D</th></tr></thead>"
            + "<tr><td>x</td><td>1</td></tr></table>"
        let headerRows = { (limit: Int) in
            ReportReading(text, options { $0.cellByteLimit = limit }).document.tables.map(\.headerRowCount)
        }
        #expect(headerRows(200) == [2])
        #expect(headerRows(50) == [1])
        let asked = ReportReading(
            text,
            options { options in
                options.cellByteLimit = 50
                options.headerRows = 2
            })
        #expect(asked.document.tables.map(\.headerRowCount) == [1])
    }

    // MARK: Tables

    @Test(arguments: [
        "a\tb\tc\td\ne\tf\n\ng\th\ti\tj\n", "| a | b | c | d |\n|---|---|---|---|\n| e | f |\n| g | h | i | j |\n",
        "<table><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr>"
            + "<tr><td>g<sup>1</sup></td><td>h</td><td>i</td><td>j</td></tr></table>",
    ])
    func aTableThatIsTooLargeIsKeptAsParagraphs(report: String) {
        // Grids of a page's size are not counted out: the table is made longer.
        let rows = (0..<400).map { "k\($0)" }
        let separator = report.hasPrefix("<") ? "</td></tr><tr><td>" : report.hasPrefix("|") ? " |\n| " : "\tx\n"
        let more = rows.joined(separator: separator)
        let text =
            report.hasPrefix("<")
            ? report.replacing("</table>", with: "<tr><td>\(more)</td></tr></table>")
            : report.hasPrefix("|") ? "\(report)| \(more) |\n" : "\(report.replacing("\n\n", with: "\n"))\(more)\tx\n"
        let reading = ReportReading(text, options { $0.cellLimit = 1_500 })
        #expect(reading.document.tables.isEmpty)
        #expect(reading.document.diagnostics.filter { $0.code == .tableTooLarge }.count == 1)
        #expect(reading.document.words.dropped == 0 && reading.document.words.prose == reading.document.words.total)
        #expect(reading.blocks.contains { $0.hasPrefix("paragraph: a b c d") })
        #expect(reading.blocks.filter { $0.hasPrefix("paragraph:") }.count == 403)
        let roomy = ReportReading(text, options { $0.cellLimit = 2_000 })
        #expect(roomy.document.tables.count == 1)
    }

    @Test func emptyCellsAreCountedOverTheTablesOfAReport() {
        let wide = "<table><tr><td colspan=900>x</td></tr><tr><td>y</td></tr></table>\n\nText.\n\n"
        let reading = ReportReading(String(repeating: wide, count: 4), options { $0.cellLimit = 3_000 })
        let grids = reading.document.tables.map(\.cells.count)
        #expect(grids.reduce(0, +) < 3_900)
        #expect(reading.document.diagnostics.contains { $0.code == .tableTooLarge })
        #expect(reading.document.words.dropped == 0)
    }

    @Test func cellsThatReachDownAreCounted() {
        let row = "<tr><td rowspan=9999 colspan=50>x</td></tr>"
        let reading = ReportReading(
            "<table>\(String(repeating: row, count: 60))</table>", options { $0.cellLimit = 5_000 })
        #expect(reading.document.tables.allSatisfy { $0.cells.count <= 5_000 })
        #expect(reading.document.diagnostics.contains { $0.code == .tableTooLarge })
        #expect(reading.document.words.dropped == 0)
    }

    // MARK: Nesting

    @Test(arguments: [
        "<table><tr><td>x", "<table><tr><th>x<ul><li>", "<!DOCTYPE html><html><table><tr><td>x", "<table><td><b><i>x",
        "<table><tr><td><select><option>x",
    ])
    func tablesNestedThousandsDeepAreRead(piece: String) {
        for end in ["", "</td></tr></table>"] {
            let text = String(repeating: piece, count: 3_000) + String(repeating: end, count: 3_000)
            let document = ReportReading(text).document
            #expect(document.diagnostics.contains { $0.code == .markupTooDeep })
            #expect(document.tables.count > 50 && document.words.dropped == 0)
            #expect(document.words.total >= 3_000)
        }
    }

    @Test func deepTablesAreReadAsText() {
        let text =
            "<table><tr><td>a<table><tr><td>b<table><tr><td>c</td></tr></table></td></tr></table></td></tr></table>"
        let reading = ReportReading(text, options { $0.depthLimit = 5 })
        #expect(reading.document.tables.count == 2)
        #expect(reading.rows(1) == [["b c"]])
        #expect(reading.diagnostics == ["1 warning markup.too-deep"])
    }
}
