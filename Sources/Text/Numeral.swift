package import TabularyModel

/// A number without its unit as a text writes it: where its digits stand, and which of its signs parts the decimals.
///
/// A view of the text: nothing is copied and nothing rounded, so that `4.10` stays so and a number of 40 digits is one too.
///
/// **Separators**: groups of three digits behind one to three digits, parted by commas, by dots, by apostrophes or by white
/// space, are thousands; a comma, a dot or a middle dot behind them parts the decimals. Which of the two a single comma or
/// dot before three digits is, is the ``NumberFormat``'s to say. A whole part that opens with a needless zero is an
/// identifier and no number: `007`.
package struct Numeral: Sendable, Hashable {
    /// The digits and the signs between them, in bytes of the text.
    package var range: Range<Int>
    /// The byte offset of the sign that parts the decimals; nil for a whole number.
    package var point: Int?
    /// Whether the number is below zero; the sign stands outside of ``range``.
    package var isNegative = false
    /// Whether the text is in canonical form: digits, and at most one dot between them.
    package var isVerbatim: Bool
    /// The format that the number proves, whatever its column says; `undecided` where it proves none.
    package var evidence: NumberFormat = .undecided
    /// Whether it can be read in two ways, so that the format decided.
    package var isAmbiguous: Bool

    /// Reads the longest run of digits and separators at `start`; nil where it makes no number.
    package init?(_ text: Span<UInt8>, at start: Int, limit: Int, _ format: NumberFormat) {
        var groups = Groups()
        var position = start
        if position < limit, text[position] == UInt8(ascii: "."), position + 1 < limit,
            Bytes.isDigit(text[position + 1])
        {
            groups.add(separator: UInt8(ascii: "."), at: position)
            position += 1
        }
        let first = position
        while position < limit, Bytes.isDigit(text[position]) { position += 1 }
        guard position > first else { return nil }
        groups.add(digits: position - first)
        while position < limit {
            let (kind, length) = Self.separator(text, position)
            guard length > 0, position + length < limit, Bytes.isDigit(text[position + length]) else { break }
            groups.add(separator: kind, at: position)
            position += length
            let group = position
            while position < limit, Bytes.isDigit(text[position]) { position += 1 }
            groups.add(digits: position - group)
        }
        range = start..<position
        let opensWithZero = text[first] == 0x30
        guard let reading = groups.reading(opensWithZero: opensWithZero, format) else { return nil }
        point = reading.hasDecimals ? groups.lastSeparatorPosition : nil
        evidence = reading.evidence
        isAmbiguous = reading.isAmbiguous
        isVerbatim =
            groups.count == 1 && first == start
            || reading.hasDecimals && groups.count == 2 && groups.last == UInt8(ascii: ".") && first == start
    }

    /// The separator at `position`, all white space as one kind and both apostrophes as one, and its length; 0 for none.
    private static func separator(_ text: Span<UInt8>, _ position: Int) -> (kind: UInt8, length: Int) {
        let byte = text[position]
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"): return (byte, 1)
        case 0xC2 where position + 1 < text.count && text[position + 1] == 0xB7: return (Groups.middleDot, 2)
        case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0x99:
            return (UInt8(ascii: "'"), 3)
        default: return (0x20, Bytes.spaceLength(text, position))
        }
    }

    /// Whether it is written as a year is: four digits, from 1900 to 2100.
    package func isYear(_ text: Span<UInt8>) -> Bool {
        guard point == nil, isVerbatim, range.count == 4 else { return false }
        let century = (text[range.lowerBound], text[range.lowerBound + 1])
        return century == (0x31, 0x39) || century == (0x32, 0x30)
            || century == (0x32, 0x31) && text[range.lowerBound + 2] == 0x30 && text[range.lowerBound + 3] == 0x30
    }

    /// The number, exact; nil where it has more digits than a ``DecimalNumber`` holds.
    package func value(_ text: Span<UInt8>) -> DecimalNumber? {
        var mantissa: Int64 = 0
        var scale = 0
        for position in range where Bytes.isDigit(text[position]) {
            let (product, isOver) = mantissa.multipliedReportingOverflow(by: 10)
            if isOver { return nil }
            mantissa = product + Int64(text[position] - 0x30)
            if mantissa < 0 { return nil }
            if let point, position > point { scale += 1 }
        }
        return DecimalNumber(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
    }

    /// The value, rounded: good for comparing, not for printing.
    package func approximation(_ text: Span<UInt8>) -> Double {
        var value = 0.0
        var unit = 1.0
        for position in range where Bytes.isDigit(text[position]) {
            if let point, position > point {
                unit /= 10
                value += Double(text[position] - 0x30) * unit
            } else {
                value = value * 10 + Double(text[position] - 0x30)
            }
        }
        return isNegative ? -value : value
    }

    /// The canonical form where the text has it as it stands, for a view of it; nil where it has to be written.
    package func verbatimRange(_ text: Span<UInt8>) -> Range<Int>? {
        guard isVerbatim else { return nil }
        if !isNegative { return range }
        guard range.lowerBound > 0, text[range.lowerBound - 1] == UInt8(ascii: "-"), hasValue(text) else { return nil }
        return range.lowerBound - 1..<range.upperBound
    }

    /// Appends the canonical form: an optional `-`, digits without separators, a dot before the decimals: `-1234.50`.
    package func append(to bytes: inout [UInt8], of text: Span<UInt8>) {
        if isNegative, hasValue(text) { bytes.append(UInt8(ascii: "-")) }
        if range.lowerBound == point { bytes.append(0x30) }
        for position in range {
            if position == point {
                bytes.append(UInt8(ascii: "."))
            } else if Bytes.isDigit(text[position]) {
                bytes.append(text[position])
            }
        }
    }

    /// Whether it is not zero.
    private func hasValue(_ text: Span<UInt8>) -> Bool {
        range.contains { Bytes.isDigit(text[$0]) && text[$0] != 0x30 }
    }
}

