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

/// A paragraph or a bullet inside a cell, or of the prose.
package struct TextBlock: Sendable, Hashable {
    package enum Kind: UInt8, Sendable, Hashable {
        case paragraph
        case bullet
        /// What follows a line break inside a paragraph or bullet.
        case line
    }

    package var kind: Kind
    /// 1 for an outer bullet, 0 for a paragraph.
    package var level: UInt8
    /// Whether the bullet was written with a sign of its own.
    package var hasSign: Bool
    /// The text without its bullet's sign.
    package var text: TextRange
    /// The text with its sign, as it stands in the cell.
    package var whole: TextRange

    package init(kind: Kind, level: Int, hasSign: Bool, text: TextRange, whole: TextRange) {
        self.kind = kind
        self.level = UInt8(clamping: level)
        self.hasSign = hasSign
        self.text = text
        self.whole = whole
    }
}
