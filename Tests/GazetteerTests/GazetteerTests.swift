import TabularyGazetteer
import TabularyModel
import Testing

@Suite struct GazetteerTests {
    private let gazetteer = Gazetteer.standard

    @Test func codesAreFound() {
        #expect(gazetteer.place(code: "VNM")?.name == "Viet Nam")
        #expect(gazetteer.place(code: "XKX")?.kind == .territory)
        #expect(gazetteer.place(code: "SUN")?.kind == .former)
        #expect(gazetteer.place(code: "vnm") == nil)
        #expect(gazetteer.index(code: "ABW")?.value == 0)
        #expect(gazetteer.index(code: "") == nil)
    }

    @Test func codesAreReadAsNamesInCapitalsOnly() {
        #expect(gazetteer.resolve("FRA").places.map(\.code) == ["FRA"])
        #expect(gazetteer.resolve("FR").places.map(\.code) == ["FRA"])
        #expect(gazetteer.resolve("fra").kind == .none)
        #expect(gazetteer.parse(list: "FRA, DEU").places == [])
        #expect(gazetteer.mentions(in: "FRA and DE") == [])
    }

    @Test func ambiguousNamesCarryTheirCandidates() {
        let resolution = gazetteer.resolve("Korea")
        #expect(resolution.kind == .ambiguous && resolution.candidates.map(\.code) == ["KOR", "PRK"])
        #expect(gazetteer.resolve("Micronesia").match == .context)
    }

    @Test func bytesResolveAsStringsDo() {
        let found = gazetteer.resolve(name: Array("*Viet Nam1,3".utf8).span)
        #expect(found.map { gazetteer[$0.place].code } == "VNM")
        #expect(found?.match == .exact)
        #expect(gazetteer.resolve(name: Array("Korea".utf8).span) == nil)
        #expect(gazetteer.resolve(name: Array("VNM".utf8).span) == nil)
    }
}
