import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Names with words cut and closed with a full stop.
@Suite struct AbbreviatedNameTests {
    let gazetteer = Gazetteer.standard

    @Test(
        arguments: [
            ("U.A. Emirates", "ARE"), ("Equat. Guinea", "GNQ"), ("French Polyn.", "PYF"), ("Gr. Britain", "GBR"),
            ("Sov. Union", "SUN"), ("Philipp.", "PHL"), ("Czechoslov.", "CSK"), ("Guin.-Bissau", "GNB"),
            ("Bosn. & Herz.", "BIH"), ("Rép. dominic.", "DOM"), ("Sol. Is.", "SLB"), ("Afghan.", nil),
            // Too little is left, or several names open so.
            ("Est.", nil), ("P. Guinea", nil), ("Mont.", nil), ("Austr.", nil), ("Pers.", nil), ("cont.", nil),
            ("a. b. c.", nil), (".", nil), ("Equat. Guinea?", nil),
        ] as [(String, String?)])
    func aCutWordStandsForTheOnlyNameThatOpensSo(text: String, code: String?) {
        let resolution = gazetteer.resolve(text)
        let isRead = resolution.note.hasPrefix("abbreviated: read as")
        let known = resolution.match == .alias ? resolution.places.first?.code : nil
        if code != nil { #expect(known == code, "\(resolution)") } else { #expect(!isRead, "\(resolution)") }
        #expect(resolution.cost == nil || !isRead)
    }

    @Test(
        arguments: [
            ("Kenya, Equat. Guinea, Gr. Britain, Togo", ["KEN", "GNQ", "GBR", "TGO"]),
            ("Equat. Guinea Kenya", ["GNQ", "KEN"]), ("French Polyn., Guinea", ["PYF", "GIN"]),
            ("Togo. Guinea. Kenya", ["TGO", "GIN", "KEN"]), ("Kenya; Philipp.; Togo", ["KEN", "PHL", "TGO"]),
        ] as [(String, [String])])
    func abbreviatedNamesStandInLists(text: String, codes: [String]) {
        let list = gazetteer.parse(list: text)
        #expect(list.entries.map { $0.place?.code ?? $0.text } == codes)
    }

    @Test func severalNamesThatOpenSoAreCandidates() {
        let resolution = gazetteer.resolve("Austr.")
        #expect(resolution.kind == .ambiguous && resolution.cost == nil)
        #expect(resolution.candidates.map(\.code) == ["AUS", "AUT"])
    }

    @Test func eachOfManyAbbreviatedNamesIsRead() {
        let text = String(repeating: "Equat. Guinea, ", count: 500)
        #expect(gazetteer.parse(list: text).entries.count { $0.place?.code == "GNQ" } == 500)
    }

    @Test func aDamagedAdjectiveIsNoRivalOfADamagedName() {
        #expect(gazetteer.resolve("Argetina").places.map(\.code) == ["ARG"])
    }
}
