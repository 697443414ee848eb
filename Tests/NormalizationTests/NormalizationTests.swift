import TabularyGazetteer
import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct NormalizationTests {
    private static let report = """
        # Results

        Code\tTarget\tResult\tPlaces\tNote
        4.1 A\t3\t2 States, of which 2 in Africa\tKenya, Ghana\tA law of <b>Perú</b>.
        4.2 B\t1\t1\tTogo\t–

        The end in Jordan.
        """

    @Test func theSameReportGivesTheSameDataset() {
        let (first, second) = (ReportDataset(Self.report), ReportDataset(Self.report))
        #expect(first.dataset.document.buffer.bytes == second.dataset.document.buffer.bytes)
        #expect(
            first.dataset.observations == second.dataset.observations
                && Array(first.dataset.figures) == Array(second.dataset.figures)
        )
        #expect(
            Array(first.dataset.items) == Array(second.dataset.items)
                && first.dataset.mentions == second.dataset.mentions)
        #expect(
            first.dataset.checks == second.dataset.checks && first.dataset.diagnostics == second.dataset.diagnostics)
    }

    @Test func theFirstHeadingIsTheTitle() {
        let dataset = ReportDataset(Self.report).dataset
        #expect(dataset.string(dataset.title) == "Results")
        #expect(ReportDataset("No heading.").dataset.title.isEmpty)
    }

    @Test func theUsedPlacesAreThoseOfRecords() {
        let dataset = ReportDataset(Self.report).dataset
        #expect(dataset.usedPlaces.map { dataset.place($0).code } == ["GHA", "JOR", "KEN", "PER", "TGO"])
    }

    @Test func diagnosticsStandInTheOrderOfTheReport() {
        let report = ReportDataset("Code\tResult\tPlaces\n4.1 A\t9\tKenya, Ghana, Nowhere\n4.2 B\t9\tKenya")
        #expect(
            report.diagnostics == [
                "2 warning check.differs i4.1", "2 warning place.unresolved i4.1", "3 warning check.differs i4.2",
            ])
    }

    @Test func aReportThatCouldNotBeReadHasItsDiagnosticsOnly() {
        let diagnostic = Diagnostic(.error, .inputBinary, "it is a PDF")
        let dataset = Normalization.failedDataset(
            report: Report(id: "r", source: "r.pdf", sha256: "", byteCount: 1, status: .failed),
            diagnostics: [diagnostic], gazetteer: Gazetteer.standard, regionScheme: .m49)
        #expect(dataset.diagnostics == [diagnostic])
        #expect(dataset.items.count == 0 && dataset.document.tables.isEmpty && dataset.usedPlaces.isEmpty)
        #expect(dataset.document.words == WordCount())
    }

    @Test func anEmptyReportIsNoTrap() {
        for text in ["", "\n", "\t", "\t\n\t", "<p>", "&", "<", "--\t--", "Table 1:\t\t", "•\t•"] {
            let dataset = ReportDataset(text).dataset
            #expect(dataset.figures.count == 0 && dataset.observations.isEmpty, "\(text.debugDescription)")
        }
    }
}
