internal import TabularyText

/// The encoding that a page of HTML or XML says it has.
enum DeclaredEncoding {
    /// How many bytes are looked at (HTML § 13.2.3.2, "prescan").
    private static let reach = 1_024

    /// The label in small letters: of `<meta charset>`, of `<meta http-equiv content="…; charset=…">`, or of `<?xml encoding?>`;
    /// nil where none is declared.
    static func label(_ text: Span<UInt8>) -> String? {
        let limit = min(text.count, reach)
        let sign = UInt8(ascii: "<")
        var position = 0
        while let start = Bytes.first(sign, or: sign, in: text, position..<limit) {
            position = start + 1
            let isMeta = isWord("meta", text, start + 1, limit)
            guard isMeta || isWord("?xml", text, start + 1, limit) else { continue }
            var end = start
            while end < limit, text[end] != UInt8(ascii: ">") { end += 1 }
            if let label = value(isMeta ? "charset" : "encoding", text, start..<end) { return label }
            position = end
        }
        return nil
    }

    /// The value behind a word and an equals sign.
    private static func value(_ word: String, _ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        for start in range where isWord(word, text, start, range.upperBound) {
            var position = start + word.utf8.count
            while position < range.upperBound, Bytes.isSpace(text[position]) { position += 1 }
            guard position < range.upperBound, text[position] == UInt8(ascii: "=") else { continue }
            position += 1
            while position < range.upperBound, isQuote(text[position]) || Bytes.isSpace(text[position]) {
                position += 1
            }
            var label: [UInt8] = []
            while position < range.upperBound, isLabel(text[position]) {
                label.append(text[position])
                position += 1
            }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self).lowercased() }
        }
        return nil
    }

    private static func isWord(_ word: String, _ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var position = start
        for byte in word.utf8 {
            guard position < limit, text[position] == byte || text[position] | 0x20 == byte else { return false }
            position += 1
        }
        return true
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private static func isLabel(_ byte: UInt8) -> Bool {
        Bytes.isASCIILetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }
}
