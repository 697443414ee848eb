import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct CheckNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let checks: [String]
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(
            testDescription: "all is as stated",
            text: """
                Code\tTarget\tResult\tPlaces
                4.1 A\t5 States, of which 2 in Africa\t3 States, of which 2 in Africa, 1 in Asia\tKenya, Ghana, Viet Nam
                """,
            checks: ["0 total 5/3/3 ok", "0 Africa 2/2/2 ok", "0 Asia and the Pacific -/1/1 ok"]),
        Case(
            testDescription: "counts differ",
            text: "Code\tResult\tPlaces\n4.1 A\t4 States, of which 3 in Africa, 1 in Asia\tKenya, Ghana, Viet Nam",
            checks: ["0 total -/4/3 differs", "0 Africa -/3/2 differs", "0 Asia and the Pacific -/1/1 ok"],
            diagnostics: ["2 warning check.differs i4.1", "2 warning check.differs i4.1"]),
        Case(
            testDescription: "listed, and not stated",
            text: "Code\tResult\tPlaces\n4.1 A\t3 States, of which 2 in Africa\tKenya, Ghana, Peru",
            checks: ["0 total -/3/3 ok", "0 Africa -/2/2 ok", "0 Americas -/-/1 unstated"],
            diagnostics: ["2 warning check.unstated i4.1"]),
        Case(
            testDescription: "planned, and neither stated nor listed",
            text:
                "Code\tTarget\tResult\tPlaces\n4.1 A\t3 States, of which 2 in Europe\t2 States, of which 2 in Africa\tKenya, Ghana",
            checks: ["0 total 3/2/2 ok", "0 Africa -/2/2 ok", "0 Europe and Central Asia 2/-/0 unstated"]),
        Case(
            testDescription: "a result without regions",
            text: "Code\tResult\tPlaces\n4.1 A\t2\tKenya, Peru",
            checks: ["0 total -/2/2 ok", "0 Africa -/-/1 unstated", "0 Americas -/-/1 unstated"]),
        Case(
            testDescription: "a place counts once in a row",
            text: "Code\tResult\tLaws\tPlans\n4.1 A\t2\tKenya, Ghana\tKenya",
            checks: ["0 total -/2/2 ok", "0 Africa -/-/2 unstated"]),
        Case(
            testDescription: "target words of three languages",
            text: """
                Code\tBaseline\tCible\tMeta\tResult\tPlaces
                4.1 A\t1\t2\t3\t2\tKenya, Ghana
                """,
            checks: ["0 total 1/2/2 ok", "0 Africa -/-/2 unstated"]),
        Case(
            testDescription: "no result figure", text: "Code\tTarget\tResult\tPlaces\n4.1 A\t2\t\tKenya, Ghana",
            checks: []),
        Case(testDescription: "no lists", text: "Code\tResult\tNote\n4.1 A\t2\ta note", checks: []),
        Case(
            testDescription: "a row without places in a table of lists",
            text: "Code\tResult\tPlaces\n4.1 A\t1\tKenya\n4.2 B\t0\t",
            checks: ["0 total -/1/1 ok", "0 Africa -/-/1 unstated"]),
        Case(
            testDescription: "an unresolved name counts for nothing",
            text: "Code\tResult\tPlaces\n4.1 A\t3\tKenya, Ghana, Atlantis City",
            checks: ["0 total -/3/2 differs", "0 Africa -/-/2 unstated"],
            diagnostics: ["2 warning check.differs i4.1", "2 warning place.unresolved i4.1"]),
        Case(
            testDescription: "shares and amounts are no counts",
            text: "Code\tShare\tPlaces\n4.1 A\t45 %\tKenya\n4.2 B\tUS$ 3\tGhana\n4.3 C\t-2\tTogo", checks: []),
    ]

    @Test(arguments: cases) func rowsAreCheckedAgainstWhatTheyList(_ example: Case) {
        let report = ReportDataset(example.text)
        #expect(report.checks == example.checks)
        #expect(report.diagnostics == example.diagnostics)
    }

    @Test func differencesAreTold() {
        let report = ReportDataset("Code\tResult\tPlaces\n4.1 A\t4 States, of which 3 in Africa\tKenya, Ghana, Togo")
        #expect(
            report.dataset.diagnostics.map(report.dataset.message) == [
                "the result states 4 in total, and 3 places are listed"
            ])
    }
}
