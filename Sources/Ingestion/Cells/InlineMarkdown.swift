internal import CBytes
internal import TabularyModel
internal import TabularyText

/// Finds the signs of Markdown inside a line's text: emphasis, code spans, links, escapes.
///
/// Source: CommonMark 0.31 § 6.1–6.5, with delimiters that match only in equal runs.
enum InlineMarkdown {
    /// The signs of a stretch without regard to links that the report defines.
    static func signs(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var addresses: [Range<Int>] = []
        return signs(text, range, addresses: &addresses)
    }

    /// Whether a stretch has any byte that could be such a sign: one of `*`, `_`, a backquote, `[`, `\`, `<`.
    static func isCandidate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        precondition(range.upperBound <= text.count)
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            var position = range.lowerBound
            while position < range.upperBound {
                let valid = cbytes_valid(range.upperBound - position)
                if unsafe cbytes_inline_signs(base + position, buffer.count - position) & valid != 0 { return true }
                position &+= 64
            }
            return false
        }
    }

    /// The stretches of signs, ascending and apart: everything that is no text.
    ///
    /// - Parameters:
    ///   - links: The definitions of the report's links.
    ///   - addresses: Takes automatic links with their brackets.
    static func signs(
        _ text: Span<UInt8>, _ range: Range<Int>, _ links: LinkDefinitions = LinkDefinitions(),
        addresses: inout [Range<Int>]
    ) -> [Range<Int>] {
        var signs: [Range<Int>] = []
        var openers: [Range<Int>] = []
        var position = range.lowerBound
        while position < range.upperBound {
            switch text[position] {
            case UInt8(ascii: "\\")
            where position + 1 < range.upperBound && Bytes.isSign(text[position + 1]):
                signs.append(position..<(position + 1))
                position += 2
            case UInt8(ascii: "`"):
                position = codeSpan(text, position, range.upperBound, &signs)
            case UInt8(ascii: "["):
                position = link(text, position, range, links, &signs)
            case UInt8(ascii: "<"):
                guard let end = address(text, position, range.upperBound) else {
                    position += 1
                    continue
                }
                signs += [position..<(position + 1), (end - 1)..<end]
                addresses.append(position..<end)
                position = end
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                position = emphasis(text, position, range, &openers, &signs)
            default:
                position += 1
            }
        }
        return signs.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The backslashes before pipes, ascending, that `signs` does not hold: inside code spans, and beside tags.
    static func pipeEscapes(_ text: Span<UInt8>, _ range: Range<Int>, besides signs: [Range<Int>]) -> [Range<Int>] {
        var escapes: [Range<Int>] = []
        var position = range.lowerBound
        var sign = 0
        let backslash = UInt8(ascii: "\\")
        while position + 1 < range.upperBound,
            let found = Bytes.first(backslash, or: backslash, in: text, position..<(range.upperBound - 1))
        {
            while sign < signs.count, signs[sign].upperBound <= found { sign += 1 }
            let isSign = sign < signs.count && signs[sign].contains(found)
            if text[found + 1] == UInt8(ascii: "|"), !isSign { escapes.append(found..<(found + 1)) }
            position = found + 2
        }
        return escapes
    }

    private static func run(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, text[end] == text[start] { end += 1 }
        return end
    }

    private static func codeSpan(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ signs: inout [Range<Int>]
    ) -> Int {
        let open = run(text, start, limit)
        // A code span of a report is short; the window keeps a line of stray backquotes linear.
        let window = min(limit, open + 1_000)
        var position = open
        while position < window {
            guard text[position] == UInt8(ascii: "`") else {
                position += 1
                continue
            }
            let close = run(text, position, limit)
            if close - position == open - start {
                signs.append(start..<open)
                signs.append(position..<close)
                return close
            }
            position = close
        }
        return open
    }

    /// `[text](target)`: the brackets and the target are signs; the text is read on its own.
    private static func link(
        _ text: Span<UInt8>, _ start: Int, _ range: Range<Int>, _ links: LinkDefinitions, _ signs: inout [Range<Int>]
    ) -> Int {
        let window = min(range.upperBound, start + 1_000)
        var close = start + 1
        while close < window, text[close] != UInt8(ascii: "]"), text[close] != UInt8(ascii: "[") { close += 1 }
        guard close + 1 < window, text[close] == UInt8(ascii: "]"),
            let end = targetEnd(text, start, close, range.upperBound, links)
        else { return start + 1 }
        let isImage = start > range.lowerBound && text[start - 1] == UInt8(ascii: "!")
        signs.append((isImage ? start - 1 : start)..<(start + 1))
        signs.append(close..<(end + 1))
        // Signs inside the link's text lie between the two; the scan goes on behind the target.
        var inner = start + 1
        var openers: [Range<Int>] = []
        while inner < close {
            if text[inner] == UInt8(ascii: "*") || text[inner] == UInt8(ascii: "_") {
                inner = emphasis(text, inner, (start + 1)..<close, &openers, &signs)
            } else {
                inner += 1
            }
        }
        return end + 1
    }

    /// Where the target or the label behind a link's text closes; nil where there is none, or the label is not defined.
    private static func targetEnd(
        _ text: Span<UInt8>, _ start: Int, _ close: Int, _ limit: Int, _ links: LinkDefinitions
    ) -> Int? {
        let window = min(limit, close + 3_000)
        var end = close + 2
        if text[close + 1] == UInt8(ascii: "(") {
            while end < window, text[end] != UInt8(ascii: ")"), !Bytes.isSpace(text[end]) { end += 1 }
            return end < window && text[end] == UInt8(ascii: ")") ? end : nil
        }
        guard text[close + 1] == UInt8(ascii: "["), !links.isEmpty else { return nil }
        while end < min(window, close + 200), text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "[") {
            end += 1
        }
        guard end < window, text[end] == UInt8(ascii: "]") else { return nil }
        let label = end == close + 2 ? (start + 1)..<close : (close + 2)..<end
        return links.target(text, label) == nil ? nil : end
    }

    /// Where an automatic link ends, `<https://example.org>`; nil where none starts.
    private static func address(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        var position = start + 1
        while position < limit, position - start < 32, Bytes.isASCIILetter(text[position]) { position += 1 }
        guard position > start + 2, position < limit, text[position] == UInt8(ascii: ":") else { return nil }
        let window = min(limit, start + 3_000)
        while position < window, text[position] != UInt8(ascii: ">"), text[position] != UInt8(ascii: "<"),
            !Bytes.isSpace(text[position])
        { position += 1 }
        return position < window && text[position] == UInt8(ascii: ">") ? position + 1 : nil
    }

    private static func emphasis(
        _ text: Span<UInt8>, _ start: Int, _ range: Range<Int>, _ openers: inout [Range<Int>],
        _ signs: inout [Range<Int>]
    ) -> Int {
        let end = run(text, start, range.upperBound)
        if end - start > 3 { return end }
        let before = side(text, start > range.lowerBound ? Bytes.scalarStart(text, before: start) : nil)
        let after = side(text, end < range.upperBound ? end : nil)
        let isLeft = after != .space && (after == .letter || before != .letter)
        let isRight = before != .space && (before == .letter || after != .letter)
        let isUnderscore = text[start] == UInt8(ascii: "_")
        let canOpen = isLeft && (!isUnderscore || !isRight || before == .sign)
        let canClose = isRight && (!isUnderscore || !isLeft || after == .sign)
        if canClose,
            let match = openers.lastIndex(where: { text[$0.lowerBound] == text[start] && $0.count == end - start })
        {
            signs.append(openers[match])
            signs.append(start..<end)
            openers.removeSubrange(match...)
        } else if canOpen {
            openers.append(start..<end)
            // Only the nearest can be closed by what follows in a report; more would make stray stars quadratic.
            if openers.count > 32 { openers.removeFirst() }
        }
        return end
    }

    private enum Side { case space, sign, letter }

    private static func side(_ text: Span<UInt8>, _ position: Int?) -> Side {
        guard let position else { return .space }
        if Bytes.spaceLength(text, position) > 0 { return .space }
        return Bytes.isWord(text, position) ? .letter : .sign
    }
}
