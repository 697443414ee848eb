internal import TabularyModel
internal import TabularyText

/// Reads a stretch of the source as text: a cell of a table, or a paragraph.
///
/// Markup goes through libxml2, Markdown's signs are left out, white space is folded; a text that needs none of it stays
/// a view of the source.
struct CellReader {
    /// What a stretch came to.
    struct Reading: ~Copyable {
        var text = TextRange.empty
        /// Its paragraphs and bullets; one for a plain text.
        var blocks: [TextBlock] = []
        /// Footnote marks beside the text.
        var marks: [TextRange] = []
        /// Whether it was written with tags that part blocks.
        var hasBlockMarkup = false
        /// Signs of Markdown that hold letters: the targets of links.
        var targets: [Range<Int>] = []
        /// The parser's events of each table inside, its tags included, and how deep it is nested.
        var nested: [(events: Range<Int>, depth: Int)] = []
        /// The links.
        var links: [Link] = []
        /// How deep its elements are nested.
        var depth = 0
        /// Automatic links with their brackets.
        var addresses: [Range<Int>] = []
        /// The first named reference that stands for nothing, and how many there are.
        var keptReferences: (first: Range<Int>, count: Int)?
    }

    /// Markup is read to this depth; deeper elements are read as text without structure.
    private let depthLimit: Int

    let parser: FragmentParser
    /// The marks that the report explains.
    let notes: NoteMarks
    /// The definitions of the report's links.
    var links = LinkDefinitions()
    /// Whether cells are read: a mark that opens a paragraph of prose is the label of a note, and its text.
    private let readsCells: Bool
    /// Whether a backslash before a pipe is a sign everywhere, as in the cells of a pipe table.
    private let unescapesPipes: Bool
    /// Whether footnote references are marks beside the text, as in a cell, and no part of it.
    var takesFootnotes: Bool

    /// - Parameter parser: The parser, which readers may share: each parse replaces the events of the last.
    init(
        readsCells: Bool = true, unescapesPipes: Bool = false, takesFootnotes: Bool = false,
        depthLimit: Int = ReadingOptions().depthLimit,
        parser: FragmentParser = FragmentParser(), notes: NoteMarks = NoteMarks()
    ) {
        self.notes = notes
        self.readsCells = readsCells
        self.parser = parser
        self.depthLimit = depthLimit
        self.unescapesPipes = unescapesPipes
        self.takesFootnotes = takesFootnotes
    }

    /// Reads a stretch, which is trimmed first.
    func read(
        _ stretch: Range<Int>, field: Int, into buffer: inout TextBuffer, _ diagnostics: inout [Diagnostic]
    ) -> Reading {
        let range = Bytes.trim(buffer.bytes.span, stretch)
        if range.isEmpty { return Reading() }
        if Self.hasMarkup(buffer.bytes.span, range) {
            return readMarkup(range, field: field, into: &buffer, &diagnostics)
        }
        return readPlain(range, field: field, into: &buffer)
    }

