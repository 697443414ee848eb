import TabularyModel
import TabularyProperties
import Testing

@testable import TabularyGazetteer

@Suite struct ListParserTests {
    /// The parts of a list: a code, or the text of an unresolved part in brackets; `+` before a name without separator.
    private func parts(_ text: String) -> [String] {
        Gazetteer.standard.parse(list: text).entries.map { entry in
            (entry.startsWithoutSeparator ? "+" : "") + (entry.place?.code ?? "[\(entry.text)]")
        }
    }

    @Test(
        arguments: [
            ("Congo, Rep. of Korea", ["COG", "KOR"]),
            ("Congo - Kinshasa; Guinea - Bissau", ["COD", "GNB"]),
            ("Benin – Togo", ["BEN", "TGO"]),
            ("Japan, Hong Kong, China, India", ["JPN", "HKG", "IND"]),
            ("China, Hong Kong SAR, China, Macao SAR, Mongolia", ["HKG", "MAC", "MNG"]),
            ("Bahamas, The, Gambia, The", ["BHS", "GMB"]),
            ("Tanzania (United Republic of) Togo", ["TZA", "+TGO"]),
        ] as [(String, [String])])
    func theCheapestCoverWins(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test(
        arguments: [
            ("Jordan Valley Authority, Kenya", ["[Jordan Valley Authority]", "KEN"]),
            ("Atlantis and the Moon", ["[Atlantis]", "[the Moon]"]),
            ("Korea, Kenya", ["[Korea]", "KEN"]),
            ("18", ["[18]"]),
            ("4.2", ["[4.2]"]),
            ("us, uk", ["[us]", "[uk]"]),
            ("Tell us, and can", ["[Tell us]", "[can]"]),
            ("", []), ("–", []), (" , ;; ", []),
        ] as [(String, [String])])
    func partsWithWordsLeftOverAreUnresolvedAsAWhole(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test(
        arguments: [
            ("Cameroon (a), Jordan (b)", ["CMR", "JOR"]),
            ("Cameroon1,2, Jordan 2, Viet Nam 1,3", ["CMR", "JOR", "VNM"]),
            ("Yemen†, Haiti‡ and Chad¹", ["YEM", "HTI", "TCD"]),
            ("1. Jordan 2. Kenya 3. Togo", ["JOR", "KEN", "TGO"]),
            ("\"Jordan\", 'Kenya', “Togo”, [Mali]", ["JOR", "KEN", "TGO", "MLI"]),
            ("Kenya (Nairobi), Uganda (Kampala, Gulu)", ["KEN", "UGA"]),
            ("Eswatini (Swaziland), Türkiye (Turkey)", ["SWZ", "TUR"]),
            ("Arab States (Jordan, Lebanon)", ["arab-states", "JOR", "LBN"]),
        ] as [(String, [String])])
    func marksNumbersAndBracketsAreNotNames(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test func rangesHoldTheNameAlone() {
        let list = Gazetteer.standard.parse(list: "*Viet Nam1, (Iran (Islamic Republic of)); “Côte d’Ivoire’s”")
        #expect(list.entries.map(\.text) == ["Viet Nam", "Iran (Islamic Republic of)", "Côte d’Ivoire"])
    }

    @Test func entriesAreAppended() {
        var entries: [ListEntry] = []
        for text in ["Kenya", "Togo, Mali"] { Gazetteer.standard.parse(list: Array(text.utf8).span, into: &entries) }
        #expect(entries.map { $0.place.map { Gazetteer.standard[$0].code } } == ["KEN", "TGO", "MLI"])
    }

    @Test(arguments: 0..<200)
    func anyBytesAreParsedInOrder(seed: UInt64) {
        let bytes = RandomText.make(seed: seed)
        var entries: [ListEntry] = []
        Gazetteer.standard.parse(list: bytes.span, into: &entries)
        var end = 0
        for entry in entries {
            #expect(entry.start >= end && entry.end > entry.start && entry.end <= bytes.count)
            end = entry.end
        }
    }
}
