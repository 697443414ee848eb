import TabularyModel
import Testing

@testable import TabularyGazetteer

/// The bracket behind a name, and names that stand the other way round.
@Suite struct GlossTests {
    private let gazetteer = Gazetteer.standard

    @Test(
        arguments: [
            // It says which of several places is meant.
            ("Korea (ROK)", "country KOR"), ("Korea, ROK", "country KOR"), ("Korea ROK", "country KOR"),
            ("ROK (Korea)", "country KOR"), ("Korea (KOR)", "country KOR"), ("Korea (DPRK)", "country PRK"),
            ("Congo (Zaire)", "country COD"), ("Congo (ex-Zaire)", "country COD"),
            ("Congo (formerly Zaire)", "country COD"), ("Congo (ex-Belgian)", "country COD"),
            ("DRC (Congo)", "country COD"), ("Saint-Martin (France)", "territory MAF"), ("Конго (Заир)", "country COD"),
            ("Congo [COD]", "country COD"),
            // With it the name is another one.
            ("Samoa (American)", "territory ASM"), ("Congo (Leopoldville)", "country COD"),
            ("Congo (Léopoldville)", "country COD"), ("Guinea (Equatorial)", "country GNQ"),
            ("Guinea (Bissau)", "country GNB"), ("Guinea (Papua New)", "country PNG"),
            ("Mongolia (Inner)", "area CHN"), ("Georgia (South)", "territory SGS"), ("Timor (East)", "country TLS"),
            ("Timor (Leste)", "country TLS"), ("Ireland (Northern)", "area GBR"),
            ("Africa (West)", "group western-africa"),
            // It says that the name is that of another thing.
            ("Georgia (state)", "none"), ("Congo (river)", "none"), ("Jordan (river)", "none"),
            ("Niger (river basin)", "none"), ("Niger [fleuve]", "none"), ("Turkey (bird)", "none"),
            ("Kenya (Lake)", "none"), ("Jordan (Michael)", "none"), ("Georgia (GA)", "none"),
            // It is not understood, and several places have the name.
            ("Congo (Lubumbashi)", "ambiguous"), ("Saint Martin (Marigot)", "ambiguous"),
            // A part of the place, a remark, a mark, a year.
            ("China (including Hong Kong)", "country CHN"), ("France (incl. Réunion)", "country FRA"),
            ("China (with Macao)", "country CHN"), ("Kenya (Africa)", "country KEN"),
            ("China (Hong Kong)", "territory HKG"), ("Congo (2010)", "country COG"), ("Congo (a)", "country COG"),
            ("Congo (provisional)", "country COG"), ("Kenya (Nairobi)", "country KEN"), ("Kenya (KEN)", "country KEN"),
            ("Nigeria (Lagos State)", "country NGA"), ("Australia (South)", "country AUS"),
        ])
    func aBracketIsReadWithItsName(text: String, expected: String) {
        let resolution = gazetteer.resolve(text)
        #expect(([resolution.kind.rawValue] + resolution.places.map(\.code)).joined(separator: " ") == expected)
    }

    @Test(
        arguments: [
            ("Korea (ROK), Japan", "KOR JPN", ""), ("Korea ROK, Japan", "KOR JPN", ""),
            ("Congo (Zaire), Rwanda", "COD RWA", ""), ("DRC (Congo), Gabon", "COD GAB", ""),
            ("Guinea (Equatorial), Guinea (Bissau), Togo", "GNQ GNB TGO", ""),
            ("China (including Hong Kong), Japan", "CHN JPN", ""), ("Georgia (state), Kenya", "KEN", "Georgia (state)"),
            ("Niger (river), Kenya", "KEN", "Niger (river)"), ("Arab States (Jordan, Lebanon)", "JOR LBN", ""),
            // The state of a sibling is not the other one.
            ("Korea, ROK, Japan", "KOR JPN", "Korea"), ("Korea, Japan, Republic of Korea", "JPN KOR", "Korea"),
            ("Korea, DPRK", "KOR PRK", ""),
        ])
    func aBracketInAListIsReadWithItsName(text: String, places: String, unresolved: String) {
        let list = gazetteer.parse(list: text)
        #expect(list.places.map(\.code).joined(separator: " ") == places)
        #expect(list.entries.filter { $0.place == nil }.map(\.text).joined(separator: " ") == unresolved)
    }

    @Test func theBracketIsAPartOfTheNameThatItChanges() {
        let list = gazetteer.parse(list: "Samoa (American), Korea (KOR), Kenya (Nairobi)")
        #expect(list.entries.map(\.text) == ["Samoa (American)", "Korea", "Kenya"])
        #expect(list.entries.map(\.match) == [.alias, .context, .exact])
    }

    @Test(
        arguments: [
            ("Macedonia, North", "country MKD"), ("Africa, South", "country ZAF"), ("Guinea, Papua New", "country PNG"),
            ("Guyana, French", "territory GUF"), ("Polynesia, French", "territory PYF"),
            ("Bolivia, Plur. State of", "country BOL"), ("China, People’s Rep.", "country CHN"),
            ("Viet-Nam, Soc. Rep. of", "country VNM"), ("Gt. Britain", "country GBR"), ("Utd Kingdom", "country GBR"),
            ("Ste. Lucie", "country LCA"), ("Congo-Léopoldville", "country COD"), ("Afars and Issas", "country DJI"),
            ("Granada, Spain", "none"), ("Victoria, Seychelles", "none"), ("Granada", "country GRD"),
        ])
    func invertedAndShortNamesAreRead(text: String, expected: String) {
        let resolution = gazetteer.resolve(text)
        #expect(([resolution.kind.rawValue] + resolution.places.map(\.code)).joined(separator: " ") == expected)
    }

    @Test(
        arguments: [
            ("KEN.", "country KEN"), ("(KEN)", "country KEN"), ("“KEN”", "none"), ("KEN – Kenya", "country KEN"),
            ("Kenya: KEN", "country KEN"), ("UGA – Kenya", "none"), ("NO.", "none"), ("(IN)", "none"),
            ("K E N Y A", "country KEN"), ("S R I  L A N K A", "country LKA"), ("K E N", "country KEN"),
            ("A B C D E", "none"), ("K. E. N.", "none"),
        ])
    func codesAndSpacedCapitalsAreRead(text: String, expected: String) {
        let resolution = gazetteer.resolve(text)
        #expect(([resolution.kind.rawValue] + resolution.places.map(\.code)).joined(separator: " ") == expected)
    }
}
