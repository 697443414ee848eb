import Testing

@testable import Tabulary

/// Input that is no report: one clear diagnostic, and no records.
struct ExtractorTests {
    private func dataset(_ bytes: [UInt8], _ source: String = "report.txt") -> Dataset {
        Extractor().dataset(of: bytes, source: source)
    }

    @Test(arguments: [
        ([], DiagnosticCode.inputEmpty), (Array(" \n\t\r\n".utf8), .inputEmpty),
        (Array("%PDF-1.7 …".utf8), .inputBinary),
        ([0x50, 0x4B, 0x03, 0x04] + Array("word/document.xml".utf8), .inputBinary),
        ([0x1F, 0x8B, 0x08, 0x00], .inputBinary), ((0..<200).map { UInt8($0 % 7) }, .inputBinary),
    ])
    func whatIsNoTextFails(bytes: [UInt8], code: DiagnosticCode) {
        let dataset = dataset(bytes)
        #expect(dataset.report.status == .failed)
        #expect(dataset.diagnostics.map(\.code) == [code])
        #expect(dataset.diagnostics.map(\.severity) == [.error])
        #expect(dataset.items.count == 0 && dataset.document.tables.isEmpty)
    }

    @Test func binaryFormatsAreNamedWithWhatToDo() {
        let message = dataset([0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8)).diagnostics[0].message
        #expect(
            message
                == "the report is a Word document (DOCX), not text: convert it to text first, with pandoc, Docling or MarkItDown"
        )
    }

    @Test func limitIsTold() {
        let dataset = Extractor(options: .init(byteLimit: 10)).dataset(of: Array("more than ten".utf8), source: "a.txt")
        #expect(dataset.diagnostics.map(\.code) == [.inputTooLarge])
    }

    @Test func proseAloneIsADatasetWithoutTables() {
        let dataset = dataset(Array("# Title\n\nJordan and Lebanon met.\n".utf8))
        #expect(dataset.report.status == .ok)
        #expect(dataset.diagnostics.map(\.code) == [.tablesNone])
        #expect(dataset.items.count == 1)
        #expect(dataset.mentions.map { dataset.place($0.place).code } == ["JOR", "LBN"])
    }

    @Test func emphasisIsRemovedBesideCharacterReferences() {
        let dataset = dataset(
            Array("Kenya &amp; Peru met. See **Annex &lt;2&gt;** and [this](http://a.org/b?c=1&amp;d=2).\n".utf8))
        #expect(dataset.items.map { dataset.string($0.text) } == ["Kenya & Peru met. See Annex <2> and this."])
        #expect(dataset.document.words.dropped == 0)
    }

    @Test func legacyEncodingIsReadAndTold() {
        let bytes =
            Array("Country\tNote\nCura".utf8) + [0xE7] + Array("ao\tA caf".utf8) + [0xE9] + Array(" opened.\n".utf8)
        let dataset = dataset(bytes)
        #expect(dataset.document.encoding == "windows-1252")
        #expect(dataset.diagnostics.map(\.code) == [.encodingLegacy])
        #expect(dataset.items.map { dataset.string($0.text) } == ["A café opened."])
        #expect(dataset.headers[0].rows[0].place.map { dataset.place($0).code } == "CUW")
    }

    @Test func aCellThatIsTooLongIsAnItemWithoutPlaces() {
        let text = "Country\tPlaces\nJordan\tKenya, Togo, Mali and Peru\n"
        var options = Extractor.Options()
        let counts = { (options: Extractor.Options) in
            let dataset = Extractor(options: options).dataset(of: Array(text.utf8), source: "a.txt")
            return [dataset.observations.count, dataset.itemCount, dataset.mentions.count]
        }
        #expect(counts(options) == [4, 0, 0])
        options.cellByteLimit = 20
        #expect(counts(options) == [0, 1, 0])
    }
}
