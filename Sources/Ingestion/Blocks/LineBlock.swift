internal import TabularyModel

/// Consecutive lines of one kind, as the first pass over the report finds them.
struct LineBlock: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// A Markdown or HTML heading; the level counts from 1.
        case heading(level: Int)
        /// A line that is bold as a whole.
        case boldLine
        case paragraph
        /// A bullet with the lines that go on with it; the level counts from 1.
        case bullet(level: Int)
        case code
        /// Lines that hold tabs.
        case tabbed
        /// Lines that hold tables of HTML, from the first line's start to the last one's end; or a whole page.
        case html(isPage: Bool)
        /// Lines that look like rows of a pipe table.
        case piped
        /// Lines that draw a grid table.
        case grid
        /// Lines that draw a table under dashed lines: the header's lines, the line whose dashes make the columns, and the line
        /// at which the body below it ends; all 0-based.
        case simple(header: Range<Int>, rule: Int, bodyEnd: Int)
        /// A Markdown rule: dashes, and nothing else but tabs, pipes and colons.
        case rule
    }

    /// Whether it draws a table with characters.
    var isDrawn: Bool {
        switch kind {
        case .grid, .simple: true
        default: false
        }
    }

    var kind: Kind
    /// 0-based lines.
    var lines: Range<Int>
    /// The bytes of the block without its marker: from the first line's content to the last line's end.
    var content: Range<Int>
}
