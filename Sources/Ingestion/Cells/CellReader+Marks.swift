internal import TabularyModel
internal import TabularyText

// Raised texts: footnote marks beside a value, or a part of it.
extension CellReader {
    /// Where a superscript that holds nothing but a short mark ends: the index past its end tag.
    func markEnd(_ events: ArraySlice<FragmentEvent>, _ start: Int, in buffer: TextBuffer) -> Int? {
        guard start + 1 < events.endIndex, events[start].kind == .text, events[start + 1].kind == .end,
            events[start + 1].tag == .superscript
        else { return nil }
        let source = Bytes.trim(buffer.bytes.span, events[start].source)
        guard !source.isEmpty, source.count <= 6, !isExponent(of: events, start - 1, in: buffer),
            !Self.namesTrade(buffer.bytes.span, source)
        else { return nil }
        let text = buffer.bytes.span
        // "th" and "er" of ordinals, and exponents behind a unit, belong to the text.
        var isMark = true
        for position in source {
            let byte = text[position]
            let isSign = byte == UInt8(ascii: "*") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ")
            if !(Bytes.isDigit(byte) || isSign || byte >= 0x80 || (source.count == 1 && Bytes.isLower(byte))) {
                isMark = false
            }
        }
        return isMark ? start + 2 : nil
    }

    /// Whether a raised text is a sign of a name or number and no mark: ®, ©, ™, ℠, °.
    private static func namesTrade(_ text: Span<UInt8>, _ source: Range<Int>) -> Bool {
        switch source.count {
        case 2: text[source.lowerBound] == 0xC2 && [0xAE, 0xA9, 0xB0].contains(text[source.lowerBound + 1])
        case 3:
            text[source.lowerBound] == 0xE2 && text[source.lowerBound + 1] == 0x84
                && [0xA2, 0xA0].contains(text[source.lowerBound + 2])
        default: false
        }
    }

    /// Whether the superscript that starts at an event stands behind a unit: m², km³.
    private func isExponent(of events: ArraySlice<FragmentEvent>, _ tag: Int, in buffer: TextBuffer) -> Bool {
        guard tag > events.startIndex, events[tag - 1].kind == .text else { return false }
        let source = events[tag - 1].source
        let text = buffer.bytes.span
        guard !source.isEmpty, text[source.upperBound - 1] == UInt8(ascii: "m") else { return false }
        var start = source.upperBound - 1
        while start > source.lowerBound, Bytes.isWord(text, start - 1), source.upperBound - start < 3 { start -= 1 }
        if start > source.lowerBound, Bytes.isWord(text, start - 1) { return false }
        switch (source.upperBound - start, text[start]) {
        case (1, _), (2, UInt8(ascii: "k")), (2, UInt8(ascii: "c")), (2, UInt8(ascii: "m")): return true
        default: return false
        }
    }
}
