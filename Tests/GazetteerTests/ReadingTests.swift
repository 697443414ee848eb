import TabularyModel
import TabularyProperties
import Testing

@testable import TabularyGazetteer

/// The three readings over names, lists and prose of many scripts and forms.
@Suite struct ReadingTests {
    let gazetteer = Gazetteer.standard

    @Test(
        arguments: [
            // Markup, marks and brackets.
            ("<b>KENYA</b>", "country KEN"), ("Trinidad &amp; Tobago", "country TTO"),
            ("C&ocirc;te d&rsquo;Ivoire", "country CIV"), ("S&#227;o Tom&#xE9; and Pr&iacute;ncipe", "country STP"),
            ("Fiji/a", "country FJI"), ("Fiji a/", "country FJI"), ("Israel<sup>b</sup>", "country ISR"),
            ("(a) Kenya", "country KEN"), ("Oman (a)", "country OMN"), ("Kenya (Nairobi)", "country KEN"),
            ("kenya", "country KEN"), ("\u{FEFF}Kenya\u{200B}", "country KEN"),
            // Several names.
            ("Croatia and Serbia", "list HRV SRB"), ("Arrnenia and Georgia", "list ARM GEO"),
            ("England and Wales", "area GBR"), ("Jordanian, Iraqi", "none"),
            // Places in places.
            ("Zanzibar", "area TZA"), ("Sardinia, Italy", "area ITA"), ("Lebanon, Ohio", "none"),
            // Codes.
            ("KE", "country KEN"), ("KEN", "country KEN"), ("ken", "none"), ("ke", "none"), ("NA", "ambiguous"),
            ("NO", "ambiguous"), ("SUN", "former SUN"), ("ZZZ", "none"),
            // Other kinds.
            ("Congolese", "demonym COD COG"), ("Jordanian", "demonym JOR"), ("ASEAN", "group asean"),
            ("Soviet Union", "former SUN"), ("Burma", "country MMR"), ("Aruba", "territory ABW"),
            // Scripts.
            ("السودان وتونس", "list SDN TUN"), ("وتونس", "country TUN"), ("中国和印度", "list CHN IND"),
            ("刚果(金)", "country COD"), ("Республике Корея", "country KOR"), ("Нигере", "country NER"),
            ("Нигерии", "country NGA"),
            // None.
            ("", "none"), (" ", "none"), ("–", "none"), ("18", "none"), ("Country", "none"), ("Chad Smith", "none"),
        ])
    func aNameHasAKindAndPlaces(text: String, expected: String) {
        let resolution = gazetteer.resolve(text)
        #expect(([resolution.kind.rawValue] + resolution.places.map(\.code)).joined(separator: " ") == expected)
        #expect((resolution.match == .none) == resolution.places.isEmpty)
    }

