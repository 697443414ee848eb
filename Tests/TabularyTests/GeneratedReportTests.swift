import Tabulary
import TabularyExport
import Testing

/// Reports of the sample's kind with other words, other widths and breaks in other places, against their truth.
struct GeneratedReportTests {
    @Test(arguments: [false, true])
    func reportsComeToTheirTruth(isDamaged: Bool) {
        for seed in UInt64(1)...150 {
            let report = GeneratedReport(seed: seed, isDamaged: isDamaged)
            let dataset = Extractor().dataset(of: Array(report.text.utf8), source: "report.txt")
            #expect(report.truth.tables.count >= 2)
            #expect(Self.found(in: dataset) == report.truth, "seed \(seed):\n\(report.text)")
            #expect(dataset.document.words.dropped == 0, "seed \(seed)")
        }
    }

    static func found(in dataset: Dataset) -> GeneratedReport.Truth {
        var truth = GeneratedReport.Truth()
        truth.tables = Records.of(.tables, dataset).map { $0.values("caption") }
        truth.observations = Records.of(.observations, dataset).map {
            $0.values("table", "row_key", "column_path", "place")
        }
        truth.figures = Records.of(.figures, dataset).map {
            $0.values("table", "row_key", "column_path", "scope", "value")
        }
        truth.checks = Records.of(.checks, dataset).map {
            $0.values("table", "row_key", "scope", "target", "stated", "counted", "status")
        }
        truth.items = Records.of(.items, dataset).map {
            $0.values("table", "row_key", "column_path", "role", "text")
        }
        return truth
    }
}
