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
        /// A Markdown rule: dashes, and nothing else but tabs, pipes and colons.
        case rule
    }

    var kind: Kind
    /// 0-based lines.
    var lines: Range<Int>
    /// The bytes of the block without its marker: from the first line's content to the last line's end.
    var content: Range<Int>
}
