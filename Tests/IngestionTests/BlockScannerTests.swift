import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct BlockScannerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The blocks as `first line kind: content`.
        let blocks: [String]
    }

    static let cases = [
        Case(testDescription: "nothing", text: "", blocks: []),
        Case(testDescription: "white space", text: " \n\t\n\u{A0}\n", blocks: []),
        Case(
            testDescription: "a paragraph", text: "one\ntwo\n\nthree",
            blocks: ["1 paragraph: one⏎two", "4 paragraph: three"]),
        Case(
            testDescription: "headings", text: "# One\n### Three ##\n#none\n####### none",
            blocks: ["1 heading1: One", "2 heading3: Three", "3 paragraph: #none⏎####### none"]),
        Case(
            testDescription: "an HTML heading", text: "<h2>Two</h2>\nx",
            blocks: ["1 heading2: <h2>Two</h2>", "2 paragraph: x"]),
        Case(
            testDescription: "a bold line", text: "**Bold**\ntext", blocks: ["1 bold: **Bold**", "2 paragraph: text"]),
        Case(
            testDescription: "a line that begins and ends bold", text: "**a** and **b**",
            blocks: ["1 paragraph: **a** and **b**"]),
        Case(
            testDescription: "bullets", text: "- a\n- b\n  goes on\n• c",
            blocks: ["1 bullet1: a", "2 bullet1: b⏎  goes on", "4 bullet1: c"]),
        Case(
            testDescription: "bullets in bullets", text: "- a\n  - b\n    - c",
            blocks: ["1 bullet1: a", "2 bullet2: b", "3 bullet3: c"]),
        Case(
            testDescription: "a paragraph's tag begins a paragraph", text: "text\n<p>a</p>\n<ul><li>b</li></ul>",
            blocks: ["1 paragraph: text", "2 paragraph: <p>a</p>", "3 paragraph: <ul><li>b</li></ul>"]),
        Case(
            testDescription: "lines with tabs", text: "a\tb\nc\td\n\ne\tf",
            blocks: ["1 tabbed: a⇥b⏎c⇥d", "4 tabbed: e⇥f"]),
        Case(testDescription: "an empty row", text: "a\tb\n\t\nc\td", blocks: ["1 tabbed: a⇥b⏎⇥⏎c⇥d"]),
        Case(
            testDescription: "a table below text", text: "text\na\tb\ntext",
            blocks: ["1 paragraph: text", "2 tabbed: a⇥b", "3 paragraph: text"]),
        Case(
            testDescription: "rules", text: "a\tb\n--\t---\t--\n---\n|:--|--:|\n-",
            blocks: ["1 tabbed: a⇥b", "2 rule: --⇥---⇥--", "3 rule: ---", "4 rule: |:--|--:|", "5 paragraph: -"]),
        Case(
            testDescription: "code", text: "```swift\na\tb\n\n# no\n```\nx",
            blocks: ["1 code: ```swift⏎a⇥b⏎⏎# no⏎```", "6 paragraph: x"]),
        Case(testDescription: "code without end", text: "~~~\na\n```\n", blocks: ["1 code: ~~~⏎a⏎```"]),
        Case(
            testDescription: "CR LF", text: "# A\r\none\r\ntwo\r\n", blocks: ["1 heading1: A", "2 paragraph: one⏎two"]),
    ]

    @Test(arguments: cases) func linesArePartedIntoBlocks(_ example: Case) {
        let buffer = TextBuffer(source: Array(example.text.utf8))
        let blocks = BlockScanner.blocks(of: buffer).map { block in
            "\(block.lines.lowerBound + 1) \(Self.name(block.kind)): \(Self.visible(buffer.string(TextRange(block.content))))"
        }
        #expect(blocks == example.blocks)
    }

    @Test(arguments: cases) func blocksLieInOrderAndApart(_ example: Case) {
        let blocks = BlockScanner.blocks(of: TextBuffer(source: Array(example.text.utf8)))
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            #expect(block.lines.upperBound <= next.lines.lowerBound)
            #expect(block.content.upperBound <= next.content.lowerBound)
        }
    }

    private static func name(_ kind: LineBlock.Kind) -> String {
        switch kind {
        case .heading(let level): "heading\(level)"
        case .boldLine: "bold"
        case .paragraph: "paragraph"
        case .bullet(let level): "bullet\(level)"
        case .code: "code"
        case .tabbed: "tabbed"
        case .html(let isPage): isPage ? "page" : "html"
        case .piped: "piped"
        case .grid: "grid"
        case .simple: "simple"
        case .rule: "rule"
        }
    }

    private static func visible(_ text: String) -> String {
        String(text.replacing("\r\n", with: "⏎").map { $0 == "\n" ? "⏎" : $0 == "\t" ? "⇥" : $0 })
    }
}
