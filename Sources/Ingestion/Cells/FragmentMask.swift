internal import TabularyText

/// Hides from the markup parser what only looks like a tag: "income <poverty line", a tag that a page break cut, a comment
/// that is never closed.
///
/// libxml2 takes `<` before a letter for a tag and swallows all up to the next `>`, and after a comment that is never closed
/// all that follows. A mask of the same length, in which such a `<` is another sign, keeps the text and every offset.
/// Attributes beyond the first few hundred are hidden too: libxml2 compares each with all before it.
struct FragmentMask {
    private static let cover = UInt8(ascii: "_")
    /// A comment as long as the tags that it stands for.
    private static let comment = Array("<!---->".utf8)
    /// A comment as long as the sign `<![CDATA[`, and what it says.
    private static let characterData = Array("<!--[[-->".utf8)
    static let characterDataComment = "[["
    private static let ends = ["</body>", "</html>"].map { Array($0.utf8) }
    /// More attributes than any element of HTML has.
    private static let mostAttributes = 256

    private var masked: [UInt8]?
    private let bytes: [UInt8]
    private let range: Range<Int>
    /// Where the last comment ends. Looked for where there is one: few cells have any.
    private lazy var lastCommentEnd = range.lowerBound + HTMLExtent.lastCommentEnd(bytes.span.extracting(range))
    /// Where the last tag of any kind ends.
    private lazy var lastTagEnd = bytes[range].lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? range.lowerBound

    /// The bytes with what is no tag hidden; nil where there is nothing to hide. O(range).
    static func masked(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
        var mask = FragmentMask(bytes, range)
        mask.hide()
        return mask.masked
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    private mutating func hide() {
        let bytes = bytes
        let text = bytes.span
        let sign = UInt8(ascii: "<")
        var next = range.lowerBound
        while let position = Bytes.first(sign, or: sign, in: text, next..<max(next, range.upperBound - 1)) {
            next = position + 1
            if Self.isEnd(text, position, range.upperBound) {
                // libxml2 closes all there is; parsers after the standard pass over it where it stands in a table.
                for (offset, sign) in Self.comment.enumerated() { cover(position + offset, with: sign) }
            } else if HTMLExtent.isComment(text, position) {
                if position + 4 < lastCommentEnd {
                    next = HTMLExtent.commentEnd(text, position)
                } else {
                    cover(position)
                }
            } else if text[next] == UInt8(ascii: "!") || text[next] == UInt8(ascii: "?") {
                if isCharacterData(text, position) {
                    for (offset, sign) in Self.characterData.enumerated() { cover(position + offset, with: sign) }
                } else if position >= lastTagEnd {
                    cover(position)
                } else if HTMLExtent.isDoctype(text, position),
                    let end = HTMLExtent.declarationEnd(text, position, range.upperBound)
                {
                    hideSubset(text, position..<end)
                    next = end
                }
            } else if Bytes.isASCIILetter(text[next]) || text[next] == UInt8(ascii: "/") {
                if !isTag(text, position) { cover(position) }
            }
        }
    }

    private mutating func cover(_ position: Int, with sign: UInt8 = Self.cover) {
        if masked == nil { masked = Array(bytes[range]) }
        masked?[position - range.lowerBound] = sign
    }

    /// Hides the declarations of entities and elements inside a document type: XML has them, HTML reads them as text.
    private mutating func hideSubset(_ text: Span<UInt8>, _ declaration: Range<Int>) {
        guard let subset = HTMLExtent.subset(text, declaration) else { return }
        for position in subset { cover(position, with: 0x20) }
    }

    /// Whether XML's mark for text stands at a position. HTML takes it for a comment up to the next ">"; its words are kept.
    private func isCharacterData(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let mark: StaticString = "<![CDATA["
        guard position + mark.utf8CodeUnitCount <= range.upperBound else { return false }
        for index in 0..<mark.utf8CodeUnitCount where unsafe text[position + index] != mark.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether the end tag of a page or its body stands at `start`.
    private static func isEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        guard limit - start >= comment.count, text[start + 1] == UInt8(ascii: "/") else { return false }
        return ends.contains { end in
            end.indices.allSatisfy { text[start + $0] == end[$0] || text[start + $0] | 0x20 == end[$0] }
        }
    }

    /// Whether a tag opens at `start`: it is closed before another `<`, and its element is one of HTML's or is followed
    /// by attributes or nothing.
    private mutating func isTag(_ text: Span<UInt8>, _ start: Int) -> Bool {
        let limit = range.upperBound
        var position = start + 1
        if text[position] == UInt8(ascii: "/") { position += 1 }
        let nameStart = position
        while position < limit, Self.isName(text[position]) { position += 1 }
        let name = nameStart..<position
        var attributes = 0
        var hasWords = false
        var end = position
        // The quotation mark around the value that is open, and where the attributes that are too many start.
        var quote: UInt8?
        var excess: Int?
        while end < limit, text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "<") {
            let byte = text[end]
            if byte == UInt8(ascii: "="), quote == nil { attributes += 1 }
            if Bytes.isWord(text, end) { hasWords = true }
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if quote == nil, excess == nil, attributes > Self.mostAttributes, Bytes.isSpace(byte) {
                excess = end
            }
            end += 1
        }
        guard end < limit, text[end] == UInt8(ascii: ">"), !name.isEmpty else { return false }
        guard attributes > 0 || !hasWords || FragmentTag.isKnown(text, name) else { return false }
        if let excess { for position in excess..<end { cover(position, with: 0x20) } }
        return true
    }

    private static func isName(_ byte: UInt8) -> Bool {
        Bytes.isASCIILetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "_")
    }
}
