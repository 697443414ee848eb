import Tabulary
import TabularyExport
import Testing

/// The generated reports with their tables written in HTML, against the same truth.
struct GeneratedHTMLReportTests {
    @Test(arguments: [false, true], [false, true])
    func htmlReportsComeToTheirTruth(isDamaged: Bool, losesEndTags: Bool) {
        for seed in UInt64(1)...50 {
            let report = GeneratedReport(seed: seed, isDamaged: isDamaged)
            let text = Self.html(report.text, losesEndTags: losesEndTags)
            let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.md")
            #expect(GeneratedReportTests.found(in: dataset) == report.truth, "seed \(seed):\n\(text)")
            #expect(dataset.document.words.dropped == 0, "seed \(seed)")
            #expect(dataset.document.tables.allSatisfy { $0.dialect == .html })
        }
    }

    /// Each run of lines with tabs as a table of HTML.
    ///
    /// - Parameter losesEndTags: Whether no table is closed.
    private static func html(_ text: String, losesEndTags: Bool) -> String {
        var lines: [String] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("--") {
            guard line.contains("\t") else {
                if isInside, !losesEndTags { lines.append("</table>") }
                isInside = false
                lines.append(String(line))
                continue
            }
            if !isInside { lines.append("<table>") }
            isInside = true
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            lines.append("<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
        }
        return lines.joined(separator: "\n")
    }
}
