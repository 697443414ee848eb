import TabularyModel
import Testing

@testable import TabularyConverters

@Suite struct JSONLinesTests {
    @Test(arguments: [
        ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "-", true),
        ("{\"text\": \"a\"}\r\n\r\n{\"text\": \"b\"}", "a.json", true),
        ("{\"text\": \"cut\n{\"text\": \"b\"}\n", "a.json", true), ("{\"text\": \"a\"}\n{\"te", "a.jsonl", true),
        ("{\"text\": \"a\"}\n", "a.json", false), ("{\"text\": \"a\"}\n", "a.jsonl", true),
        ("{\n  \"text\": \"a\"\n}\n", "a.json", false), ("{\"a\": 1,\n\"b\": {}}\n", "a.json", false),
        ("[{\"a\": 1},\n{\"b\": 2}]\n", "a.json", false), ("# A\n{}\n{}\n", "a.txt", false), ("", "a.jsonl", false),
    ])
    func linesAreToldByWhatTheyHold(file: String, name: String, holds: Bool) {
        #expect(JSONLines.holds(Array(file.utf8), name: name) == holds)
    }

    private func record(
        _ line: String, textField: String = "text", idField: String? = nil
    ) throws(ConverterFailure) -> JSONLines.Record {
        try JSONLines.record(Array(line.utf8), line: 7, textField: textField, idField: idField)
    }

    @Test func recordsGiveTextAndID() throws {
        let plain = try record(#"{"id": 12, "text": "A\tB\n\ud83d\ude00"}"#)
        #expect(
            String(decoding: plain.text, as: UTF8.self) == "A\tB\n😀" && plain.id == nil && plain.diagnostics.isEmpty)
        #expect(try record(#"{"id": 12, "text": ""}"#, idField: "id").id == "12")
        #expect(try record(#"{"id": "x\/y", "text": ""}"#, idField: "id").id == "x/y")
    }

    @Test func missingIDsAreTold() throws {
        let record = try record(#"{"ident": 1, "text": "a"}"#, idField: "idnt")
        #expect(record.id == nil && record.diagnostics.map(\.code) == [.inputField])
        #expect(
            record.diagnostics.map(\.message) == [
                #"the record has no field "idnt": did you mean "ident"? it has "ident", "text""#
            ])
        #expect(try self.record(#"{"id": [], "text": "a"}"#, idField: "id").diagnostics.map(\.code) == [.inputField])
    }

    @Test(arguments: [
        (#"{"text": "cut"#, DiagnosticCode.inputJSON, "no JSON at line 7, column 10: the line ends inside the string"),
        (#"["text"]"#, .inputJSON, "line 7 holds an array: expected an object, a record a line"),
        (#"{"txet": "a", "n": 1}"#, .inputField, #"has no field "text": did you mean "txet"? it has "txet", "n""#),
        ("{}", .inputField, #"has no field "text": it has none at all"#),
        (#"{"text": null}"#, .inputField, #"the field "text" holds true, false or null: expected the report's text"#),
    ])
    func badRecordsFail(line: String, code: DiagnosticCode, message: String) {
        do {
            _ = try record(line)
            Issue.record("the record was read")
        } catch {
            #expect(error.diagnostics.map(\.code) == [code] && error.diagnostics.map(\.severity) == [.error])
            #expect(error.diagnostics.first?.message.contains(message) ?? false)
        }
    }
}
