import TabularyModel
import Testing

@testable import TabularyNormalization

@Suite struct ItemNormalizerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let items: [String]
    }

    static let cases = [
        Case(
            testDescription: "a lead and its bullets",
            text:
                "Country\tHelp\nJordan\t<p>Help with:</p><ul><li>• a law;</li><li>a plan<ul><li>in detail</li></ul></li></ul><p>And more.</p>",
            items: [
                "0/1 1 lead 0 Help with:", "0/1 2 bullet 1 a law;", "0/1 3 bullet 1 a plan", "0/1 4 bullet 2 in detail",
                "0/1 5 paragraph 0 And more.",
            ]),
        Case(
            testDescription: "a line break is a space", text: "Country\tHelp\nJordan\t<p>one<br>two</p><p>three</p>",
            items: ["0/1 1 paragraph 0 one two", "0/1 2 paragraph 0 three"]),
        Case(
            testDescription: "bullets after line breaks",
            text: "Country\tHelp\nJordan\t<p>with:<br>• one<br>• two<br>more</p>",
            items: ["0/1 1 lead 0 with:", "0/1 2 bullet 1 one", "0/1 3 bullet 1 two more"]),
        Case(
            testDescription: "signs of one line", text: "Country\tHelp\nJordan\t• one • two\nKenya\t- three",
            items: ["0/1 1 bullet 1 one", "0/1 2 bullet 1 two", "1/1 1 bullet 1 three"]),
        Case(
            testDescription: "cells that say nothing",
            text: "Country\tHelp\tMore\nJordan\t–\tn/a\nKenya\t…\tnone\nTogo\tnone of it\tNéant",
            items: ["2/1 1 paragraph 0 none of it"]),
        Case(
            testDescription: "figures, lists and row headers are no items",
            text: "Country\tNumber\tPlaces\tNote\nJordan\t7\tKenya, Ghana\ta note", items: ["0/3 1 paragraph 0 a note"]),
        Case(
            testDescription: "prose counts in its section",
            text: "Before:\n\n- one\n  - two\n\n# Lessons\n\nFirst.\n\nSecond: see [the law](http://a.b).\n",
            items: [
                "§ 1 lead 0 Before:", "§ 2 bullet 1 one", "§ 3 bullet 2 two", "§Lessons 1 paragraph 0 First.",
                "§Lessons 2 paragraph 0 Second: see the law.",
            ]),
        Case(
            testDescription: "prose and tables in the order of the report",
            text: "One.\n\nCountry\tHelp\nJordan\ta law.\n\nTwo.\n\n12\n\nTable 1: X",
            items: [
                "§ 1 paragraph 0 One.", "0/1 1 paragraph 0 a law.", "§ 2 paragraph 0 Two.",
                "§ 3 paragraph 0 Table 1: X",
            ]),
    ]

    @Test(arguments: cases) func textsAreItems(_ example: Case) {
        #expect(ReportDataset(example.text).items == example.items)
    }
}