    /// Whether a stretch has a tag, a comment or a character reference.
    static func hasMarkup(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let (open, reference) = (UInt8(ascii: "<"), UInt8(ascii: "&"))
        var start = range.lowerBound
        while let position = Bytes.first(open, or: reference, in: text, start..<max(start, range.upperBound - 1)) {
            let next = text[position + 1]
            if text[position] == reference {
                if isReference(text, position, range.upperBound) { return true }
            } else if Bytes.isASCIILetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
                return true
            }
            start = position + 1
        }
        return false
    }

    /// Whether `&` opens a character reference with its semicolon.
    private static func isReference(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var position = start + 1
        if position < limit, text[position] == UInt8(ascii: "#") { position += 1 }
        let first = position
        while position < limit, position - first < 32,
            Bytes.isASCIILetter(text[position]) || Bytes.isDigit(text[position])
        {
            position += 1
        }
        return position > first && position < limit && text[position] == UInt8(ascii: ";")
    }

    private func readPlain(_ range: Range<Int>, field: Int, into buffer: inout TextBuffer) -> Reading {
        var addresses: [Range<Int>] = []
        var signs =
            InlineMarkdown.isCandidate(buffer.bytes.span, range)
            ? InlineMarkdown.signs(buffer.bytes.span, range, links, addresses: &addresses) : []
        if unescapesPipes { addPipeEscapes(range, to: &signs, in: buffer) }
        let marks = takesFootnotes ? addFootnotes([range], to: &signs, in: buffer) : []
        let parts = Self.bulletStarts(buffer.bytes.span, range)
        var reading = Reading()
        if signs.isEmpty, parts.isEmpty, TextFolder.isFolded(buffer.bytes.span, range) {
            reading.text = TextRange(range)
            reading.blocks = [
                TextBlock(kind: .paragraph, level: 0, hasSign: false, text: reading.text, whole: reading.text)
            ]
            return reading
        }
        reading.marks = marks
        reading.targets = targets(signs, in: buffer)
        reading.addresses = addresses
        var folder = TextFolder(field: field, in: buffer)
        var position = range.lowerBound
        var sign = 0
        var part = 0
        while position < range.upperBound {
            let nextSign = sign < signs.count ? signs[sign].lowerBound : range.upperBound
            let nextPart = part < parts.count ? parts[part] : range.upperBound
            let next = min(nextSign, nextPart)
            folder.add(position..<next, to: &buffer)
            position = next
            if next == nextPart, next < range.upperBound {
                folder.beginBlock(.bullet, level: 1, in: buffer)
                part += 1
            }
            if next == nextSign, next < range.upperBound {
                position = signs[sign].upperBound
                sign += 1
            }
        }
        (reading.text, reading.blocks) = folder.finish(in: &buffer)
        return reading
    }

    /// The signs that may hold letters and are no footnote's: the targets and labels of links.
    func targets(_ signs: [Range<Int>], in buffer: borrowing TextBuffer) -> [Range<Int>] {
        signs.filter { $0.count > 2 && buffer.bytes[$0.lowerBound] == UInt8(ascii: "]") }
    }

    /// Makes footnote references signs, and gives what stands between their brackets.
    func addFootnotes(
        _ pieces: [Range<Int>], to signs: inout [Range<Int>], in buffer: borrowing TextBuffer
    ) -> [TextRange] {
        var sign = 0
        let references = pieces.flatMap { FootnoteReferences.all(buffer.bytes.span, $0) }
        let found = references.filter { reference in
            while sign < signs.count, signs[sign].upperBound <= reference.lowerBound { sign += 1 }
            return sign == signs.count || signs[sign].lowerBound >= reference.upperBound
        }
        if found.isEmpty { return [] }
        signs = (signs + found).sorted { $0.lowerBound < $1.lowerBound }
        return found.map { TextRange(($0.lowerBound + 2)..<($0.upperBound - 1)) }
    }

    private func addPipeEscapes(_ range: Range<Int>, to signs: inout [Range<Int>], in buffer: borrowing TextBuffer) {
        let escapes = InlineMarkdown.pipeEscapes(buffer.bytes.span, range, besides: signs)
        if !escapes.isEmpty { signs = (signs + escapes).sorted { $0.lowerBound < $1.lowerBound } }
    }

    /// Where the bullets of one line start, for a text that opens with a sign such as `•`; empty else.
    private static func bulletStarts(_ text: Span<UInt8>, _ range: Range<Int>) -> [Int] {
        guard BulletSign.length(text, range.lowerBound, limit: range.upperBound) > 0 else { return [] }
        guard BulletSign.partsLine(text, range.lowerBound) else { return [range.lowerBound] }
        var starts = [range.lowerBound]
        var position = range.lowerBound + 1
        while position < range.upperBound {
            if text[position] == text[range.lowerBound], Bytes.isSpace(text[position - 1]),
                BulletSign.length(text, position, limit: range.upperBound) > 0, BulletSign.partsLine(text, position)
            {
                starts.append(position)
            }
            position += 1
        }
        return starts
    }
}

// MARK: - Markup

