import Testing

@testable import TabularyExport

/// A file that grows over many runs.
@Suite struct GrowingFileTests {
    @Test func itIsCutBackAndHashedAnew() throws {
        let folder = try TemporaryFolder()
        let path = folder["a.csv"]
        let first = try GrowingFile(path, shownAs: "a.csv", length: 0)
        try first.append(Array("one\ntwo\n".utf8).span)
        try first.flush()
        try first.append(Array("three\n".utf8).span)
        #expect(first.byteCount == 14)
        // Once of what was gathered only, and once of what was written.
        try first.takeBack(to: 10)
        #expect(first.byteCount == 10)
        try first.takeBack(to: 4)
        try first.append(Array("2\n".utf8).span)
        try first.flush()
        let digest = first.digest
        let second = try GrowingFile(path, shownAs: "a.csv", length: 6)
        #expect(second.digest == digest)
        #expect(try folder.read("a.csv") == "one\n2\n")
    }
}
