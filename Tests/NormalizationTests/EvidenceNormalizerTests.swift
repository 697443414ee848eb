import TabularyModel
import Testing

/// Names of several places, settled by the report itself.
@Suite struct EvidenceNormalizerTests {
    private func told(_ report: ReportDataset) -> [String] {
        report.dataset.diagnostics.filter { $0.code.rawValue.hasPrefix("place.") }
            .map { "\($0.severity) \($0.code.rawValue) \(report.dataset.message(of: $0))" }
    }

    @Test(
        arguments: [
            // The only candidate of a region that lacks a place.
            (
                "3, of which 2 in Africa, 1 in Europe and Central Asia", "Kenya, Ghana, Austrlia",
                "0/2 AUT fuzzy Austrlia",
                "warning place.settled \"Austrlia\" was read as \"Austria\": the row states 1 for Europe and Central Asia "
                    + "and lists 0 without it"
            ),
            (
                "3, of which 2 in Africa, 1 in Asia and the Pacific", "Kenya, Ghana, Austrlia",
                "0/2 AUS fuzzy Austrlia",
                "warning place.settled \"Austrlia\" was read as \"Australia\": the row states 1 for Asia and the Pacific "
                    + "and lists 0 without it"
            ),
            (
                "3, of which 3 in Africa", "Kenya, Ghana, Saint Thomas", "0/2 STP context Saint Thomas",
                "note place.settled \"Saint Thomas\" was read as \"Sao Tome and Principe\": the row states 3 for Africa and "
                    + "lists 2 without it"
            ),
            // Both candidates are of the region.
            (
                "3, of which 2 in Africa, 1 in Asia and the Pacific", "Kenya, Ghana, Kashmir", "0/2 - none Kashmir",
                "warning place.ambiguous \"Kashmir\" is a name of several places: \"India\" or \"Pakistan\""
            ),
            // Both regions lack a place, or none does.
            (
                "4, of which 2 in Africa, 1 in Europe and Central Asia, 1 in Asia and the Pacific",
                "Kenya, Ghana, Austrlia", "0/2 - none Austrlia",
                "warning place.unresolved \"Austrlia\" is no place that is known; did you mean \"Australia\" or \"Austria\"?"
            ),
            (
                "2, of which 2 in Africa", "Kenya, Ghana, Austrlia", "0/2 - none Austrlia",
                "warning place.unresolved \"Austrlia\" is no place that is known; did you mean \"Australia\" or \"Austria\"?"
            ),
            // No regions are stated.
            (
                "3 countries", "Kenya, Ghana, Austrlia", "0/2 - none Austrlia",
                "warning place.unresolved \"Austrlia\" is no place that is known; did you mean \"Australia\" or \"Austria\"?"
            ),
        ] as [(String, String, String, String)])
    func theRowsOwnCountsSettleAName(sentence: String, cell: String, last: String, message: String) {
        let report = ReportDataset("Label\tResult\tPlaces\na\t\(sentence)\t\(cell)\nb\t1\tx")
        #expect(report.observations.last == last)
        #expect(told(report) == [message])
    }

    @Test func anUnknownNameInTheRowSettlesNothing() {
        let report = ReportDataset(
            "Label\tResult\tPlaces\na\t3, of which 2 in Africa, 1 in Europe and Central Asia\tKenya, Ghana, Togo, Mali, "
                + "Atlantis, Austrlia\nb\t1\tx")
        #expect(report.observations.last == "0/2 - none Austrlia")
    }

    @Test(
        arguments: [
            ("Report 2004", ["0/1 SCG context Serbia and Montenegro", "0/1 KEN exact Kenya"], ["note place.settled"]),
            (
                "Report 2005–06", ["0/1 SCG context Serbia and Montenegro", "0/1 KEN exact Kenya"],
                ["note place.settled"]
            ),
            (
                "Report 2019", ["0/1 SRB exact Serbia", "0/1 MNE exact Montenegro", "0/1 KEN exact Kenya"], []
            ),
            ("Report", ["0/1 SRB exact Serbia", "0/1 MNE exact Montenegro", "0/1 KEN exact Kenya"], []),
            (
                "Report 2004 to 2019", ["0/1 SRB exact Serbia", "0/1 MNE exact Montenegro", "0/1 KEN exact Kenya"], []
            ),
        ] as [(String, [String], [String])])
    func theReportsYearSettlesAFormerState(title: String, observations: [String], codes: [String]) {
        let report = ReportDataset("# \(title)\n\nLabel\tPlaces\na\tSerbia and Montenegro, Kenya\nb\tx")
        #expect(report.observations == observations)
        #expect(told(report).map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == codes)
    }

    @Test(
        arguments: [
            ("Report 1998", "0/1 ANT context Antilles", "from 1954 to 2010: the report's title says 1998"),
            ("Report 2015", "0/1 - none Antilles", "is a name of several places"),
            ("Report", "0/1 - none Antilles", "is a name of several places"),
        ])
    func aFormerStateCountsInItsYears(title: String, last: String, message: String) {
        let report = ReportDataset("# \(title)\n\nLabel\tPlaces\na\tKenya, Ghana, Antilles\nb\tx")
        #expect(report.observations.last == last)
        #expect(told(report).last?.contains(message) == true)
    }

    @Test func abbreviatedNamesAreTold() {
        let report = ReportDataset("Label\tPlaces\na\tKenya, Equat. Guinea, Togo\nb\tx")
        #expect(report.observations == ["0/1 KEN exact Kenya", "0/1 GNQ alias Equat. Guinea", "0/1 TGO exact Togo"])
        #expect(
            told(report) == [
                "note place.abbreviated \"Equat. Guinea\" was read as \"Equatorial Guinea\", which it is short for"
            ])
    }
}
