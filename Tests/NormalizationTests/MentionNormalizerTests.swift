import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct MentionNormalizerTests {
    @Test func rangesCountScalarsOfTheItem() {
        let report = ReportDataset("Les États 中😀 e\u{301} de Perú, <b>Côte</b> d’Ivoire &amp; Kenya ont adopté.")
        let text = report.dataset.string(Array(report.dataset.items)[0].text)
        let scalars = Array(text.unicodeScalars)
        let found = report.dataset.mentions.map { mention in
            "\(report.dataset.place(mention.place).code) "
                + String(String.UnicodeScalarView(scalars[mention.characters]))
        }
        #expect(found == ["PER Perú", "CIV Côte d’Ivoire", "KEN Kenya"])
        #expect(report.dataset.mentions.map { report.dataset.string($0.text) } == ["Perú", "Côte d’Ivoire", "Kenya"])
    }

    @Test func mentionsAreFoundInTheItemsOfCellsAndProse() {
        let report = ReportDataset("The law of Jordan.\n\nCountry\tHelp\nKenya\tA plan with Ghana and Togo.\n")
        #expect(
            report.mentions == [
                "0 JOR country Jordan 11..<17", "1 GHA country Ghana 12..<17", "1 TGO country Togo 22..<26",
            ])
    }

    @Test func listsAndFiguresMentionNothing() {
        #expect(
            ReportDataset("Country\tPlaces\tNumber\nKenya\tGhana, Togo\t7 countries, of which 7 in Africa").mentions
                == [])
    }
}
