import TabularyModel
import Testing

@testable import TabularyGazetteer

/// What stands beside a name in prose makes it a place or something else, by classes of words.
@Suite struct ProseEvidenceTests {
    private func found(_ text: String) -> [String] {
        Gazetteer.standard.mentions(in: text).filter { [.country, .territory, .former].contains($0.kind) }
            .map(\.place.code)
    }

    @Test(arguments: [
        "Mr Ireland and Jordan Peele praised Montell Jordan and Hamilton Jordan.",
        "Chad Kultgen, Chad le Clos and Jordan van der Sloot spoke.",
        "The novelist Jamaica Osorio and the actor Chad Everett met.",
        "India Arie and Georgia Groome sang; Ireland Baldwin met Israel Broussard.",
        "Jordan B. Peterson and Cuba M. Gooding sat beside Barbara Jordan.",
        "Kenya Kinski Jones, an American model, spoke.",
        "Marie-France Pisier, Pierre Mendès France and Cécile de France",
        "Vernon Jordan-Smith, by P. Jordan, Michael B. Jordan and DeAndre Jordan",
        "Samoa Joe and Brazil Mike wrestled Israel Hernández.",
        "China Miéville, Georgia O’Keeffe and Jamaica Kincaid’s",
    ])
    func personsAreNoPlaces(text: String) {
        #expect(found(text) == [])
    }

    @Test(
        arguments: [
            ("the Jordan Ministry of Health and the Jordan Times", ["JOR", "JOR"]),
            ("Kenya Red Cross, Kenya Wildlife Service, Kenya Vision 2030", ["KEN", "KEN", "KEN"]),
            ("China Development Bank, China Sinopec Group, India Habitat Centre", ["CHN", "CHN", "IND"]),
            ("In Jordan Zaatari is the largest camp; Jordan UNICEF Office", ["JOR", "JOR"]),
            (
                "President Macron of France; Map of Jordan; Table 3. Jordan; Annex B. Jordan",
                ["FRA", "JOR", "JOR", "JOR"]
            ),
            ("Jordan Syrian refugees; Israel Egypt; Jordan Elections", ["JOR", "ISR", "EGY", "JOR"]),
            ("Georgia Revenue Service; Jordan's Queen Rania", ["GEO", "JOR"]),
            ("the Reserve Bank of India Act", ["IND"]),
        ] as [(String, [String])])
    func titlesAreNoPersons(text: String, codes: [String]) {
        #expect(found(text) == codes)
    }

    @Test(
        arguments: [
            ("Jordan's Pizza and Kenya’s Kitchen opened; Jordan’s Parliament", ["JOR"]),
            ("Un cochon d'Inde, des coqs d’Inde, la poudre de Chine, noix du Brésil; l'Inde", ["IND"]),
            ("Le jardin du Luxembourg, le palais du Luxembourg, Luxembourg Garden", []),
            ("la rue d'Italie, l’avenue de Tunisie, Place d’Italie, golfe d'Oman", []),
            ("the Jersey sweater, a Guernsey cow, Bermuda shorts", []),
            ("Norway rats, Gabon vipers and Canada geese", []),
            ("Voters in Georgia, Arizona and Nevada; Texas and Georgia; Georgia or Florida; Alabama, Georgia", []),
            ("Armenia and Georgia, or Georgia and Turkey", ["ARM", "GEO", "GEO", "TUR"]),
            ("Lebanon, N.H. and Jamaica, Queens and Cuba, Ill.", []),
            ("今日本公司 尘埃及其 道德国家", []),
            ("نصف قطر و مدارس بنين و مدينة تونس", []),
        ] as [(String, [String])])
    func otherThingsNamedAfterPlacesAreNone(text: String, codes: [String]) {
        #expect(found(text) == codes)
    }

    @Test(
        arguments: [
            // Behind a preposition, or listed beside another name.
            ("The cyclone turned towards Réunion.", ["REU"]), ("à Maurice, les prix", ["MUS"]),
            ("Maurice, les Comores et Madagascar", ["MUS", "COM", "MDG"]),
            ("aux Comores et à Maurice", ["COM", "MUS"]),
            ("Granada, Santa Lucía y Dominica", ["GRD", "LCA", "DMA"]), ("en Mauricio", ["MUS"]),
            ("Того, Бенин и Гана; в Того и", ["TGO", "BEN", "GHA", "TGO"]),
            // Without either.
            ("Maurice Ravel et Maurice parle à Maurice Kamto", []), ("La Réunion du Comité", []), ("en Granada", []),
            ("Того же мнения придерживается Комитет. КРОМЕ ТОГО, следует. Кроме того", []),
            ("Granada, Sevilla y Málaga", []),
        ] as [(String, [String])])
    func namesThatAreWordsNeedEvidence(text: String, codes: [String]) {
        #expect(found(text) == codes)
    }

    @Test(
        arguments: [
            ("Hernández", .family), ("DeAndre", .given), ("O’Keeffe", .family),
            ("Elections", .word), ("Rice", .mixed), ("Xyzzy", nil), ("", nil), ("Чад", nil),
        ] as [(String, PersonNames.Kind?)])
    func namesOfPersonsAreTold(name: String, kind: PersonNames.Kind?) {
        let bytes = Array(name.utf8)
        let found = PersonNames.kind(of: bytes.indices, in: bytes.span, Gazetteer.standard.folding)
        #expect(found == kind)
    }

    /// The search relies on the order of the names.
    @Test(arguments: [EmbeddedTable.personNames, .generatedPersonNames])
    func everyNameOfThePersonTablesIsFound(table: EmbeddedTable) {
        let content = table.read()
        let folding = Gazetteer.standard.folding
        for row in content.rows {
            let name = Array(content.bytes(row, 0))
            #expect(
                PersonNames.kind(of: name.indices, in: name.span, folding) != nil, "\(content.string(row, 0))")
            #expect(["given", "family", "both", "mixed", "word"].contains(content.string(row, 1)))
        }
    }
}
