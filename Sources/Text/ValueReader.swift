internal import TabularyModel

/// Reads the value of a text that opens with a number or with what may stand before one.
///
/// The grammar, white space between its parts:
///
///     value  = [about] amount | bound amount | amount openEnd | ordinal | range
///     range  = amount dash amount | [from] amount to amount | between amount and amount
///     amount = [sign] [currency] [sign] number [unit] | [currency] "(" amount ")" [unit]
struct ValueReader {
    private let limit: Int
    private let format: NumberFormat
    private var position = 0
    private var unit: Range<Int> = 0..<0
    private var unitRest: Range<Int> = 0..<0
    /// What the unit is made of so far.
    private var parts: UnitReader.Parts = []
    /// Whether a currency stands before the number, so that the unit may go on behind it.
    private var hasUnitBefore = false

    init(limit: Int, _ format: NumberFormat) {
        self.limit = limit
        self.format = format
    }

    /// Reads the whole text up to the limit; nil where it is no value.
    mutating func read(_ text: Span<UInt8>) -> TypedValue? {
        guard hasDigit(text) else { return nil }
        let isAbout = take(.about, text) != nil
        let bound = isAbout ? nil : take(.bound, text)
        let from = isAbout || bound != nil ? nil : take(.from, text)
        guard let first = readAmount(text, allowsSign: true) else { return nil }
        var value = TypedValue(kind: isAbout ? .approximate : .number, lower: first)
        if let bound {
            guard close(&value, bound.value) else { return nil }
        } else if position < limit, !isAbout {
            if from == nil, let ordinal = readOrdinal(first, text) {
                value = ordinal
            } else if from == nil, let openEnd = take(.openEnd, text) {
                guard close(&value, openEnd.value) else { return nil }
            } else {
                guard let upper = readUpperEnd(of: first, from: from, text) else { return nil }
                value.kind = .range
                value.upper = upper
            }
        } else if from != nil {
            return nil
        }
        guard position == limit else { return nil }
        value.unit = unit
        value.unitRest = unitRest
        return value
    }

    /// Makes an open range of a number; the meanings are those of the role `bound`.
    private func close(_ value: inout TypedValue, _ meaning: Int?) -> Bool {
        value.kind = .range
        value.isEndOutside = meaning == 1 || meaning == 3
        if meaning == 1 || meaning == 2 {
            value.upper = value.lower
            value.lower = nil
        }
        return true
    }

    // MARK: - Amounts

    private mutating func readAmount(_ text: Span<UInt8>, allowsSign: Bool) -> Numeral? {
        var isNegative = false
        let start = position
        if allowsSign { isNegative = takeSign(text) }
        if position < limit, !isNumberStart(text),
            let currency = Phrases.standard.match(.currency, in: text, at: position, limit: limit)
        {
            // "US$ 3 – US$ 5" has the unit twice.
            let isRepeated = hasUnitBefore && isEqual(unit, position..<currency.end, text)
            guard unit.isEmpty || isRepeated else { return nil }
            if !isRepeated { unit = position..<currency.end }
            parts.insert(.currency)
            hasUnitBefore = true
            position = UnitReader.skipSpaces(text, currency.end, limit)
            if allowsSign, !isNegative { isNegative = takeSign(text) }
        }
        if position < limit, text[position] == UInt8(ascii: "("), allowsSign, !isNegative {
            return readBracketed(text)
        }
        guard isNumberStart(text), var number = Numeral(text, at: position, limit: limit, format) else {
            return nil
        }
        let hasPlus = text[start] == UInt8(ascii: "+")
        if hasPlus, isTelephone(number, text) { return nil }
        number.isNegative = isNegative
        position = number.range.upperBound
        return readUnit(text) ? number : nil
    }

