internal import TabularyModel

/// The unit that a column's header names: `US$ million` in "Expenditure (US$ million)", `%` in "Share, %".
///
/// Where a path has several levels the lowest that names a unit counts. In a level a unit stands
///
/// 1. alone: a row of units below the header;
/// 2. in brackets, the last first: `(US$ million)`, `(in millions of US$)`, `(constant 2010 US$)`, `(% of GDP)`;
/// 3. as a rate, up to the end: `per 1,000 live births`;
/// 4. at the end, behind a comma, a colon, `in`, or nothing: `Share, %`, `Budget in US$ million`;
/// 5. as a share at the start: `% of women`, `Percentage of firms`.
///
/// A number before a unit or behind a currency makes it a value, and no unit: `Target (60%)`, `Budget (US$ 5 million)`.
package enum HeaderUnit {
    /// The unit as bytes of the path; nil where it names none. The levels are parted by ` > `. O(length).
    package static func range(in path: Span<UInt8>) -> Range<Int>? {
        var end = path.count
        while end > 0 {
            let start = levelStart(path, before: end)
            let level = Bytes.trim(path, start..<end)
            if level.count <= 512, let unit = unit(path, level) { return unit }
            end = start - 3
        }
        return nil
    }

    /// Whether a text is a unit and nothing else, in brackets or without: such a row below a header belongs to it.
    package static func isUnit(_ text: Span<UInt8>) -> Bool {
        let range = Bytes.trim(text, 0..<text.count)
        return whole(text, range) != nil
            || lastBracket(text, range).map { $0.outer == range && isBracketed($0.inner, text) } ?? false
    }

    private static func levelStart(_ path: Span<UInt8>, before end: Int) -> Int {
        var position = end - 1
        while position > 1 {
            if path[position] == 0x20, path[position - 1] == UInt8(ascii: ">"), path[position - 2] == 0x20 {
                return position + 1
            }
            position -= 1
        }
        return 0
    }

    private static func unit(_ text: Span<UInt8>, _ level: Range<Int>) -> Range<Int>? {
        if let unit = whole(text, level) { return unit }
        var rest = level
        while let bracket = lastBracket(text, rest) {
            if isBracketed(bracket.inner, text) { return withoutIn(text, bracket.inner) }
            rest = level.lowerBound..<bracket.outer.lowerBound
        }
        // Brackets that hold something else, as in "Share, % (2012)", are passed over.
        let trimmed = Bytes.trim(text, rest)
        return tail(text, rest.isEmpty || trimmed.isEmpty ? level : trimmed) ?? share(text, level)
    }

    /// The whole stretch as a unit, `in` before it left out.
    private static func whole(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        if let unit = wholeUnit(text, range) { return unit }
        let rest = withoutIn(text, range)
        return rest == range ? nil : wholeUnit(text, rest)
    }

    private static func wholeUnit(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard let found = UnitReader.read(text, at: range.lowerBound, limit: range.upperBound) else { return nil }
        if found.end == range.upperBound { return range }
        // "US$ per hour", "% per year".
        let next = UnitReader.skipSpaces(text, found.end, range.upperBound)
        guard Phrases.standard.match(.per, in: text, at: next, limit: range.upperBound) != nil else { return nil }
        return wordCount(text, next..<range.upperBound) <= 3 ? range : nil
    }

    private static func withoutIn(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        guard let match = Phrases.standard.match(.in, in: text, at: range.lowerBound, limit: range.upperBound) else {
            return range
        }
        return UnitReader.skipSpaces(text, match.end, range.upperBound)..<range.upperBound
    }

    // MARK: - Brackets

    /// The last pair of round or square brackets that closes in a stretch.
    private static func lastBracket(_ text: Span<UInt8>, _ range: Range<Int>) -> (outer: Range<Int>, inner: Range<Int>)?
    {
        var close = range.upperBound - 1
        while close > range.lowerBound, text[close] != UInt8(ascii: ")"), text[close] != UInt8(ascii: "]") {
            close -= 1
        }
        guard close > range.lowerBound else { return nil }
        let opening = text[close] == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        var open = close - 1
        while open >= range.lowerBound, text[open] != opening { open -= 1 }
        guard open >= range.lowerBound else { return nil }
        return (open..<close + 1, Bytes.trim(text, open + 1..<close))
    }

    /// Whether the content of brackets is a unit: a unit alone; or at most six words, one of them a share, a rate, a
    /// currency or a scale, that state no value.
    private static func isBracketed(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        if whole(text, range) != nil { return true }
        guard range.count <= 64, wordCount(text, range) <= 6 else { return false }
        var hasUnit = false
        var position = range.lowerBound
        while position < range.upperBound {
            if isWordStart(text, position, range),
                let found = UnitReader.read(text, at: position, limit: range.upperBound)
            {
                if isValue(text, range, position..<found.end, found.parts) { return false }
                if found.parts.contains(.share) || goesOn(text, found.end, range.upperBound) { hasUnit = true }
                position = found.end
            } else {
                if isWordStart(text, position, range),
                    Phrases.standard.match(.which, in: text, at: position, limit: range.upperBound) != nil
                {
                    return false
                }
                position += 1
            }
        }
        return hasUnit
    }

    /// Whether a currency or scale that ends here is one: "US$, 2010 prices" and "US$ of 2010" are, "Euro area" is not.
    private static func goesOn(_ text: Span<UInt8>, _ end: Int, _ limit: Int) -> Bool {
        let next = UnitReader.skipSpaces(text, end, limit)
        if next >= limit || !Bytes.isWord(text, next) { return true }
        return [Phrases.Role.of, .per, .in].contains { role in
            Phrases.standard.match(role, in: text, at: next, limit: limit) != nil
        }
    }

    /// Whether a number other than a year stands before a unit, or one behind a currency.
    private static func isValue(
        _ text: Span<UInt8>, _ range: Range<Int>, _ unit: Range<Int>, _ parts: UnitReader.Parts
    ) -> Bool {
        let before = Bytes.trim(text, range.lowerBound..<unit.lowerBound)
        var start = before.upperBound
        while start > before.lowerBound, Bytes.isDigit(text[start - 1]) { start -= 1 }
        if start < before.upperBound {
            let year = Numeral(text, at: start, limit: before.upperBound, .undecided)
            guard parts != .scale, let year, year.isYear(text) else { return true }
        }
        let next = UnitReader.skipSpaces(text, unit.upperBound, range.upperBound)
        return parts.contains(.currency) && next < range.upperBound && Bytes.isDigit(text[next])
    }

    // MARK: - Without brackets

    /// The unit that a level closes with: the longest that starts at a word and ends at the level's end.
    private static func tail(_ text: Span<UInt8>, _ level: Range<Int>) -> Range<Int>? {
        for position in level where position > level.lowerBound && isWordStart(text, position, level) {
            if UnitReader.readRate(text, at: position, limit: level.upperBound) != nil,
                wordCount(text, position..<level.upperBound) <= 6
            {
                return position..<level.upperBound
            }
            guard let found = UnitReader.read(text, at: position, limit: level.upperBound),
                found.end == level.upperBound
            else { continue }
            return isValue(text, level, position..<found.end, found.parts) ? nil : position..<found.end
        }
        return nil
    }

    /// The share that a level opens with, `of` behind it.
    private static func share(_ text: Span<UInt8>, _ level: Range<Int>) -> Range<Int>? {
        guard let match = Phrases.standard.match(.unit, in: text, at: level.lowerBound, limit: level.upperBound) else {
            return nil
        }
        return level.lowerBound..<match.end
    }

    private static func isWordStart(_ text: Span<UInt8>, _ position: Int, _ range: Range<Int>) -> Bool {
        if text[position] & 0xC0 == 0x80 || Bytes.spaceLength(text, position) > 0 { return false }
        return position == range.lowerBound || !Bytes.isWord(text, position - 1) || !Bytes.isWord(text, position)
    }

    private static func wordCount(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var isInside = false
        for position in range {
            let isSpace = Bytes.spaceLength(text, position) > 0
            if !isSpace, !isInside { count += 1 }
            isInside = !isSpace
        }
        return count
    }
}
