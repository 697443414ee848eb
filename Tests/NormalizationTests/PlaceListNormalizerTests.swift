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
        Case(testDescription: "a half resolves", cell: "Kenya, Atlantis City", observations: []),
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

    @Test func theRowHeaderGivesNoObservations() {
        let report = ReportDataset("Country\tPartner\nJordan\tKenya\nTogo\tGhana")
        #expect(report.observations == ["0/1 KEN exact Kenya", "1/1 GHA exact Ghana"])
    }

    @Test func namesTellHowTheyWereMatched() {
        let report = ReportDataset("Label\tPlaces\na\tViet Nam, Vietnam, Swaziland\nb\tx")
        #expect(report.observations == ["0/1 VNM exact Viet Nam", "0/1 VNM alias Vietnam", "0/1 SWZ former Swaziland"])
    }

    @Test(
        arguments: [
            (
                "Kenya, Ghana, Arrnenia", "place.fuzzy", "0/1 ARM fuzzy Arrnenia",
                "\"Arrnenia\" was read as \"Armenia\": it is near to no other name"
            ),
            (
                "Kenya, Ghana, Austrlia", "place.unresolved", "0/1 - none Austrlia",
                "\"Austrlia\" is no place that is known; did you mean \"Australia\" or \"Austria\"?"
            ),
            (
                "Kenya, Ghana, Kashmir", "place.ambiguous", "0/1 - none Kashmir",
                "\"Kashmir\" is a name of several places: \"India\" or \"Pakistan\""
            ),
            (
                "Kenya, Ghana, Atlantis", "place.unresolved", "0/1 - none Atlantis",
                "\"Atlantis\" is no place that is known"
            ),
        ])
    func whatIsNoNameIsToldAndReadWhereOneNameIsNear(cell: String, code: String, last: String, message: String) {
        let report = ReportDataset("Label\tPlaces\na\t\(cell)\nb\tx")
        #expect(report.observations.last == last)
        #expect(report.dataset.diagnostics.map(report.dataset.message) == [message])
        #expect(report.dataset.diagnostics.map(\.code.rawValue) == [code])
    }

    @Test func anAmbiguousNameIsSettledByTheNamesBesideIt() {
        let report = ReportDataset("Label\tPlaces\na\tKorea, Democratic People's Republic of Korea, Kenya\nb\tx")
        #expect(report.observations.first == "0/1 KOR context Korea")
        #expect(report.dataset.diagnostics.isEmpty)
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
