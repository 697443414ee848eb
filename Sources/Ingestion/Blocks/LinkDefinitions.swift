internal import TabularyModel
internal import TabularyText

/// The definitions of links that a report gives in lines of their own, `[label]: target`, and the links that signs make.
///
/// Source: CommonMark 0.31 § 4.7 and 6.3. Labels are compared without regard to case and white space at their ends.
struct LinkDefinitions {
    /// The bytes of each label's target.
    private var targets: [String: Range<Int>] = [:]

    var isEmpty: Bool { targets.isEmpty }

    init() {}

    init(_ blocks: [LineBlock], in buffer: TextBuffer) {
        let text = buffer.bytes.span
        for block in blocks where block.kind == .paragraph {
            guard let label = Self.label(text, block.content), let target = Self.target(text, label, block.content)
            else {
                continue
            }
            let key = Self.key(text, label)
            // The first definition of a label holds.
            if targets[key] == nil { targets[key] = target }
        }
    }

    /// The target that a label stands for; nil where none is defined.
    func target(_ text: Span<UInt8>, _ label: Range<Int>) -> Range<Int>? {
        targets.isEmpty || label.isEmpty ? nil : targets[Self.key(text, label)]
    }

    /// The label that content opens with, between `[` and `]:`; nil where it opens with none. That of a footnote begins
    /// with `^`.
    static func label(_ text: Span<UInt8>, _ content: Range<Int>) -> Range<Int>? {
        guard content.count > 4, text[content.lowerBound] == UInt8(ascii: "[") else { return nil }
        var end = content.lowerBound + 1
        let limit = min(content.upperBound - 1, content.lowerBound + 200)
        while end < limit, text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "[") { end += 1 }
        guard end < limit, text[end] == UInt8(ascii: "]"), text[end + 1] == UInt8(ascii: ":") else { return nil }
        return (content.lowerBound + 1)..<end
    }

    private static func target(_ text: Span<UInt8>, _ label: Range<Int>, _ content: Range<Int>) -> Range<Int>? {
        guard !label.isEmpty, text[label.lowerBound] != UInt8(ascii: "^") else { return nil }
        let rest = Bytes.trim(text, (label.upperBound + 2)..<content.upperBound)
        var end = rest.lowerBound
        while end < rest.upperBound, !Bytes.isSpace(text[end]) { end += 1 }
        guard end > rest.lowerBound else { return nil }
        let isBracketed = text[rest.lowerBound] == UInt8(ascii: "<") && text[end - 1] == UInt8(ascii: ">")
        return isBracketed && end - rest.lowerBound > 2 ? (rest.lowerBound + 1)..<(end - 1) : rest.lowerBound..<end
    }

    private static func key(_ text: Span<UInt8>, _ label: Range<Int>) -> String {
        let bytes = Bytes.trim(text, label).map { text[$0] }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    // MARK: Links

    /// The links that signs of Markdown make, in the order of the report. O(signs and the texts of links).
    ///
    /// - Parameter signs: Ascending: `](target)` and `][label]` behind a link's text, `<` before an automatic link.
    func links(of signs: [Range<Int>], in buffer: TextBuffer) -> [Link] {
        let text = buffer.bytes.span
        var links: [Link] = []
        var last = -1
        for sign in signs where sign.lowerBound > last && sign.upperBound < buffer.sourceCount + 1 {
            last = sign.lowerBound
            if text[sign.lowerBound] == UInt8(ascii: "<"), sign.count > 2 {
                let address = TextRange((sign.lowerBound + 1)..<(sign.upperBound - 1))
                links.append(Link(text: address, target: address))
                continue
            }
            guard text[sign.lowerBound] == UInt8(ascii: "]"), sign.count > 2 else { continue }
            var start = sign.lowerBound
            while start > 0, text[start - 1] != UInt8(ascii: "[") { start -= 1 }
            let inner = (sign.lowerBound + 2)..<(sign.upperBound - 1)
            let isReference = text[sign.lowerBound + 1] == UInt8(ascii: "[")
            let label = isReference && inner.isEmpty ? start..<sign.lowerBound : inner
            guard let target = isReference ? target(text, label) : inner, !target.isEmpty else { continue }
            links.append(Link(text: TextRange(start..<sign.lowerBound), target: TextRange(target)))
        }
        return links
    }
}
