/// The marks for a value that is not there: dashes, dots, and the phrases of the role `missing`.
package enum MissingMark {
    /// Whether a stretch of a text is such a mark and nothing else. A phrase that says nil, such as `none`, is none: that
    /// is an amount.
    package static func isWhole(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        switch text[first] {
        case UInt8(ascii: "-"), UInt8(ascii: "."), 0xE2: return isDashes(text, range) || isDots(text, range)
        // Eurostat's mark for a value that is not available.
        case UInt8(ascii: ":"): return range.count == 1
        default:
            let match = Phrases.standard.match(.missing, in: text, at: first, limit: range.upperBound)
            return match?.end == range.upperBound && match?.value != 0
        }
    }

    private static func isDashes(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let length = Sign.dashLength(text, position)
            if length == 0 { return false }
            position += length
        }
        return true
    }

    /// Up to five dots, and the ellipsis.
    private static func isDots(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.count == 3, text[range.lowerBound] == 0xE2 {
            return text[range.lowerBound + 1] == 0x80 && text[range.lowerBound + 2] == 0xA6
        }
        return range.count <= 5 && range.allSatisfy { text[$0] == UInt8(ascii: ".") }
    }
}
