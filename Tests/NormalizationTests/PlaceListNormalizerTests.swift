import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct PlaceListNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let cell: String
        let observations: [String]
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(testDescription: "one place", cell: "Jordan", observations: ["JOR Jordan"]),
        Case(
            testDescription: "commas", cell: "Jordan, Viet Nam, Côte d’Ivoire",
            observations: ["JOR Jordan", "VNM Viet Nam", "CIV Côte d’Ivoire"]),
        Case(
            testDescription: "commas inside names", cell: "Congo, Democratic Republic of the Congo, Korea, Republic of",
            observations: ["COG Congo", "COD Democratic Republic of the Congo", "KOR Korea, Republic of"]),
        Case(
            testDescription: "paragraphs", cell: "<p>Kenya, Ghana</p><p>Togo and Benin</p>",
            observations: ["KEN Kenya", "GHA Ghana", "TGO Togo", "BEN Benin"]),
        Case(
            testDescription: "references", cell: "Bosnia &amp; Herzegovina; Togo",
            observations: ["BIH Bosnia & Herzegovina", "TGO Togo"]),
        Case(
            testDescription: "two thirds resolve", cell: "Kenya, Ghana, Atlantis City",
            observations: ["KEN Kenya", "GHA Ghana", "- Atlantis City"], diagnostics: ["2 warning place.unresolved a"]),
        Case(
            testDescription: "a half resolves", cell: "Kenya, Atlantis City", observations: [],
            diagnostics: ["2 note place.list-doubtful a"]),
        Case(testDescription: "less than a half resolves", cell: "Kenya, Atlantis, Wheat", observations: []),
        Case(
            testDescription: "the rest is no capitalised phrase", cell: "Kenya, Ghana, Togo, the government",
            observations: []),
        Case(
            testDescription: "the rest has more than six words", cell: "Kenya, Ghana, The Seven Words Of A Long Phrase",
            observations: []),
        Case(
            testDescription: "no separator", cell: "Kenya  Ghana", observations: ["KEN Kenya", "GHA Ghana"],
            diagnostics: ["2 note place.separator-missing a"]),
        Case(
            testDescription: "repeats", cell: "Kenya, Kenya, Ghana",
            observations: ["KEN Kenya", "KEN Kenya #2", "GHA Ghana"]),
        Case(testDescription: "a sentence", cell: "Kenya adopted a law with Ghana", observations: []),
        Case(testDescription: "missing", cell: "n/a", observations: []),
    ]

    @Test(arguments: cases) func cellsOfNamesAreListsOfPlaces(_ example: Case) {
        let report = ReportDataset("Label\tPlaces\na\t\(example.cell)\nb\tx")
        let observations = report.dataset.observations.map { observation in
            "\(observation.place.map { report.dataset.place($0).code } ?? "-") \(report.dataset.string(observation.text))"
                + (observation.occurrence > 1 ? " #\(observation.occurrence)" : "")
        }
        #expect(observations == example.observations)
        #expect(report.diagnostics == example.diagnostics)
        let items = report.dataset.items.filter { $0.row == 0 }
        #expect(items.isEmpty == (!example.observations.isEmpty || example.cell == "n/a"))
    }

    @Test func inAColumnOfListsADoubtfulOneIsAWarning() {
        let report = ReportDataset(
            "Label\tPlaces\na\tKenya, Chine, Indien\nb\tTogo, Mali\nc\tfar, Peru\nd\tWheat, Rice")
        #expect(report.diagnostics == ["2 warning place.list-doubtful a"])
        let message = report.dataset.diagnostics.first?.message ?? ""
        #expect(
            message.hasPrefix("1 of 3 parts are places that are known, too few for a list of places; \"Chine\" is none")
        )
    }

    @Test func theRowHeaderGivesNoObservations() {
        let report = ReportDataset("Country\tPartner\nJordan\tKenya\nTogo\tGhana")
        #expect(report.observations == ["0/1 KEN exact Kenya", "1/1 GHA exact Ghana"])
    }

    @Test func namesTellHowTheyWereMatched() {
        let report = ReportDataset("Label\tPlaces\na\tViet Nam, Vietnam, Swaziland\nb\tx")
        #expect(report.observations == ["0/1 VNM exact Viet Nam", "0/1 VNM alias Vietnam", "0/1 SWZ former Swaziland"])
    }

    @Test func unresolvedNamesGetTheNearestName() {
        let report = ReportDataset("Label\tPlaces\na\tKenya, Ghana, Afganistan\nb\tx")
        #expect(
            report.dataset.diagnostics.map(report.dataset.message) == [
                "\"Afganistan\" is no place that is known; did you mean \"Afghanistan\"?"
            ])
    }

    @Test func rangesOfNamesHoldThem() {
        let text = "Label\tPlaces\na\t<b>Perú</b>, Bosnia &amp; Herzegovina,  Togo\nb\tx"
        let report = ReportDataset(text)
        let bytes = Array(text.utf8)
        let slices = report.dataset.observations.compactMap { observation in
            report.dataset.document.buffer.provenance(of: observation.text, field: 1).map {
                String(decoding: bytes[$0.first.bytes], as: UTF8.self)
            }
        }
        #expect(slices == ["Perú", "Bosnia &amp; Herzegovina", "Togo"])
    }
}
