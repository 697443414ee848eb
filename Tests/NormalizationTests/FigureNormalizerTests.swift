import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct FigureNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let figures: [String]
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(
            testDescription: "plain numbers are totals", text: "Label\tNumber\tShare\na\t1,234\t45 %",
            figures: ["0/1 total 1234: 1,234", "0/2 total 45 %: 45 %"]),
        Case(
            testDescription: "plain numbers of a row about a place", text: "Country\tNumber\nJordan\t7\nTotal\t9",
            figures: ["0/1 JOR 7: 7", "1/1 total 9: 9"]),
        Case(
            testDescription: "a sentence of counts",
            text: "Code\tResult\n4.1 A\t3 member States, of which 2 in Africa, 1 in Asia",
            figures: [
                "0/1 total 3 member States: 3 member States", "0/1 Africa 2 member States: 2 in Africa",
                "0/1 Asia and the Pacific 1 member States: 1 in Asia",
            ]),
        Case(
            testDescription: "a region that the scheme does not have",
            text: "Code\tResult\n4.1 A\t3 member States, of which 2 in Mars, 1 in Africa",
            figures: [
                "0/1 total 3 member States: 3 member States", "0/1 ?Mars 2 member States: 2 in Mars",
                "0/1 Africa 1 member States: 1 in Africa",
            ], diagnostics: ["2 warning region.unknown i4.1"]),
        Case(
            testDescription: "a region stated twice",
            text: "Code\tResult\n4.1 A\t3 member States, of which 2 in Africa, 1 in Africa",
            figures: ["0/1 total 3 member States: 3 member States", "0/1 Africa 2 member States: 2 in Africa"],
            diagnostics: ["2 warning figure.unread i4.1"]),
        Case(
            testDescription: "a part that cannot be read",
            text: "Code\tResult\n4.1 A\t9 member States, of which 3 in Africa, and some more",
            figures: ["0/1 total 9 member States: 9 member States", "0/1 Africa 3 member States: 3 in Africa"],
            diagnostics: ["2 warning figure.unread i4.1"]),
        Case(
            testDescription: "a bullet that opens with a number is none",
            text:
                "Label\tResult\na\t<ul><li>12 laws</li><li>13 plans</li></ul>\nb\t12 new laws were adopted after the crisis",
            figures: []),
        Case(
            testDescription: "a sentence of shares has no total", text: "Code\tResult\n4.1 A\tdont 2 en Afrique",
            figures: ["0/1 Africa 2: 2 en Afrique"]),
        Case(
            testDescription: "the column says how its numbers are written",
            text: "Label\tA\tB\na\t1.234\t1,234\nb\t12,5\t7",
            figures: ["0/1 total 1234: 1.234", "0/2 total 1.234: 1,234", "1/1 total 12.5: 12,5", "1/2 total 7: 7"]),
        Case(
            testDescription: "a column's own numbers say it before the table's",
            text: "Label\tA\tB\na\t1.234\t1.234\nb\t12,5\t0.5",
            figures: ["0/1 total 1234: 1.234", "0/2 total 1.234: 1.234", "1/1 total 12.5: 12,5", "1/2 total 0.5: 0.5"]),
        Case(
            testDescription: "row headers have no say in how the other columns are written",
            text: "Code\tA\tB\n4.1 x\t1.234\t12,5\n4.2\t1.235\t7\nz\t7\t8",
            figures: [
                "0/1 total 1234: 1.234", "0/2 total 12.5: 12,5", "1/1 total 1235: 1.235", "1/2 total 7: 7",
                "2/1 total 7: 7", "2/2 total 8: 8",
            ]),
        Case(
            testDescription: "numbers that contradict each other leave a doubt, told once a column",
            text: "Label\tA\tB\na\t1.234\t12\nb\t12,5\t1\nc\t0.5\t2\nd\t1,234\t1,5",
            figures: [
                "0/1 total 1.234: 1.234", "0/2 total 12: 12", "1/1 total 12.5: 12,5", "1/2 total 1: 1",
                "2/1 total 0.5: 0.5", "2/2 total 2: 2", "3/1 total 1234: 1,234", "3/2 total 1.5: 1,5",
            ], diagnostics: ["2 warning number.ambiguous a"]),
        Case(
            testDescription: "the unit of the header, where the cell has none",
            text: "Label\tExpenditure (US$ million)\tShare, %\na\t3.2\t45\nb\tEUR 2 thousand\t5",
            figures: [
                "0/1 total 3.2 US$ million: 3.2", "0/2 total 45 %: 45", "1/1 total 2 EUR thousand: EUR 2 thousand",
                "1/2 total 5 %: 5",
            ]),
        Case(
            testDescription: "what is no exact number is no figure",
            text: "Label\tNumber\na\t~5\nb\t<5\nc\t15–24\nd\t3rd\ne\tn.a.\nf\t007\ng\t7", figures: ["6/1 total 7: 7"]),
        Case(
            testDescription: "a row header is none", text: "Year\tNumber\n2012\t7\n2013\t8",
            figures: ["0/1 total 7: 7", "1/1 total 8: 8"]),
    ]

    @Test(arguments: cases) func numbersOfBodyCellsAreFigures(_ example: Case) {
        let report = ReportDataset(example.text)
        #expect(report.figures == example.figures)
        #expect(report.diagnostics == example.diagnostics)
    }

    @Test func cellsKnowTheirValues() {
        let report = ReportDataset("Label\tNumber\na\t1,234\nb\tx\nc\tUS$ 3.20")
        #expect(report.values() == ["3 number 1234 ", "7 number 3.20 US$"])
    }

    @Test func valuesThatAreNoNumbersStandBesideTheirTextsToo() {
        let report = ReportDataset("Label\tShare (%)\na\t1–1,024\nb\t…\nc\t~5\nd\t3rd\ne\t≥ 0,5\nf\t(12)")
        #expect(
            report.values() == [
                "3 range 1..1.024 %", "5 missing  ", "7 approximate 5..5 %", "9 ordinal 3..3 ", "11 range 0.5.. %",
                "13 number -12 %",
            ])
    }

    @Test func thousandsAreNoCountsOfPlaces() {
        let report = ReportDataset("Code\tResult (thousands)\tPlaces\n4.1 A\t2\tJordan, Oman")
        #expect(report.checks == [])
        let plain = ReportDataset("Code\tResult\tPlaces\n4.1 A\t2\tJordan, Oman")
        #expect(plain.checks.count == 2)
    }
}
