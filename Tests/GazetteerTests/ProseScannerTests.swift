import TabularyModel
import TabularyProperties
import Testing

@testable import TabularyGazetteer

@Suite struct ProseScannerTests {
    private func found(_ text: String) -> [String] {
        Gazetteer.standard.mentions(in: text).filter { [.country, .territory, .former].contains($0.kind) }
            .map { "\($0.text):\($0.place.code)" }
    }

    @Test(
        arguments: [
            ("Jordanians in Indiana and turkey, us and it", []),
            ("New Mexico, the Niger River, Mexico City and Northern Ireland", []),
            ("Michael Jordan at the Jordan River in Jordan", ["Jordan:JOR"]),
            ("TELL US NOW about the US economy", ["US:USA"]),
            ("SITUATION IN JORDAN AND LAO PDR", ["JORDAN:JOR", "LAO PDR:LAO"]),
            ("Sudan, South Sudan", ["Sudan:SDN", "South Sudan:SSD"]),
            ("Hong Kong, China and Macao (China)", ["Hong Kong, China:HKG", "Macao (China):MAC"]),
            ("the occupied Palestinian territory", ["occupied Palestinian territory:PSE"]),
            ("U.S. and U.K.", ["U.S.:USA", "U.K.:GBR"]),
            ("Kazakh-\nstan’s Niger- and Nigeria-based", ["Kazakh-\nstan:KAZ", "Niger:NER", "Nigeria:NGA"]),
            ("éJordan Jordané 3Jordan Jordan3", ["Jordan:JOR"]),
            ("Serbia and Montenegro; Korea; Timor", ["Serbia:SRB", "Montenegro:MNE"]),
            (
                "People’s Republic of China; Republic of Korea",
                ["People’s Republic of China:CHN", "Republic of Korea:KOR"]
            ),
        ] as [(String, [String])])
    func namesInProseAreStrict(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(
        arguments: [
            // An apostrophe parts a name from its article.
            (
                "D'Algérie, d’Israël, qu'Haïti, dell'India, l’Iran",
                ["Algérie:DZA", "Israël:ISR", "Haïti:HTI", "India:IND", "Iran:IRN"]
            ),
            ("Côte d'Ivoire et République d'Albanie", ["Côte d'Ivoire:CIV", "République d'Albanie:ALB"]),
            // Inverted forms, whole.
            (
                "Iran (Islamic Republic of), Tanzania, United Republic of.",
                ["Iran (Islamic Republic of):IRN", "Tanzania, United Republic of:TZA"]
            ),
            ("Congo, Dem. Rep., and Egypt, Arab Rep.", ["Congo, Dem. Rep.:COD", "Egypt, Arab Rep.:EGY"]),
            ("Estados Unidos (EE. UU.) y EE. UU.", ["Estados Unidos:USA", "EE. UU.:USA", "EE. UU.:USA"]),
            ("刚果（金）和", ["刚果（金）:COD"]),
            // Two names, not one.
            ("China, Republic of Korea", ["China:CHN", "Republic of Korea:KOR"]),
            ("Korea, South Africa", ["South Africa:ZAF"]),
            ("Yemen, Republic of Moldova", ["Yemen:YEM", "Republic of Moldova:MDA"]),
            (
                "Congo, Democratic Republic of the Congo",
                ["Congo:COG", "Democratic Republic of the Congo:COD"]
            ),
            ("Iran (Islamic Republic of Iran)", ["Iran:IRN", "Islamic Republic of Iran:IRN"]),
            // Persons.
            ("Ms China Miéville, Mme Kenya and President Jordan Bardella", []),
            ("the singer India Arie, Israel Kamakawiwo never", []),
            (
                "Prime Minister of Jordan; President Biden of the United States; Minister, Kenya Office",
                ["Jordan:JOR", "United States:USA", "Kenya:KEN"]
            ),
            // Addresses, files, attributes.
            ("https://ilo.org/x/Uganda-2013 Togo.pdf src=\"Kenya.png\" www.Peru.com data_Kenya Mali_x", []),
            ("Kenya/Uganda, Chad-based, Mali.[1]", ["Kenya:KEN", "Uganda:UGA", "Chad:TCD", "Mali:MLI"]),
            // Rivers, streets, a state of the USA.
            ("the river Niger, Mozambique Channel, Cyprus Road, US state of Georgia", ["US:USA"]),
            ("Georgia, USA, and the State of Israel", ["USA:USA", "State of Israel:ISR"]),
            ("World Bank, Pan American Health Organization", []),
        ] as [(String, [String])])
    func whatStandsAroundANameDecides(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test func aLongRunWithoutSpacesIsScannedInLinearTime() {
        let run = String(repeating: "x/Kenya-", count: 20_000)
        #expect(Gazetteer.standard.mentions(in: run).count == 20_000)
    }

    @Test(arguments: 0..<200)
    func anyBytesAreScannedInOrder(seed: UInt64) {
        let bytes = RandomText.make(seed: seed)
        var mentions: [ProseMention] = []
        Gazetteer.standard.scan(prose: bytes.span, into: &mentions)
        var end = 0
        for mention in mentions {
            #expect(mention.start >= end && mention.end > mention.start && mention.end <= bytes.count)
            end = mention.end
        }
    }
}
