import Foundation
import TabularyExport
import TabularyModel
import Testing

@testable import Tabulary

/// Files as they stand on a disk: what is read piece by piece is what is read whole.
struct FileReportsTests {
    private static let lines = #"""
        {"doc": "A-1", "text": "Country\tPlaces\nJordan\tLebanon, Iraq\n"}

        {"doc": "A-1", "text": "Kenya acted."}
        {"doc": 7, "text":
        {"doc": "long", "text": "LONG"}
        [1]
        {"doc": "last", "text": "Mali acted."}
        """#.replacing("LONG", with: String(repeating: "Kenya ", count: 6_000))

    private static let contents: [(name: String, bytes: [UInt8])] = [
        ("a.jsonl", Array(lines.utf8)), ("a.json", Array(lines.utf8)), ("b.txt", Array(lines.utf8)),
        ("m.json", [0xEF, 0xBB, 0xBF] + Array(lines.utf8)),
        ("w.jsonl", [0xFF, 0xFE] + lines.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
        ("one.jsonl", Array("{\"text\": \"Kenya.\"}".utf8)), ("one.json", Array("{\"text\": \"Kenya.\"}\n".utf8)),
        ("c.md", Array("# Kenya\n\nIt acted.\n".utf8)), ("d.txt", []), ("e.jsonl", Array(" \n \n".utf8)),
        ("f.txt", Array("%PDF-1.7".utf8)), ("g.jsonl", Array("[1]\n[2]\n".utf8)),
        ("h.json", Array("{\n \"text\": \"Kenya.\",\n \"n\": 1\n}\n".utf8)), ("i.txt", Array("{".utf8)),
        ("n.jsonl", Array("{\"text\": \"Kenya.\"}\n".utf8) + [0, 0, 0xFF, 0x0A]),
    ]

    private static func gzip(_ folder: TemporaryFolder, _ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-k", "-f", "\(folder.path)/\(name)"]
        try process.run()
        process.waitUntilExit()
        return try InputReader.bytes(of: "\(folder.path)/\(name).gz")
    }

    private func read(
        _ path: String, _ source: String, _ options: Extractor.Options, part: FilePart = FilePart()
    ) -> [(Dataset, ReportPlace)] {
        var ids = ReportIDs()
        var found: [(Dataset, ReportPlace)] = []
        Extractor(options: options).forEachReport(ofFile: path, source: source, id: "id", part: part, ids: &ids) {
            found.append(($0, $1))
        }
        return found
    }

    @Test(arguments: [1 << 20, 20_000, 12])
    func piecesGiveWhatTheWholeFileGives(limit: Int) throws {
        let folder = try TemporaryFolder()
        var options = Extractor.Options(idField: "doc")
        options.byteLimit = limit
        for (name, bytes) in Self.contents {
            try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(name)"))
            var ids = ReportIDs()
            var whole: [Dataset] = []
            Extractor(options: options).forEachReport(in: bytes, source: name, id: "id", ids: &ids) { whole.append($0) }
            // A file that is neither named JSON Lines nor read as such because of its size is too large as a whole.
            if limit == 12, name == "a.json" || name == "b.txt" || name == "m.json" { continue }
            // UTF-16 has no lines of bytes: the limit is for the file.
            if limit < 1 << 20, name == "w.jsonl" { continue }
            let pieces = read("\(folder.path)/\(name)", name, options).map(\.0)
            #expect(pieces.map(\.report) == whole.map(\.report), "\(name) \(limit)")
            #expect(
                pieces.map { ReportExporter.document(of: $0) } == whole.map { ReportExporter.document(of: $0) },
                "\(name)")
            if bytes.isEmpty { continue }
            let packed = try Self.gzip(folder, name)
            let unpacked = read("\(folder.path)/\(name).gz", name + ".gz", options).map(\.0)
            #expect(unpacked.map(\.observations) == whole.map(\.observations))
            #expect(unpacked.map(\.report.status) == whole.map(\.report.status))
            if unpacked.count == 1, unpacked[0].report.line == nil {
                #expect(unpacked[0].report.byteCount == packed.count, "\(name)")
            }
        }
    }

    @Test func aPartIsReadByItself() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a.jsonl"
        try Data(Self.lines.utf8).write(to: URL(filePath: path))
        let all = read(path, "a.jsonl", .init())
        #expect(all.compactMap(\.1.line) == [1, 3, 4, 5, 6, 7])
        for (index, (dataset, place)) in all.enumerated() {
            var part = FilePart()
            part.lines = place.bytes
            part.firstLine = place.line ?? 0
            let found = read(path, "a.jsonl", .init(), part: part)
            #expect(found.map(\.0.report) == [dataset.report] && found.map(\.1) == [place])
            part = FilePart()
            part.lastLineRead = place.line ?? 0
            #expect(read(path, "a.jsonl", .init(), part: part).map(\.1) == all[(index + 1)...].map(\.1))
        }
    }

    @Test func gzipThatIsBrokenIsSaid() throws {
        let folder = try TemporaryFolder()
        try Data(Self.lines.utf8).write(to: URL(filePath: "\(folder.path)/a.jsonl"))
        let packed = try Self.gzip(folder, "a.jsonl")
        try Data(packed.dropLast(9)).write(to: URL(filePath: "\(folder.path)/short.txt"))
        try Data(packed[..<40] + [0xFF, 0xFF, 0xFF]).write(to: URL(filePath: "\(folder.path)/broken.txt"))
        for name in ["short.txt", "broken.txt"] {
            let found = read("\(folder.path)/\(name)", name, .init())
            #expect(found.last?.0.diagnostics.map(\.code) == [.inputGzip])
        }
        try Data(packed + packed + [0, 0, 0]).write(to: URL(filePath: "\(folder.path)/two.jsonl"))
        // The last line of the first member has no line break: what follows goes on with it.
        #expect(read("\(folder.path)/two.jsonl", "two.jsonl", .init()).count == 11)
    }

    @Test func aBombIsNotUnpacked() throws {
        let folder = try TemporaryFolder()
        try Data(repeating: 0x61, count: 1 << 24).write(to: URL(filePath: "\(folder.path)/bomb.txt"))
        let packed = try Self.gzip(folder, "bomb.txt")
        var options = Extractor.Options()
        options.byteLimit = 1 << 20
        let found = read("\(folder.path)/bomb.txt.gz", "bomb.txt.gz", options)
        #expect(found.map { $0.0.diagnostics.map(\.code) } == [[.inputTooLarge]])
        #expect(found.first?.0.report.byteCount == packed.count)
    }
}
