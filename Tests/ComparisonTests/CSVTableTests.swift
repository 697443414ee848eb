import Testing

@testable import TabularyComparison

struct CSVTableTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
        ("a,b\n\"1\",\"x \"\"y\"\"\"\n", [["1", "x \"y\""]]),
        ("a,b\n\"one\ntwo\",\"x,y\"\r\n,\n", [["one\ntwo", "x,y"], ["", ""]]),
        ("a,b\n1,2\n\n\r\n", [["1", "2"]]),
        ("a\n\nx\n", [[""], ["x"]]),
        ("a,b\n", []),
        ("a,b", []),
        ("\"a\",\"b\"\n\"\",\"\"\n", [["", ""]]),
    ])
    func recordsAreRead(text: String, rows: [[String]]) throws {
        let table = try CSVTable(Array(text.utf8), path: "x.csv")
        #expect(table.header.count == rows.first?.count ?? 2)
        #expect((0..<table.rowCount).map { table.values($0) } == rows)
    }

    @Test func repeatedNamesAreToldApart() throws {
        let table = try CSVTable(Array("a,b,a,a~2,a\n1,2,3,4,5\n".utf8), path: "x.csv")
        #expect(table.header == ["a", "b", "a~2", "a~2~2", "a~3"])
    }

    @Test(arguments: [
        ("", "x.csv: the file is empty: expected a header row"),
        ("\u{FEFF}", "x.csv: the file is empty: expected a header row"),
        ("\n1,2\n", "x.csv:1: an empty line: expected a header row"),
        ("a,b\n1,2\n1\n", "x.csv:3: a record of 1 field: expected 2, as the header has"),
        ("a,b\n1,2,3\n", "x.csv:2: a record of 3 fields: expected 2, as the header has"),
        ("a,b\n1,\"2\n3\n", "x.csv:2: the quoted field that opens here is not closed"),
        ("a,b\n1,2\"3\n", "x.csv:2: a quotation mark inside a field that is not quoted"),
        ("a,b\n1,\"2\"3\n", "x.csv:2: text behind the closing quotation mark of a field"),
        ("a,b\n\n1,2\n", "x.csv:2: an empty line: expected 2 fields, as the header has"),
    ])
    func malformedFilesAreErrorsWithTheirLine(text: String, message: String) {
        #expect {
            _ = try CSVTable(Array(text.utf8), path: "x.csv")
        } throws: { error in
            "\(error)" == message
        }
    }

    /// Quotation marks, commas and breaks at every place of a block of 64 bytes.
    @Test func fieldsAreReadWhereverTheyStand() throws {
        for length in 0..<140 {
            let filler = String(repeating: "x", count: length)
            let text = "a,b,c\n\(filler),\"1,\n\"\"\",\n\(filler)\(filler),,z\n"
            let table = try CSVTable(Array(text.utf8), path: "x.csv")
            #expect(table.values(0) == [filler, "1,\n\"", ""])
            #expect(table.values(1) == [filler + filler, "", "z"])
            #expect(table.line(of: 1) == 4)
        }
    }
}
