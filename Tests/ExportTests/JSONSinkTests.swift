import TabularyModel
import Testing

@testable import TabularyExport

@Suite struct JSONSinkTests {
    @Test(arguments: [
        ("plain", "\"plain\""),
        ("a \"b\" \\ c", #""a \"b\" \\ c""#),
        ("a\nb\rc\td", #""a\nb\rc\td""#),
        ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
        ("\u{7F}", "\"\u{7F}\""),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
        ("\u{2014}\u{2027}\u{202A}", "\"\u{2014}\u{2027}\u{202A}\""),
        ("a dash \u{2014} far from \u{2028}.", #""a dash \#u{2014} far from \u2028.""#),
        ("C\u{F4}te \u{1F30D}", "\"C\u{F4}te \u{1F30D}\""),
        ("abcdefghijklmnopqrstuvwxyz\"", #""abcdefghijklmnopqrstuvwxyz\"""#),
    ])
    func textsAreEscaped(_ text: String, _ json: String) {
        #expect(document(["a"]) { $0.text(text) } == "{\"a\":\(json)}")
    }

    @Test func everyControlCharacterIsEscaped() {
        for value in UInt8(0)..<0x20 {
            let json = document(["a"]) { $0.text(String(Character(Unicode.Scalar(value)))) }
            #expect(json.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(value)")
            #expect(json.contains("\\"), "\(value)")
        }
    }

    @Test func valuesKeepTheirTypes() throws {
        let number = try #require(DecimalNumber(canonical: Array("-3.5".utf8)))
        let json = document(["a", "b", "c", "d", "e", "f"]) {
            $0.integer(-12)
            $0.decimal(number)
            $0.boolean(true)
            $0.boolean(false)
            $0.null()
            $0.text("")
        }
        #expect(json == #"{"a":-12,"b":-3.5,"c":true,"d":false,"e":null,"f":null}"#)
    }

    @Test func provenanceIsTheSameListInBothForms() {
        let provenance = Provenance(
            first: Provenance.Piece(line: 17, field: 2, bytes: 100..<120),
            rest: [
                Provenance.Piece(line: 19, field: 0, bytes: 130..<131),
                Provenance.Piece(line: 20, field: 1, bytes: 140..<150),
            ])
        let json = document(["a", "b", "c", "d"]) { $0.provenance(provenance) }
        #expect(json == #"{"a":"17;19;20","b":"2;0;1","c":"100;130;140","d":"120;131;150"}"#)
        var csv = CSVSink(target: MemoryTarget(), profile: .excel)
        csv.provenance(provenance)
        csv.provenance(nil)
        csv.endRecord()
        #expect(
            String(decoding: csv.buffer.bytes, as: UTF8.self)
                == "17;19;20,2;0;1,100;130;140,120;131;150,,,,\r\n")
    }

    /// The one record that `put` puts.
    private func document(_ keys: [String], _ put: (inout JSONSink<MemoryTarget>) -> Void) -> String {
        var sink = JSONSink(target: MemoryTarget())
        sink.beginArray("x", JSONKeys(keys))
        put(&sink)
        sink.endRecord()
        sink.endArray()
        let text = String(decoding: sink.buffer.bytes, as: UTF8.self)
        return String(text.dropFirst(",\n\"x\": [\n".count).dropLast(2))
    }
}
