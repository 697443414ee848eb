import Tabulary
import TabularyExport
import Testing

/// The generated reports with their tables written as pipe tables, against the same truth.
struct GeneratedPipeReportTests {
    @Test(arguments: [false, true], [false, true])
    func pipeReportsComeToTheirTruth(isDamaged: Bool, hasEmptyHeaders: Bool) {
        for seed in UInt64(1)...150 {
            let report = GeneratedReport(seed: seed, isDamaged: isDamaged)
            let text = Self.piped(report.text, hasEmptyHeaders: hasEmptyHeaders)
            let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.md")
            #expect(GeneratedReportTests.found(in: dataset) == report.truth, "seed \(seed):\n\(text)")
            #expect(dataset.document.words.dropped == 0, "seed \(seed)")
            #expect(dataset.document.tables.allSatisfy { $0.dialect == .pipe })
        }
    }

    /// Each run of lines with tabs as a Markdown table: a rule below its first row.
    ///
    /// - Parameter hasEmptyHeaders: Whether what follows a page break stands below an empty header instead.
    private static func piped(_ text: String, hasEmptyHeaders: Bool) -> String {
        var lines: [String] = []
        var isInside = false
        var isFirst = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("--") {
            if line.contains("Table") || line.hasPrefix("#") { isFirst = true }
            guard line.contains("\t") else {
                lines.append(String(line))
                isInside = false
                continue
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let rule = "|" + cells.map { _ in " --- |" }.joined()
            let isBelowEmpty = hasEmptyHeaders && !isFirst && !isInside
            if isBelowEmpty { lines += ["|" + cells.map { _ in "     |" }.joined(), rule] }
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if !isInside, !isBelowEmpty { lines.append(rule) }
            isInside = true
            if !line.contains("Table") { isFirst = false }
        }
        return lines.joined(separator: "\n")
    }
}
