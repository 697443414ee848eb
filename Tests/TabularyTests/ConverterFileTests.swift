import Foundation
import TabularyExport
import TabularyModel
import Testing

@testable import Tabulary

/// Converters' files through the whole library: records, and their places in the file's own bytes.
struct ConverterFileTests {
    enum Escaping: String, CaseIterable {
        /// As Python's `json.dumps` writes it: ASCII only.
        case ascii
        /// As JavaScript writes it: what must be escaped.
        case least
    }

    private func escaped(_ text: String, _ escaping: Escaping) -> String {
        var out = ""
        for unit in text.utf16 {
            switch unit {
            case 0x22: out += "\\\""
            case 0x5C: out += "\\\\"
            case 0x2F: out += escaping == .ascii ? "\\/" : "/"
            case 0x0A: out += "\\n"
            case 0x09: out += "\\t"
            case 0..<0x20: out += "\\u" + hex(unit)
            case 0x20..<0x7F: out += String(decoding: [unit], as: UTF16.self)
            default: out += "\\u" + hex(unit)
            }
        }
        if escaping == .ascii { return out }
        return String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self).dropFirst().dropLast()
            .replacingOccurrences(of: "\\/", with: "/")
    }

    private func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// A stretch of JSON without its escapes, by another reader than ours.
    private func unescaped(_ bytes: ArraySlice<UInt8>) throws -> String {
        try JSONDecoder().decode(String.self, from: Data([0x22] + bytes + [0x22]))
    }

    private func ranges(_ record: [String: String]) -> [Range<Int>] {
        let (starts, ends) = (record["byte_start"] ?? "", record["byte_end"] ?? "")
        return zip(starts.split(separator: ";"), ends.split(separator: ";")).compactMap { start, end in
            guard let start = Int(start), let end = Int(end) else { return nil }
            return start..<end
        }
    }

    @Test(arguments: Escaping.allCases) func aReportInAFieldGivesTheSameRecordsInItsOwnBytes(escaping: Escaping) throws
    {
        let source = try Project.bytes("Samples/\(Project.sample).txt")
        let text = String(decoding: source, as: UTF8.self)
        let file = Array("{\n\"id\": 1,\n\"text\": \"\(escaped(text, escaping))\"\n}\n".utf8)
        let plain = Extractor().dataset(of: source, source: "a.txt", id: "a")
        let wrapped = Extractor().dataset(of: file, source: "a.json", id: "a")
        #expect(wrapped.report.form == .json && wrapped.report.byteCount == file.count)
        for kind in [DatasetFile.cells, .observations, .figures, .items, .mentions, .checks] {
            let (expected, found) = (Records.of(kind, plain), Records.of(kind, wrapped))
            #expect(expected.count == found.count && !found.isEmpty)
            for (expected, found) in zip(expected, found) {
                #expect(ranges(expected).count == ranges(found).count)
                for (range, place) in zip(ranges(expected), ranges(found)) {
                    let slice = try unescaped(file[place])
                    #expect(slice == String(decoding: source[range], as: UTF8.self))
                }
                if let line = found["line"], !line.isEmpty { #expect(Set(line.split(separator: ";")) == ["3"]) }
                let places = ["line", "byte_start", "byte_end"]
                #expect(expected.filter { !places.contains($0.key) } == found.filter { !places.contains($0.key) })
            }
        }
        let (expected, found) = (Records.of(.diagnostics, plain), Records.of(.diagnostics, wrapped))
        #expect(expected.map { $0["code"] } == found.map { $0["code"] })
        for (expected, found) in zip(expected, found) {
            for (range, place) in zip(ranges(expected), ranges(found)) {
                let slice = try unescaped(file[place])
                #expect(slice == String(decoding: source[range], as: UTF8.self))
            }
            #expect(found["line"] == "3")
            #expect(found["message"]?.contains(" line ") == false || found["message"]?.contains(" line 3") == true)
        }
        for table in Records.of(.tables, wrapped) { #expect(table.values("line_start", "line_end") == "3|3") }
        for join in Records.of(.joins, wrapped) { #expect(join.values("line", "into_line") == "3|3") }
    }

    static let elements = #"""
        [
          {"type": "Title", "element_id": "1", "text": "Outcome 4", "metadata": {}},
          {"type": "NarrativeText", "element_id": "2", "text": "C\u00f4te d'Ivoire & Per\u00fa met, if a < b.", "metadata": {}},
          {"type": "Footer", "element_id": "3", "text": "12", "metadata": {}},
          {"type": "ListItem", "element_id": "4", "text": "Kenya \ud83d\ude00 \"acted\".", "metadata": {}}
        ]
        """#

    @Test func itemsOfAnElementListHaveTheirPlaces() throws {
        let file = Array(Self.elements.utf8)
        let dataset = Extractor().dataset(of: file, source: "elements.json")
        #expect(dataset.report.status == .ok && dataset.report.form == .unstructured)
        let items = Records.of(.items, dataset)
        #expect(
            items.map { $0.values("section", "role", "text", "line") } == [
                "Outcome 4|lead|Côte d'Ivoire & Perú met, if a < b.|3", "Outcome 4|bullet|Kenya 😀 \"acted\".|5",
            ])
        for item in items {
            let range = try #require(ranges(item).first)
            #expect(try unescaped(file[range]) == item["text"])
        }
        #expect(dataset.mentions.map { dataset.place($0.place).code } == ["CIV", "PER", "KEN"])
        #expect(dataset.diagnostics.map(\.code) == [.converterLeftOut, .tablesNone])
        #expect(dataset.document.words.dropped == 0)
    }

    @Test func diagnosticsPointIntoTheFile() throws {
        let file = Array(#"{"a": 1,\#n "text": "Country\tPlaces\nJordan\tLebanon, Iraq, Atl\u00e1ntis\n"}"#.utf8)
        let dataset = Extractor().dataset(of: file, source: "a.json")
        let diagnostic = try #require(dataset.diagnostics.first { $0.code == .placeUnresolved })
        let bytes = try #require(diagnostic.bytes)
        #expect(String(decoding: file[bytes], as: UTF8.self) == #"Atl\u00e1ntis"#)
        #expect(diagnostic.line == 2)
        let record = Records.of(.diagnostics, dataset).first { $0["code"] == "place.unresolved" }
        #expect(record?.values("line", "column") == "2|\(bytes.lowerBound - 9 + 1)")
        let line = try #require(dataset.sourceLine(2))
        #expect(line.start == 9 && line.bytes.count == file.count - 9)
    }

    @Test func illFormedJSONFailsWithItsPlace() {
        let dataset = Extractor().dataset(of: Array("{\n \"text\": nul}".utf8), source: "a.txt")
        #expect(dataset.report.status == .failed && dataset.diagnostics.map(\.code) == [.inputJSON])
        #expect(Records.of(.diagnostics, dataset).map { $0.values("line", "column", "byte_start") } == ["2|10|11"])
    }

    @Test(arguments: [
        ("{}", DiagnosticCode.inputUnsupported), ("plain text", .inputJSON), (#"{"text": " \n"}"#, .inputEmpty),
        (String(repeating: "[", count: 10_000), .inputJSON),
    ])
    func filesWithoutAReportFail(file: String, code: DiagnosticCode) {
        let dataset = Extractor().dataset(of: Array(file.utf8), source: "docling.json")
        #expect(dataset.report.status == .failed && dataset.diagnostics.map(\.code) == [code])
    }

    @Test func utf16IsReadAsWell() {
        let text = #"[{"type": "text", "text": "Kenya acted.", "page_idx": 0}]"#
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let dataset = Extractor().dataset(of: bytes, source: "a.json")
        #expect(dataset.report.form == .mineru && dataset.mentions.count == 1)
        #expect(dataset.diagnostics.map(\.code) == [.encodingUTF16, .tablesNone])
    }
}
