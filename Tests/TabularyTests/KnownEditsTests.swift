import Foundation
import Tabulary
import TabularyComparison
import TabularyExport
import TabularyProperties
import Testing

/// The headline of a difference is the number of edits that were made.
struct KnownEditsTests {
    private func side(_ name: String, _ files: [KnownEdits.File]) throws -> ComparedDataset {
        ComparedDataset(
            name: name,
            tables: try files.map { .init(name: $0.name, table: try CSVTable($0.bytes, path: "\(name)/\($0.name)")) },
            layout: 1)
    }

    private func check(_ dataset: Dataset, seed: Int) throws {
        let edits = try KnownEdits(of: dataset, seed: UInt64(seed) + 1)
        let difference = try DatasetComparer().compare(try side("old", edits.old), try side("new", edits.new))
        #expect(
            difference.headline == edits.headline,
            "seed \(seed): \(edits.told.joined(separator: ", "))\n\(DifferenceText().describe(difference))")
    }

    @Test(arguments: 0..<60) func editsOfTheSampleAreCounted(seed: Int) throws {
        try check(Project.sampleDataset(), seed: seed)
    }

    @Test(arguments: 0..<60) func editsOfGeneratedReportsAreCounted(seed: Int) throws {
        let report = GeneratedReport(seed: UInt64(seed), isDamaged: seed % 2 == 1)
        try check(Extractor().dataset(of: Array(report.text.utf8), source: "report.txt"), seed: seed)
    }

    @Test(arguments: 0..<60) func editsOfATextAreCounted(seed: Int) throws {
        let edits = KnownTextEdits(seed: UInt64(seed) + 1)
        let difference = try compare(edits.old, edits.new)
        #expect(
            difference.dataCount == edits.data && difference.schemaCount == 0,
            "seed \(seed): \(edits.told.joined(separator: "; "))\n\(DifferenceText().describe(difference))")
    }

    /// One edit of the sample's text is one change, and what follows from it is said.
    @Test(arguments: [
        ("Mozambique, Swaziland,", "Mozambique, Eswatini,", "observations", ["cells 1"]),
        ("Algeria, Angola", "Algeria, Chad", "observations", ["cells 1", "places 2"]),
        ("Algeria, Angola", "Algeria", "observations", ["cells 1", "checks 2", "places 1", "diagnostics 2"]),
        ("maternal health in Ghana", "maternal health in Chad", "items", ["cells 1", "mentions 2", "places 1"]),
        ("of which 7 in Africa, 4", "of which 8 in Africa, 4", "figures", ["cells 1", "checks 1", "diagnostics 1"]),
        ("Algeria, Angola", "Algeria Angola", "cells", ["diagnostics 1"]),
        ("4.1 Number of member", "4.1 Share of member", "names", ["cells 1"]),
        ("Total No.", "Total number", "names", ["cells 1"]),
        ("Target\tResults", "Target\tOutcomes", "names", ["cells 1"]),
        ("<i>Jordan</i>\t", "<i>Lebanon</i>\t", "names", ["cells 1"]),
        ("Table 2: ILO", "Table 2: The ILO", "tables", []), ("Outcome 4: More", "Outcome 4: Many", "reports", []),
    ])
    func oneEditIsOneChange(old: String, new: String, table: String, following: [String]) throws {
        let text = String(decoding: try Project.bytes("Samples/\(Project.sample).txt"), as: UTF8.self)
        let place = try #require(text.range(of: old))
        let difference = try compare(text, text.replacingCharacters(in: place, with: new))
        #expect(difference.dataCount == 1, "\(DifferenceText().describe(difference))")
        let told = difference.tables.filter { $0.changeCount > 0 }.map(\.name)
        #expect((difference.names.isEmpty ? told : ["names"]) == [table])
        #expect(difference.consequences.values.flatMap { $0 }.map { "\($0.table) \($0.count)" } == following)
    }

    /// A row or a table that is gone takes with it all that stood in it; the tables behind it keep theirs.
    @Test(arguments: [("4.3 Number", "\n\n", "cells"), ("Table 2: ILO", "\n## Lessons", "tables")])
    func whatIsGoneCountsOnce(start: String, end: String, table: String) throws {
        let text = String(decoding: try Project.bytes("Samples/\(Project.sample).txt"), as: UTF8.self)
        let first = try #require(text.range(of: start))
        let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
        let shorter = text[..<first.lowerBound] + text[last.lowerBound...]
        for (difference, kind) in [
            (try compare(text, String(shorter)), RowChange.Kind.removed), (try compare(String(shorter), text), .added),
        ] {
            #expect(difference.dataCount == 1, "\(DifferenceText().describe(difference))")
            let changes = difference.tables.first { $0.name == table }?.changes.filter { $0.cause == nil }
            #expect(changes?.map(\.kind) == [kind])
        }
    }

    private func compare(_ old: String, _ new: String) throws -> DatasetDifference {
        let sides = try [old, new].map { text in
            let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.txt")
            return ComparedDataset(
                name: "report",
                tables: try DatasetFile.allCases.map {
                    .init(name: $0.name, table: try CSVTable(ReportExporter.csv($0, of: dataset), path: $0.name))
                }, layout: 1)
        }
        return try DatasetComparer().compare(sides[0], sides[1])
    }
}
