import Testing

@testable import TabularyIngestion

@Suite struct InlineMarkdownTests {
    @Test(
        arguments: [
            ("‹*›em‹*› ‹**›strong‹**›", 4), ("‹_›em‹_› snake_case", 2), ("‹***›both‹***›", 2), ("a * b * c", 0),
            ("‹`›code *x*‹`›", 2), ("‹``›a`b‹``›", 2), ("‹[›text‹](url)›", 2),
            ("‹![›text‹](url)›", 2), ("[text] (url)", 0), ("[a][b]", 0), ("[text](two words)", 0),
            ("‹[›‹*›a‹*›‹](u)›", 4), ("‹\\›*a‹\\›*", 2), ("C:\\dir", 0), ("**", 0), ("****", 0), ("*", 0), ("", 0),
            ("‹*›é‹*›", 2), ("* a*", 0), ("*a *", 0), ("5*", 0), ("see ‹<›https://x.org/a_b_c‹>› *", 2), ("a <b *c", 0),
            ("<https://x y>", 0), ("<b:>", 0),
        ] as [(String, Int)])
    func signsAreFoundAndTextIsKept(marked: String, count: Int) {
        let source = MarkedSource(marked)
        #expect(source.ranges.count == count)
        #expect(InlineMarkdown.signs(source.bytes.span, 0..<source.bytes.count) == source.ranges)
    }

    @Test func strayStarsStayLinear() {
        let bytes = Array(String(repeating: "*a ", count: 50_000).utf8)
        #expect(InlineMarkdown.signs(bytes.span, 0..<bytes.count) == [])
    }
}
