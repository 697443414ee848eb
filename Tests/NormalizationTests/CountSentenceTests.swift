import TabularyGazetteer
import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct CountSentenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// The total and what it counts.
        let total: String
        /// The shares, as `value region`; a region that the scheme does not have with `?`.
        let shares: [String]
        var unread: [String] = []
        var testDescription: String { text }
    }

    static let cases = [
        Case(
            text: "18 member States, of which 7 in Africa, 4 in the Americas, 1 in Arab States, 2 in Asia, 4 in Europe",
            total: "18 member States",
            shares: ["7 Africa", "4 Americas", "1 Arab States", "2 Asia and the Pacific", "4 Europe and Central Asia"]),
        Case(text: "12 countries", total: "12 countries", shares: []),
        Case(text: "1 member State, of which 1 in Africa", total: "1 member State", shares: ["1 Africa"]),
        Case(
            text: "Five countries: two in Asia and three in Africa", total: "5 countries",
            shares: ["2 Asia and the Pacific", "3 Africa"]),
        Case(
            text: "Total: 5 countries (Africa: 3; Europe: 2)", total: "5 countries",
            shares: ["3 Africa", "2 Europe and Central Asia"]),
        Case(text: "5 countries: Africa 3, Americas 2", total: "5 countries", shares: ["3 Africa", "2 Americas"]),
        Case(
            text: "5 États membres, dont 3 en Afrique et 2 en Europe", total: "5 États membres",
            shares: ["3 Africa", "2 Europe and Central Asia"]),
        Case(text: "Cinq pays, dont trois en Afrique", total: "5 pays", shares: ["3 Africa"]),
        Case(
            text: "cinco países, de los cuales 3 en África, 2 en las Américas", total: "5 países",
            shares: ["3 Africa", "2 Americas"]),
        Case(
            text: "4 member States, of which 2 in Mars, 1 in Africa", total: "4 member States",
            shares: ["2 ?Mars", "1 Africa"]),
        Case(text: "1,234 countries, of which 1,000 in Africa", total: "1234 countries", shares: ["1000 Africa"]),
        Case(
            text: "9 member States, of which 3 in Africa, many others too", total: "9 member States",
            shares: ["3 Africa"],
            unread: ["many others too"]),
        Case(text: "6 laws, of which 4 in Africa", total: "6 laws", shares: ["4 Africa"]),
        Case(
            text: "16 Etats Membres, dont 6 en Afrique, 4 dans les Amériques, 1 dans les Etats arabes, "
                + "3 en Asie et dans le Pacifique et 2 en Europe et en Asie centrale", total: "16 Etats Membres",
            shares: [
                "6 Africa", "4 Americas", "1 Arab States", "3 Asia and the Pacific", "2 Europe and Central Asia",
            ]),
        Case(
            text: "9 Estados Miembros, de los cuales 3 en las Américas, 2 en los Estados Árabes, "
                + "2 en Asia y el Pacífico y 2 en Europa y Asia Central", total: "9 Estados Miembros",
            shares: ["3 Americas", "2 Arab States", "2 Asia and the Pacific", "2 Europe and Central Asia"]),
        Case(text: "Sept pays, dont un en Afrique", total: "7 pays", shares: ["1 Africa"]),
        Case(
            text: "seven member States (three in Africa and four in Asia)", total: "7 member States",
            shares: ["3 Africa", "4 Asia and the Pacific"]),
        Case(
            text: "11 countries: 3 in Africa; 8 in Asia", total: "11 countries",
            shares: ["3 Africa", "8 Asia and the Pacific"]),
        Case(
            text: "7 countries, of which: Africa 3, Asia 4", total: "7 countries",
            shares: ["3 Africa", "4 Asia and the Pacific"]),
        Case(
            text: "Twenty-one countries, of which eleven in Africa and ten in the Americas", total: "21 countries",
            shares: ["11 Africa", "10 Americas"]),
        Case(
            text: "Vingt et un Etats Membres, dont quinze en Afrique et six d’Asie", total: "21 Etats Membres",
            shares: ["15 Africa", "6 Asia and the Pacific"]),
        Case(
            text: "Treinta y dos países: veintiuno en África y once en las Américas", total: "32 países",
            shares: ["21 Africa", "11 Americas"]),
        Case(
            text: "Un total de 5 países, entre ellos 3 en África", total: "5 países", shares: ["3 Africa"]),
        Case(text: "Au total, 5 pays, y compris 3 en Afrique", total: "5 pays", shares: ["3 Africa"]),
        Case(
            text: "12 projets de coopération technique, dont 4 en Afrique",
            total: "12 projets de coopération technique",
            shares: ["4 Africa"]),
        Case(
            text: "5 States: 1 Arab States, 4 Africa", total: "5 States", shares: ["1 Arab States", "4 Africa"]),
        Case(
            text: "1.234 empresas, de las cuales 1.000 en África", total: "1234 empresas", shares: ["1000 Africa"]),
        Case(
            text: "4 pays, dont 3 en Afrique, aucun dans les États arabes et un en Europe", total: "4 pays",
            shares: ["3 Africa", "0 Arab States", "1 Europe and Central Asia"]),
        Case(
            text: "12 pays, dont 3 PMA, 4 en Afrique", total: "12 pays", shares: ["4 Africa"], unread: ["3 PMA"]),
        Case(
            text: "8 countries: Africa (3), Americas (2), Arab States (1), Asia-Pacific (2)", total: "8 countries",
            shares: ["3 Africa", "2 Americas", "1 Arab States", "2 Asia and the Pacific"]),
    ]

    @Test(arguments: cases) func sentencesOfCountsAreRead(_ example: Case) throws {
        let bytes = Array(example.text.utf8)
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let regions = Gazetteer.standard.regions(of: .ilo)
        let found = CountSentence(bytes.span, regions: .ilo, .standard)
        let sentence = try #require(found)
        #expect("\(sentence.total ?? -1) \(string(sentence.unit))" == example.total)
        let shares = sentence.shares.map { "\($0.value) \($0.region.map { regions[$0] } ?? "?\(string($0.name))")" }
        #expect(shares == example.shares)
        #expect(sentence.unread.map(string) == example.unread)
        for share in sentence.shares { #expect(string(share.text).contains(string(share.name))) }
    }

    @Test(
        arguments: [
            "", "member States", "Jordan, Oman", "12 new laws were adopted after the crisis", "2012 was a good year",
            "3rd member States", "4.5 member States", "12% of countries", "7", "1 Africa",
            "Two laws that the parliament of Jordan adopted in 2012 protect workers in Africa and in the Americas",
            "3.5 million people, of which 2 in Africa", "3 million people, of which 2 in Africa",
            "12 per cent of countries, of which 5 in Africa", "US$ 12, of which 5 in Africa",
            "4,5 pays, dont 3 en Afrique",
            "dont 3", "dont 3 femmes", "of which 3 in Mars", "of which: Africa 3, and more",
            "including Africa and Asia",
            "Une réunion de trois pays s'est tenue en Afrique", "Once a year, meetings are held in Africa",
            "Un accord entre deux pays, en Afrique et en Asie", "9 países adoptaron leyes sobre la materia en 2012",
            "Two in Africa", "Africa 3", "No", "One of them", "Three times more in Africa than in Asia",
            "2 accords: un pour l'Afrique de demain et l'autre pour l'emploi des jeunes travailleurs",
            "174 participants (of which 40 women) from 12 countries took part in trainings on governance",
        ])
    func textsThatOpenWithANumberAreNoSentenceOfCounts(text: String) {
        let sentence = CountSentence(Array(text.utf8).span, regions: .ilo, .standard)
        #expect(sentence?.text == nil)
    }

    @Test func sharesMayStandWithoutTheirTotal() throws {
        for text in [
            "of which: Africa 3, Asia 4", "dont 3 en Afrique et 4 en Asie", "de los cuales tres en África, 4 en Asia",
        ] {
            let found = CountSentence(Array(text.utf8).span, regions: .ilo, .standard)
            let sentence = try #require(found, "\(text)")
            #expect(sentence.total == nil)
            #expect(sentence.shares.map(\.value) == [3, 4] && sentence.shares.map(\.region) == [0, 3], "\(text)")
        }
    }

    @Test func regionsAreThoseOfTheScheme() {
        let bytes = Array("5 countries, of which 3 in Oceania, 2 in Africa".utf8)
        let m49 = CountSentence(bytes.span, regions: .m49, .standard)
        #expect(
            m49?.shares.map { $0.region.map { Gazetteer.standard.regions(of: .m49)[$0] } } == ["Oceania", "Africa"])
        let ilo = CountSentence(bytes.span, regions: .ilo, .standard)
        #expect(ilo?.shares.map { $0.region.map { Gazetteer.standard.regions(of: .ilo)[$0] } } == [nil, "Africa"])
    }
}
