/// The footnote marks that stand as text behind a value, where nothing else is meant by them.
///
/// Asterisks and daggers (`12*`), superscript digits and letters (`12¹`, `12ᵃ`), and in the forms of the UN's reports a
/// letter or number with a slash or bracket (`12 a/`, `12 1/`, `12 a)`, `12 1)`, `12 (a)`, `12 [1]`). A letter alone (`12 a`),
/// a number in brackets (`12 (5)`) and a power (`10²`) are not safe and are no marks.
enum FootnoteMark {
    /// Where the text without its marks ends, and where the first mark starts; both the text's end where there is none.
    static func range(in text: Span<UInt8>) -> (textEnd: Int, start: Int) {
        var end = text.count
        var first = end
        while end > 0, let start = start(in: text, before: end), start > 0 {
            first = start
            end = Bytes.trim(text, 0..<start).upperBound
        }
        return end > 0 ? (end, first) : (text.count, text.count)
    }

    /// Where the mark starts that ends at `end`; nil where none does.
    private static func start(in text: Span<UInt8>, before end: Int) -> Int? {
        let last = text[end - 1]
        switch last {
        case UInt8(ascii: "*"): return end - 1
        case UInt8(ascii: "/"): return label(text, end - 1)
        case UInt8(ascii: ")"):
            if let open = open(text, UInt8(ascii: "("), before: end - 1) {
                return isSingle(text, open + 1..<end - 1) ? open : nil
            }
            // "(12 1)" is a number in brackets.
            for position in 0..<end where text[position] == UInt8(ascii: "(") { return nil }
            return label(text, end - 1)
        case UInt8(ascii: "]"): return open(text, UInt8(ascii: "["), before: end - 1)
        default: return last < 0x80 ? nil : wideStart(in: text, before: end)
        }
    }

    /// Where the opening bracket of one to three letters, digits or asterisks stands.
    private static func open(_ text: Span<UInt8>, _ bracket: UInt8, before end: Int) -> Int? {
        var position = end
        while position > 0, end - position <= 3, text[position - 1] != bracket {
            let byte = text[position - 1]
            guard Bytes.isDigit(byte) || Bytes.isASCIILetter(byte) || byte == UInt8(ascii: "*") else { return nil }
            position -= 1
        }
        return position > 0 && position < end && text[position - 1] == bracket ? position - 1 : nil
    }

    /// Whether a stretch is one small letter, or asterisks.
    private static func isSingle(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 1 && Bytes.isLower(text[range.lowerBound]) || range.allSatisfy { text[$0] == UInt8(ascii: "*") }
    }

    /// Where a letter or a number of up to two digits starts that ends at `end`: behind white space, or a letter behind a digit.
    private static func label(_ text: Span<UInt8>, _ end: Int) -> Int? {
        guard end > 1 else { return nil }
        if Bytes.isLower(text[end - 1]) {
            let before = text[end - 2]
            return Bytes.isDigit(before) || before == UInt8(ascii: "%") || isSpace(text, before: end - 1)
                ? end - 1 : nil
        }
        var start = end
        while start > 0, end - start < 2, Bytes.isDigit(text[start - 1]) { start -= 1 }
        return start < end && start > 0 && isSpace(text, before: start) ? start : nil
    }

    private static func isSpace(_ text: Span<UInt8>, before end: Int) -> Bool {
        Bytes.trim(text, 0..<end).upperBound < end
    }

    /// Daggers, section signs, and runs of superscripts.
    private static func wideStart(in text: Span<UInt8>, before end: Int) -> Int? {
        let start = Bytes.scalarStart(text, before: end)
        let scalar = Bytes.scalar(text, start).0
        if scalar == "†" || scalar == "‡" || scalar == "§" || scalar == "¶" { return start }
        guard isSuperscript(scalar) else { return nil }
        var first = start
        while first > 0 {
            let next = Bytes.scalarStart(text, before: first)
            guard isSuperscript(Bytes.scalar(text, next).0) else { break }
            first = next
        }
        if isPower(text, first..<end) || isOrdinal(text, first..<end) { return nil }
        return first
    }

    private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x2071, 0x2074...0x2079, 0x207F: true
        case 0x2B0...0x2B8, 0x1D2C...0x1D6A, 0x1D9B...0x1DBF: true
        default: false
        }
    }

    /// Whether the superscripts behind a whole number of 10 are its power: `10²`, `10⁶`, not `10¹`.
    private static func isPower(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.lowerBound == 2, text[0] == 0x31, text[1] == 0x30 else { return false }
        let scalar = Bytes.scalar(text, range.lowerBound).0
        let isDigit = scalar.value < 0x2B0 || (0x2070...0x2079).contains(scalar.value)
        return isDigit && (scalar != "\u{B9}" || range.count > 2)
    }

    private static func isOrdinal(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        Phrases.standard.match(.ordinal, in: text, at: range.lowerBound, limit: range.upperBound)?.end
            == range.upperBound
    }
}
