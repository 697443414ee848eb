internal import TabularyModel

/// Reads units: percent signs, currencies, signs of scale, rates, and what is made of them: `US$ million`, `per 1,000`.
package enum UnitReader {
    /// Whether a text opens with a unit.
    package static func isUnit(_ text: Span<UInt8>, at start: Int, limit: Int) -> Bool {
        read(text, at: start, limit: limit) != nil
    }

    /// What a unit is made of.
    struct Parts: OptionSet {
        let rawValue: UInt8
        static let share = Parts(rawValue: 1)
        static let currency = Parts(rawValue: 2)
        static let scale = Parts(rawValue: 4)
        static let rate = Parts(rawValue: 8)
    }

    /// The longest unit that starts at `start`; nil where none does.
    ///
    /// Grammar: shares, currencies, scales and rates, each at most once, white space or a word of the role `of` between them.
    ///
    /// - Parameters:
    ///   - known: What stands before the number already, and so cannot stand in the unit again.
    static func read(
        _ text: Span<UInt8>, at start: Int, limit: Int, besides known: Parts = []
    ) -> (end: Int, parts: Parts)? {
        guard start < limit, openings[Int(text[start])] else { return nil }
        var parts: Parts = []
        var position = start
        var end = start
        while position < limit {
            guard let part = readPart(text, at: position, limit: limit, besides: known.union(parts)),
                known.union(parts).isDisjoint(with: part.part)
            else { break }
            parts.formUnion(part.part)
            end = part.end
            position = skipSpaces(text, end, limit)
            if let of = Phrases.standard.match(.of, in: text, at: position, limit: limit) {
                position = skipSpaces(text, of.end, limit)
            }
        }
        return end > start ? (end, parts) : nil
    }

    /// Which bytes a unit may begin with.
    private static let openings = Phrases.standard.openings(of: [.unit, .scale, .currency, .per])

    private static func readPart(
        _ text: Span<UInt8>, at start: Int, limit: Int, besides known: Parts
    ) -> (end: Int, part: Parts)? {
        let phrases = Phrases.standard
        if let unit = phrases.match(.unit, in: text, at: start, limit: limit) { return (unit.end, .share) }
        if let scale = phrases.match(.scale, in: text, at: start, limit: limit) {
            // "5m" may be metres; "US$ 5m" and "5m US$" are millions.
            if scale.value != 1 || known.contains(.currency) { return (scale.end, .scale) }
            let next = skipSpaces(text, scale.end, limit)
            if phrases.match(.currency, in: text, at: next, limit: limit) != nil { return (scale.end, .scale) }
        }
        if let currency = phrases.match(.currency, in: text, at: start, limit: limit) {
            return (currency.end, .currency)
        }
        return readRate(text, at: start, limit: limit).map { ($0, .rate) }
    }

    /// Reads `per 1,000`, `pour 100 000`: a rate of a power of ten from a hundred on.
    static func readRate(_ text: Span<UInt8>, at start: Int, limit: Int) -> Int? {
        guard let per = Phrases.standard.match(.per, in: text, at: start, limit: limit) else { return nil }
        var position = skipSpaces(text, per.end, limit)
        guard position < limit, text[position] == 0x31,
            let number = Numeral(
                text, at: position, limit: limit, .undecided)
        else { return nil }
        var zeros = 0
        for digit in number.range.dropFirst() where Bytes.isDigit(text[digit]) {
            guard text[digit] == 0x30 else { return nil }
            zeros += 1
        }
        position = number.range.upperBound
        return zeros >= 2 ? position : nil
    }

    static func skipSpaces(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var position = start
        while position < limit {
            let length = Bytes.spaceLength(text, position)
            if length == 0 { break }
            position += length
        }
        return position
    }
}
