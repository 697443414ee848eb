/// A report as it was read: one buffer of text, its blocks in order, its tables, and what joined them.
public struct Document: Sendable {
    /// A block of the report outside and between the tables' cells.
    package struct Block: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// A heading; `level` counts from 1.
            case heading
            case paragraph
            /// A bullet; `level` counts from 1.
            case bullet
            case code
            /// A page number or a running head.
            case furniture
            /// A table's caption that stands on a line of its own.
            case caption
            /// The table at this 0-based position.
            case table(Int)

            package var name: String {
                switch self {
                case .heading: "heading"
                case .paragraph: "paragraph"
                case .bullet: "bullet"
                case .code: "code"
                case .furniture: "furniture"
                case .caption: "caption"
                case .table: "table"
                }
            }
        }

        package var kind: Kind
        package var level: Int
        package var text: TextRange
        /// The 1-based line at which the block starts.
        package var line: Int

        package init(kind: Kind, level: Int = 0, text: TextRange = .empty, line: Int) {
            self.kind = kind
            self.level = level
            self.text = text
            self.line = line
        }
    }

    /// The encoding the report was read in: `utf-8`, `utf-16`, `windows-1252` ….
    public package(set) var encoding: String
    /// The text of the report and all that was derived from it.
    public package(set) var buffer: TextBuffer
    /// The blocks, in the order of the report.
    package var blocks: [Block]
    /// The tables, in the order of the report.
    public package(set) var tables: [Table]
    /// The paragraphs and bullets of cells, in the order of their tables' building.
    package var cellBlocks: [TextBlock]
    /// What was joined over page breaks, in the order of the report.
    public package(set) var joins: [Join]
    /// How many words the source has, and where they went.
    public package(set) var words: WordCount
    /// What was noticed on the way.
    public package(set) var diagnostics: [Diagnostic]

    package init(
        encoding: String, buffer: consuming TextBuffer, blocks: [Block], tables: [Table], cellBlocks: [TextBlock],
        joins: [Join], words: WordCount, diagnostics: [Diagnostic]
    ) {
        self.encoding = encoding
        self.buffer = buffer
        self.blocks = blocks
        self.tables = tables
        self.cellBlocks = cellBlocks
        self.joins = joins
        self.words = words
        self.diagnostics = diagnostics
    }
}

/// What was joined over a page break, and on what evidence.
public struct Join: Sendable, Hashable {
    /// What went on.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The fragment's first row goes on with the row above, in paragraphs or bullets of its own.
        case row
        /// The fragment's first row goes on in the middle of the cells above.
        case cell
        /// A paragraph or bullet after the table goes on with the table's last cell.
        case item
        /// The fragment's rows follow the rows above.
        case table
        /// A repeated header was left out, and the rows below it follow the rows above.
        case header
    }

    /// The 0-based table.
    public var table: Int
    /// The 1-based first line of the continuation.
    public var line: Int
    /// What went on.
    public var kind: Kind
    /// The 1-based line it goes on from.
    public var intoLine: Int
    /// Why it was joined, in words.
    public var evidence: String
    /// Whether the join was made; false where it was refused.
    public var isAccepted: Bool

    package init(table: Int, line: Int, kind: Kind, intoLine: Int, evidence: String, isAccepted: Bool = true) {
        self.table = table
        self.line = line
        self.kind = kind
        self.intoLine = intoLine
        self.evidence = evidence
        self.isAccepted = isAccepted
    }
}

/// Where the words of the source went: `total == tables + prose + dropped`.
///
/// A word is a run of letters and digits outside of tags.
public struct WordCount: Sendable, Hashable {
    /// Words of the source.
    public var total: Int
    /// Words in captions and cells.
    public var tables: Int
    /// Words in headings, paragraphs and bullets outside the tables.
    public var prose: Int
    /// Words in neither; each run of them has a diagnostic.
    public var dropped: Int

    package init(total: Int = 0, tables: Int = 0, prose: Int = 0, dropped: Int = 0) {
        self.total = total
        self.tables = tables
        self.prose = prose
        self.dropped = dropped
    }
}
