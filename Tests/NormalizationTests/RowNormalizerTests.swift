import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct RowNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let keys: [String]
        var hasRowHeader = true
    }

    static let cases = [
        Case(
            testDescription: "codes are kept to the letter", text: "Code\tNumber\n4.1 A\t7\n4.10 B\t8\n4.2.3. C\t9",
            keys: ["i4.1", "i4.10", "i4.2.3"]),
        Case(
            testDescription: "integers that rise by one", text: "No.\tName\n9. A\tx y z\n10. B\tx\n11 C\ty",
            keys: ["i9", "i10", "i11"]),
        Case(
            testDescription: "integers that do not rise by one", text: "Label\tName\n9 laws\tx y z\n11 laws\ty",
            keys: ["9-laws", "11-laws"]),
        Case(
            testDescription: "places", text: "Country\tMen\n<i>Viet Nam</i>\t7\nCôte d’Ivoire\t8\nSwaziland\t9",
            keys: ["VNM @VNM", "CIV @CIV", "SWZ @SWZ"]),
        Case(
            testDescription: "slugs", text: "Label\tMen\nCapacity building\t7\nÉtats & données\t8",
            keys: ["capacity-building", "etats-donnees"]),
        Case(
            testDescription: "repeats are numbered", text: "Country\tMen\nJordan\t7\nTotal\t8\nJordan\t9\nTotal\t10",
            keys: ["JOR @JOR", "total", "JOR~2 @JOR", "total~2"]),
        Case(
            testDescription: "rows without a label", text: "Country\tMen\tWomen\nJordan\t7\t8\n\t9\t10\n–\t11\t12",
            keys: ["JOR @JOR", "r2", "r3"]),
        Case(
            testDescription: "figures are no row header", text: "Men\tWomen\n7\t8\n7\t10", keys: ["r1", "r2"],
            hasRowHeader: false),
    ]

    @Test(arguments: cases) func rowsHaveKeysOfTheirLabels(_ example: Case) {
        let report = ReportDataset(example.text)
        #expect(report.rowKeys() == example.keys)
        #expect(report.dataset.headers.map(\.hasRowHeader) == [example.hasRowHeader])
    }

    @Test func theLabelIsTheWholeText() {
        #expect(ReportDataset("Code\tMen\n4.1 Number of <b>laws</b>\t7").rowLabels() == ["4.1 Number of laws"])
    }

    @Test func slugsAreCutAtAWordsEnd() {
        let label = String(repeating: "word ", count: 30) + "end"
        let key = ReportDataset("Label\tMen\n\(label)\t7\nx\t8").rowKeys()[0]
        #expect(key == Array(repeating: "word", count: 24).joined(separator: "-"))
        #expect(key.utf8.count <= Slug.longest)
    }
}
