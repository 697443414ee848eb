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
    ]

    @Test(arguments: cases) func sentencesOfCountsAreRead(_ example: Case) throws {
        let bytes = Array(example.text.utf8)
        func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let regions = Gazetteer.standard.regions(of: .ilo)
        let found = CountSentence(bytes.span, regions: .ilo, .standard)
        let sentence = try #require(found)
        #expect("\(sentence.total) \(string(sentence.unit))" == example.total)
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
            "174 participants (of which 40 women) from 12 countries took part in trainings on governance",
        ])
    func textsThatOpenWithANumberAreNoSentenceOfCounts(text: String) {
        let sentence = CountSentence(Array(text.utf8).span, regions: .ilo, .standard)
        #expect(sentence?.total == nil)
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
