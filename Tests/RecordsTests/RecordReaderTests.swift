import Foundation
import Testing

@testable import TabularyRecords

/// CSV as RFC 4180 has it, and as people leave it.
struct RecordReaderTests {
    private func read(_ text: String) throws -> [[String]] {
        let path = FileManager.default.temporaryDirectory.appending(path: "tabulary-\(UUID().uuidString).csv").path
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = try RecordReader(path)
        var records: [[String]] = []
        var record = Record()
        while try reader.next(into: &record) { records.append((0..<record.count).map { record.text($0) }) }
        return records
    }

    @Test(arguments: [
        ("", []), ("a\n", [["a"]]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b", [["a", "b"]]),
        ("\u{FEFF}a,\r\n,b\r\n", [["a", ""], ["", "b"]]), ("\"\"\n", [[""]]), ("\n", [[""]]),
        ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]), ("\"a\"\"b\"\n", [["a\"b"]]), ("a\rb,c\n", [["a\rb", "c"]]),
        ("a\"b\n", [["a\"b"]]), ("\"a\"\r\n\"b\"", [["a"], ["b"]]),
    ])
    func fieldsAreThoseOfTheFile(text: String, records: [[String]]) throws {
        #expect(try read(text) == records)
    }

    @Test(arguments: [
        ("a\n\"b\n", RecordReader.Problem.unclosedQuote(line: 2)), ("\"a\nb\"c\n", .textBehindQuote(line: 2)),
    ])
    func whatIsNoCSVIsSaid(text: String, problem: RecordReader.Problem) {
        #expect(throws: problem) { try read(text) }
    }

    @Test func piecesDoNotShow() throws {
        let fields = (0..<60_000).map { "\($0),\"a\"\"\($0)\r\n\",x" }
        let records = try read(fields.joined(separator: "\r\n") + "\r\n")
        #expect(records.count == 60_000)
        for (number, record) in records.enumerated() { #expect(record == ["\(number)", "a\"\(number)\r\n", "x"]) }
    }
}
