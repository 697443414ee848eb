internal import TabularyModel
internal import TabularyText

// Ordered lists, headings underlined, quotes, indented code, front matter.
extension BlockScanner {
    /// The length in bytes of a list's number with the white space behind it: `1. `, `12) `, `(3) `, `a) `, `(iv) `; 0 where
    /// there is none.
    ///
    /// A number that stands in a line's text stays in it: it is a word. A letter needs a bracket: "A. Smith" is a name.
    static func listNumber(_ text: Span<UInt8>, _ content: Range<Int>) -> Int {
        var position = content.lowerBound
        let hasBracket = position < content.upperBound && text[position] == UInt8(ascii: "(")
        if hasBracket { position += 1 }
        let start = position
        while position < content.upperBound, position - start < 3, Bytes.isDigit(text[position]) { position += 1 }
        let isNumber = position > start
        if !isNumber {
            while position < content.upperBound, position - start < 4, isRoman(text[position]) { position += 1 }
            if position == start, position < content.upperBound, Bytes.isASCIILetter(text[position]) { position += 1 }
        }
        guard position > start, position < content.upperBound else { return 0 }
        let isDot = text[position] == UInt8(ascii: ".")
        guard text[position] == UInt8(ascii: ")") || (isDot && isNumber && !hasBracket) else { return 0 }
        position += 1
        let end = position
        while position < content.upperBound, Bytes.isSpace(text[position]) { position += 1 }
        return position > end && position < content.upperBound ? position - content.lowerBound : 0
    }

    private static func isRoman(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }

