import Tabulary
import TabularyExport
import TabularyProperties
import Testing

/// Reports of the sample's kind with other words, other widths and breaks in other places, against their truth.
struct GeneratedReportTests {
    @Test(arguments: ReportForm.allCases, [false, true])
    func reportsComeToTheirTruth(form: ReportForm, isDamaged: Bool) {
        for seed in UInt64(1)...(form.dialect == .html ? 50 : 150) {
            let report = GeneratedReport(seed: seed, isDamaged: isDamaged)
            let text = form.text(report.text)
            let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.md")
            #expect(report.truth.tables.count >= 2)
            #expect(Self.found(in: dataset) == report.truth, "seed \(seed):\n\(text)")
            #expect(dataset.document.words.dropped == 0, "seed \(seed)")
            #expect(dataset.document.tables.allSatisfy { $0.dialect == form.dialect })
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
