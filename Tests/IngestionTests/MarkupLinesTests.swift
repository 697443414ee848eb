import Testing

@testable import TabularyIngestion

struct MarkupLinesTests {
    @Test(arguments: [3, 3_000])
    func ofALargeTableOnlyTheFirstBlocksAndTheLastAreKept(rows: Int) {
        let cells = String(repeating: "<tr><td>a</td><td>b</td></tr>", count: rows)
        let page = Array("<p>One</p><table>\(cells)</table><p>Two</p>".utf8)
        let blocks = MarkupLines.blocks(of: page.span, page.indices)
        #expect(blocks.count == 8)
        #expect(blocks.first?.kind == .paragraph && blocks.last?.kind == .paragraph)
        #expect(blocks.dropLast().last?.kind == .html(isPage: false))
    }
}
