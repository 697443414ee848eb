internal import TabularyModel
internal import TabularyText

// Whether a cell that ends without a sign is finished, though prose in small letters follows its table.
extension PageBreakJoiner {
    private static let mostRows = 20
    /// What is longer in bytes than a label is a sentence, and may lack its sign.
    private static let longestLabel = 60

    /// Whether a cell that ends without a sign is finished: it is a label, as most others of its column are and its own bullets.
    /// False where it is none, or most of them end with a sign; nil where there are none to compare.
    func isFinished(_ last: TextBlock, _ column: Int, _ table: TableBuilder) -> Bool? {
        if last.text.count > Self.longestLabel { return false }
        var closed = 0
        var open = 0
        func count(_ text: TextRange) {
            guard edges.hasWords(2, text), !isListOfPlaces(text) else { return }
            if edges.ending(of: text) == .closed {
                closed += 1
            } else if text.count <= Self.longestLabel {
                open += 1
            }
        }
        let end = table.rows.count - 1
        if let part = table.part(end, column) {
            let blocks = part.textBlocks(in: blocks)
            // The last one is the one that is asked about, unless something went on with it.
            for block in blocks.dropLast(table.continuations[column] == nil ? 1 : 0).suffix(Self.mostRows)
            where block.kind == last.kind {
                count(block.text)
            }
        }
        let start = max(finder.headerRowCount(of: table), end - Self.mostRows)
        for row in start..<max(start, end) {
            if let text = table.part(row, column)?.lastBlock(in: blocks)?.text { count(text) }
        }
        return closed == open ? nil : open > closed
    }

    /// Whether a text explains a sign or names its source, as notes below a table do: "n.a. = not available", "source: …".
    func isNote(_ text: TextRange) -> Bool {
        let bytes = buffer.bytes.span
        var words = 0
        var position = text.lowerBound
        while position < text.upperBound, words <= 2 {
            switch bytes[position] {
            case UInt8(ascii: ":"), UInt8(ascii: "="): return true
            case 0x20: words += 1
            default: break
            }
            position += 1
        }
        return false
    }
}
