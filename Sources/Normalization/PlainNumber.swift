internal import TabularyModel
internal import TabularyText

/// A text that is one number and nothing but its unit: `18`, `1,234.5`, `(12)`, `45 %`, `US$ 3.2`.
///
/// Separators: groups of three digits parted by commas, spaces, apostrophes, or by several dots are thousands; one comma
/// before other than three digits, and one dot, is the decimal separator.
struct PlainNumber {
    /// Canonical decimal form: `-1234.5`.
    var canonical: [UInt8]
    /// The unit as written, as a range of the text; empty where there is none.
    var unit: Range<Int>

    /// Reads a text that is trimmed; nil where it is more or less than one number.
    init?(_ text: Span<UInt8>) {
        guard text.count > 0, text.count <= 64 else { return nil }
        let phrases = Phrases.standard
        var position = 0
        var unit = 0..<0
        var isNegative = false
        var bracket = false
        if text[0] == UInt8(ascii: "(") {
            bracket = true
            position = 1
        }
        if let sign = Self.minus(text, position) {
            isNegative = true
            position = sign
        } else if position < text.count, text[position] == UInt8(ascii: "+") {
            position += 1
        }
        if position < text.count, !Bytes.isDigit(text[position]) {
            guard let currency = phrases.match(.currency, in: text, at: position, limit: text.count) else { return nil }
            unit = position..<currency.end
            position = Self.skipSpaces(text, currency.end)
            if let sign = Self.minus(text, position) {
                isNegative = true
                position = sign
            }
        }
        guard position < text.count, Bytes.isDigit(text[position]) else { return nil }
        let start = position
        var last = position
        while position < text.count {
            if Bytes.isDigit(text[position]) {
                position += 1
                last = position
                continue
            }
            let separator = Self.separatorLength(text, position)
            guard separator > 0, position + separator < text.count, Bytes.isDigit(text[position + separator]) else {
                break
            }
            position += separator
        }
        guard let digits = Self.canonical(text, start..<last) else { return nil }
        position = Self.skipSpaces(text, last)
        if bracket {
            guard position < text.count, text[position] == UInt8(ascii: ")") else { return nil }
            position = Self.skipSpaces(text, position + 1)
            isNegative = true
        }
        if position < text.count {
            let found =
                phrases.match(.unit, in: text, at: position, limit: text.count)
                ?? phrases.match(.currency, in: text, at: position, limit: text.count)
            guard unit.isEmpty, let found, found.end == text.count else { return nil }
            unit = position..<found.end
        }
        canonical = (isNegative && digits != [0x30] ? [UInt8(ascii: "-")] : []) + digits
        self.unit = unit
    }

    /// Where a minus sign at `position` ends.
    private static func minus(_ text: Span<UInt8>, _ position: Int) -> Int? {
        guard position < text.count else { return nil }
        if text[position] == UInt8(ascii: "-") { return position + 1 }
        guard text[position] == 0xE2, position + 2 < text.count else { return nil }
        let scalar = Bytes.scalar(text, position).0
        guard scalar == "\u{2212}" || scalar == "\u{2013}" else { return nil }
        return Bytes.isDigit(position + 3 < text.count ? text[position + 3] : 0) ? position + 3 : nil
    }

    private static func skipSpaces(_ text: Span<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < text.count, Bytes.spaceLength(text, position) > 0 {
            position += Bytes.spaceLength(text, position)
        }
        return position
    }

    /// The length of a separator between digits; 0 where there is none.
    private static func separatorLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        switch text[position] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"): return 1
        case 0xE2 where position + 2 < text.count && Bytes.scalar(text, position).0 == "\u{2019}": return 3
        default: return Bytes.spaceLength(text, position)
        }
    }

    /// Digits with a dot as decimal separator and no leading zeros; nil where the separators make no number.
    private static func canonical(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
        var groups: [(separator: UInt8, digits: Int)] = []
        var digits: [UInt8] = []
        var position = range.lowerBound
        var separator: UInt8 = 0
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, Bytes.isDigit(text[position]) {
                digits.append(text[position])
                position += 1
            }
            groups.append((separator, position - start))
            if position < range.upperBound {
                separator = text[position]
                position += max(1, separatorLength(text, position))
            }
        }
        guard var decimals = groups.last?.digits else { return nil }
        let separators = groups.dropFirst().map(\.separator)
        let last = groups[groups.count - 1]
        let isSame = separators.allSatisfy { $0 == separators.first }
        let isGroup =
            last.digits == 3 && groups[0].digits <= 3 && (last.separator != UInt8(ascii: ".") || separators.count > 1)
        if separators.isEmpty || (isSame && isGroup) {
            decimals = 0
        } else if last.separator != UInt8(ascii: ".") && last.separator != UInt8(ascii: ",")
            || (isSame && separators.count > 1)
        {
            return nil
        }
        let thousands = decimals == 0 ? groups.dropFirst() : groups.dropFirst().dropLast()
        guard thousands.allSatisfy({ $0.digits == 3 && $0.separator == thousands.first?.separator }),
            decimals == 0 || thousands.first?.separator != last.separator
        else { return nil }
        let whole = digits.dropLast(decimals).drop { $0 == 0x30 }
        let integer = whole.isEmpty ? [0x30] : Array(whole)
        return decimals == 0 ? integer : integer + [UInt8(ascii: ".")] + digits.suffix(decimals)
    }
}
