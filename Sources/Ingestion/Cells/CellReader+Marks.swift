internal import TabularyModel
internal import TabularyText

// Raised texts: footnote marks beside a value, or a part of it.
extension CellReader {
    /// A mark beside a text, and the index past its end tag.
    struct RaisedMark {
        var text: TextRange
        var next: Int
        var links: [Link]
        /// Where the mark leads, as Markdown writes it: no word.
        var target: Range<Int>?
    }

    /// What is raised is read as a mark up to so many bytes and events; longer texts are none.
    private static let mostBytes = 40
    private static let mostEvents = 12
    private static let mostContext = 24

    /// The mark that a superscript holds and nothing else; nil where what is raised is a part of the text.
    ///
    /// - Parameter start: The index behind its start tag.
    func mark(_ events: ArraySlice<FragmentEvent>, _ start: Int, in buffer: borrowing TextBuffer) -> RaisedMark? {
        var index = start
        var words: Range<Int>?
        var links: [Link] = []
        let text = buffer.bytes.span
        while index < events.endIndex, index - start < Self.mostEvents {
            let event = events[index]
            if event.kind == .end, event.tag == .superscript { break }
            if event.kind == .text {
                let source = Bytes.trim(text, event.source)
                if source.count > Self.mostBytes { return nil }
                let isSign = source.allSatisfy { text[$0] == UInt8(ascii: "[") || text[$0] == UInt8(ascii: "]") }
                if words == nil, !isSign { words = source } else if !isSign { return nil }
            } else if event.kind == .reference || event.tag.partsBlocks || event.tag == .lineBreak {
                return nil
            } else if event.kind == .start, event.tag == .anchor,
                let link = LinkFinder.link(events, index, in: buffer)
            {
                links.append(link)
            }
            index += 1
        }
        guard index < events.endIndex, events[index].tag == .superscript, let words else { return nil }
        let mark = Self.withoutTarget(text, words)
        let raised = RaisedText(
            text: mark.map { text[$0] }, before: before(events, start - 1, in: buffer),
            after: after(events, index + 1, in: buffer), isExplained: isExplained(in: buffer))
        guard raised.isMark else { return nil }
        let target = mark.upperBound < words.upperBound ? mark.upperBound..<words.upperBound : nil
        return RaisedMark(text: TextRange(mark), next: index + 1, links: links, target: target)
    }

    private func isExplained(in buffer: borrowing TextBuffer) -> ([UInt8]) -> Bool {
        let buffer = copy buffer
        return { notes.contains($0, in: buffer) }
    }

    /// The text of a Markdown link without its brackets and target: `1` of `[1](#page-2)`.
    private static func withoutTarget(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 4, text[range.lowerBound] == UInt8(ascii: "["),
            text[range.upperBound - 1] == UInt8(ascii: ")"),
            let close = range.first(where: { text[$0] == UInt8(ascii: "]") }), close > range.lowerBound + 1,
            text[close + 1] == UInt8(ascii: "(")
        else { return range }
        return (range.lowerBound + 1)..<close
    }

    /// The last bytes of the text before an event, in the same paragraph.
    private func before(
        _ events: ArraySlice<FragmentEvent>, _ end: Int, in buffer: borrowing TextBuffer
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for event in events[events.startIndex..<end].reversed().prefix(Self.mostEvents) {
            switch event.kind {
            case .text: bytes = Array(buffer.bytes[event.source].suffix(Self.mostContext)) + bytes
            case .reference: bytes = Array(parser.characters[event.characters]) + bytes
            case .start, .end:
                // A mark before this one is none of the text.
                if event.tag.partsBlocks || event.tag == .lineBreak || event.tag == .superscript { return bytes }
            }
            if bytes.count >= Self.mostContext { break }
        }
        return bytes
    }

    /// The first bytes of the text behind an event, in the same paragraph.
    private func after(
        _ events: ArraySlice<FragmentEvent>, _ start: Int, in buffer: borrowing TextBuffer
    ) -> [UInt8] {
        for event in events[start...].prefix(Self.mostEvents) {
            switch event.kind {
            case .text: return Array(buffer.bytes[event.source].prefix(Self.mostContext))
            case .reference: return Array(parser.characters[event.characters])
            case .start, .end: if event.tag.partsBlocks || event.tag == .lineBreak { return [] }
            }
        }
        return []
    }
}
