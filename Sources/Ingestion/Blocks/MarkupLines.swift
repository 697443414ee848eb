internal import TabularyText

/// Finds the short paragraphs of a page of HTML and the tables around them, to tell running heads by.
enum MarkupLines {
    /// The paragraphs without any markup inside, and the places where tables and their rows stand, as blocks; other text is a
    /// heading's. O(length).
    static func blocks(of text: Span<UInt8>, _ range: Range<Int>) -> [LineBlock] {
        var blocks: [LineBlock] = []
        let (less, greater) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
        var position = range.lowerBound
        var isInParagraph = false
        while let sign = Bytes.first(less, or: less, in: text, position..<range.upperBound) {
            let run = Bytes.trim(text, position..<sign)
            if !run.isEmpty {
                let isWhole =
                    isInParagraph && (HTMLExtent.closes(text, sign, "p") || HTMLExtent.closes(text, sign, "div"))
                add(isWhole ? .paragraph : .heading(level: 0), run, &blocks)
            }
            isInParagraph = HTMLExtent.opens(text, sign, "p") || HTMLExtent.opens(text, sign, "div")
            if isOfTable(text, sign) { add(.html(isPage: false), sign..<(sign + 1), &blocks) }
            position =
                Bytes.first(greater, or: greater, in: text, sign..<range.upperBound).map { $0 + 1 } ?? range.upperBound
        }
        return blocks
    }

    private static func isOfTable(_ text: Span<UInt8>, _ sign: Int) -> Bool {
        HTMLExtent.opens(text, sign, "table") || HTMLExtent.closes(text, sign, "table")
            || HTMLExtent.opens(text, sign, "td") || HTMLExtent.closes(text, sign, "td")
            || HTMLExtent.closes(text, sign, "tr")
    }

    /// Adds a block, unless it is one more piece of a table.
    private static func add(_ kind: LineBlock.Kind, _ content: Range<Int>, _ blocks: inout [LineBlock]) {
        if case .html = kind, case .html = blocks.last?.kind { return }
        blocks.append(LineBlock(kind: kind, lines: 0..<1, content: content))
    }
}
