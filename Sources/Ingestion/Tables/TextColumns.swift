internal import TabularyText

/// Columns of text as a fixed-width screen shows them: what tables that are drawn with characters are aligned by.
enum TextColumns {
    /// The columns that the scalar at a position takes, and its length in bytes.
    ///
    /// Source: Unicode Annex 11, East Asian wide and full-width blocks; marks that combine take none.
    static func scalar(_ text: Span<UInt8>, _ position: Int) -> (width: Int, length: Int) {
        if text[position] < 0x80 { return (1, 1) }
        let (scalar, length) = Bytes.scalar(text, position)
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F: return (0, length)
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return (2, length)
        default: return (1, length)
        }
    }
}
