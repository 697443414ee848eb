/// A cell of a table's grid.
public struct Cell: Sendable, Hashable {
    /// What a cell of the grid holds.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// Text.
        case value
        /// Nothing, though the cell was written.
        case blank
        /// Nothing of its own: a cell to the left or above spans it.
        case covered
        /// Nothing: its row was written with fewer cells.
        case missing

        /// The name in exports.
        public var name: String {
            switch self {
            case .value: "value"
            case .blank: "blank"
            case .covered: "covered"
            case .missing: "missing"
            }
        }
    }

    /// The text, white space folded; empty unless the kind is `value`.
    package var text: TextRange
    /// The position of the first of its blocks in ``Document/cellBlocks``.
    package var firstBlock: UInt32
    /// The number of its blocks. 0 stands for one paragraph, the whole text.
    package var blockCount: UInt32
    /// The 0-based cell of its line; for a text that is a view of the source.
    package var field: UInt32
    /// What it holds.
    public package(set) var kind: Kind
    /// Whether the cell stands in a header row.
    public package(set) var isHeader: Bool

    package init(
        text: TextRange, field: Int, kind: Kind, firstBlock: Int = 0, blockCount: Int = 0, isHeader: Bool = false
    ) {
        self.text = text
        self.field = UInt32(field)
        self.kind = kind
        self.firstBlock = UInt32(firstBlock)
        self.blockCount = UInt32(blockCount)
        self.isHeader = isHeader
    }
}
