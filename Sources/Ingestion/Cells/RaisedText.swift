internal import TabularyText

/// Tells what a short raised text is: a footnote mark beside a value, or a part of it.
///
/// A mark is one or more of letters, numbers and signs in the forms of reports: `1`, `a`, `*`, `†`, `(2)`, `a,b`, `1–3`, `a/`,
/// `iv`. What has that form is a part of the text all the same where what stands around it says so:
///
/// - a power of a unit of length, `m²`, `km³`, or of anything that is raised to a negative number;
/// - a power of ten behind a sign of multiplication or "per", `× 10⁶`; or of a plain 10, `10⁶`;
/// - a power of a variable, which is one letter: `R²`, `χ²`, `xⁿ`;
/// - an ordinal, `5ᵉ session`, `nᵒ 5`; and an isotope, `¹⁴C`.
///
/// A plain 10 and a letter are no evidence where the report explains such a mark, or where it is 1: `10¹` and `A¹` have one.
/// What cannot be decided: `2¹⁰` and the like, for figures have marks of two digits, and `CO²`, for names have marks.
struct RaisedText {
    /// The raised text, without white space around it.
    let text: [UInt8]
    /// What stands before and behind it in its paragraph, as far as it matters.
    let before: [UInt8]
    let after: [UInt8]
    /// Tells whether the report explains a mark.
    let isExplained: ([UInt8]) -> Bool

    /// Whether it is a mark beside a value.
    var isMark: Bool { hasForm && !isPower && !isOrdinal && !isIsotope }

    // MARK: Form

    /// Whether it has the form of marks.
    private var hasForm: Bool {
        var position = 0
        var items = 0
        while position < text.count {
            if isBetween(position) {
                position += Bytes.scalar(text.span, position).1
                continue
            }
            let end = itemEnd(position)
            guard end > position else { return false }
            // Two letters side by side are a word; signs may be repeated.
            if items > 0, position > 0, Bytes.isWord(text.span, position - 1), Bytes.isWord(text.span, position) {
                return false
            }
            items += 1
            position = end
        }
        return items > 0
    }

