import Testing

@testable import TabularyComparison

/// Sorted files are compared block by block, with the same result as when they are read whole.
struct SortedComparerTests {
    /// Bytes in memory, given a few at a time.
    private struct Pieces: ByteSource {
        var bytes: [UInt8]
        var position = 0

        mutating func read(upTo count: Int) -> [UInt8]? {
            let end = min(bytes.count, position + min(count, 65_537))
            defer { position = end }
            return Array(bytes[position..<end])
        }
    }

    private func difference(
        _ old: String, _ new: String, key: [String], packageKey: [String] = []
    ) -> DatasetDifference? {
        var options = ComparisonOptions()
        options.key = key
        return SortedComparer.compare(
            Pieces(bytes: Array(old.utf8)), "old.csv", Pieces(bytes: Array(new.utf8)), "new.csv",
            packageKey: packageKey, options: options)
    }

    /// Some megabytes of rows, whose keys stand in order.
    private func files(isPadded: Bool) -> (old: String, new: String) {
        var old = "id,text,line\n"
        var new = "id,text,line\r\n"
        for number in 0..<60_000 {
            var id = "\(number)"
            if isPadded { id = String(repeating: "0", count: 6 - id.utf8.count) + id }
            let text =
                number == 30_000
                ? "\"" + String(repeating: "long\n", count: 500_000) + "\"" : "some text, of row \(number)"
            let quoted = number == 30_000 ? text : "\"\(text)\""
            if number % 1_000 != 7 { old += "\(id),\(quoted),\(number)\n" }
            if number % 1_000 != 500 {
                new += "\(id),\(number % 1_000 == 900 ? "other" : quoted),\(number < 50_000 ? number : number + 1)\r\n"
            }
        }
        return (old, new)
    }

    @Test(arguments: [false, true])
    func blocksGiveWhatWholeFilesGive(isPadded: Bool) throws {
        let (old, new) = files(isPadded: isPadded)
        let sorted = try #require(difference(old, new, key: ["id"]))
        let whole = try Comparison.difference(old, new) { $0.key = ["id"] }
        #expect(sorted.headline == whole.headline)
        #expect(sorted.headline == "180 changes in the data, 0 in the columns, 9970 rows shifted")
        #expect(Comparison.words(sorted) == Comparison.words(whole))
        #expect(sorted.tables[0].oldRowCount == whole.tables[0].old.rowCount)
        let places = sorted.tables[0].changes.compactMap { change in change.new.map { sorted.tables[0].newPlace($0) } }
        #expect(places == whole.tables[0].changes.compactMap(\.new))
    }

    /// A key that is known from a data package, or inferred, lets blocks be read as one that is given does.
    @Test(arguments: [false, true], [[], ["id"]])
    func keysNeedNotBeGiven(isPadded: Bool, packageKey: [String]) throws {
        let (old, new) = files(isPadded: isPadded)
        let sorted = try #require(difference(old, new, key: [], packageKey: packageKey))
        let whole = try Comparison.difference(old, new)
        #expect(sorted.headline == whole.headline)
        #expect(sorted.tables[0].key == ["id"])
        #expect(sorted.notes == (packageKey.isEmpty ? whole.notes : []))
        #expect(whole.notes == ["new.csv: no key was given; rows are matched by id"])
    }

    /// Numbers that grow by a digit behind the first block.
    @Test func numbersMayGrowLonger() throws {
        let rows = (90_000..<190_000).map { "\($0),text of row \($0)\n" }
        let old = "id,text\n" + rows.joined()
        let new = "id,text\n" + rows.dropFirst().joined()
        #expect(try #require(difference(old, new, key: [])).dataCount == 1)
    }

    @Test func filesInNoOrderAreReadWhole() {
        let (old, new) = files(isPadded: true)
        #expect(difference(old, new + "000001,again,1\r\n", key: ["id"]) == nil)
        #expect(difference(old, new, key: ["text"]) == nil)
        #expect(difference(old, new, key: ["nothing"]) == nil)
        #expect(difference(old, new + "1,2\r\n", key: ["id"]) == nil)
        #expect(difference(old, new, key: [], packageKey: ["text"]) == nil)
        #expect(difference(old, new, key: [], packageKey: ["nothing"]) == nil)
        // A key that is inferred from the first block, and is none at the end.
        #expect(difference(old + "059999,again,1\n", new, key: []) == nil)
        #expect(difference("id\n1\n", "id\n2\n", key: ["id"]) == nil)
    }
}
