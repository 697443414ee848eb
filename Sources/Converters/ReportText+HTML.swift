// Tables that stand in a file as HTML.
extension ReportText {
    /// Puts a table's HTML as a block, its captions inside it as HTML has them.
    mutating func putTable(_ html: JSONValue, captions: [JSONValue] = [], of json: JSONText, captionsAs form: Form) {
        beginBlock()
        let bounds = json.bounds(html)
        guard !captions.isEmpty, let tagEnd = Self.tableTagEnd(json.bytes.span, bounds) else {
            for caption in captions {
                put(caption, of: json, as: form)
                put("\n\n")
            }
            return put(html, of: json, as: .html)
        }
        put(html, of: json, as: .html, bounds: bounds.lowerBound..<tagEnd)
        put("<caption>")
        for (position, caption) in captions.enumerated() {
            if position > 0 { put(" ") }
            put(caption, of: json, as: form)
        }
        put("</caption>")
        put(html, of: json, as: .html, bounds: tagEnd..<bounds.upperBound)
    }

    /// The byte behind the first `<table …>` of an escaped string; nil where it has none, or a caption of its own.
    private static func tableTagEnd(_ text: Span<UInt8>, _ bounds: Range<Int>) -> Int? {
        guard let start = find("<table", text, bounds), find("<caption", text, start..<bounds.upperBound) == nil else {
            return nil
        }
        var position = start
        while position < bounds.upperBound {
            if text[position] == UInt8(ascii: ">") { return position + 1 }
            position += 1
        }
        return nil
    }

    private static func find(_ word: String, _ text: Span<UInt8>, _ bounds: Range<Int>) -> Int? {
        let word = Array(word.utf8)
        guard bounds.count >= word.count else { return nil }
        for start in bounds.lowerBound...(bounds.upperBound - word.count) where text[start] == word[0] {
            var length = 1
            while length < word.count, text[start + length] | 0x20 == word[length] { length += 1 }
            if length == word.count { return start }
        }
        return nil
    }
}
