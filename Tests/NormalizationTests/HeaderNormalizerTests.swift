import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct HeaderNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let columns: [String]
    }

    static let cases = [
        Case(
            testDescription: "one row", text: "Country\tNo. of laws\tÉtat d’avancement\nJordan\t7\tx",
            columns: ["country = Country", "no-of-laws = No. of laws", "etat-davancement = État d’avancement"]),
        Case(
            testDescription: "spans", text: "Code\tResults\t\t\n\tTotal\tLaws\tPlans\n4.1 A\t7\t8\t9",
            columns: [
                "code = Code", "results/total = Results > Total", "results/laws = Results > Laws",
                "results/plans = Results > Plans",
            ]),
        Case(
            testDescription: "three levels", text: "Code\tResults\t\t\n\tTotal\tLaws\t\n\t\tOld\tNew\n4.1 A\t7\t8\t9",
            columns: [
                "code = Code", "results/total = Results > Total", "results/laws/old = Results > Laws > Old",
                "results/laws/new = Results > Laws > New",
            ]),
        Case(
            testDescription: "a level that repeats the one above is a level",
            text: "Code\tTotal\tLaws\n\tTotal\tOld\n4.1 A\t7\t8",
            columns: ["code = Code", "total/total = Total > Total", "laws/old = Laws > Old"]),
        Case(
            testDescription: "keys that repeat are numbered", text: "Code\tMen\tMen\tmen!\n4.1 A\t7\t8\t9",
            columns: ["code = Code", "men = Men", "men~2 = Men", "men~3 = men!"]),
        Case(
            testDescription: "a column without a header", text: "Code\t\tLaws\n4.1 A\t7\t8",
            columns: ["code = Code", "c2 = ", "laws = Laws"]),
        Case(testDescription: "a header of signs", text: "Code\t%\n4.1 A\t7", columns: ["code = Code", "c2 = %"]),
        Case(testDescription: "no header", text: "4.1 A\t7\tx\n4.2 B\t8\ty", columns: ["c1 = ", "c2 = ", "c3 = "]),
        Case(
            testDescription: "markup in a header", text: "Code\t<i>Data &amp; analysis</i>\n4.1 A\t7",
            columns: ["code = Code", "data-analysis = Data & analysis"]),
    ]

    @Test(arguments: cases) func columnsHavePathsAndKeys(_ example: Case) {
        #expect(ReportDataset(example.text).columns() == example.columns)
    }
}
