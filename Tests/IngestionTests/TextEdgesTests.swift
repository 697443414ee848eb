import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct TextEdgesTests {
    @Test(
        arguments: [
            ("The end.", .closed), ("One thing;", .closed), ("As follows:", .closed), ("Really?", .closed),
            ("(see above.)", .closed), ("完了。", .closed), ("", .closed), ("Jordan, Oman", .open), ("(see above)", .open),
            ("a “word”", .open), ("Jordan,", .comma), ("law of the", .middle), ("in accordance with", .middle),
            ("adopted by (", .middle), ("and/", .middle), ("le plan de la", .middle), ("el plan de los", .middle),
            ("vitamin A", .open), ("the", .open), ("employ-", .hyphen), ("employ\u{AD}", .hyphen), ("a –", .open),
            ("word -", .middle), ("Übergang-", .hyphen), ("café-", .hyphen),
        ] as [(String, TextEdges.Ending)])
    func endingsTellWhetherATextGoesOn(text: String, ending: TextEdges.Ending) {
        let (edges, range) = Self.edges(text)
        #expect(edges.ending(of: range) == ending)
    }

    @Test(
        arguments: [
            ("middle", true), ("été", true), ("жить", true), ("Capital", false), ("É", false), ("7 laws", false),
            ("a) first", false), ("i. first", false), ("a", true), ("", false), ("中国", false), ("(so)", false),
        ])
    func smallLettersBeginTheMiddleOfASentence(text: String, isSmall: Bool) {
        let (edges, range) = Self.edges(text)
        #expect(edges.beginsSmall(range) == isSmall)
    }

    @Test(
        arguments: [
            ("short", "\"short\"", "\"short\""),
            (
                "The council adopted the law on the extension", "\"…the law on the extension\"",
                "\"The council adopted the…\""
            ),
            (String(repeating: "é", count: 40), "\"…é\"", "\"\(String(repeating: "é", count: 12))…\""),
        ])
    func messagesQuoteWholeWords(text: String, tail: String, head: String) {
        let (edges, range) = Self.edges(text)
        #expect(edges.tail(range) == tail)
        #expect(edges.head(range) == head)
    }

    private static func edges(_ text: String) -> (TextEdges, TextRange) {
        let buffer = TextBuffer(source: Array(text.utf8))
        return (TextEdges(buffer), TextRange(0..<buffer.sourceCount))
    }
}
