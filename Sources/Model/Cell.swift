/// A cell of a table's grid: 12 bytes, so that a table of a million cells stays small.
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
    /// The field in the low 26 bits, the kind in the two above, then one flag each.
    private var packed: UInt32

    private static let fieldMask: UInt32 = 0x03FF_FFFF
    private static let headerFlag: UInt32 = 1 << 28
    private static let blocksFlag: UInt32 = 1 << 29
    private static let markupFlag: UInt32 = 1 << 30

    package init(text: TextRange, field: Int, kind: Kind, isHeader: Bool = false) {
        self.text = text
        packed = min(UInt32(clamping: field), Self.fieldMask) | UInt32(kind.rawValue) << 26
        self.isHeader = isHeader
    }

    /// The 0-based cell of its line; for a text that is a view of the source. Held up to 67 million.
    package var field: Int { Int(packed & Self.fieldMask) }

    /// What it holds.
    public package(set) var kind: Kind {
        get { Kind(rawValue: UInt8(packed >> 26 & 3)) ?? .value }
        set { packed = packed & ~(3 << 26) | UInt32(newValue.rawValue) << 26 }
    }

    /// Whether the cell stands in a header row.
    public package(set) var isHeader: Bool {
        get { packed & Self.headerFlag != 0 }
        set { set(Self.headerFlag, newValue) }
    }

    /// Whether it has paragraphs and bullets of its own (``Table/blocks(ofCell:)``); else it is one paragraph, the whole text.
    package var hasBlocks: Bool {
        get { packed & Self.blocksFlag != 0 }
        set { set(Self.blocksFlag, newValue) }
    }

    /// Whether it was written with tags that part blocks.
    package var hasBlockMarkup: Bool {
        get { packed & Self.markupFlag != 0 }
        set { set(Self.markupFlag, newValue) }
    }

    private mutating func set(_ flag: UInt32, _ isSet: Bool) {
        packed = isSet ? packed | flag : packed & ~flag
    }
}
