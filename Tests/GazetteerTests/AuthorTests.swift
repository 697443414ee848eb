import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Authors and persons whose family name is a country's, beside countries that stand in the same places.
@Suite struct AuthorTests {
    private func found(_ text: String) -> [String] {
        Gazetteer.standard.mentions(in: text).filter { [.country, .territory, .former].contains($0.kind) }
            .map(\.place.code)
    }

    @Test(arguments: [
        // Initials before the name.
        "A. Jordan wrote on wages.", "Authors: A. Jordan, J. Holland and K. Ireland (2011)", "(A. Jordan, 2012)",
        "T. Holland and R. England edited the volume.", "Mrs. M. Israel, Director", "as J. Holland noted",
        "edited by A. B. Jordan and C. Smith", "Dr A. Jordan spoke",
        // Initials behind it.
        "Jordan, A. (2010), Wages.", "Jordan A (2010). Wages.", "Holland JH (2008)",
        "Jordan B. and Ireland K., eds. (2010)",
        "Jordan, A., Smith, B. and Israel, C. (2011)", "Holland, P. and Jordan, B. 2010.", "Chad, A. (2011)",
        // Co-authors.
        "(Jordan et al., 2010)", "(Smith and Jordan, 2012: 34)", "See Jordan and Smith (2009)",
        "Holland and Brown, 2011",
        "Smith, Jordan and Brown (2010)", "Smith & Jordan, 2010", "(Holland, 2008; Smith, 2010)",
        "(Smith, 2009; Jordan, 2010; Brown, 2011)",
        // Given names.
        "Contact: Jordan, Anna (tel. 12345)", "Smith, John; Jordan, Anna", "Marie Portugal and Ana Chile",
    ])
    func authorsAndPersonsAreNoPlaces(text: String) {
        #expect(found(text) == [])
    }

    @Test(
        arguments: [
            ("(Kenya, 2008) and (Jordan, 2008)", ["KEN", "JOR"]), ("in Jordan (2010)", ["JOR"]),
            ("Jordan and Lebanon (2009)", ["JOR", "LBN"]), ("Egypt, Jordan and Chad, 2010", ["EGY", "JOR", "TCD"]),
            ("(Jordan, 2009; Israel, 2010; Cyprus, 2011)", ["JOR", "ISR", "CYP"]),
            ("Source: ILO, Jordan, 2012; World Bank, Mali, 2011.", ["JOR", "MLI"]),
            ("Israel and Hamas (2014); Jordan and UNRWA (2009)", ["ISR", "JOR"]),
            ("S. Korea and N. Korea met St. Lucia", ["KOR", "PRK", "LCA"]), ("U.S. Jordan relations", ["USA", "JOR"]),
            ("Jordan, U.S. and Israel; Jordan, UK (2010)", ["JOR", "USA", "ISR", "JOR", "GBR"]),
            ("in S. Jordan; Israel, S. Korea", ["JOR", "ISR", "KOR"]),
            ("Table 3. Jordan; Annex B. Jordan; in annex A. Jordan reported", ["JOR", "JOR", "JOR"]),
            ("A. Jordan", ["JOR"]), ("A. Jordan 2010–2015", ["JOR"]), ("case study A. Jordan", ["JOR"]),
            ("B. Jordan and Lebanon", ["JOR", "LBN"]),
            ("Countries: A. Jordan, B. Kenya, C. Israel", ["JOR", "KEN", "ISR"]),
            ("In Jordan, Anna and her team; Countries: Jordan, Kenya.", ["JOR", "JOR", "KEN"]),
            ("In Jordan, A. Haddad found; Jordan – A. Haddad; Jordan: A. Haddad", ["JOR", "JOR", "JOR"]),
            ("San Antonio Chile; Lisbon Portugal", ["CHL", "PRT"]),
            ("Holland, Belgium and Luxembourg (1948)", ["NLD", "BEL", "LUX"]),
        ] as [(String, [String])])
    func countriesInTheSamePlacesAre(text: String, codes: [String]) {
        #expect(found(text) == codes)
    }

    @Test(
        arguments: [
            ("Santiago de Cuba and Santiago de Chile", []), ("Sudan III, the Guinea Current", []),
            ("Crimean–Congo fever, Crimean-Congo haemorrhagic fever", []),
            ("the Hôtel de France and the Kenya Room", []), ("the Georgia Department of Labor", []),
            ("#Kenya2013, #JordanNow", []), ("Niger (river), Georgia (state) and Turkey (bird)", []),
            ("Niger (river blindness), Samoa (American), the Congo (Zaire)", ["NER", "ASM", "COD"]),
            ("fly with Emirates; in the Emirates", ["ARE"]),
            ("Data for Réunion are scarce. Réunion is an island. met Réunion authorities", ["REU", "REU", "REU"]),
            ("La Réunion du Comité. Réunion tripartite. Reunion is held; for Reunion", []),
        ] as [(String, [String])])
    func otherThingsNamedAfterPlacesAreNone(text: String, codes: [String]) {
        #expect(found(text) == codes)
    }

    @Test func aLongBracketOfReferencesIsReadInLinearTime() {
        let text = "(" + String(repeating: "Jordan, 2009; Israel, 2010; ", count: 5_000) + "Smith)"
        #expect(Gazetteer.standard.mentions(in: text).count == 10_000)
    }
}
