import Testing

@testable import TabularyIngestion

@Suite struct CaptionsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// The caption's word and number; nil where the text is no caption.
        let label: String?
        var isContinued = false
        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "Table 1: Summary of results", label: "Table 1"),
        Case(text: "TABLE 3.2 – Results", label: "TABLE 3.2"),
        Case(text: "**Table 1**", label: "Table 1"),
        Case(text: "Table A.1. Results", label: "Table A.1"),
        Case(text: "Table IV: Results", label: "Table IV"),
        Case(text: "Table 2a Results of the year", label: "Table 2a"),
        Case(text: "Tableau 4 – Résultats", label: "Tableau 4"),
        Case(text: "Cuadro 2: Resultados", label: "Cuadro 2"),
        Case(text: "Figure 7", label: "Figure 7"),
        Case(text: "Table 1: Results (Contd.)", label: "Table 1", isContinued: true),
        Case(text: "Table 1 (continued)", label: "Table 1", isContinued: true),
        Case(text: "Table 1 (cont'd)", label: "Table 1", isContinued: true),
        Case(text: "Tableau 4 – Résultats (suite)", label: "Tableau 4", isContinued: true),
        Case(text: "Cuadro 2 (continuación)", label: "Cuadro 2", isContinued: true),
        Case(text: "Table 1: Results cont.", label: "Table 1", isContinued: true),
        Case(text: "Table 1 cont.", label: "Table 1", isContinued: true),
        Case(text: "Table 1 (cont.): Results", label: "Table 1", isContinued: true),
        Case(text: "Table 1 continued: Results", label: "Table 1", isContinued: true),
        Case(text: "Table 1: Results (concluded)", label: "Table 1", isContinued: true),
        Case(text: "Tableau 4 – Résultats (suite et fin)", label: "Tableau 4", isContinued: true),
        Case(text: "Tableau 4 (fin)", label: "Tableau 4", isContinued: true),
        Case(text: "Cuadro 2 (continúa)", label: "Cuadro 2", isContinued: true),
        Case(text: "Table 1: Where work continued", label: "Table 1"),
        Case(text: "Table 2: Continued support to members", label: "Table 2"),
        Case(text: "Table 3 shows that coverage grew", label: nil),
        Case(text: "Table 3, which stands above, is long", label: nil),
        Case(text: "Table 3 Results were good. They grew.", label: nil),
        Case(text: "Table of contents", label: nil),
        Case(text: "Tables 1 and 2", label: nil),
        Case(text: "The table 1: x", label: nil),
        Case(text: "Table", label: nil),
        Case(text: "Table 3 (see above) is long", label: nil),
        Case(text: "", label: nil),
    ]

    @Test(arguments: cases) func captionsAreToldFromSentences(_ example: Case) {
        let bytes = Array(example.text.utf8)
        let caption = Captions().caption(in: bytes.span, 0..<bytes.count)
        #expect(caption.map { String(decoding: bytes[$0.label], as: UTF8.self) } == example.label)
        #expect(caption?.isContinued ?? false == example.isContinued)
    }
}
