internal import Foundation

/// What the fuzzer begins with, and what the ordinary test holds against the properties: stretches of the sample in the
/// dialects of converters, random reports, lists, tables and records.
package struct PropertySeeds {
    /// The lines of the sample report.
    private let sample: [String]

    /// - Parameter sample: The sample report.
    package init(sample: [UInt8]) {
        self.sample = String(decoding: sample, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    /// The seeds of a target, the same every time.
    package func seeds(of target: PropertyTarget) -> [[UInt8]] {
        switch target {
        case .reports: bytes(reports(.tabs, 1...10) + random(1...40) + Self.converters + Self.oddities) + Self.encodings
        case .tabs: bytes(reports(.tabs, 11...40))
        case .pipes:
            bytes(reports(.pipes, 41...60) + reports(.pipesBelowEmptyHeaders, 61...65) + reports(.quotedPipes, 66...70))
        case .html:
            bytes(
                reports(.html, 71...80) + reports(.unclosedHTML, 81...85)
                    + (1...30).map { RandomReport.makeHTML(seed: $0) })
        case .drawn: bytes(Self.drawn + random(91...160).filter { $0.contains("+-") || $0.contains("-- ") })
        case .names: (1...60).map { RandomText.make(seed: $0) } + bytes(Self.names)
        case .csv: edits.flatMap { [Array($0.old.utf8), Array($0.new.utf8)] } + bytes(Self.tables)
        case .diff: edits.map { Array($0.old.utf8) + DifferenceProperties.separator + Array($0.new.utf8) }
        case .records: bytes(Self.records) + random(161...180).map { Self.record($0) }
        }
    }

    private func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    /// Reports with page breaks in a form, and stretches of the sample in it.
    private func reports(_ form: ReportForm, _ seeds: ClosedRange<UInt64>) -> [String] {
        let generated = seeds.map { form.text(GeneratedReport(seed: $0, isDamaged: true).text) }
        let stretches = stride(from: 0, to: sample.count, by: 5).map { start in
            form.text(sample[start..<min(start + 3, sample.count)].joined(separator: "\n"))
        }
        return (generated + stretches).filter { $0.utf8.count < 4_096 && !$0.isEmpty }
    }

    private func random(_ seeds: ClosedRange<UInt64>) -> [String] {
        seeds.map { RandomReport.make(seed: $0, hasMarkdown: true) }
    }

    private var edits: [RandomEdits] {
        (UInt64(1)...15).map { seed in
            var random = SeededGenerator(seed: seed)
            return RandomEdits(&random)
        }
    }

    private static func record(_ text: String) -> [UInt8] {
        let object: [String: String] = ["id": "r", "text": text]
        return Array((try? JSONEncoder().encode(object)) ?? Data())
    }
}
