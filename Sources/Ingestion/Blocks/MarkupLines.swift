internal import TabularyText

/// Finds the short paragraphs of a page of HTML and the tables around them, to tell running heads by.
enum MarkupLines {
    /// The paragraphs without any markup inside, and the places where tables and their rows stand, as blocks; other text is a
    /// heading's. Of the blocks between two paragraphs, which a large table has millions of, the first ones and the last one
    /// are kept: no more of them are looked at. O(length).
    static func blocks(of text: Span<UInt8>, _ range: Range<Int>) -> [LineBlock] {
        var blocks = Blocks()
        let (less, greater) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
        var position = range.lowerBound
        var isInParagraph = false
        while let sign = Bytes.first(less, or: less, in: text, position..<range.upperBound) {
            let run = Bytes.trim(text, position..<sign)
            if !run.isEmpty {
                let isWhole =
                    isInParagraph && (HTMLExtent.closes(text, sign, "p") || HTMLExtent.closes(text, sign, "div"))
                blocks.add(isWhole ? .paragraph : .heading(level: 0), run)
            }
            isInParagraph = HTMLExtent.opens(text, sign, "p") || HTMLExtent.opens(text, sign, "div")
            if isOfTable(text, sign) { blocks.add(.html(isPage: false), sign..<(sign + 1)) }
            position =
                Bytes.first(greater, or: greater, in: text, sign..<range.upperBound).map { $0 + 1 } ?? range.upperBound
        }
        return blocks.all
    }

    private static func isOfTable(_ text: Span<UInt8>, _ sign: Int) -> Bool {
        HTMLExtent.opens(text, sign, "table") || HTMLExtent.closes(text, sign, "table")
            || HTMLExtent.opens(text, sign, "td") || HTMLExtent.closes(text, sign, "td")
            || HTMLExtent.closes(text, sign, "tr")
    }

    /// The blocks found so far.
    private struct Blocks {
        /// How many blocks behind a paragraph are looked at.
        private static let lookAhead = 5

        private(set) var all: [LineBlock] = []
        private var behindParagraph = 0

        /// Adds a block, unless it is one more piece of a table.
        mutating func add(_ kind: LineBlock.Kind, _ content: Range<Int>) {
            if case .html = kind, case .html = all.last?.kind { return }
            behindParagraph = kind == .paragraph ? 0 : behindParagraph + 1
            // The last one of many gives way to the next.
            if behindParagraph > Self.lookAhead + 1 { all.removeLast() }
            all.append(LineBlock(kind: kind, lines: 0..<1, content: content))
        }
    }
}