extension CellReader {
    private func readMarkup(
        _ range: Range<Int>, field: Int, into buffer: inout TextBuffer, _ diagnostics: inout [Diagnostic]
    ) -> Reading {
        parser.parse(range, in: buffer.bytes)
        var addresses: [Range<Int>] = []
        var signs = markdownSigns(range, parser.events, in: buffer, addresses: &addresses)
        if unescapesPipes { addPipeEscapes(range, to: &signs, in: buffer) }
        let marks = takesFootnotes ? addFootnotes([range], to: &signs, in: buffer) : []
        var reading = read(events: parser.events[...], signs: signs, field: field, into: &buffer)
        reading.marks = (marks + reading.marks).sorted { $0.lowerBound < $1.lowerBound }
        reading.addresses = addresses
        report(range, reading.depth, in: buffer, &diagnostics)
        return reading
    }

    /// Reads events of the parser as one text.
    ///
    /// - Parameters:
    ///   - signs: Signs of Markdown, ascending, which are no text.
    ///   - depth: How deep the text is nested in elements.
    ///   - isCell: Whether they are a cell's; nil where the reader reads nothing else, or no cells.
    func read(
        events: ArraySlice<FragmentEvent>, signs: [Range<Int>] = [], depth outer: Int = 0, isCell: Bool? = nil,
        field: Int,
        into buffer: inout TextBuffer
    ) -> Reading {
        let signs = parser.hasCharacterData ? addCharacterDataEnds(of: events, to: signs, in: buffer) : signs
        var reading = Reading()
        var sign = 0
        // Where the named reference ends that the parser did not know.
        var decodedEnd = 0
        reading.targets = targets(signs, in: buffer)
        var folder = TextFolder(field: field, in: buffer)
        var depth = outer
        var lists = 0
        var hidden = 0
        var index = events.startIndex
        while index < events.endIndex {
            let event = events[index]
            index += 1
            if event.tag == .gap {
                folder.space()
                folder.gap()
                if event.partsParagraphs, lists == 0 { folder.beginBlock(.paragraph, level: 0, in: buffer) }
                continue
            }
            switch event.kind {
            case .text, .reference:
                if hidden > 0 { continue }
                if event.kind == .reference, sign < signs.count, signs[sign].contains(event.source.lowerBound) {
                    continue
                }
                if event.kind == .text {
                    var start = max(event.source.lowerBound, decodedEnd)
                    if start >= event.source.upperBound { continue }
                    if event.source.count == 1, buffer.bytes[start] == UInt8(ascii: "&"),
                        let end = addReference(at: start, to: &folder, &reading, in: &buffer)
                    {
                        decodedEnd = end
                        continue
                    }
                    while sign < signs.count, signs[sign].lowerBound < event.source.upperBound {
                        if signs[sign].lowerBound >= start { folder.add(start..<signs[sign].lowerBound, to: &buffer) }
                        if parser.hasCharacterData { folder.gap() }
                        start = max(start, min(signs[sign].upperBound, event.source.upperBound))
                        // The target of a link may hold references, and go on behind them.
                        if signs[sign].upperBound > event.source.upperBound { break }
                        sign += 1
                    }
                    folder.add(start..<event.source.upperBound, to: &buffer)
                } else {
                    folder.add(decoded: parser.characters[event.characters], for: event.source, to: &buffer)
                }
            case .start:
                depth += 1
                reading.depth = max(reading.depth, depth)
                switch event.tag {
                case .hidden: hidden += 1
                case .lineBreak:
                    folder.space()
                    if !folder.blockIsEmpty(in: buffer) { folder.beginBlock(.line, level: lists, in: buffer) }
                case .list:
                    lists = min(lists + 1, depthLimit)
                    reading.hasBlockMarkup = true
                    folder.beginBlock(.paragraph, level: 0, in: buffer)
                case .listItem:
                    reading.hasBlockMarkup = true
                    folder.beginBlock(.bullet, level: max(1, lists), in: buffer)
                case .table where depth <= depthLimit:
                    // A table of its own, whose text is none of this one's.
                    let end = Self.tableEnd(events, index - 1)
                    reading.nested.append(((index - 1)..<end, depth))
                    folder.beginBlock(.paragraph, level: 0, in: buffer)
                    folder.gap()
                    addStray(events[index..<end], to: &folder, in: &buffer)
                    index = end
                    depth -= 1
                case .superscript:
                    let isLabel = !(isCell ?? readsCells) && folder.blockIsEmpty(in: buffer)
                    if !isLabel, let mark = mark(events, index, in: buffer) {
                        reading.marks.append(mark.text)
                        reading.links += mark.links
                        if let target = mark.target { reading.targets.append(target) }
                        folder.gap()
                        index = mark.next
                        depth -= 1
                    }
                case .anchor:
                    if let link = LinkFinder.link(events, index - 1, in: buffer) { reading.links.append(link) }
                case .gap, .implied, .other, .title: break
                default:
                    reading.hasBlockMarkup = true
                    // A paragraph that opens a bullet is the bullet's own text.
                    if folder.currentKind == .bullet, folder.blockIsEmpty(in: buffer) { continue }
                    folder.beginBlock(.paragraph, level: 0, in: buffer)
                }
            case .end:
                depth = max(0, depth - 1)
                switch event.tag {
                case .hidden:
                    hidden = max(0, hidden - 1)
                    folder.gap()
                case .list:
                    lists = max(0, lists - 1)
                    folder.beginBlock(.paragraph, level: 0, in: buffer)
                default: if event.tag.partsBlocks { folder.beginBlock(.paragraph, level: 0, in: buffer) }
                }
            }
        }
        (reading.text, reading.blocks) = folder.finish(in: &buffer)
        return reading
    }

