import Testing

@testable import TabularyIngestion

@Suite struct PipeRowTests {
    @Test(
        arguments: [
            ("| ‹a› | ‹b› |", 2), ("‹a› | ‹b›", 2), ("|‹a›|‹b›|", 2), ("| ‹a› | ‹b›", 2), ("‹a› | ‹b› |", 2),
            ("‹a› |  | ‹b›", 3), ("|  | ‹b› |  |", 3), ("| ‹a \\| b› | ‹c› |", 2), ("| ‹a \\\\› | ‹b› |", 2),
            ("| ‹`x› | ‹y`› |", 2), ("| ‹`x\\|y`› |", 1), ("‹prose›", 1), ("|", 0), ("||", 1), ("|||", 2),
            ("|\t‹a›\t|   ‹b›\t\u{A0}|", 2), ("| ‹a \\|›", 1),
        ] as [(String, Int)])
    func pipesPartCells(marked: String, count: Int) {
        let source = MarkedSource(marked)
        let cells = PipeRow.cells(source.bytes.span, 0..<source.bytes.count)
        #expect(cells.count == count)
        #expect(cells.filter { !$0.isEmpty } == source.ranges)
    }

    @Test(
        arguments: [
            ("|---|---|", 2), (":-- | --:", 2), ("| - | :-: | - |", 3), ("|-|", 1), ("---", nil), ("| --- | x |", nil),
            ("| : |", nil), ("| --- |  |", nil), ("|", nil), ("| -- - |", nil), ("+---+", nil), ("|\t--\t|", 1),
        ] as [(String, Int?)])
    func alignmentRowsHaveDashesAndColons(line: String, count: Int?) {
        let bytes = Array(line.utf8)
        #expect(PipeRow.ruleCellCount(bytes.span, 0..<bytes.count) == count)
    }

    @Test(arguments: [("|a|", true), ("|a\\|", false), ("|a\\\\|", true), ("a|", false), ("|a", false), ("|", false)])
    func outerPipesOpenAndClose(line: String, isClosed: Bool) {
        let bytes = Array(line.utf8)
        #expect(PipeRow.isClosed(bytes.span, 0..<bytes.count) == isClosed)
    }
}
