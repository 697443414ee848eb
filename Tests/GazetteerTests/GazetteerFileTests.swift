import TabularyModel
import Testing

@testable import TabularyGazetteer

/// A user's own file of places, names and regions.
@Suite struct GazetteerFileTests {
    private func gazetteer(_ text: String) throws -> Gazetteer {
        Gazetteer(adding: try GazetteerFile(Array(text.utf8)))
    }

    @Test func itsNamesGoBeforeTheKnownOnes() throws {
        let gazetteer = try gazetteer(
            """
            \u{FEFF}place\tname\tuse\r
            # Congo is this to us.\r
            COD\tCongo\t\r
            \r
            KOR\tKorea\t\r
            PRK\tChosun\tname\r

            """)
        #expect(gazetteer.resolve("Congo").places.map(\.code) == ["COD"])
        #expect(gazetteer.resolve("Korea").places.map(\.code) == ["KOR"])
        #expect(gazetteer.parse(list: "Congo, Korea, Kenya").places.map(\.code) == ["COD", "KOR", "KEN"])
        #expect(gazetteer.resolve("Chosun").places.map(\.code) == ["PRK"])
        #expect(gazetteer.parse(list: "Chosun, Kenya").entries.first?.place == nil)
        #expect(gazetteer.resolve("Kenya").match == .exact)
        #expect(Gazetteer.standard.resolve("Congo").places.map(\.code) == ["COG"])
    }

    @Test func itMakesPlacesAndTheirRegions() throws {
        let gazetteer = try gazetteer(
            "place\tkind\tname\tstate\tregion\nold-port\tarea\tOld Port\tKEN\tCoast\nKEN\t\t\t\tCoast\nJOR\tcountry\tThe Kingdom\t\tHills\n"
        )
        let area = gazetteer.resolve("Old Port")
        #expect(area.kind == .area && area.places.map(\.code) == ["KEN"] && area.area?.code == "old-port")
        #expect(gazetteer.place(code: "KEN")?.region(in: .own) == "Coast")
        #expect(gazetteer.place(code: "KEN")?.region(in: .ilo) == "Africa")
        #expect(gazetteer.place(code: "JOR")?.name == "The Kingdom")
        #expect(gazetteer.resolve("the Kingdom").match == .exact && gazetteer.resolve("Jordan").places.count == 1)
        #expect(gazetteer.regions(of: .own) == ["Coast", "Hills"])
        #expect(gazetteer.resolve("Old P0rt").match == .fuzzy)
    }

    @Test(
        arguments: [
            ("", "1:1: the file has no header: expected the column place"),
            ("name\nx", "1:1: the header has no column place"),
            ("place\tnom", "1:7: no column is called \"nom\": expected place, name, kind, state, type, use, region"),
            ("place\tplace", "1:7: the column \"place\" stands twice"),
            ("place\tname\nJOR\tà\tx", "2:7: the line has 3 fields: expected at most 2, as the header has"),
            ("place\tname\nQQQ\tFoo", "2:1: \"QQQ\" is no place that is known: expected a kind, which makes it one"),
            ("place\tname\nJ R\tFoo", "2:1: \"J R\" is no code: expected letters, digits and hyphens, at most 60"),
            ("place\tname\nJOR\t12", "2:5: \"12\" is no name: it has no letter"),
            ("place\tname\nJOR", "2:1: the row has neither a name nor a region"),
            (
                "place\tname\ttype\nJOR\tX\tnick",
                "2:7: \"nick\" is no type: expected short, formal, inverted, abbreviation, alias, former, demonym"
            ),
            ("place\tname\tuse\nJOR\tX\tall", "2:7: \"all\" is no use: expected both, list, prose, name, mention"),
            ("place\tname\tkind\nx\tX\tcountry\nx\tY\tarea", "3:5: the place \"x\" is made in line 2 already"),
            ("place\tname\nJOR\tX\nKEN\tx", "3:5: \"x\" is claimed by two places, \"JOR\" and \"KEN\""),
            ("place\tregion\nJOR\tA\nJOR\tB", "3:5: \"JOR\" stands in two regions, \"A\" and \"B\""),
            ("place\tname\tstate\nJOR\tX\tKEN", "2:7: only a row of the kind area may name a state"),
            ("place\tname\tkind\tstate\nx\tX\tarea\tQQQ", "2:10: \"QQQ\" is no place that is known"),
            ("place\tname\tkind\nx\t\tarea", "2:3: a row that makes a place must name it"),
        ])
    func whatIsWrongIsToldWithLineAndColumn(text: String, message: String) {
        #expect(throws: GazetteerFile.Problem.self) { try gazetteer(text) }
        do {
            _ = try gazetteer(text)
        } catch {
            #expect("\(error)" == message)
        }
    }

    @Test func aLineThatIsNotUTF8IsTold() {
        #expect(throws: GazetteerFile.Problem(line: 2, column: 1, message: "the line is not UTF-8")) {
            try GazetteerFile(Array("place\n".utf8) + [0xE9])
        }
    }
}
