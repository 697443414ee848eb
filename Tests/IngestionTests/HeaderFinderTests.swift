import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct HeaderFinderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let headerRows: Int
    }

    static let cases = [
        Case(testDescription: "one row", text: "Code\tNumber\tNote\n4.1 A\t7\tx", headerRows: 1),
        Case(
            testDescription: "spans over a lower row", text: "Code\tResults\t\n\tTotal\tLaws\n4.1 A\t7\t8",
            headerRows: 2),
        Case(
            testDescription: "three rows", text: "Code\tResults\t\t\n\tTotal\tLaws\t\n\t\tOld\tNew\n4.1 A\t7\t8\t9",
            headerRows: 3),
        Case(
            testDescription: "the stub's header in the lower row", text: "\tResults\t\nCode\tTotal\tLaws\n4.1 A\t7\t8",
            headerRows: 2),
        Case(testDescription: "years head columns", text: "Country\t2012\t2013\nJordan\t7\t8", headerRows: 1),
        Case(
            testDescription: "spans of years head columns", text: "Country\t2012–13\t2014-15 (target)\nJordan\t7\t8",
            headerRows: 1),
        Case(
            testDescription: "age groups head columns", text: "Country\t15–24\t25-64 years\t65+\nJordan\t7\t8\t9",
            headerRows: 1),
        Case(testDescription: "a row code is no header", text: "4.1 A\tx\ty\n4.2 B\tz\tw", headerRows: 0),
        Case(testDescription: "numbers are no header", text: "Jordan\t7\t8\nKenya\t9\t10", headerRows: 0),
        Case(
            testDescription: "counts are no header", text: "A\t16 member States, of which 2 in Africa\nB\t7",
            headerRows: 0),
        Case(
            testDescription: "a list of names is no header",
            text: "A\tJordan, Oman, Togo\tx\nB\tKenya, Ghana, Benin\ty",
            headerRows: 0),
        Case(
            testDescription: "markup that parts blocks is no header",
            text: "<p>Advice</p>\t<ul><li>a law</li></ul>\n<p>Other</p>\t<ul><li>a plan</li></ul>", headerRows: 0),
        Case(testDescription: "inline markup may head", text: "<i>Code</i>\t<b>Number</b>\n4.1 A\t7", headerRows: 1),
        Case(testDescription: "words above words", text: "Name\tNote\nJordan\tfine\nKenya\tgood", headerRows: 1),
        Case(
            testDescription: "words above a rule", text: "Name\tNote\n--\t---\nJordan\tfine\nKenya\tgood", headerRows: 1
        ),
        Case(
            testDescription: "a text over a hundred bytes is no header",
            text: "A\t\(String(repeating: "long ", count: 30))\nB\t7", headerRows: 0),
    ]

    @Test(arguments: cases) func headersAreToldFromBodies(_ example: Case) {
        let reading = ReportReading(example.text)
        #expect(reading.document.tables.map(\.headerRowCount) == [example.headerRows])
        let cells = reading.document.tables.first?.cells ?? []
        let columns = reading.document.tables.first?.columnCount ?? 0
        #expect(cells.map(\.isHeader) == cells.indices.map { $0 < example.headerRows * columns })
    }
}
