import Foundation
import Tabulary
import TabularyModel
import TabularyProperties
import Testing

/// Reports that end, or begin, anywhere: in the middle of a word, a tag, a letter of several bytes.
struct TruncationTests {
    private let sample: [UInt8]

    init() throws {
        sample = Array(
            try Data(contentsOf: URL(filePath: Project.root + "/Samples/outcome-4-social-security.txt")))
    }

    @Test func theSampleMayBeCutAnywhere() { cut(sample, seed: 1) }

    @Test func pipesMayBeCutAnywhere() {
        let text = lines { cells in "| " + cells.joined(separator: " | ") + " |" }
        cut(Array(text.utf8), seed: 2)
    }

    @Test func htmlMayBeCutAnywhere() {
        let text = lines { cells in "<table><tr><td>" + cells.joined(separator: "</td>\n<td>") + "</td></tr></table>" }
        cut(Array(text.utf8), seed: 3)
    }

    @Test func aPageMayBeCutAnywhere() {
        let text = lines { cells in "<tr><td>" + cells.joined(separator: "<td title='a>b'>") + "&amp;<!-- no -->" }
        cut(Array("<!DOCTYPE html [<!ENTITY a \"b\">]><html><body><table>\(text)</table>".utf8), seed: 4)
    }

    /// The sample with its lines of tabs written otherwise.
    private func lines(_ write: ([Substring]) -> String) -> String {
        String(decoding: sample, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("\t") ? write(line.split(separator: "\t", omittingEmptySubsequences: false)) : String(line)
        }.joined(separator: "\n")
    }

    private func cut(_ bytes: [UInt8], seed: UInt64) {
        var random = SplitMix64(state: seed)
        for round in 0..<120 {
            let position = Int.random(in: 0...bytes.count, using: &random)
            let part = round % 3 == 2 ? Array(bytes[position...]) : Array(bytes[..<position])
            let dataset = Extractor().dataset(of: part, source: "cut.txt")
            let problems = Self.problems(of: dataset)
            #expect(problems == [], "cut \(round % 3 == 2 ? "before" : "behind") \(position)")
        }
    }

    /// What does not hold of a dataset: every word is accounted for, every range lies in the source, every table is a grid.
    private static func problems(of dataset: Dataset) -> [String] {
        let document = dataset.document
        let source = document.buffer.sourceCount
        var problems: [String] = []
        if document.words.total != document.words.tables + document.words.prose + document.words.dropped {
            problems.append("words")
        }
        if (document.words.dropped > 0) != dataset.diagnostics.contains(where: { $0.code == .wordsDropped }) {
            problems.append("dropped words are not told")
        }
        for diagnostic in dataset.diagnostics {
            if let bytes = diagnostic.bytes, bytes.upperBound > source { problems.append(diagnostic.message) }
        }
        for table in document.tables where table.cells.count != table.rowCount * table.columnCount {
            problems.append("a table is no grid")
        }
        for observation in dataset.observations where dataset.string(observation.text).isEmpty {
            problems.append("an observation without text")
        }
        if String(validating: document.buffer.bytes, as: UTF8.self) == nil { problems.append("no UTF-8") }
        return problems
    }
}
