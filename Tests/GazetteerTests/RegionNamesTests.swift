import TabularyGazetteer
import TabularyModel
import Testing

@Suite struct RegionNamesTests {
    private func region(_ text: String, in scheme: RegionScheme = .ilo) -> String? {
        let gazetteer = Gazetteer.standard
        return gazetteer.region(named: Array(text.utf8).span, in: scheme).map { gazetteer.regions(of: scheme)[$0] }
    }

    @Test func regionsStandInTheSchemesOrder() {
        #expect(
            Gazetteer.standard.regions(of: .ilo)
                == ["Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia"])
    }

    @Test(
        arguments: [
            ("the Americas", "Americas"), ("Asia", "Asia and the Pacific"), ("Asia-Pacific", "Asia and the Pacific"),
            ("the Arab States", "Arab States"), ("Europe", "Europe and Central Asia"), ("les Amériques", "Americas"),
            ("Etats arabes", "Arab States"), ("l’Afrique", "Africa"), ("los Estados árabes", "Arab States"),
            ("Asia y el Pacífico", "Asia and the Pacific"), ("Latin America and the Caribbean", "Americas"),
        ])
    func namesOfUse(name: String, expected: String) {
        #expect(region(name) == expected)
    }

    @Test func otherTextNamesNoRegion() {
        #expect(region("Asia Minor") == nil)
        #expect(region("") == nil)
        #expect(region("Oceania") == nil)
        #expect(region("Oceania", in: .m49) == "Oceania")
    }

    @Test func thePrefixEndsBehindTheLongestName() {
        let text = Array("7 in the Americas, 2 in Asia and the Pacific region".utf8)
        let first = Gazetteer.standard.regionPrefix(of: text.span, from: 5, in: .ilo)
        #expect(first?.region == 1 && first?.end == 17)
        let second = Gazetteer.standard.regionPrefix(of: text.span, from: 24, in: .ilo)
        #expect(second?.region == 3 && second?.end == 44)
    }
}