    /// Whether a sign stands at a position that opens, parts or closes marks.
    private func isBetween(_ position: Int) -> Bool {
        switch text[position] {
        case UInt8(ascii: "("), UInt8(ascii: "["): position == 0
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "/"): position == text.count - 1
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "."): position > 0
        default:
            Bytes.spaceLength(text.span, position) > 0 || (position > 0 && Bytes.scalar(text.span, position).0 == "–")
        }
    }

    /// Where the number, letter, Roman numeral or sign at a position ends; the position itself where there is none.
    private func itemEnd(_ start: Int) -> Int {
        var end = start
        while end < text.count, end - start < 3, Bytes.isDigit(text[end]) { end += 1 }
        if end > start {
            // "1a" is one mark.
            return end < text.count && Bytes.isLower(text[end]) ? end + 1 : end
        }
        while end < text.count, end - start < 4, isRoman(text[end]) { end += 1 }
        let goesOn = end < text.count && Bytes.isWord(text.span, end)
        if end - start > 1, !goesOn { return end }
        if Bytes.isASCIILetter(text[start]) { return start + 1 }
        let (scalar, length) = Bytes.scalar(text.span, start)
        // A plus behind something is a charge: "Ca²⁺".
        if scalar.isASCII { return scalar == "*" || scalar == "#" || (scalar == "+" && start == 0) ? start + 1 : start }
        // Daggers, section signs, stars; of names and numbers ®, ©, ™, ℠, ° belong to them.
        if "®©™℠°".unicodeScalars.contains(scalar) { return start }
        return scalar.properties.isAlphabetic && scalar.properties.numericType == nil ? start : start + length
    }

    private func isRoman(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
    }

    // MARK: Powers

    private var isPower: Bool {
        guard !before.isEmpty else { return false }
        if isNegative { return true }
        let base = lastWord(before.count)
        if isUnit(base) { return text == [0x32] || text == [0x33] }
        if base.upperBound < before.count { return false }
        if isTen(base) { return isPowerOfTen(base) }
        let isExponent = text.count <= 2 && (text.allSatisfy(Bytes.isDigit) || text == Array("n".utf8))
        guard isExponent, text != [0x31], isLetter(base) else { return false }
        let isVariable = before[base.lowerBound] >= 0x80 || before[base] == [UInt8(ascii: "R")]
        return isVariable || !isExplained(text)
    }

    /// Whether it is a minus and a number: no mark is negative.
    private var isNegative: Bool {
        let (sign, length) = Bytes.scalar(text.span, 0)
        return "-−–".unicodeScalars.contains(sign) && text.count > length
            && text[length...].allSatisfy(Bytes.isDigit)
    }

    /// The last word that ends at or before a position, digits before letters left out; white space may follow it.
    private func lastWord(_ limit: Int) -> Range<Int> {
        let end = Bytes.trim(before.span, 0..<limit).upperBound
        var start = end
        while start > 0, Bytes.isWord(before.span, start - 1) { start -= 1 }
        let isNumber = (start..<end).allSatisfy { Bytes.isDigit(before[$0]) }
        while !isNumber, start < end, Bytes.isDigit(before[start]) { start += 1 }
        return start..<end
    }

    private func isUnit(_ word: Range<Int>) -> Bool {
        !word.isEmpty
            && Phrases.standard.match(.length, in: before.span, at: word.lowerBound, limit: word.upperBound)?.end
                == word.upperBound
    }

    /// Whether a word is one letter, and no part of another word or of a name: "Annex A" has two.
    private func isLetter(_ word: Range<Int>) -> Bool {
        guard !word.isEmpty, !Bytes.isDigit(before[word.lowerBound]),
            Bytes.scalar(before.span, word.lowerBound).1 == word.count
        else { return false }
        return word.lowerBound == 0 || !Bytes.isDigit(before[word.lowerBound - 1])
    }

    private func isTen(_ word: Range<Int>) -> Bool {
        guard before[word].elementsEqual([0x31, 0x30]) else { return false }
        // "0.10" and "1 510" end in 10 and are others.
        guard word.lowerBound > 0 else { return true }
        let sign = before[word.lowerBound - 1]
        if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",") || sign == UInt8(ascii: "'") { return false }
        let trimmed = Bytes.trim(before.span, 0..<word.lowerBound)
        return trimmed.isEmpty || !Bytes.isDigit(before[trimmed.upperBound - 1])
    }

    private func isPowerOfTen(_ ten: Range<Int>) -> Bool {
        guard text.allSatisfy(Bytes.isDigit) else { return false }
        let rest = Bytes.trim(before.span, 0..<ten.lowerBound)
        if !rest.isEmpty {
            let start = Bytes.scalarStart(before.span, before: rest.upperBound)
            if "×·∙*⋅".unicodeScalars.contains(Bytes.scalar(before.span, start).0) { return true }
            let word = lastWord(rest.upperBound)
            if before[word].elementsEqual([UInt8(ascii: "x")])
                || Phrases.standard.match(.per, in: before.span, at: word.lowerBound, limit: word.upperBound) != nil
            {
                return true
            }
        }
        return text != [0x31] && !isExplained(text)
    }

    // MARK: Other parts of a text

    /// Whether it is the ending of an ordinal: behind a number before a word, or behind the letter "n".
    private var isOrdinal: Bool {
        guard text.count == 1, !before.isEmpty else { return false }
        let word = lastWord(before.count)
        guard !word.isEmpty, word.upperBound == before.count else { return false }
        switch text[0] {
        case UInt8(ascii: "o"):
            if word.count == 1, before[word.lowerBound] | 0x20 == UInt8(ascii: "n") { return true }
        case UInt8(ascii: "e"), UInt8(ascii: "a"): break
        default: return false
        }
        let isNumber = before[word].allSatisfy(Bytes.isDigit) || before[word].allSatisfy { "IVXLC".utf8.contains($0) }
        // The word that is counted follows in the same sentence.
        return isNumber && after.count > 1 && Bytes.spaceLength(after.span, 0) > 0
            && Bytes.scalar(after.span, Bytes.spaceLength(after.span, 0)).0.properties.isAlphabetic
    }

    /// Whether it is the number of an isotope, right before the letters of its element: `¹⁴C`, `¹³⁷Cs`.
    private var isIsotope: Bool {
        guard text.count <= 3, text.allSatisfy(Bytes.isDigit), let first = after.first, Bytes.isUpper(first) else {
            return false
        }
        if let last = before.last, !Bytes.isSpace(last), last != UInt8(ascii: "("), last != UInt8(ascii: "/") {
            return false
        }
        let length = after.count > 1 && Bytes.isLower(after[1]) ? 2 : 1
        return after.count == length || !Bytes.isWord(after.span, length)
    }
}
