internal import TabularyModel
internal import TabularyText

/// Reads captions: "Table 3: Summary of results", "Tableau A.1 – …", "Cuadro 2 (continuación)".
struct Captions {
    /// A caption's parts that tell whether two fragments are one table.
    struct Caption: Hashable {
        /// The word and number, `Table 3`, as bytes; empty where the line has none.
        var label: Range<Int>
        /// Whether it says that the table goes on.
        var isContinued: Bool
    }

    private let phrases = Phrases.standard

    /// Reads a line's text as a caption.
    ///
    /// A caption opens with a caption word and a number, and what follows the number is a sign, nothing, or a title that
    /// does not go on as a sentence: "Table 3 shows that" is none.
    func caption(in text: Span<UInt8>, _ range: Range<Int>) -> Caption? {
        var position = range.lowerBound
        // Emphasis around a caption is no part of it.
        while position < range.upperBound, text[position] == UInt8(ascii: "*") || text[position] == UInt8(ascii: "_") {
            position += 1
        }
        let start = position
        guard let word = phrases.match(.caption, in: text, at: position, limit: range.upperBound) else { return nil }
        position = word.end
        while position < range.upperBound, Bytes.spaceLength(text, position) > 0 {
            position += Bytes.spaceLength(text, position)
        }
        guard let numberEnd = number(text, position, range.upperBound) else { return nil }
        // "Table 3 (continued): Results" says before its title that it goes on.
        let markEnd = mark(text, numberEnd, range.upperBound)
        guard isTitle(text, markEnd ?? numberEnd, range.upperBound) else { return nil }
        return Caption(label: start..<numberEnd, isContinued: markEnd != nil || isContinued(text, range))
    }

    /// Where a mark such as "(cont.)" behind a caption's number ends; nil where none stands there.
    private func mark(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        var position = start
        var isBracketed = false
        while position < limit, !Bytes.isWord(text, position) {
            isBracketed = isBracketed || text[position] == UInt8(ascii: "(") || text[position] == UInt8(ascii: "[")
            position += 1
        }
        guard let match = phrases.match(.continued, in: text, at: position, limit: limit) else { return nil }
        var end = match.end
        while end < limit,
            text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "]")
        {
            end += 1
        }
        // "Table 3: Suite of tools" has a title that opens with such a word.
        if isBracketed { return Bytes.isWord(text, end - 1) ? nil : end }
        return end == limit || text[end] == UInt8(ascii: ":") ? end : nil
    }

    /// Whether a text says that it goes on: it ends in "(continued)", "(Contd.)", "– suite", "cont." ….
    func isContinued(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        tailMark(text, range) != nil
    }

    /// What a caption says without the mark at its end that it goes on, and without signs around it.
    func title(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var title = range.lowerBound..<(tailMark(text, range) ?? range.upperBound)
        while let last = title.last, !Bytes.isWord(text, last) { title = title.lowerBound..<last }
        while let first = title.first, !Bytes.isWord(text, first) { title = (first + 1)..<title.upperBound }
        return title
    }

    /// Where the mark at the end of a text begins that says that it goes on.
    private func tailMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var end = range.upperBound
        while end > range.lowerBound, !Bytes.isWord(text, end - 1) { end -= 1 }
        // The phrase is at most a few words long: try each word start of the tail.
        var start = end
        var words = 0
        while start > range.lowerBound, words < 5 {
            start -= 1
            let isStart = start == range.lowerBound || !Bytes.isWord(text, start - 1)
            guard isStart, Bytes.isWord(text, start) else { continue }
            words += 1
            let isMarked = start > range.lowerBound && !Bytes.isSpace(text[start - 1])
            let follows = start > range.lowerBound + 1 && !Bytes.isWord(text, start - 2)
            if let match = phrases.match(.continued, in: text, at: start, limit: range.upperBound), match.end >= end,
                isMarked || follows || start == range.lowerBound || match.value != nil
            {
                return start
            }
        }
        return nil
    }

    /// A number such as `3`, `3.2`, `A.1`, `IV`, `2a`; gives its end.
    private func number(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        var position = start
        var digits = 0
        var letters = 0
        while position < limit {
            let byte = text[position]
            if Bytes.isDigit(byte) {
                digits += 1
            } else if Bytes.isASCIILetter(byte) {
                letters += 1
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), position + 1 < limit,
                Bytes.isDigit(text[position + 1]), position > start
            {
                // A dot or hyphen inside the number.
            } else {
                break
            }
            position += 1
        }
        guard position > start else { return nil }
        if digits > 0 { return letters <= 2 ? position : nil }
        // Without digits: one capital letter, or a Roman numeral.
        for index in start..<position {
            switch text[index] {
            case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): continue
            default: return position - start == 1 && Bytes.isUpper(text[index]) ? position : nil
            }
        }
        return position
    }

    /// Whether what follows a caption's number is no sentence.
    private func isTitle(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var position = start
        while position < limit, Bytes.spaceLength(text, position) > 0 { position += Bytes.spaceLength(text, position) }
        if position == limit { return true }
        if Bytes.isWord(text, position) {
            let (scalar, _) = Bytes.scalar(text, position)
            guard position > start, scalar.properties.isUppercase else { return false }
            // Two sentences are prose: "Table 3 Results were good. They …".
            return text[limit - 1] != UInt8(ascii: ".")
        }
        // "(" opens a remark inside a sentence unless the line ends with it.
        if text[position] == UInt8(ascii: "(") {
            return text[limit - 1] == UInt8(ascii: ")") || text[limit - 1] == UInt8(ascii: "*")
        }
        return text[position] != UInt8(ascii: ",") && text[position] != UInt8(ascii: ";")
    }
}
