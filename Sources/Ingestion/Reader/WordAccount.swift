internal import CBytes
internal import TabularyModel
internal import TabularyText

/// Compares the words of the source with the words of the document.
///
/// Goes by place, not by likeness: a word of the source is accounted for where a text of the document stands for its
/// bytes. What stands inside tags, comments and link targets is markup, not words.
struct WordAccount {
    private let buffer: TextBuffer
    private var tables: [Stretch] = []
    private var prose: [Stretch] = []

    /// A stretch of the source: 8 bytes, since a large table has millions.
    private struct Stretch {
        var start: UInt32
        var end: UInt32

        init(_ range: Range<Int>) {
            start = UInt32(range.lowerBound)
            end = UInt32(range.upperBound)
        }
    }

    init(_ buffer: TextBuffer) { self.buffer = buffer }

    /// Adds a text of the tables. Texts are added in any order.
    mutating func addTable(_ text: TextRange) { Self.add(text, of: buffer, to: &tables) }
    /// Adds a text of the prose.
    mutating func addProse(_ text: TextRange) { Self.add(text, of: buffer, to: &prose) }

    private static func add(_ text: TextRange, of buffer: TextBuffer, to stretches: inout [Stretch]) {
        buffer.forEachSource(of: text) { range in
            if let last = stretches.last, isNear(Int(last.end), range.lowerBound, buffer.bytes.span) {
                stretches[stretches.count - 1].end = UInt32(range.upperBound)
            } else {
                stretches.append(Stretch(range))
            }
        }
    }

    /// Whether nothing but white space and the signs between cells stands between two stretches.
    private static func isNear(_ end: Int, _ start: Int, _ text: Span<UInt8>) -> Bool {
        guard end <= start, start - end <= 8 else { return false }
        return (end..<start).allSatisfy { Bytes.isSpace(text[$0]) || text[$0] == UInt8(ascii: "|") }
    }

    private static func sorted(_ stretches: [Stretch]) -> [Stretch] {
        let isSorted = zip(stretches, stretches.dropFirst()).allSatisfy { $0.start <= $1.start }
        return isSorted ? stretches : stretches.sorted { $0.start < $1.start }
    }

    /// Counts the words, and reports every run of words that is in no text. O(source).
    ///
    /// - Parameter passedOver: The stretches of the source that were left out on purpose, ascending: signs of Markdown.
    func count(passingOver passedOver: [Range<Int>], _ diagnostics: inout [Diagnostic]) -> WordCount {
        let tables = Self.sorted(tables)
        let prose = Self.sorted(prose)
        var sweep = Sweep(passedOver: passedOver)
        let text = buffer.bytes.span
        var nextTable = 0
        var nextProse = 0
        while nextTable < tables.count || nextProse < prose.count {
            let isTable =
                nextProse >= prose.count
                || (nextTable < tables.count && tables[nextTable].start <= prose[nextProse].start)
            if isTable {
                sweep.skip(to: Int(tables[nextTable].start), of: buffer, text, &diagnostics)
                sweep.words.tables += sweep.countWords(to: Int(tables[nextTable].end), of: text)
                nextTable += 1
            } else {
                sweep.skip(to: Int(prose[nextProse].start), of: buffer, text, &diagnostics)
                sweep.words.prose += sweep.countWords(to: Int(prose[nextProse].end), of: text)
                nextProse += 1
            }
        }
        sweep.skip(to: buffer.sourceCount, of: buffer, text, &diagnostics)
        sweep.words.total = sweep.words.tables + sweep.words.prose + sweep.words.dropped
        return sweep.words
    }
}

/// Goes over the source once, from one text of the document to the next.
private struct Sweep {
    var words = WordCount()
    private let passedOver: [Range<Int>]
    private var nextPassedOver = 0
    private var position = 0
    private var hasOpenComment = false

    init(passedOver: [Range<Int>]) { self.passedOver = passedOver }

    /// Counts the words that begin before `end`, all of them text of the document.
    mutating func countWords(to end: Int, of text: Span<UInt8>) -> Int {
        var count = 0
        var isInside = position > 0 && position < end && Bytes.isWord(text, position - 1)
        while position < end {
            let (words, length) = Self.words(text, position, end)
            if length > 0 {
                count += (words & ~(words << 1 | (isInside ? 1 : 0))).nonzeroBitCount
                isInside = words >> UInt64(length - 1) & 1 != 0
                position += length
                continue
            }
            let reference = Self.reference(text, position, end)
            position += reference?.length ?? 1
            if reference?.isLetter ?? false, !isInside { count += 1 }
            isInside = reference?.isLetter ?? false
        }
        return count
    }

