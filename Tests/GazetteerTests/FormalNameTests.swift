import TabularyModel
import Testing

@testable import TabularyGazetteer

/// Names that differ in nothing but generic words, places named twice, and notes on names.
@Suite struct FormalNameTests {
    let gazetteer = Gazetteer.standard

    @Test(
        arguments: [
            // What is left without generic words is a name, or is near to one by its own length.
            ("Sultanate of Brunei", "BRN"), ("Republic of Irak", "IRQ"), ("Popular Republic of Angola", "AGO"),
            ("Ethiopia, The Federal Dem. Rep. of", "ETH"), ("Kosovo, Republic of", "XKX"), ("Lebanese Republic", "LBN"),
            ("Republic of Zambla", "ZMB"), ("Kingdom of Denmarck", "DNK"), ("Isalmic Republic of Iran", "IRN"),
            ("Untied Kingdom", "GBR"), ("UnitedKingdom", "GBR"), ("Czeck Republic", "CZE"),
            // Never another country for the sake of its generic words.
            ("Republic of Nigera", nil), ("Republic of Venice", nil), ("Duchy of Brunswick", nil),
            ("Democratic Republic of Korea", nil), ("Islamic Republic", nil), ("Nation of Islam", nil),
            ("Kenya Union", nil),
            // Slips in typing.
            ("Eygpt", "EGY"), ("Morroco", "MAR"), ("Botswanna", "BWA"), ("Tailand", "THA"), ("Lichtenstien", "LIE"),
            ("Nepla", "NPL"), ("Ghanna", "GHA"), ("Nigr", nil), ("Yemn", nil),
        ] as [(String, String?)])
    func genericWordsAreCutOffBeforeADamagedNameIsCompared(text: String, code: String?) {
        #expect(gazetteer.resolve(text).places.first?.code == code, "\(text)")
    }

    /// No name of a state becomes another state with "Republic of" or the like before it.
    @Test(arguments: ["Republic of ", "Kingdom of the ", "Federal Democratic Republic of ", "People's Republic of "])
    func genericWordsDoNotChangeThePlace(words: String) {
        for place in gazetteer.places where place.kind == .country && !place.name.contains("Republic") {
            let answer = gazetteer.resolve(words + place.name)
            // "Republic of China" is a name of its own.
            guard answer.match == .fuzzy else { continue }
            #expect(answer.places.isEmpty || answer.places.map(\.code) == [place.code], "\(words)\(place.name)")
        }
    }

    @Test(
        arguments: [
            ("USSR, Union of Soviet Socialist Republics", .former, ["SUN"]), ("Burma/Myanmar", .country, ["MMR"]),
            ("Cape Verde, Cabo Verde", .country, ["CPV"]), ("Guam (USA)", .territory, ["GUM"]),
            ("Martinique, France", .territory, ["MTQ"]), ("China, P.R.: Macao", .territory, ["MAC"]),
            ("Denmark: Greenland", .territory, ["GRL"]), ("France, Réunion", .list, ["FRA", "REU"]),
            ("Latvia (USSR)", .country, ["LVA"]), ("Serbia and Montenegro (former)", .former, ["SCG"]),
            ("China (excluding Hong Kong and Macao)", .country, ["CHN"]), ("Georgia, USA", Resolution.Kind.none, []),
            ("Georgia (U.S.)", .none, []), ("Peru – Lima", .country, ["PER"]), ("Kenya: a study", .none, []),
            ("RU", .country, ["RUS"]), ("UA", .country, ["UKR"]), ("HK SAR", .territory, ["HKG"]),
            ("Islamic State of Iraq and the Levant", .none, []),
        ])
    func aPlaceNamedTwiceOrWithItsStateIsOnePlace(text: String, kind: Resolution.Kind, codes: [String]) {
        let answer = gazetteer.resolve(text)
        #expect(
            answer.kind == kind && answer.places.map(\.code) == codes, "\(answer.kind) \(answer.places.map(\.code))")
    }

    @Test(
        arguments: [
            ("including Kenya, Uganda and Rwanda, among others", "KEN UGA RWA"), ("Kenya, Uganda etc.", "KEN UGA"),
            ("dont le Kenya, l’Ouganda, notamment", "KEN UGA"), ("entre otros, Perú y Chile", "PER CHL"),
            ("l’Inde, l’Iraq et l’Iran", "IND IRQ IRN"), ("d'Haïti, d’Israël", "HTI ISR"),
            ("Burma/Myanmar/Laos", "MMR LAO"), ("USA/Canada", "USA CAN"), ("Guam (USA), Fiji", "GUM FJI"),
            ("a) Jordan; b) Kenya; (ii) Peru", "JOR KEN PER"), ("Togo a/, Benin b), Cyprus a,b", "TGO BEN CYP"),
            ("Cuba<sup>a</sup>, Peru c", "CUB PER"), ("China (excluding Macao and Taiwan), India", "CHN IND"),
            ("Africa except Kenya", ""), ("mainly Kenya and Uganda", "KEN UGA"),
        ])
    func leadsNotesAndSynonymsSwallowNoNeighbour(text: String, codes: String) {
        #expect(gazetteer.parse(list: text).places.map(\.code).joined(separator: " ") == codes, "\(text)")
    }

    /// A name of two capitals that is another place's code would hide the code.
    @Test func noAbbreviationInListsIsTheCodeOfAnotherPlace() {
        for place in gazetteer.places where !place.iso2.isEmpty && place.iso2 != "NA" && place.iso2 != "NO" {
            guard place.iso2 != "AU" else { continue }
            #expect(gazetteer.resolve(place.iso2).places.map(\.code) == [place.code], "\(place.iso2)")
        }
    }
}
