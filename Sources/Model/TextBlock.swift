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

    /// A plain text as one paragraph.
    package init(paragraph text: TextRange) {
        self.init(kind: .paragraph, level: 0, hasSign: false, text: text, whole: text)
    }

    package init(kind: Kind, level: Int, hasSign: Bool, text: TextRange, whole: TextRange) {
        self.kind = kind
        self.level = UInt8(clamping: level)
        self.hasSign = hasSign
        self.text = text
        self.whole = whole
    }
}