/// What has to be known of the groups of digits of a number, gathered in one pass.
private struct Groups {
    /// How the groups make a number.
    struct Reading {
        /// Whether the last group is the decimals.
        var hasDecimals: Bool
        var evidence: NumberFormat = .undecided
        var isAmbiguous = false
    }

    static let middleDot: UInt8 = 0xB7

    /// How many groups of digits there are; an empty whole part is one.
    var count = 0
    /// The last separator.
    var last: UInt8 = 0
    var lastSeparatorPosition = 0
    private var first: UInt8 = 0
    private var firstDigits = 0
    private var lastDigits = 0
    /// Whether all separators but the last are the same.
    private var areThousandsSame = true
    /// Whether all groups between the first and the last have three digits.
    private var areMiddleGroupsFull = true

    mutating func add(digits: Int) {
        if count == 0 {
            firstDigits = digits
        } else {
            // The group before this one is a middle group from the third group on.
            if count > 1, lastDigits != 3 { areMiddleGroupsFull = false }
            lastDigits = digits
        }
        count += 1
    }

    mutating func add(separator: UInt8, at position: Int) {
        if count == 0 { count = 1 }
        if count == 1 {
            first = separator
        } else if last != first {
            areThousandsSame = false
        }
        last = separator
        lastSeparatorPosition = position
    }

    /// How the groups make a number; nil where they make none.
    func reading(opensWithZero: Bool, _ format: NumberFormat) -> Reading? {
        // "007" and "00.5" are identifiers; "0" and "0.5" are numbers.
        if opensWithZero, firstDigits > 1 { return nil }
        if count == 1 { return Reading(hasDecimals: false) }
        guard areThousandsSame, areMiddleGroupsFull else { return nil }
        let isDecimalSign = last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == Self.middleDot
        let isWhole = lastDigits == 3 && last == first && (1...3).contains(firstDigits) && !opensWithZero
        if count > 2 {
            guard (1...3).contains(firstDigits), !opensWithZero, first != Self.middleDot else { return nil }
            if last == first {
                return isWhole ? Reading(hasDecimals: false, evidence: Self.evidence(thousands: last)) : nil
            }
            return isDecimalSign ? Reading(hasDecimals: true, evidence: Self.evidence(decimal: last)) : nil
        }
        guard isDecimalSign else { return isWhole ? Reading(hasDecimals: false) : nil }
        if !isWhole || last == Self.middleDot {
            return Reading(hasDecimals: true, evidence: Self.evidence(decimal: last))
        }
        let commaIsDecimal = format == .decimalComma
        let hasDecimals = last == UInt8(ascii: ",") ? commaIsDecimal : !commaIsDecimal
        return Reading(hasDecimals: hasDecimals, isAmbiguous: true)
    }

    private static func evidence(decimal: UInt8) -> NumberFormat {
        decimal == UInt8(ascii: ",") ? .decimalComma : decimal == UInt8(ascii: ".") ? .decimalPoint : .undecided
    }

    private static func evidence(thousands: UInt8) -> NumberFormat {
        thousands == UInt8(ascii: ",") ? .decimalPoint : thousands == UInt8(ascii: ".") ? .decimalComma : .undecided
    }
}
