import Tabulary
import TabularyGazetteer
import Testing

/// The README's examples of the library, line by line.
struct LibraryExampleTests {
    @Test func aReportIsReadInOneCall() {
        let text = "Country\tResult\tPlaces\n4.1 All\t3 countries\tKenya, Mali\n"
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

        let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.txt")
        for observation in dataset.observations {
            let place = observation.place.map { dataset.place($0).name } ?? "unresolved"
            print(dataset.string(observation.text), place)
        }
        for check in dataset.checks where check.status == .differs {
            print(dataset.checkSubject(check), check.stated ?? 0, check.counted)
        }
        let json = ReportExporter.document(of: dataset)

        #expect(printed == ["Kenya Kenya", "Mali Mali", "table 1, i4.1, total 3 2"])
        #expect(String(decoding: json, as: UTF8.self).contains(#""schema": "tabulary/1""#))
    }

    @Test func aFileOfManyReportsIsReadOneByOne() {
        let bytes = Array("{\"text\": \"Kenya.\"}\n{\"text\": \"Country\\tPlaces\\nKenya\\tMali, Togo\"}\n".utf8)
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

        Extractor().forEachReport(in: bytes, source: "corpus.jsonl") { dataset in
            print(dataset.report.id, dataset.observations.count)
        }

        #expect(printed == ["corpus-1 0", "corpus-2 2"])
    }

    @Test func twoDatasetsAreCompared() throws {
        let text = "Country\tResult\tPlaces\n4.1 All\t2 countries\tSwaziland, Mali\n"
        let earlier = Extractor().dataset(of: Array(text.utf8), source: "report.txt")
        let later = Extractor().dataset(
            of: Array(text.replacing("Swaziland", with: "Eswatini").utf8), source: "report.txt")
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }

        let difference = try Comparison().difference(from: earlier, to: later)
        print(difference.headline)
        for change in difference.changes where !change.isConsequence {
            print(change.kind, change.table, change.values.map { "\($0.column): \($0.old) → \($0.new)" })
        }
        let page = difference.html

        #expect(
            printed == [
                "1 change in the data, 0 in the columns, 2 rows shifted",
                #"changed observations ["text: Swaziland → Eswatini", "match: former → exact"]"#,
            ])
        #expect(String(decoding: page, as: UTF8.self).contains("<h1>1 change in the data"))
        #expect(difference.changes.filter(\.isConsequence).map(\.table) == ["cells"])
        #expect(try Comparison().difference(from: later, to: later).isEmpty)
        // What stands at paths is compared alike, and what cannot be read is an error.
        let sample = "\(Project.root)/Samples/\(Project.sample).txt"
        #expect(try Comparison().difference(from: sample, to: sample).headline == "no differences")
        #expect(throws: ReadingProblem.self) { try Comparison().difference(from: sample, to: "nowhere") }
    }

    @Test func theGazetteerStandsAlone() throws {
        let gazetteer = Gazetteer.standard
        #expect(gazetteer.resolve("Lao PDR").places.map(\.code) == ["LAO"])
        #expect(gazetteer.resolve("Kashmir").candidates.map(\.code) == ["IND", "PAK"])
        let list = gazetteer.parse(list: "Korea, Republic of, Lao PDR Togo; Atlantis")
        #expect(list.places.map(\.code) == ["KOR", "LAO", "TGO"])
        #expect(list.entries.filter { $0.place == nil }.map(\.text) == ["Atlantis"])
        let mentions =
            gazetteer.mentions(in: "Jordanians met in Peru.").map { "\($0.place.code) \($0.kind)" }
        #expect(mentions == ["JOR demonym", "PER country"])
        let own = Gazetteer(adding: try GazetteerFile(Array("place\tname\nJOR\tTransjordan\n".utf8)))
        #expect(own.resolve("Transjordan").places.map(\.name) == ["Jordan"])
    }

    /// The examples in the comments of the gazetteer's methods.
    @Test func theCommentsOfTheGazetteerHold() {
        #expect(Gazetteer.standard.resolve("Korea (Republic of)").places.map(\.code) == ["KOR"])
        #expect(Gazetteer.standard.resolve("Kashmir").kind == .ambiguous)
        #expect(Gazetteer.standard.resolve("Arrnenia").match == .fuzzy)
    }
}