    /// Which bytes of a block belong to words, a bit each, and the block's length: up to 64 bytes from `start` on, which end
    /// before `end` and before an `&`.
    @inline(__always)
    private static func words(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (bits: UInt64, length: Int) {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return (0, end - start) }
            let bytes = unsafe base + start
            let rest = buffer.count - start
            let ampersand = UInt8(ascii: "&")
            let references = unsafe cbytes_either(bytes, rest, ampersand, ampersand)
            let length = min(64, end - start, references == 0 ? 64 : references.trailingZeroBitCount)
            let valid = cbytes_valid(length)
            let words = unsafe cbytes_words(bytes, rest)
            var bits = (words.words | words.wide) & valid
            var wide = words.wide & valid
            while wide != 0 {
                let first = wide.trailingZeroBitCount
                var last = first + 1
                while last < length, text[start + last] & 0xC0 == 0x80 { last += 1 }
                let scalar = cbytes_valid(last) & ~cbytes_valid(first)
                if !Bytes.isWideWord(text, start + first) { bits &= ~scalar }
                wide &= ~scalar
            }
            return (bits, length)
        }
    }

    /// Whether the character reference at `start` stands for a letter, and its length; nil where there is none.
    private static func reference(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (isLetter: Bool, length: Int)? {
        var name: [UInt8] = []
        var position = start + 1
        while position < end, position - start < 12, text[position] != UInt8(ascii: ";") {
            name.append(text[position])
            position += 1
        }
        guard position < end, text[position] == UInt8(ascii: ";"), !name.isEmpty else { return nil }
        let length = position + 1 - start
        guard name[0] == UInt8(ascii: "#") else {
            // The letters among the named references carry their mark in their name: eacute, ccedil, oslash, szlig.
            let marks = ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "lig", "caron"]
            let string = String(decoding: name, as: UTF8.self)
            return (
                name.count > 3 && marks.contains { string.hasSuffix($0) && string.utf8.count > $0.utf8.count }, length
            )
        }
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return (number.flatMap(Unicode.Scalar.init)?.properties.isAlphabetic ?? false, length)
    }

    /// Passes over what is in no text of the document: tags and signs in silence, words as dropped.
    mutating func skip(
        to end: Int, of buffer: TextBuffer, _ text: Span<UInt8>, _ diagnostics: inout [Diagnostic]
    ) {
        var dropped: Range<Int>?
        // The rest of a word whose beginning is text.
        if position > 0, position < end, Bytes.isWord(text, position - 1) {
            while position < end, Bytes.isWord(text, position) { position += 1 }
        }
        while position < end {
            if text[position] == UInt8(ascii: "<"),
                let tagEnd = Self.tagEnd(text, position, buffer.sourceCount, &hasOpenComment)
            {
                position = max(position + 1, min(tagEnd, end))
                continue
            }
            guard Bytes.isWord(text, position) else {
                position += 1
                continue
            }
            let start = position
            while position < end, Bytes.isWord(text, position) { position += 1 }
            // A word whose end is text, the name of a reference, and the target of a link.
            let goesOn = position == end && position < buffer.sourceCount && Bytes.isWord(text, position)
            if goesOn || Self.isReference(text, start, position, buffer.sourceCount) || isPassedOver(start) { continue }
            words.dropped += 1
            if let run = dropped, buffer.lineNumber(at: run.lowerBound) == buffer.lineNumber(at: start) {
                dropped = run.lowerBound..<position
            } else {
                Self.report(dropped, buffer, &diagnostics)
                dropped = start..<position
            }
        }
        Self.report(dropped, buffer, &diagnostics)
        position = max(position, end)
    }

    private mutating func isPassedOver(_ start: Int) -> Bool {
        while nextPassedOver < passedOver.count, passedOver[nextPassedOver].upperBound <= start { nextPassedOver += 1 }
        return nextPassedOver < passedOver.count && passedOver[nextPassedOver].contains(start)
    }

    private static func report(_ run: Range<Int>?, _ buffer: TextBuffer, _ diagnostics: inout [Diagnostic]) {
        guard let run else { return }
        var end = min(run.upperBound, run.lowerBound + 60)
        while end < run.upperBound, buffer.bytes[end] & 0xC0 == 0x80 { end += 1 }
        let sample = buffer.string(TextRange(run.lowerBound..<end)) + (end < run.upperBound ? "…" : "")
        diagnostics.append(
            Diagnostic(
                .warning, .wordsDropped, "words of the source are in no table and no paragraph: \"\(sample)\"",
                bytes: run,
                line: buffer.lineNumber(at: run.lowerBound)))
    }

    /// Where a tag or comment that starts at `start` ends; nil where there is none.
    ///
    /// - Parameter hasOpenComment: Whether a comment was found open already: then none behind it is closed either.
    private static func tagEnd(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ hasOpenComment: inout Bool
    ) -> Int? {
        guard start + 1 < end else { return nil }
        let next = text[start + 1]
        guard Bytes.isASCIILetter(next) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
        else {
            return nil
        }
        let isComment =
            start + 3 < end && next == UInt8(ascii: "!") && text[start + 2] == UInt8(ascii: "-")
            && text[start + 3] == UInt8(ascii: "-")
        if isComment, hasOpenComment { return nil }
        if !isComment, next == UInt8(ascii: "!") { return HTMLExtent.declarationEnd(text, start, end) }
        var position = start + 1
        while position < end {
            if text[position] == UInt8(ascii: ">"),
                !isComment || (text[position - 1] == UInt8(ascii: "-") && text[position - 2] == UInt8(ascii: "-"))
            {
                return position + 1
            }
            // A ">" inside a quoted attribute ends nothing.
            if !isComment, text[position] == UInt8(ascii: "="), let quoted = quoteEnd(text, position + 1, end) {
                position = quoted
                continue
            }
            // A tag does not open another, and does not go on over a blank line.
            if !isComment, text[position] == UInt8(ascii: "<") || (text[position] == 0x0A && text[position - 1] == 0x0A)
            {
                return nil
            }
            position += 1
        }
        hasOpenComment = hasOpenComment || isComment
        return nil
    }

    /// Where a quoted attribute that starts at `start` ends; nil where there is none on this line.
    private static func quoteEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard start < end, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") else { return nil }
        var position = start + 1
        while position < end, position - start < 4_096, text[position] != 0x0A {
            if text[position] == text[start] { return position + 1 }
            position += 1
        }
        return nil
    }

    private static func isReference(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
        guard end < limit, text[end] == UInt8(ascii: ";"), start > 0 else { return false }
        if text[start - 1] == UInt8(ascii: "&") { return true }
        return start > 1 && text[start - 1] == UInt8(ascii: "#") && text[start - 2] == UInt8(ascii: "&")
    }
}
