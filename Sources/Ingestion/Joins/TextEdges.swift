internal import TabularyModel
internal import TabularyText

/// Judges how a text ends and how another begins: whether the second goes on with the first.
struct TextEdges {
    /// How a text ends.
    enum Ending: Hashable {
        /// With a sign that ends a sentence or an entry.
        case closed
        /// Without any: it may go on.
        case open
        /// In the middle of an enumeration: with a comma or its like.
        case comma
        /// In the middle of a sentence: with an opening bracket, or a word that no sentence ends with.
        case middle
        /// In the middle of a word.
        case hyphen
    }

    private let buffer: TextBuffer
    private let phrases = Phrases.standard

    init(_ buffer: TextBuffer) { self.buffer = buffer }

    func ending(of text: TextRange) -> Ending {
        let bytes = buffer.bytes.span
        let range = Bytes.trim(bytes, text.bounds)
        guard !range.isEmpty else { return .closed }
        let start = Bytes.scalarStart(bytes, before: range.upperBound)
        switch Bytes.scalar(bytes, start).0 {
        case ".", "!", "?", ";", ":", "…", "。", "！", "？", "؟", "؛", "।":
            return .closed
        case ",", "،", "、", "，":
            return .comma
        case "(", "[", "/":
            return .middle
        case "-", "\u{AD}", "\u{2010}", "\u{2011}":
            return start > range.lowerBound && Bytes.isWord(bytes, start - 1) ? .hyphen : .middle
        case ")", "]", "\"", "'", "”", "’", "»":
            // A closing sign says as little as the letter before it, but for a full stop inside.
            guard start > range.lowerBound else { return .open }
            let inner = Bytes.scalarStart(bytes, before: start)
            return bytes[inner] == UInt8(ascii: ".") ? .closed : .open
        default:
            return endsInJoiningWord(bytes, range) ? .middle : .open
        }
    }

    private func endsInJoiningWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.upperBound
        while start > range.lowerBound, Bytes.isWord(bytes, start - 1), range.upperBound - start <= 16 { start -= 1 }
        guard start > range.lowerBound, start < range.upperBound else { return false }
        // "Annex A" and "vitamin A" end in a name, not in an article.
        if Bytes.isUpper(bytes[start]) { return false }
        return phrases.match(.open, in: bytes, at: start, limit: range.upperBound)?.end == range.upperBound
    }

    /// Whether a text begins with a small letter, as the middle of a sentence does.
    func beginsSmall(_ text: TextRange) -> Bool {
        guard !text.isEmpty else { return false }
        let (scalar, length) = Bytes.scalar(buffer.bytes.span, text.lowerBound)
        guard scalar.properties.isLowercase else { return false }
        // "a)" and "i." are list numbers.
        let next = text.lowerBound + length
        guard next < text.upperBound else { return true }
        let byte = buffer.bytes[next]
        return byte != UInt8(ascii: ")") && byte != UInt8(ascii: ".")
    }

    /// Whether a text begins with a sign that only the middle of a sentence has: `,` `;` `)`.
    func beginsInside(_ text: TextRange) -> Bool {
        guard !text.isEmpty else { return false }
        switch buffer.bytes[text.lowerBound] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"): return true
        default: return false
        }
    }

    /// Whether a text has at least so many words.
    func hasWords(_ least: Int, _ text: TextRange) -> Bool {
        let bytes = buffer.bytes.span
        var words = 0
        var isInside = false
        for position in text.bounds {
            let isWord = Bytes.isWord(bytes, position)
            if isWord, !isInside {
                words += 1
                if words >= least { return true }
            }
            isInside = isWord
        }
        return false
    }

    /// The last words of a text, in quotes, for messages.
    func tail(_ text: TextRange) -> String {
        let bytes = buffer.bytes.span
        var start = text.upperBound
        while start > text.lowerBound, text.upperBound - start < 24 { start = Bytes.scalarStart(bytes, before: start) }
        while start < text.upperBound, start > text.lowerBound, !Bytes.isSpace(bytes[start - 1]) { start += 1 }
        if start >= text.upperBound { start = max(text.lowerBound, Bytes.scalarStart(bytes, before: text.upperBound)) }
        return "\"\(start > text.lowerBound ? "…" : "")\(buffer.string(TextRange(start..<text.upperBound)))\""
    }

    /// The first words of a text, in quotes, for messages.
    func head(_ text: TextRange) -> String {
        let bytes = buffer.bytes.span
        var end = min(text.upperBound, text.lowerBound + 24)
        while end < text.upperBound, end > text.lowerBound, !Bytes.isSpace(bytes[end]) { end -= 1 }
        if end == text.lowerBound {
            end = min(text.upperBound, text.lowerBound + 24)
            while end < text.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        }
        let string = buffer.string(TextRange(Bytes.trim(bytes, text.lowerBound..<end)))
        return "\"\(string)\(end < text.upperBound ? "…" : "")\""
    }
}
