import TabularyModel
import Testing

/// Tables and prose in block quotes.
@Suite struct QuoteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var tables: [[String]] = []
        let blocks: [String]
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(
            testDescription: "a pipe table", text: "> | A | B |\n> |---|---|\n> | x | 1 |\n\nText.",
            tables: [["A | B", "x | 1"]], blocks: ["table 0", "paragraph: Text."]),
        Case(
            testDescription: "a pipe table right behind the sign, and prose around it",
            text: "> Before\n> it.\n>\n>| A | B |\n>|---|---|\n>| x | 1 |\n>\n> After\n> it.",
            tables: [["A | B", "x | 1"]], blocks: ["paragraph: Before it.", "table 0", "paragraph: After it."]),
        Case(
            testDescription: "several levels", text: "> > | A | B |\n> > |---|---|\n>> | x | 1 |",
            tables: [["A | B", "x | 1"]], blocks: ["table 0"]),
        Case(
            testDescription: "rows without outer pipes", text: "> A | B\n> --- | ---\n> x | > 65",
            tables: [["A | B", "x | > 65"]], blocks: ["table 0"]),
        Case(
            testDescription: "a table of HTML over lines",
            text:
                "> <table>\n> <tr><th>A</th>\n> <th>B</th></tr>\n> <tr><td>one\n> two &amp;\n> three</td><td>x &gt; 1</td></tr>\n> </table>\n>\n> After.",
            tables: [["A | B", "one two & three | x > 1"]], blocks: ["table 0", "paragraph: After."]),
        Case(
            testDescription: "a table of HTML in a cell of one",
            text:
                "> <table><tr><td>a\n> <table><tr><td>b\n> c</td></tr></table>\n> d</td><td>e</td></tr></table>",
            tables: [["a d | e"], ["b c"]], blocks: ["table 0", "table 1"]),
        Case(
            testDescription: "a grid", text: "> +---+---+\n> | A | B |\n> +===+===+\n> | x | 1 |\n> +---+---+",
            tables: [["A | B", "x | 1"]], blocks: ["table 0"]),
        Case(
            testDescription: "tabs", text: "> A\tB\tC\n> x\t1\t2", tables: [["A | B | C", "x | 1 | 2"]],
            blocks: ["table 0"]),
        Case(
            testDescription: "a comparison in a row of tabs", text: "Age\tMen\n< 15\t3\n> 65\t4",
            tables: [["Age | Men", "< 15 | 3", "> 65 | 4"]], blocks: ["table 0"]),
        Case(
            testDescription: "a comparison in a cell of HTML over lines",
            text: "<table>\n<tr><td>\n> 50\n</td></tr>\n</table>", tables: [["> 50"]], blocks: ["table 0"]),
        Case(
            testDescription: "markup and lists", text: "> The <b>law\n> of</b> the\n>\n> - one\n>   two\n> - three",
            blocks: ["paragraph: The law of the", "bullet 1: one two", "bullet 1: three"],
            diagnostics: ["0 note tables.none"]),
        Case(
            testDescription: "a page break between two quotes",
            text: "> | Code | N |\n> |---|---|\n> | 4.1 A | 1 |\n\n12\n\n> | 4.2 B | 2 |\n> | 4.3 C | 3 |",
            tables: [["Code | N", "4.1 A | 1", "4.2 B | 2", "4.3 C | 3"]], blocks: ["table 0", "furniture: 12"],
            diagnostics: ["7 note join.table"]),
    ]

    @Test(arguments: cases) func tablesInQuotesAreRead(_ example: Case) {
        let reading = ReportReading(example.text)
        let tables = reading.document.tables
        #expect(tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } } == example.tables)
        #expect(reading.blocks == example.blocks)
        #expect(reading.diagnostics == example.diagnostics)
        #expect(reading.document.words.dropped == 0)
    }

    @Test func aTextOverLinesStandsInSeveralPlaces() throws {
        let text = "> <table><tr><td>one &amp;\n> two <b>three\n> four</b></td></tr></table>"
        let reading = ReportReading(text)
        let cell = reading.document.tables[0][0, 0]
        #expect(reading.document.buffer.string(cell.text) == "one & two three four")
        let provenance = try #require(reading.document.buffer.provenance(of: cell.text, field: 0))
        let slices = provenance.pieces.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) }
        #expect(slices == ["one &amp;", "two <b>three", "four"])
        #expect(provenance.pieces.map(\.line) == [1, 2, 3])
    }
}
