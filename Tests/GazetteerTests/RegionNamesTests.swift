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

    @Test(
        arguments: [
            ("Africa", ["Africa", "l'Afrique", "AFRIQUE", "África", "Africa", "la región africana"]),
            ("Americas", ["the Americas", "les Amériques", "les Ameriques", "las Américas", "las Americas"]),
            ("Americas", ["l’Amérique latine et les Caraïbes", "América Latina y el Caribe", "America latina"]),
            ("Arab States", ["Arab States", "les Etats arabes", "les États Arabes", "los Estados Árabes"]),
            ("Arab States", ["los Estados arabes", "Arab region", "la región árabe", "les pays arabes"]),
            ("Asia and the Pacific", ["Asia-Pacific", "Asie et Pacifique", "l'Asie et le Pacifique"]),
            ("Asia and the Pacific", ["Asie et dans le Pacifique", "Asie-Pacifique", "Asia y el Pacifico"]),
            ("Asia and the Pacific", ["Asia y en el Pacífico", "l’Asie et du Pacifique", "Asia & Pacific"]),
            ("Europe and Central Asia", ["Europe et Asie centrale", "Europe et en Asie centrale", "Europa"]),
            (
                "Europe and Central Asia",
                ["Europa y Asia Central", "Europa y en Asia Central", "Europe & Central Asia"]
            ),
        ])
    func theRegionsOfTheILOInThreeLanguages(expected: String, names: [String]) {
        for name in names { #expect(region(name) == expected, "\(name)") }
    }

    @Test(
        arguments: [
            (RegionScheme.m49, "Africa", ["Afrique", "África"]), (.m49, "Americas", ["Amériques", "las Américas"]),
            (.m49, "Asia", ["Asie"]), (.m49, "Europe", ["Europa", "l'Europe"]),
            (.m49, "Oceania", ["Océanie", "Oceania"]),
            (.continent, "Africa", ["Afrique", "África"]), (.continent, "North America", ["Amérique du Nord"]),
            (.continent, "South America", ["América del Sur", "Amerique du Sud"]), (.continent, "Asia", ["Asie"]),
            (.continent, "Europe", ["Europa"]), (.continent, "Oceania", ["Océanie", "Oceanía"]),
            (.m49Intermediate, "Western Africa", ["Afrique de l'Ouest", "Afrique de l’Ouest", "África occidental"]),
            (.iloSubregion, "Sub-Saharan Africa", ["Afrique subsaharienne", "África Subsahariana"]),
            (.worldBank, "South Asia", ["Asie du Sud", "Asia meridional"]),
        ])
    func theRegionsOfOtherSchemesInThreeLanguages(scheme: RegionScheme, expected: String, names: [String]) {
        for name in names { #expect(region(name, in: scheme) == expected, "\(name)") }
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
