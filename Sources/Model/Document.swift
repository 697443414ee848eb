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
        private var storedLevel: UInt8
        package var text: TextRange
        private var storedLine: UInt32

        package init(kind: Kind, level: Int = 0, text: TextRange = .empty, line: Int) {
            self.kind = kind
            storedLevel = UInt8(clamping: level)
            self.text = text
            storedLine = UInt32(line)
        }

        /// The level of a heading or bullet, from 1.
        package var level: Int { Int(storedLevel) }

        /// The 1-based line at which the block starts.
        package var line: Int {
            get { Int(storedLine) }
            set { storedLine = UInt32(newValue) }
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
    /// The links, in the order of the report.
    package var links: [Link]
    /// What was joined over page breaks, in the order of the report.
    public package(set) var joins: [Join]
    /// How many words the source has, and where they went.
    public package(set) var words: WordCount
    /// What was noticed on the way.
    public package(set) var diagnostics: [Diagnostic]

    package init(
        encoding: String, buffer: consuming TextBuffer, blocks: [Block], tables: [Table], cellBlocks: [TextBlock],
        links: [Link] = [], joins: [Join], words: WordCount, diagnostics: [Diagnostic]
    ) {
        self.encoding = encoding
        self.buffer = buffer
        self.blocks = blocks
        self.tables = tables
        self.cellBlocks = cellBlocks
        self.links = links
        self.joins = joins
        self.words = words
        self.diagnostics = diagnostics
    }
}
