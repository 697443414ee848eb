internal import TabularyText

/// Hides from the markup parser what only looks like a tag: "income <poverty line", a tag that a page break cut.
///
/// libxml2 takes `<` before a letter for a tag and swallows all up to the next `>`. A mask of the same length, in which
/// such a `<` is another sign, keeps the text and every offset.
enum FragmentMask {
    private static let cover = UInt8(ascii: "_")

    /// The bytes with what is no tag hidden; nil where there is nothing to hide. O(range).
    static func masked(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        var masked: [UInt8]?
        let text = bytes.span
        let sign = UInt8(ascii: "<")
        var next = range.lowerBound
        while let position = Bytes.first(sign, or: sign, in: text, next..<max(next, range.upperBound - 1)) {
            next = position + 1
            guard Bytes.isASCIILetter(text[next]) || text[next] == UInt8(ascii: "/"),
                !isTag(text, position, range.upperBound)
            else { continue }
            if masked == nil { masked = Array(bytes[range]) }
            masked?[position - range.lowerBound] = cover
        }
        return masked
    }

    /// Whether a tag opens at `start`: it is closed before another `<`, and its element is one of HTML's or is followed
    /// by attributes or nothing.
    private static func isTag(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var position = start + 1
        if text[position] == UInt8(ascii: "/") { position += 1 }
        let nameStart = position
        while position < limit, isName(text[position]) { position += 1 }
        let name = nameStart..<position
        var hasAttributes = false
        var hasWords = false
        var end = position
        while end < limit, text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: "=") { hasAttributes = true }
            if Bytes.isWord(text, end) { hasWords = true }
            end += 1
        }
        guard end < limit, text[end] == UInt8(ascii: ">"), !name.isEmpty else { return false }
        return hasAttributes || !hasWords || FragmentTag.isKnown(text, name)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        Bytes.isASCIILetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "_")
    }
}