    /// Reads `(12)`, `(12%)` and `(US$ 12)`: below zero, as accounts write it. A year in brackets is a year.
    private mutating func readBracketed(_ text: Span<UInt8>) -> Numeral? {
        position += 1
        if position < limit, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "(") { return nil }
        guard var number = readAmount(text, allowsSign: true), !number.isYear(text) || hasUnitBefore,
            position < limit, text[position] == UInt8(ascii: ")")
        else { return nil }
        position += 1
        number.isNegative = true
        return readUnit(text) ? number : nil
    }

    /// Reads the unit behind a number; false where there is one that cannot be.
    private mutating func readUnit(_ text: Span<UInt8>) -> Bool {
        let start = UnitReader.skipSpaces(text, position, limit)
        guard start < limit, let found = UnitReader.read(text, at: start, limit: limit, besides: parts) else {
            return true
        }
        if hasUnitBefore {
            // "US$ 3 %" is none; "US$ 3.2 million" and "US$ 3 per 1,000" are.
            guard found.parts.isDisjoint(with: [.share, .currency]), unitRest.isEmpty else { return false }
            unitRest = start..<found.end
        } else {
            guard unit.isEmpty else { return false }
            unit = start..<found.end
        }
        parts.formUnion(found.parts)
        position = found.end
        return true
    }

    private func isNumberStart(_ text: Span<UInt8>) -> Bool {
        guard position < limit else { return false }
        return Bytes.isDigit(text[position])
            || text[position] == UInt8(ascii: ".") && position + 1 < limit && Bytes.isDigit(text[position + 1])
    }

    /// Takes a sign; whether it is a minus.
    private mutating func takeSign(_ text: Span<UInt8>) -> Bool {
        if let end = Sign.minusEnd(text, position, limit: limit) {
            position = end
            return true
        }
        if position < limit, text[position] == UInt8(ascii: "+") { position += 1 }
        return false
    }

    /// Whether a number with a plus before it has the length or the groups of a telephone number: `+41 227 996 111`.
    private func isTelephone(_ number: Numeral, _ text: Span<UInt8>) -> Bool {
        guard number.point == nil else { return false }
        var digits = 0
        var hasSpace = false
        for position in number.range {
            if Bytes.isDigit(text[position]) { digits += 1 }
            if Bytes.isSpace(text[position]) || text[position] == 0xC2 { hasSpace = true }
        }
        return digits >= 8 && (number.isVerbatim || hasSpace)
    }

    // MARK: - Ranges and ordinals

    private mutating func readUpperEnd(
        of first: Numeral, from: Phrases.Match?, _ text: Span<UInt8>
    ) -> Numeral? {
        let end = position
        position = UnitReader.skipSpaces(text, position, limit)
        guard position < limit else { return nil }
        let hasSpace = position > end
        let dash = from == nil ? Sign.dashLength(text, position) : 0
        if dash > 0 {
            position += dash
            let next = UnitReader.skipSpaces(text, position, limit)
            // "3 -5" is two numbers.
            guard (next > position) == hasSpace else { return nil }
            position = next
        } else if from?.value == 1 {
            guard take(.and, text) != nil else { return nil }
        } else {
            guard hasSpace, take(.to, text) != nil else { return nil }
        }
        let (firstUnit, firstParts) = (unit, parts)
        if !hasUnitBefore { (unit, parts) = (0..<0, []) }
        let isHyphen = dash == 1
        if first.isNegative, isHyphen { return nil }
        guard let second = readAmount(text, allowsSign: dash == 0 || first.isNegative) else { return nil }
        if !firstUnit.isEmpty, !hasUnitBefore {
            if unit.isEmpty { (unit, parts) = (firstUnit, firstParts) }
            guard isEqual(firstUnit, unit, text) else { return nil }
        }
        guard first.approximation(text) < second.approximation(text) else { return nil }
        // "2010–2014" is a period, "555-1234" a telephone number.
        if first.isYear(text), second.isYear(text) { return nil }
        if isHyphen, !hasSpace, isTelephone(first, second, text) { return nil }
        return second
    }

    /// Whether three digits and four, not both round, stand about a hyphen.
    private func isTelephone(_ first: Numeral, _ second: Numeral, _ text: Span<UInt8>) -> Bool {
        guard unit.isEmpty, first.isVerbatim, second.isVerbatim, first.point == nil, second.point == nil,
            first.range.count == 3, second.range.count == 4
        else { return false }
        return text[first.range.upperBound - 1] != 0x30 || text[second.range.upperBound - 1] != 0x30
    }

    private func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ text: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count where text[left.lowerBound + offset] != text[right.lowerBound + offset] {
            return false
        }
        return true
    }

    private mutating func readOrdinal(_ number: Numeral, _ text: Span<UInt8>) -> TypedValue? {
        guard unit.isEmpty, number.isVerbatim, number.point == nil, !number.isNegative, number.range.lowerBound == 0,
            number.range.count <= 3, position == number.range.upperBound,
            let match = Phrases.standard.match(.ordinal, in: text, at: position, limit: limit), match.end == limit
        else { return nil }
        // "5E" is no ordinal.
        if match.end == position + 1, Bytes.isUpper(text[position]) { return nil }
        if let digit = match.value {
            let last = Int(text[position - 1] - 0x30)
            let isTeen = number.range.count > 1 && text[position - 2] == 0x31
            guard digit == 0 ? isTeen || !(1...3).contains(last) : !isTeen && last == digit else { return nil }
        }
        position = match.end
        return TypedValue(kind: .ordinal, lower: number)
    }

    // MARK: - Words

    private func hasDigit(_ text: Span<UInt8>) -> Bool {
        for position in 0..<min(limit, 24) where Bytes.isDigit(text[position]) { return true }
        return false
    }

    /// Takes a phrase and the white space around it.
    private mutating func take(_ role: Phrases.Role, _ text: Span<UInt8>) -> Phrases.Match? {
        let start = UnitReader.skipSpaces(text, position, limit)
        guard let match = Phrases.standard.match(role, in: text, at: start, limit: limit) else { return nil }
        position = UnitReader.skipSpaces(text, match.end, limit)
        return match
    }
}
