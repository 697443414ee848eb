import TabularyExport
import TabularyModel
import Testing

@testable import Tabulary

/// JSON Lines through the library: a report a record.
struct JSONLinesTests {
    private func datasets(
        _ file: String, _ options: Extractor.Options = .init(), source: String = "in/corpus.jsonl"
    ) -> [Dataset] {
        var found: [Dataset] = []
        Extractor(options: options).forEachReport(in: Array(file.utf8), source: source) { found.append($0) }
        return found
    }

    static let file = #"""
        {"doc": "A-1", "text": "Country\tPlaces\nJordan\tLebanon, Ir\u00e1q\n"}

        {"doc": "A-1", "text": "Kenya acted."}
        {"doc": 7, "text":
        {"doc": "B 2", "txt": "Mali acted."}
        [1]

        """#

    @Test func everyLineIsAReportOfItsOwn() {
        let datasets = datasets(Self.file)
        #expect(
            datasets.map(\.report.source) == [
                "in/corpus.jsonl#1", "in/corpus.jsonl#3", "in/corpus.jsonl#4", "in/corpus.jsonl#5", "in/corpus.jsonl#6",
            ])
        #expect(
            datasets.map(\.report.id) == [
                "in--corpus-1", "in--corpus-3", "in--corpus-4", "in--corpus-5", "in--corpus-6",
            ])
        #expect(datasets.map(\.report.status) == [.ok, .ok, .failed, .failed, .failed])
        #expect(
            datasets.map { $0.diagnostics.first { $0.severity == .error }?.code }
                == [nil, nil, .inputJSON, .inputField, .inputJSON])
        #expect(datasets.allSatisfy { $0.report.form == .jsonLines })
    }

    @Test func rangesCountInTheRecordsText() {
        let dataset = datasets(Self.file)[0]
        let text = Array("Country\tPlaces\nJordan\tLebanon, Iráq\n".utf8)
        #expect(dataset.report.byteCount == text.count)
        #expect(dataset.report.sha256 == Extractor().dataset(of: text, source: "a").report.sha256)
        let records = Records.of(.observations, dataset)
        #expect(records.map { $0.values("text", "line", "byte_start", "byte_end") }.first == "Lebanon|2|22|29")
    }

    @Test func idsComeFromAField() {
        let datasets = datasets(Self.file, .init(idField: "doc"))
        #expect(datasets.map(\.report.source)[..<2] == ["A-1", "A-1"])
        let ids = datasets.map(\.report.id)
        #expect(ids[0] == "A-1" && ids[1].hasPrefix("A-1~") && ids[2] == "in--corpus-4")
        #expect(Set(ids.map { $0.lowercased() }).count == 5)
        #expect(
            Extractor.ids(["x y", "é", "a:b", String(repeating: "n", count: 200)]).allSatisfy {
                $0.contains("~") && $0.utf8.count <= 120 && !$0.contains("/")
            })
    }

    @Test func idsOfOtherReportsAreLeftToThem() {
        var ids = ReportIDs(taken: ["CORPUS-1"])
        var found: [String] = []
        Extractor().forEachReport(in: Array(Self.file.utf8), source: "corpus.jsonl", ids: &ids) {
            found.append($0.report.id)
        }
        #expect(found[0].hasPrefix("corpus-1~") && found[1] == "corpus-3")
    }

    @Test func theTextFieldIsChosen() {
        let datasets = datasets(Self.file, .init(textField: "txt"))
        #expect(datasets.map(\.report.status) == [.failed, .failed, .failed, .ok, .failed])
        #expect(
            datasets[0].diagnostics[0].message
                == #"the record has no field "txt": did you mean "text"? it has "doc", "text""#)
    }

    @Test func otherFilesHoldOneReport() {
        #expect(datasets("# A report\n\nKenya.\n", source: "a.md").map(\.report.id) == ["a"])
        #expect(datasets("", source: "a.jsonl").map { $0.diagnostics.map(\.code) } == [[.inputEmpty]])
        #expect(datasets("%PDF-1.7", source: "a.jsonl").map { $0.diagnostics.map(\.code) } == [[.inputBinary]])
        #expect(datasets("{\"text\": \"Kenya.\"}\n", source: "a.json").map(\.report.form) == [.json])
        #expect(datasets("{\"text\": \"Kenya.\"}\n", source: "a.jsonl").map(\.report.form) == [.jsonLines])
    }

    @Test func aByteOrderMarkIsNoPartOfALine() {
        let datasets = datasets("\u{FEFF}{\"text\": \"Kenya.\"}\n{\"text\": \"Mali.\"}\n", source: "a.json")
        #expect(datasets.map(\.report.source) == ["a.json#1", "a.json#2"])
        #expect(datasets.map(\.report.status) == [.ok, .ok])
    }

    @Test func aFileOfManyReportsIsNotReadAsOne() {
        let dataset = Extractor().dataset(of: Array(Self.file.utf8), source: "a.json")
        #expect(dataset.report.status == .failed && dataset.diagnostics.map(\.code) == [.inputUnsupported])
    }

    @Test func aRecordMayBeTooLarge() {
        let datasets = datasets(Self.file, .init(byteLimit: 60))
        #expect(datasets.map { $0.diagnostics.first?.code }[..<2] == [.inputTooLarge, .tablesNone])
    }

    @Test func readingEndsWithTheError() {
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try Extractor().forEachReport(in: Array(Self.file.utf8), source: "-") { _ throws(Enough) in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }

    @Test func linesOfALegacyEncodingAreRead() {
        let line = Array(#"{"text": "A caf"#.utf8) + [0xE9] + Array(" opened.\"}\n".utf8)
        var found: [Dataset] = []
        Extractor().forEachReport(in: line + line, source: "a.jsonl") { found.append($0) }
        #expect(found.count == 2 && found.allSatisfy { $0.document.encoding == "windows-1252" })
        #expect(found[1].diagnostics.map(\.code) == [.encodingLegacy, .tablesNone])
    }
}

extension Extractor {
    /// The ids that values of an id field become.
    fileprivate static func ids(_ values: [String]) -> [String] { values.map(ReportID.id(ofValue:)) }
}
