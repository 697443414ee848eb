import TabularyModel
import TabularyText
import Testing

@testable import TabularyIngestion

@Suite struct CellReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The cell's source; the stretches that its text stands for are marked.
        let source: String
        let text: String
        /// The blocks as ``ReportReading/describe(_:in:)`` gives them; nil for one paragraph of the whole text.
        var blocks: [String]?
        var marks: [String] = []
        var diagnostics: [String] = []
    }

    static let plain = [
        Case(testDescription: "nothing", source: "  ", text: "", blocks: []),
        Case(testDescription: "plain", source: " ‹Viet Nam› ", text: "Viet Nam"),
        Case(testDescription: "accents", source: "‹Côte d’Ivoire, São Tomé›", text: "Côte d’Ivoire, São Tomé"),
        Case(testDescription: "white space is folded", source: "‹a  b\u{A0} c\u{3000}d›", text: "a b c d"),
        Case(
            testDescription: "comparisons are no tags", source: "‹3 < 4 & 5 > 2, x<3›", text: "3 < 4 & 5 > 2, x<3"),
        Case(testDescription: "emphasis inside", source: "‹an *em* and **strong** one›", text: "an em and strong one"),
        Case(testDescription: "emphasis at the ends", source: "*‹em* and **strong›**", text: "em and strong"),
        Case(testDescription: "a code span", source: "‹the `code` here›", text: "the code here"),
        Case(
            testDescription: "a link", source: "‹see [the law](https://example.org/a_b) now›", text: "see the law now"),
        Case(testDescription: "brackets that are no link", source: "‹[sic] (x)›", text: "[sic] (x)"),
        Case(testDescription: "names with underscores", source: "‹snake_case_name›", text: "snake_case_name"),
        Case(testDescription: "stars that are none", source: "‹3 * 4 * 5›", text: "3 * 4 * 5"),
        Case(testDescription: "escapes", source: "\\‹*not\\* a\\_b›", text: "*not* a_b"),
        Case(
            testDescription: "bullets in one line", source: "‹• one • two • three›", text: "• one • two • three",
            blocks: ["1• one", "1• two", "1• three"]),
        Case(
            testDescription: "a dash opens one bullet", source: "‹- one - two›", text: "- one - two",
            blocks: ["1• one - two"]),
        Case(testDescription: "a negative number", source: "‹-5›", text: "-5"),
    ]

    static let marked = [
        Case(testDescription: "one tag around all", source: "<i>‹Jordan›</i>", text: "Jordan"),
        Case(testDescription: "text before a tag", source: "‹a é <b>bold›</b>", text: "a é bold"),
        Case(testDescription: "text after a tag", source: "<b>‹bold</b> é z›", text: "bold é z"),
        Case(
            testDescription: "nested tags", source: "<p><b><i>‹é›</i></b></p>", text: "é"),
        Case(testDescription: "tags inside a word", source: "<b>‹C</b>ôte›", text: "Côte"),
        Case(testDescription: "tags without white space", source: "<b>‹a</b><i>b›</i>", text: "ab"),
        Case(testDescription: "white space around tags", source: "<b>‹a </b> <i> b›</i>", text: "a b"),
        Case(
            testDescription: "references", source: "<p>‹Bosnia &amp; caf&eacute; &#233;&#xE9;›</p>",
            text: "Bosnia & café éé"),
        Case(testDescription: "references alone", source: "‹&lt;b&gt;›", text: "<b>"),
        Case(testDescription: "a reference that is white space", source: "<p>&nbsp;‹x&nbsp;y›&nbsp;</p>", text: "x y"),
        Case(
            testDescription: "references that are none", source: "<p>‹a &unknown; b›</p>", text: "a &unknown; b"),
        Case(
            testDescription: "references that libxml2 does not know",
            source: "‹a &NotEqual;<b>&NotEqualTilde;</b>&nvlt; &apos;›", text: "a ≠≂̸<⃒ '"),
        Case(
            testDescription: "references of Windows-1252", source: "‹a&#150;b &#x92;c›", text: "a–b ’c"),
        Case(
            testDescription: "references without a semicolon", source: "<b>‹&copy 2012, caf&eacute, R&D, a&copy=1›</b>",
            text: "© 2012, café, R&D, a&copy=1", diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "a CDATA section", source: "<p>‹a <![CDATA[b]] c›]]> ‹d›</p>", text: "a b]] c d",
            diagnostics: ["1 note markup.invalid"]),
        Case(testDescription: "a comment before", source: "<!-- no -->‹a›", text: "a"),
        Case(testDescription: "a comment inside", source: "<p>‹a <!-- <b>no</b> --> b›</p>", text: "a b"),
        Case(testDescription: "a comment inside a word", source: "<p>‹a<!-- no -->b›</p>", text: "ab"),
        Case(testDescription: "attributes", source: "<p class=\"é > x\" title='<'>‹a›</p>", text: "a"),
        Case(testDescription: "tags in capitals", source: "<P>‹a</P><P>b›</P>", text: "a b", blocks: ["¶ a", "¶ b"]),
        Case(testDescription: "elements that nobody knows", source: "<x-y>‹a</x-y> <z>b›</z>", text: "a b"),
        Case(
            testDescription: "a line break", source: "<p>‹one<br>two›</p>", text: "one two", blocks: ["¶ one", "/ two"]),
        Case(
            testDescription: "line breaks of two kinds", source: "<p>‹a<br/><br />b›</p>", text: "a b",
            blocks: ["¶ a", "/ b"]),
        Case(
            testDescription: "a line break at the start and the end", source: "<p><br>‹a›<br></p>", text: "a"),
        Case(
            testDescription: "paragraphs", source: "<p>‹a</p> <p>b›</p>", text: "a b", blocks: ["¶ a", "¶ b"]),
        Case(
            testDescription: "paragraphs without end tags", source: "<p>‹p1<p>p2›", text: "p1 p2",
            blocks: ["¶ p1", "¶ p2"]),
        Case(testDescription: "empty paragraphs", source: "<p></p><p>‹a›</p><p> </p>", text: "a"),
        Case(
            testDescription: "a list", source: "<ul><li>‹a;</li><li>b›</li></ul>", text: "a; b",
            blocks: ["1• a;", "1• b"]),
        Case(
            testDescription: "a list with signs of its own", source: "<ul> <li>‹• a</li> <li>– b›</li> </ul>",
            text: "• a – b", blocks: ["1• a", "1• b"]),
        Case(
            testDescription: "a lead and its list", source: "<p>‹help with:</p><ul><li>a›</li></ul>",
            text: "help with: a",
            blocks: ["¶ help with:", "1• a"]),
        Case(
            testDescription: "lists in lists",
            source: "<ul><li>‹a<ul><li>b</li><li>c<ol><li>d</li></ol></li></ul></li><li>e›</li></ul>",
            text: "a b c d e",
            blocks: ["1• a", "2• b", "2• c", "3• d", "1• e"]),
        Case(
            testDescription: "text after a list", source: "<ul><li>‹a</li></ul> after›", text: "a after",
            blocks: ["1• a", "¶ after"]),
        Case(
            testDescription: "a paragraph in a bullet", source: "<ul><li><p>‹a›</p></li></ul>", text: "a",
            blocks: ["1• a"]),
        Case(testDescription: "empty bullets", source: "<ul><li></li><li>‹a›</li></ul>", text: "a", blocks: ["1• a"]),
        Case(
            testDescription: "a list item without a list", source: "<li>‹a›</li>", text: "a", blocks: ["1• a"]),
        Case(
            testDescription: "bullets as lines", source: "<p>‹• a<br>• b›</p>", text: "• a • b",
            blocks: ["1• a", "1• b"]),
        Case(testDescription: "an unclosed tag", source: "<p>‹a <b>c›", text: "a c"),
        Case(
            testDescription: "a stray end tag", source: "<p>‹a </i> b›</p>", text: "a b",
            diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "tags that cross", source: "<b>‹a <i>b</b> c›</i>", text: "a b c",
            diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "a footnote mark at the end", source: "<b>‹Jordan›</b><sup>1</sup>", text: "Jordan",
            marks: ["1"]),
        Case(
            testDescription: "footnote marks inside", source: "<p>‹Jordan›<sup>1</sup>‹, Oman›<sup>a</sup>‹, Togo›</p>",
            text: "Jordan, Oman, Togo", marks: ["1", "a"]),
        Case(
            testDescription: "a footnote mark first", source: "<sup>*</sup>‹Kenya›", text: "Kenya", marks: ["*"]),
        Case(
            testDescription: "signs of names and numbers",
            source: "<p>‹FORANE<sup>®</sup> x<sup>™</sup> 5<sup>°›</sup></p>",
            text: "FORANE® x™ 5°"),
        Case(testDescription: "an ordinal", source: "<p>‹the 5<sup>th</sup> law›</p>", text: "the 5th law"),
        Case(
            testDescription: "an exponent", source: "<p>‹40 km<sup>2›</sup></p>", text: "40 km2"),
        Case(
            testDescription: "a reference before a tag", source: "<p>‹&lt;<b>y›</b></p>", text: "<y"),
        Case(testDescription: "a sign right behind a reference", source: "<p>‹x &eacute;<›</p>", text: "x é<"),
        Case(testDescription: "signs that open no tag", source: "<p>‹a << b <›</p>", text: "a << b <"),
        Case(
            testDescription: "a stray end tag first", source: "</i>‹x <b>y›</b>", text: "x y",
            diagnostics: ["1 note markup.invalid"]),
        Case(
            testDescription: "list items without end tags", source: "<ul><li>‹a<li>b›</ul>", text: "a b",
            blocks: ["1• a", "1• b"]),
        Case(
            testDescription: "a script", source: "<p>‹a›<script>x < y</script>‹b›</p>", text: "ab"),
    ]

    @Test(arguments: plain) func plainTextIsAViewOfItsSource(_ example: Case) { compare(example) }

    @Test(arguments: marked) func markupIsReadWithTheRangesOfItsText(_ example: Case) { compare(example) }

    @Test(arguments: [999, 1000, 1001, 4999, 5000, 5001, 40_000], ["", "é", "&amp;"])
    func longTextKeepsItsRange(length: Int, start: String) {
        let filler = String(repeating: "word é ", count: length / 8 + 1)
        let source = "<p>‹\(start)\(filler)end›</p> <ul><li>‹\(filler)<b>é</b>&eacute;x›</li></ul> <p>‹z›</p>"
        let marked = MarkedSource(source)
        let reading = read(marked.bytes)
        let pieces = reading.reading.blocks.compactMap { reading.buffer.provenance(of: $0.text, field: 0)?.pieces }
        #expect(pieces.map { $0.map(\.bytes) } == marked.ranges.map { [$0] })
        #expect(reading.buffer.string(reading.reading.blocks[2].text) == "z")
    }

    @Test func deepMarkupIsReadAndTold() {
        let depth = ReadingOptions().depthLimit + 8
        let source =
            String(repeating: "<ul><li>", count: depth / 2) + "x" + String(repeating: "</li></ul>", count: depth / 2)
        let reading = read(Array(source.utf8))
        #expect(reading.buffer.string(reading.reading.text) == "x")
        #expect(reading.diagnostics.map(\.code) == [.markupTooDeep])
        #expect(reading.reading.blocks.map(\.level) == [255])
    }

    @Test func onlyTheGivenStretchIsRead() {
        let source = MarkedSource("<b>no</b>\t<b>‹yes›</b>\t<b>no</b>")
        let stretch = source.ranges[0].lowerBound - 3..<source.ranges[0].upperBound + 4
        let reading = read(source.bytes, stretch)
        #expect(reading.buffer.string(reading.reading.text) == "yes")
        #expect(reading.buffer.provenance(of: reading.reading.text, field: 1)?.pieces.map(\.bytes) == source.ranges)
    }

    private func compare(_ example: Case) {
        let source = MarkedSource(example.source)
        let (reading, buffer, diagnostics) = read(source.bytes)
        #expect(buffer.string(reading.text) == example.text)
        let blocks = reading.blocks.map { ReportReading.describe($0, in: buffer) }
        #expect(blocks == example.blocks ?? ["¶ \(example.text)"])
        #expect(reading.marks.map { buffer.string($0) } == example.marks)
        #expect(diagnostics.map { "\($0.line ?? 0) \($0.severity) \($0.code.rawValue)" } == example.diagnostics)
        let pieces = reading.text.isEmpty ? [] : buffer.provenance(of: reading.text, field: 0)?.pieces.map(\.bytes)
        #expect(pieces == source.ranges)
    }

    private func read(
        _ bytes: [UInt8], _ stretch: Range<Int>? = nil
    ) -> (reading: Outcome, buffer: TextBuffer, diagnostics: [Diagnostic]) {
        var buffer = TextBuffer(source: bytes)
        var diagnostics: [Diagnostic] = []
        let reading = CellReader().read(stretch ?? 0..<bytes.count, field: 0, into: &buffer, &diagnostics)
        return (Outcome(text: reading.text, blocks: reading.blocks, marks: reading.marks), buffer, diagnostics)
    }

    /// The parts of a reading that the tests look at.
    private struct Outcome {
        let text: TextRange
        let blocks: [TextBlock]
        let marks: [TextRange]
    }
}
