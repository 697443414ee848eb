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
        #expect(report.values() == ["3 1234 ", "7 3.20 US$"])
    }
}
