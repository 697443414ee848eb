import Foundation
import Tabulary
import TabularyComparison
import TabularyExport
import Testing

/// Old dataset + difference = new dataset, byte for byte.
struct DatasetPatcherTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tabulary-patch-\(UUID().uuidString)")
        .path

    /// Writes two extractions of random reports, the second with reports that came, went or were edited.
    private func write(_ random: inout some RandomNumberGenerator) throws {
        let places = ["Kenya", "Niger", "Swaziland", "Peru", "Lao PDR", "Atlantis", "Viet Nam", "Ghana"]
        var sides: [[(String, String)]] = [[], []]
        for number in 0..<Int.random(in: 2...6, using: &random) {
            var lines = ["Table \(number)\t\t", "Indicators\tResults\tStates"]
            for row in 1...Int.random(in: 1...8, using: &random) {
                let names = places.shuffled(using: &random).prefix(3).joined(separator: ", ")
                lines.append("\(number).\(row) Indicator of \(row)\t\(row) States\t\(names)")
            }
            if Int.random(in: 0..<5, using: &random) > 0 {
                sides[0].append(("r\(number).txt", lines.joined(separator: "\n")))
            }
            if Int.random(in: 0..<2, using: &random) > 0 { lines.insert("A line more", at: 0) }
            if Int.random(in: 0..<2, using: &random) > 0 { lines.removeLast() }
            if Int.random(in: 0..<5, using: &random) > 0 {
                sides[1].append(("r\(number).txt", lines.joined(separator: "\n")))
            }
        }
        for (name, reports) in zip(["old", "new"], sides) {
            var writer = try DatasetWriter(destination: "\(folder)/\(name)")
            for (source, text) in reports {
                try writer.append(Extractor().dataset(of: Array(text.utf8), source: source))
            }
            try writer.finish()
        }
    }

    @Test(arguments: 0..<25)
    func aReplayedDifferenceIsTheNewDataset(seed: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = Numbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        try write(&random)
        let input = ComparisonInput()
        var notes: [String] = []
        let difference = try DatasetComparer().compare(
            input.read("\(folder)/old", id: "", &notes), input.read("\(folder)/new", id: "", &notes))
        let patch = try #require(try DatasetPatcher.patch(from: "\(folder)/old", to: "\(folder)/new"))
        let json = DifferenceJSON.write(difference, patch: patch)
        try DatasetPatcher.apply(
            DatasetPatch(json, path: "changes.json"), to: "\(folder)/old", output: "\(folder)/again")
        let expected = try contents(of: "new")
        #expect(try contents(of: "again") == expected)
        #expect(try difference.isEmpty == (contents(of: "old") == expected))
        // A dataset that is another one is refused, and nothing is written.
        if !patch.files.isEmpty {
            #expect(throws: ReadingProblem.self) {
                try DatasetPatcher.apply(patch, to: "\(folder)/new", output: "\(folder)/none")
            }
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/none"))
        }
    }

    private func contents(of name: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in try FolderListing.files(in: "\(folder)/\(name)") {
            contents[file] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)/\(file)"))
        }
        return contents
    }

    /// Random numbers that are the same for the same seed.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state &* 0x2545_F491_4F6C_DD1D
        }
    }
}
