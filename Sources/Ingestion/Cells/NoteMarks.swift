internal import TabularyModel
internal import TabularyText

/// The marks that a report explains: raised texts that open a line, a cell or a paragraph, as notes below a table do.
///
/// A class, since the readers of cells share what is looked for once, and only in reports with a raised text that may be a
/// power.
final class NoteMarks {
    private var marks: Set<[UInt8]>?
    private static let longest = 12

    /// Whether the report explains a mark. O(report) once.
    func contains(_ mark: [UInt8], in buffer: borrowing TextBuffer) -> Bool {
        if marks == nil { marks = Self.find(buffer.bytes.span, buffer.sourceCount) }
        return marks?.contains(mark) ?? false
    }

    private static func find(_ text: Span<UInt8>, _ end: Int) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        var position = 0
        let sign = UInt8(ascii: "<")
        while let tag = Bytes.first(sign, or: sign, in: text, position..<end) {
            position = tag + 1
            guard HTMLExtent.opens(text, tag, "sup"), opensText(text, tag) else { continue }
            var start = tag + 4
            while start < end, start - tag < 80, text[start] != UInt8(ascii: ">") { start += 1 }
            start += 1
            var close = start
            while close < end, close - start <= longest, text[close] != sign { close += 1 }
            guard close < end, HTMLExtent.closes(text, close, "sup") else { continue }
            // What explains a mark is a text, and no figure.
            let note = close + 6
            let words = (note..<min(end, note + 24)).prefix { text[$0] != sign && text[$0] != 0x0A }
            guard words.count(where: { Bytes.isASCIILetter(text[$0]) || text[$0] >= 0x80 }) > 3 else { continue }
            let mark = Bytes.trim(text, start..<close)
            found.insert(mark.map { text[$0] })
        }
        return found
    }

    /// Whether nothing stands before a tag in its line, cell or paragraph.
    private static func opensText(_ text: Span<UInt8>, _ tag: Int) -> Bool {
        var position = tag
        while position > 0, text[position - 1] == 0x20 || text[position - 1] == UInt8(ascii: ">") && position == tag {
            if text[position - 1] == UInt8(ascii: ">") { return endsInBlock(text, position) }
            position -= 1
        }
        guard position > 0 else { return true }
        switch text[position - 1] {
        case 0x0A, 0x0D, 0x09, UInt8(ascii: "|"): return true
        case UInt8(ascii: ">"): return endsInBlock(text, position)
        default: return false
        }
    }

    /// Whether the tag that ends at a position starts a block, or is a line break.
    private static func endsInBlock(_ text: Span<UInt8>, _ end: Int) -> Bool {
        var start = end - 1
        while start > 0, end - start < 200, text[start] != UInt8(ascii: "<") { start -= 1 }
        let names: [StaticString] = ["p", "td", "th", "li", "div", "br", "caption", "tr", "dd"]
        return names.contains { HTMLExtent.opens(text, start, $0) || HTMLExtent.closes(text, start, $0) }
    }
}