    @Test(
        arguments: [
            ("Korea, DPRK", "KOR PRK", ""), ("Korea, Kenya", "KEN", "Korea"), ("Kashmir, India", "IND", "Kashmir"),
            ("Virgin Islands; British Virgin Islands", "VIR VGB", ""),
            ("Benin et Togo ainsi que Mali", "BEN TGO MLI", ""), ("Perú así como Chile", "PER CHL", ""),
            ("Egypt & Sudan + Chad | Mali", "EGY SDN TCD MLI", ""), ("Kenya, etc.", "KEN", ""),
            ("Kenya, Uganda and others", "KEN UGA", ""), ("5 countries: 2 in Africa, 3 in Asia", "", ""),
            ("of which 6 in Africa", "", ""), ("all countries", "", "all countries"), ("18", "", "18"),
            ("Cameroon a) Jordan b) Togo*", "CMR JOR TGO", ""), ("(a) Kenya (b) Togo", "KEN TGO", ""),
            ("الأردن واليمن وعمان", "JOR YEM OMN", ""), ("مصر، وللسودان", "EGY SDN", ""),
            ("约旦及老挝、越南", "JOR LAO VNM", ""), ("约旦老挝越南", "JOR LAO VNM", ""),
            ("Египет, Судан и Южный Судан", "EGY SDN SSD", ""), ("В Армении и Казахстане", "ARM KAZ", ""),
            ("Arrnenia Georgia, Jordan Valley Authority", "ARM GEO", "Jordan Valley Authority"),
            ("Ken ya, SouthAfrica", "KEN ZAF", ""), ("Austrlia, Togo", "TGO", "Austrlia"),
            ("Africa, Zanzibar, Togo", "TGO", ""), ("FRA, DEU", "", "FRA DEU"),
            // Codes, where there are three; names written together; states of the USA.
            ("KEN, UGA, RWA", "KEN UGA RWA", ""), ("KEN; UGA; ZZZ", "", "KEN UGA ZZZ"),
            ("BeninTogo", "BEN TGO", ""), ("CongoGabon Cameroon", "COG GAB CMR", ""),
            ("BeninTogo, McDonald, iPhone", "BEN TGO", "McDonald iPhone"),
            ("Georgia, Alabama, Florida", "", "Georgia"), ("Georgia, Abkhazia", "GEO", ""),
            ("Georgia, Armenia, Florida", "GEO ARM", ""),
            // Persons whose family name is a country's.
            ("Jordan, Michael; Smith, John", "", "Jordan Michael Smith John"),
            ("Jordan, Michael Valley", "JOR", "Michael Valley"),
            // A union that is no more by its own spelling alone.
            ("Serbia Montenegro Croatia", "SRB MNE HRV", ""),
            ("Virgin Islands, U.S., Uruguay", "VIR URY", ""),
            // "With" parts names behind a name.
            ("Kenya with Uganda", "KEN UGA", ""), ("Peru (together with Chile)", "PER CHL", ""),
            ("Kenya, along with Togo", "KEN TGO", ""), ("Dialogue with Kenya and Togo", "TGO", "Dialogue with Kenya"),
        ])
    func aListHasItsPlacesAndWhatIsNone(text: String, places: String, unresolved: String) {
        let list = gazetteer.parse(list: text)
        #expect(list.places.map(\.code).joined(separator: " ") == places)
        #expect(list.entries.filter { $0.place == nil }.map(\.text).joined(separator: " ") == unresolved)
    }

    @Test(
        arguments: [
            ("В Казахстане и России.", ["Казахстане:KAZ", "России:RUS"]), ("Малые и средние", []),
            ("شارك الأردن ولبنان وبالعراق", ["الأردن:JOR", "لبنان:LBN", "العراق:IRQ"]),
            ("在约旦、老挝和越南", ["约旦:JOR", "老挝:LAO", "越南:VNM"]), ("Jordan约旦Togo", ["Jordan:JOR", "约旦:JOR", "Togo:TGO"]),
            ("Iran (Islamic Republic of), Iraq", ["Iran (Islamic Republic of):IRN", "Iraq:IRQ"]),
            ("Arrnenia, KE, kenya", []),
        ] as [(String, [String])])
    func proseHasItsMentions(text: String, expected: [String]) {
        #expect(gazetteer.mentions(in: text).map { "\($0.text):\($0.place.code)" } == expected)
    }

    // MARK: - Bad input

    @Test(arguments: 0..<300)
    func anyTextIsAnsweredAndRangesHoldIt(seed: UInt64) {
        let text = String(decoding: RandomText.make(seed: seed), as: UTF8.self)
        let bytes = Array(text.utf8)
        _ = gazetteer.resolve(text)
        for entry in gazetteer.parse(list: text).entries {
            #expect(entry.text == String(decoding: bytes[entry.bytes], as: UTF8.self))
            #expect((entry.place == nil) == (entry.match == .none))
            #expect((entry.cost != nil) == (entry.match == .fuzzy))
        }
        for mention in gazetteer.mentions(in: text) {
            #expect(mention.text == String(decoding: bytes[mention.bytes], as: UTF8.self))
        }
    }

    @Test(
        arguments: [
            "a", "Kenya ", "é", "و", "国", "&", "&eacute;", "<", "(", "?", "Ж", "Korea, ", "\u{301}", "1,", "- ",
            "Arrnenia ",
            "of which 6 in Africa ",
        ])
    func timeIsLinearInTheText(piece: String) {
        // Twice the text may cost twice the time, with much room for a busy machine; four times would be quadratic.
        func seconds(_ count: Int) -> Double {
            let text = String(repeating: piece, count: count)
            let duration = ProcessorTime.measure {
                _ = gazetteer.resolve(text)
                _ = gazetteer.parse(list: text)
                _ = gazetteer.mentions(in: text)
            }
            return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        }
        let small = seconds(1_000)
        #expect(seconds(8_000) < 32 * small + 0.5)
    }

    @Test func tenThousandNamesInACellAreAllRead() {
        let list = gazetteer.parse(list: String(repeating: "Kenya, Togo Mali; ", count: 3_400))
        #expect(list.places.count == 10_200 && list.entries.count == 10_200)
    }
}
