import TabularyProperties
import Testing

@testable import TabularyComparison

/// Random edits of random tables are told as exactly those edits.
struct RandomEditsTests {
    @Test(arguments: 0..<200)
    func editsAreToldAsWhatTheyAre(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let edits = RandomEdits(&random)
        let difference = try Comparison.difference(edits.old, edits.new) { $0.key = ["country", "year"] }
        #expect(difference.headline == edits.headline)
        let table = difference.tables[0]
        #expect(table.count(.removed) == edits.removed)
        #expect(table.count(.added) == edits.added)
        #expect(table.count(.changed) == edits.changed)
    }

    @Test(arguments: 0..<100)
    func aPatchGivesTheNewBytes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let edits = RandomEdits(&random)
        var old = Array(edits.old.utf8)
        var new = Array(edits.new.utf8)
        // Bytes that are no UTF-8 are replayed too.
        if seed % 5 == 0 { new.insert(0xFF, at: new.count / 2) }
        if seed % 7 == 0 { old.removeAll() }
        if seed % 11 == 0 { new.removeAll() }
        let patch = DatasetPatch(files: [
            FilePatch(path: "a b/\"c\".csv", oldDigest: "1", newDigest: "2", steps: FilePatch.steps(from: old, to: new))
        ])
        let difference = try Comparison.difference(edits.old, edits.new) { $0.key = ["country", "year"] }
        let read = try DatasetPatch(DifferenceJSON.write(difference, patch: patch), path: "changes.json")
        #expect(read == patch)
        #expect(read.files[0].apply(to: old) == new)
    }

    @Test func aPatchOfOtherBytesIsRefused() {
        let patch = FilePatch(path: "", oldDigest: nil, newDigest: nil, steps: [.copy(3, 2)])
        #expect(patch.apply(to: Array("a\nb\nc\n".utf8)) == nil)
    }

    /// A hundred thousand rows of which all shifted, and a cell of ten megabytes.
    @Test(.timeLimit(.minutes(1))) func largeTablesTakeLinearTime() throws {
        var old = "id,v,line\n"
        var new = "id,v,line\n"
        for row in 0..<100_000 {
            old += "\(row),x,\(row)\n"
            new += "\(row),x,\(row + 2)\n"
        }
        let long = String(repeating: "word ", count: 2_000_000)
        old += "long,\(long),1\n"
        new += "long,\(long)more,1\n"
        let difference = try Comparison.difference(old, new) { $0.key = ["id"] }
        #expect(difference.headline == "1 change in the data, 0 in the columns, 100000 rows shifted")
    }
}
