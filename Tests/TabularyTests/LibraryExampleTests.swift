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

    @Test func theGazetteerStandsAlone() {
        #expect(Gazetteer.standard.resolve("Lao PDR").places.map(\.code) == ["LAO"])
        #expect(
            Gazetteer.standard.parse(list: "Korea, Republic of, Lao PDR Togo").places.map(\.code) == [
                "KOR", "LAO", "TGO",
            ])
    }
}