    /// The index past the end tag of the table that starts at an index, or of what was never closed.
    static func tableEnd(_ events: ArraySlice<FragmentEvent>, _ start: Int) -> Int {
        let length = events[start].tableLength
        return length > 0 ? min(start + length, events.endIndex) : events.endIndex
    }

    /// The signs of Markdown in a text with markup: where there are tags, those between two of them.
    func markdownSigns(
        _ range: Range<Int>, _ events: [FragmentEvent], in buffer: borrowing TextBuffer,
        addresses: inout [Range<Int>]
    ) -> [Range<Int>] {
        let hasTags = events.contains { $0.kind == .start && !$0.source.isEmpty }
        guard InlineMarkdown.isCandidate(buffer.bytes.span, range) else { return [] }
        if !hasTags { return InlineMarkdown.signs(buffer.bytes.span, range, links, addresses: &addresses) }
        var signs: [Range<Int>] = []
        for event in events where event.kind == .text {
            if InlineMarkdown.isCandidate(buffer.bytes.span, event.source) {
                signs += InlineMarkdown.signs(buffer.bytes.span, event.source, links, addresses: &addresses)
            }
        }
        return signs
    }

    func report(
        _ range: Range<Int>, _ deepest: Int, in buffer: borrowing TextBuffer, _ diagnostics: inout [Diagnostic]
    ) {
        if let problem = parser.problem {
            let more = parser.problemCount > 1 ? " (and \(parser.problemCount - 1) more in this cell)" : ""
            let letter = buffer.letter(at: min(problem.offset, range.upperBound - 1))
            diagnostics.append(
                Diagnostic(
                    .note, .markupInvalid,
                    "markup is not well formed: \(Self.line(problem.message))\(more); its text was kept",
                    bytes: letter, line: buffer.lineNumber(at: letter.lowerBound)))
        }
        if deepest > depthLimit {
            diagnostics.append(
                Diagnostic(
                    .warning, .markupTooDeep,
                    "markup is nested \(deepest) deep, lists deeper than \(depthLimit) were read as of that depth",
                    bytes: range, line: buffer.lineNumber(at: range.lowerBound)))
        }
    }

    /// libxml2's message as one line without its final line break.
    static func line(_ message: String) -> String {
        String(
            decoding: message.utf8.map { $0 == 0x0A ? 0x20 : $0 }.reversed().drop { $0 == 0x20 }.reversed(),
            as: UTF8.self)
    }
}
