import Foundation
import TabularyComparison
import Testing

@testable import TabularyRecords

/// CSV as RFC 4180 has it, and as people leave it.
struct RecordReaderTests {
    private func read(_ text: String) throws -> [(fields: [String], line: Int)] {
        let path = FileManager.default.temporaryDirectory.appending(path: "tabulary-\(UUID().uuidString).csv").path
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = try RecordReader(path)
        var records = [(try reader.header(), 1)]
        var record = Record()
        while try reader.next(into: &record) {
            records.append(((0..<record.count).map { record.text($0) }, record.line))
        }
        return records
    }

    @Test(arguments: [
        ("a\n", [["a"]], [1]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]], [1, 2]), ("a,b", [["a", "b"]], [1]),
        ("\u{FEFF}a,\r\n,b\r\n", [["a", ""], ["", "b"]], [1, 2]), ("\"\"\n", [[""]], [1]),
        ("\"a,b\",\"c\nd\"\n1,2\n", [["a,b", "c\nd"], ["1", "2"]], [1, 3]), ("\"a\"\"b\"\n", [["a\"b"]], [1]),
        ("a,b\na\rb,c\n", [["a", "b"], ["a\rb", "c"]], [1, 2]), ("\"a\"\r\n\"b\"", [["a"], ["b"]], [1, 2]),
        ("a,b\n1,2,\"3\n\"\n4\n5,\n", [["a", "b"], ["1", "2", "3\n"], ["4"], ["5", ""]], [1, 2, 4, 5]),
    ])
    func fieldsAreThoseOfTheFile(text: String, records: [[String]], lines: [Int]) throws {
        let read = try read(text)
        #expect(read.map(\.fields) == records)
        #expect(read.map(\.line) == lines)
    }

    @Test(arguments: [
        ("", nil, "the file is empty: expected a header row"),
        ("a\n\"b\n", 2, "the quoted field that opens here is not closed"),
        ("\"a\nb\"c\n", 2, "text behind the closing quotation mark of a field"),
        ("a\nb\"\n", 2, "a quotation mark inside a field that is not quoted"),
    ])
    func whatIsNoCSVIsSaid(text: String, line: Int?, message: String) {
        #expect {
            _ = try read(text)
        } throws: { error in
            (error as? ReadingProblem)?.line == line && (error as? ReadingProblem)?.message == message
        }
    }

    @Test func blocksDoNotShow() throws {
        let fields = (0..<60_000).map { "\($0),\"a\"\"\($0)\r\n\",x" }
        let records = try read("n,text,x\r\n" + fields.joined(separator: "\r\n") + "\r\n")
        #expect(records.count == 60_001)
        for (number, record) in records.dropFirst().enumerated() {
            #expect(record.fields == ["\(number)", "a\"\(number)\r\n", "x"] && record.line == 2 + number * 2)
        }
        // A problem far behind is told with its line.
        #expect {
            _ = try read("n,text,x\r\n" + fields.joined(separator: "\r\n") + "\r\n1,\"2\"3,4\r\n")
        } throws: { ($0 as? ReadingProblem)?.line == 120_002 }
    }
}
