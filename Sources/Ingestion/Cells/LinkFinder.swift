internal import TabularyModel
internal import TabularyText

/// Finds where the links of HTML lead.
enum LinkFinder {
    /// The link that an anchor's start tag opens; nil where it leads nowhere.
    ///
    /// - Parameter start: The index of the start tag.
    static func link(
        _ events: ArraySlice<FragmentEvent>, _ start: Int, in buffer: borrowing TextBuffer
    ) -> Link? {
        let bytes = buffer.bytes.span
        guard let target = target(bytes, events[start].source) else { return nil }
        var index = start + 1
        var text: Range<Int>?
        while index < events.endIndex, !(events[index].kind == .end && events[index].tag == .anchor) {
            let event = events[index]
            if event.kind == .text || event.kind == .reference {
                text = (text?.lowerBound ?? event.source.lowerBound)..<event.source.upperBound
            }
            index += 1
        }
        let trimmed = text.map { Bytes.trim(bytes, $0) } ?? 0..<0
        return Link(text: TextRange(trimmed), target: TextRange(target))
    }

    /// The value of a tag's `href`; nil where it has none.
    private static func target(_ text: Span<UInt8>, _ tag: Range<Int>) -> Range<Int>? {
        let name = Array("href".utf8)
        var position = tag.lowerBound
        while position + name.count < tag.upperBound {
            let isName = name.indices.allSatisfy { text[position + $0] | 0x20 == name[$0] }
            guard isName, position > tag.lowerBound, Bytes.isSpace(text[position - 1]) else {
                position += 1
                continue
            }
            position += name.count
            while position < tag.upperBound, Bytes.isSpace(text[position]) { position += 1 }
            guard position < tag.upperBound, text[position] == UInt8(ascii: "=") else { continue }
            position += 1
            while position < tag.upperBound, Bytes.isSpace(text[position]) { position += 1 }
            guard position < tag.upperBound else { return nil }
            let quote = text[position]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            if isQuoted { position += 1 }
            let start = position
            while position < tag.upperBound, isQuoted ? text[position] != quote : !endsValue(text[position]) {
                position += 1
            }
            return position > start ? start..<position : nil
        }
        return nil
    }

    private static func endsValue(_ byte: UInt8) -> Bool { Bytes.isSpace(byte) || byte == UInt8(ascii: ">") }
}
