/// Numbers in words, in English, French and Spanish, up to 999: the rows of the role `number`, and what is composed of them.
///
/// - tens and units: `twenty-one`, `vingt et un`, `soixante-dix-sept`, `quatre-vingt-onze`, `treinta y uno`;
/// - hundreds: `a hundred and five`, `two hundred`, `cent vingt`, `deux cents`, `ciento uno`, `doscientos diez`.
package enum NumberWords {
    /// The number that starts at `start`, and where it ends; nil where none does.
    package static func match(_ text: Span<UInt8>, at start: Int, limit: Int) -> Phrases.Match? {
        guard let first = word(text, start, limit), var value = first.value else { return nil }
        var end = first.end
        if value < 100 {
            if let rest = belowTen(after: first, text, limit) { (value, end) = (value + rest.value, rest.end) }
            guard (1...9).contains(value), let hundred = next(after: end, text, limit),
                hundred.value == 100
            else { return Phrases.Match(end: end, value: value) }
            value *= 100
            end = hundred.end
        }
        guard let rest = next(after: end, text, limit, joinedBy: .and), let tens = rest.value, (1...99).contains(tens)
        else {
            return Phrases.Match(end: end, value: value)
        }
        value += tens
        end = rest.end
        if let units = belowTen(after: rest, text, limit) { (value, end) = (value + units.value, units.end) }
        return Phrases.Match(end: end, value: value)
    }

    /// The unit behind a word for tens; behind `soixante` and `quatre-vingt` one up to 19.
    private static func belowTen(after tens: Phrases.Match, _ text: Span<UInt8>, _ limit: Int) -> (
        value: Int, end: Int
    )? {
        guard let value = tens.value, value >= 20, value < 100, value % 10 == 0 else { return nil }
        let most = value == 60 || value == 80 ? 19 : 9
        if let unit = next(after: tens.end, text, limit), let value = unit.value, (1...most).contains(value) {
            return (value, unit.end)
        }
        // "vingt et un", "soixante et onze", "treinta y dos"; the shares that "and" joins are others.
        guard let and = and(after: tens.end, text, limit), let unit = next(after: and.end, text, limit),
            let value = unit.value, and.isSpanish ? (1...9).contains(value) : value == 1 || value == 11 && most == 19
        else { return nil }
        return (value, unit.end)
    }

    private static func and(after end: Int, _ text: Span<UInt8>, _ limit: Int) -> (end: Int, isSpanish: Bool)? {
        let start = joint(text, end, limit)
        guard start > end, start < limit, let match = Phrases.standard.match(.and, in: text, at: start, limit: limit)
        else {
            return nil
        }
        switch match.end - start {
        case 1 where text[start] | 0x20 == UInt8(ascii: "y"): return (match.end, true)
        case 2 where text[start] | 0x20 == UInt8(ascii: "e"): return (match.end, false)
        default: return nil
        }
    }

    /// The number in one word behind white space or a hyphen, and behind a word of a role where one is given.
    private static func next(
        after end: Int, _ text: Span<UInt8>, _ limit: Int, joinedBy role: Phrases.Role? = nil
    ) -> Phrases.Match? {
        var start = joint(text, end, limit)
        guard start > end, start < limit else { return nil }
        if let role, let and = Phrases.standard.match(role, in: text, at: start, limit: limit) {
            // Only English joins hundreds by "and": "cien y uno" are two numbers.
            guard and.end - start == 3 else { return nil }
            start = joint(text, and.end, limit)
        }
        return word(text, start, limit)
    }

    private static func word(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Phrases.Match? {
        Phrases.standard.match(.number, in: text, at: start, limit: limit)
    }

    /// Where white space or one hyphen ends.
    private static func joint(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        guard start < limit else { return start }
        if text[start] == UInt8(ascii: "-") { return start + 1 }
        // U+2010 and U+2011.
        if text[start] == 0xE2, start + 2 < limit, text[start + 1] == 0x80, text[start + 2] & 0xFE == 0x90 {
            return start + 3
        }
        return UnitReader.skipSpaces(text, start, limit)
    }
}
