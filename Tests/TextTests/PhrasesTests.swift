import Testing

@testable import TabularyText

@Suite struct PhrasesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let role: Phrases.Role
        let text: String
        /// What of the text matches; nil for nothing.
        let match: String?
        var value: Int?
        var testDescription: String { "\(role): \(text)" }
    }

    static let cases = [
        Case(role: .caption, text: "Table 1", match: "Table"),
        Case(role: .caption, text: "TABLE 1", match: "TABLE"),
        Case(role: .caption, text: "Tables 1", match: nil),
        Case(role: .caption, text: "Tableau 1", match: "Tableau"),
        Case(role: .caption, text: "Annex table 1", match: "Annex table"),
        Case(role: .caption, text: "GRÁFICO 2", match: "GRÁFICO"),
        Case(role: .caption, text: "Encadré", match: "Encadré"),
        Case(role: .caption, text: "Tab. 3", match: "Tab."),
        Case(role: .counted, text: "member States, of which", match: "member States"),
        Case(role: .counted, text: "countries and territories in", match: "countries and territories"),
        Case(role: .counted, text: "États membres", match: "États membres"),
        Case(role: .counted, text: "statesmen", match: nil),
        Case(role: .which, text: "dont 3", match: "dont"),
        Case(role: .which, text: "donts", match: nil),
        Case(role: .number, text: "eighteen countries", match: "eighteen", value: 18),
        Case(role: .number, text: "Zéro", match: "Zéro", value: 0),
        Case(role: .number, text: "zeros", match: nil),
        Case(role: .currency, text: "US$ 3", match: "US$"),
        Case(role: .currency, text: "€5", match: "€"),
        Case(role: .currency, text: "eur 5", match: nil),
        Case(role: .unit, text: "per cent", match: "per cent"),
        Case(role: .unit, text: "%", match: "%"),
        Case(role: .page, text: "p.12", match: "p."),
        Case(role: .in, text: "india", match: nil),
        Case(role: .and, text: "", match: nil),
    ]

    @Test(arguments: cases) func theLongestPhraseThatEndsAtAWordsEndMatches(_ example: Case) {
        let bytes = Array(example.text.utf8)
        let match = Phrases.standard.match(example.role, in: bytes.span, at: 0, limit: bytes.count)
        let text = match.map { String(decoding: bytes[..<$0.end], as: UTF8.self) }
        #expect(text == example.match)
        #expect(match?.value == example.value)
    }

    @Test func theLimitEndsTheText() {
        let bytes = Array("Tables".utf8)
        #expect(Phrases.standard.match(.caption, in: bytes.span, at: 0, limit: 5)?.end == 5)
        #expect(Phrases.standard.match(.caption, in: bytes.span, at: 0, limit: 4) == nil)
    }

    @Test func everyRoleHasAPhrase() {
        for role in Phrases.Role.allCases {
            let found = (UInt8.min...UInt8.max).contains { first in
                Self.samples.contains { sample in
                    let bytes = [first] + Array(sample.utf8.dropFirst())
                    return Phrases.standard.match(role, in: bytes.span, at: 0, limit: bytes.count) != nil
                }
            }
            #expect(found, "\(role)")
        }
    }

    private static let samples = [
        "and", "table", "contd", "states", "EUR", "in", "nil", "ten", "the", "page", "target", "total", "%", "of which",
        "about", "below", "from", "+", "st", "per", "million",
    ]

    @Test func rowsThatAreNoneArePassedOver() {
        let rows = "# and\ten\tnot\nrole\tlanguage\tphrase\tvalue\nand\nnumber\ten\tdozen\t12\nnosuch\ten\tx\t\n"
        let phrases = Phrases(tsv: Array(rows.utf8))
        let bytes = Array("dozen".utf8)
        #expect(phrases.match(.number, in: bytes.span, at: 0, limit: bytes.count) == Phrases.Match(end: 5, value: 12))
        #expect(phrases.match(.and, in: bytes.span, at: 0, limit: bytes.count) == nil)
    }
}