    /// Whether a list's number is one that begins a list: 1, a or i. Only such a one ends a paragraph.
    static func beginsList(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
        var position = content.lowerBound
        if text[position] == UInt8(ascii: "(") { position += 1 }
        guard position + 1 < content.upperBound, !Bytes.isASCIILetter(text[position + 1]),
            !Bytes.isDigit(text[position + 1])
        else { return false }
        let first = text[position]
        return first == UInt8(ascii: "1") || first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "i")
    }

    /// The level of the heading that a line of `=` or `-` makes of the paragraph above it; nil where it makes none.
    ///
    /// Converters draw the same line between pages: the paragraph must be one short line that opens like a title and closes
    /// without a sign.
    static func underlinedLevel(_ text: Span<UInt8>, _ content: Range<Int>, below open: LineBlock?, _ line: Int) -> Int?
    {
        guard content.count >= 3, let open, open.kind == .paragraph, open.lines == (line - 1)..<line,
            open.content.count <= 120, content.allSatisfy({ text[$0] == text[content.lowerBound] })
        else { return nil }
        let (first, last) = (text[open.content.lowerBound], text[open.content.upperBound - 1])
        let opensLikeTitle = !Bytes.isLower(first) && first != UInt8(ascii: "<") && first != UInt8(ascii: "|")
        let hasLetters = open.content.contains { Bytes.isWord(text, $0) && !Bytes.isDigit(text[$0]) }
        let closesLikeSentence = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(
            last)
        guard opensLikeTitle, hasLetters, !closesLikeSentence else { return nil }
        return text[content.lowerBound] == UInt8(ascii: "=")
            ? 1 : text[content.lowerBound] == UInt8(ascii: "-") ? 2 : nil
    }

    /// Whether a line is indented as code is, by four columns or more.
    static func isIndented(_ text: Span<UInt8>, _ bytes: Range<Int>, _ content: Range<Int>) -> Bool {
        content.lowerBound - bytes.lowerBound >= 4
            && (bytes.lowerBound..<content.lowerBound).allSatisfy { text[$0] == 0x20 }
    }

    /// Takes the lines of an indented code block that opens with what looks like a table, and gives the line after it.
    ///
    /// Only tables are told from code by their indent: layouts indent their prose. Below a list item they belong to it.
    mutating func scanIndentedTable(_ buffer: TextBuffer, from first: Int, _ content: Range<Int>) -> Int? {
        let text = buffer.bytes.span
        guard open == nil, blocks.last?.lines.upperBound != first, Self.isIndented(text, buffer.line(first), content),
            PipeRow.isClosed(text, content) || GridTableReader.isBorder(text, content)
        else { return nil }
        if case .bullet = blocks.last?.kind { return nil }
        var line = first + 1
        while line < buffer.lineCount {
            let bytes = buffer.line(line)
            let content = Bytes.trim(text, bytes)
            guard !content.isEmpty, Self.isIndented(text, bytes, content) else { break }
            line += 1
        }
        blocks.append(
            LineBlock(
                kind: .code, lines: first..<line,
                content: buffer.line(first).lowerBound..<buffer.line(line - 1).upperBound))
        return line
    }

    /// Takes YAML front matter at the report's start as code, and gives the line after it; 0 where there is none.
    mutating func scanFrontMatter(_ buffer: TextBuffer) -> Int {
        let text = buffer.bytes.span
        guard isFence(buffer, 0, UInt8(ascii: "-")), buffer.lineCount > 2 else { return 0 }
        let first = buffer.line(1)
        // A key opens it: letters, then a colon.
        var key = first.lowerBound
        while key < first.upperBound,
            Bytes.isASCIILetter(text[key]) || text[key] == UInt8(ascii: "_")
                || text[key] == UInt8(ascii: "-")
        { key += 1 }
        guard key > first.lowerBound, key < first.upperBound, text[key] == UInt8(ascii: ":") else { return 0 }
        var line = 2
        while line < buffer.lineCount, !isFence(buffer, line, UInt8(ascii: "-")),
            !isFence(buffer, line, UInt8(ascii: "."))
        {
            // It has no blank lines in reports; without an end it is none.
            if Bytes.trim(text, buffer.line(line)).isEmpty { return 0 }
            line += 1
        }
        guard line < buffer.lineCount else { return 0 }
        blocks.append(
            LineBlock(
                kind: .code, lines: 0..<(line + 1),
                content: buffer.line(0).lowerBound..<buffer.line(line).upperBound))
        return line + 1
    }

    private func isFence(_ buffer: TextBuffer, _ line: Int, _ sign: UInt8) -> Bool {
        let content = Bytes.trim(buffer.bytes.span, buffer.line(line))
        return content.count == 3 && content.allSatisfy { buffer.bytes[$0] == sign }
    }

    /// Tells where the content of a block quote's lines starts, from the first of them on: they are scanned as all others are.
    ///
    /// - Returns: Whether a quote begins at the line.
    func markQuote(_ buffer: inout TextBuffer, _ text: Span<UInt8>, from first: Int, _ content: Range<Int>) -> Bool {
        guard first >= buffer.quotes.end, let inner = Self.quoted(text, content) else { return false }
        // "> 65 years" may open a row right below others.
        if let open, open.kind == .tabbed || open.kind == .piped {
            let sign = open.kind == .tabbed ? UInt8(ascii: "\t") : UInt8(ascii: "|")
            if Bytes.first(sign, or: sign, in: text, content) != nil { return false }
        }
        buffer.quotes.append(line: first, start: inner.lowerBound)
        var line = first + 1
        while line < buffer.lineCount, let inner = Self.quoted(text, Bytes.trim(text, buffer.line(line))) {
            buffer.quotes.append(line: line, start: inner.lowerBound)
            line += 1
        }
        return true
    }

    /// What stands behind the signs of a quote, trimmed; nil where content opens with none. A sign needs white space, a pipe or
    /// nothing behind it: ">5" is a comparison.
    static func quoted(_ text: Span<UInt8>, _ content: Range<Int>) -> Range<Int>? {
        var position = content.lowerBound
        while position < content.upperBound, text[position] == UInt8(ascii: ">"),
            position + 1 == content.upperBound || Bytes.isSpace(text[position + 1])
                || text[position + 1] == UInt8(ascii: ">") || text[position + 1] == UInt8(ascii: "|")
        {
            position += 1
            while position < content.upperBound, Bytes.isSpace(text[position]) { position += 1 }
        }
        return position > content.lowerBound ? position..<content.upperBound : nil
    }
}
