internal import TabularyText

/// Finds the footnote references of Markdown behind a cell's text: `12[^1]`.
enum FootnoteReferences {
    private static let longest = 16

    /// Whether a text may have any reference at all: most reports have none, and spare their cells the search.
    static func mayStand(in text: Span<UInt8>, upTo end: Int) -> Bool {
        let bracket = UInt8(ascii: "[")
        var position = 0
        while let start = Bytes.first(bracket, or: bracket, in: text, position..<end) {
            if start + 1 < end, text[start + 1] == UInt8(ascii: "^") { return true }
            position = start + 1
        }
        return false
    }

    /// The references in a stretch, ascending; each as a whole, `[^1]`. One that opens the stretch is its text.
    static func all(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = range.lowerBound + 1
        let bracket = UInt8(ascii: "[")
        while position < range.upperBound,
            let start = Bytes.first(bracket, or: bracket, in: text, position..<range.upperBound)
        {
            position = start + 1
            guard position < range.upperBound, text[position] == UInt8(ascii: "^") else { continue }
            var end = start + 2
            let limit = min(range.upperBound, start + longest)
            while end < limit, text[end] != UInt8(ascii: "]"), text[end] != bracket, !Bytes.isSpace(text[end]) {
                end += 1
            }
            guard end < limit, end > start + 2, text[end] == UInt8(ascii: "]") else { continue }
            found.append(start..<(end + 1))
            position = end + 1
        }
        return found
    }
}
