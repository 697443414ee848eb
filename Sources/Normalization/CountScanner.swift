internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// Walks over a sentence of counts, phrase by phrase.
struct CountScanner {
    private(set) var position = 0
    private let bytes: [UInt8]
    private let scheme: RegionScheme
    private let gazetteer: Gazetteer
    private let phrases = Phrases.standard

    init(_ text: Span<UInt8>, _ scheme: RegionScheme, _ gazetteer: Gazetteer) {
        bytes = (0..<text.count).map { text[$0] }
        self.scheme = scheme
        self.gazetteer = gazetteer
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func skipSpaces() {
        while position < bytes.count {
            let length = Bytes.spaceLength(bytes.span, position)
            if length == 0 { return }
            position += length
        }
    }

    /// Skips white space and the signs that part shares, and the words that join them.
    mutating func skipSeparators() {
        while position < bytes.count {
            let start = position
            skipSpaces()
            if position < bytes.count, !Bytes.isWord(bytes.span, position) {
                position += Bytes.scalar(bytes.span, position).1
            } else if phrases.match(.which, in: bytes.span, at: position, limit: bytes.count) != nil {
                // "y compris" opens shares; its "y" joins none.
                return
            } else if let and = phrases.match(.and, in: bytes.span, at: position, limit: bytes.count) {
                position = and.end
            }
            if position == start { return }
        }
    }

    /// Takes a phrase of a role, where one stands here.
    mutating func take(_ role: Phrases.Role) -> Range<Int>? {
        guard let match = phrases.match(role, in: bytes.span, at: position, limit: bytes.count) else { return nil }
        let range = position..<match.end
        position = match.end
        if role != .counted { skipSpaces() }
        return range
    }

    /// Takes a whole number in digits or words. A number of a unit, such as a share or thousands, is none.
    mutating func takeNumber() -> Int? {
        var end = position
        var value = 0
        while end < bytes.count, end - position < 12 {
            if Bytes.isDigit(bytes[end]) {
                value = value * 10 + Int(bytes[end] - 0x30)
                end += 1
            } else if let next = groupStart(end) {
                end = next
            } else {
                break
            }
        }
        if end > position {
            // "3rd", "4.5", "4,5" and "12%" are no counts.
            if end < bytes.count, Bytes.isWord(bytes.span, end) { return nil }
            if end + 1 < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
                Bytes.isDigit(bytes[end + 1])
            {
                return nil
            }
            if isBeforeUnit(end) { return nil }
            position = end
            return value
        }
        guard let match = NumberWords.match(bytes.span, at: position, limit: bytes.count), let word = match.value,
            !isBeforeUnit(match.end)
        else { return nil }
        position = match.end
        return word
    }

    private func isBeforeUnit(_ end: Int) -> Bool {
        var next = end
        while next < bytes.count, Bytes.spaceLength(bytes.span, next) > 0 {
            next += Bytes.spaceLength(bytes.span, next)
        }
        return next < bytes.count && UnitReader.isUnit(bytes.span, at: next, limit: bytes.count)
    }

    /// Where the digits go on behind a separator of thousands.
    private func groupStart(_ end: Int) -> Int? {
        guard end > position, end < bytes.count else { return nil }
        let isSpace = Bytes.spaceLength(bytes.span, end)
        // What is counted is whole, so that a dot before three digits parts thousands too.
        let length = bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: ".") ? 1 : isSpace
        guard length > 0, end + length + 3 <= bytes.count else { return nil }
        for offset in 0..<3 where !Bytes.isDigit(bytes[end + length + offset]) { return nil }
        let next = end + length + 3
        return next == bytes.count || !Bytes.isDigit(bytes[next]) ? end + length : nil
    }

    /// Takes up to so many words up to the next sign or phrase of a sentence of counts.
    mutating func takeWords(upTo most: Int) -> Range<Int>? {
        let start = position
        var end = position
        var words = 0
        while words < most, position < bytes.count, Bytes.isWord(bytes.span, position) {
            if phrases.match(.which, in: bytes.span, at: position, limit: bytes.count) != nil { break }
            if isBeforeRegion() { break }
            while position < bytes.count, Bytes.isWord(bytes.span, position) || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            words += 1
            end = position
            skipSpaces()
        }
        position = end
        return end > start ? start..<end : nil
    }

    /// Whether a region stands here, with a word such as `in` before it.
    private func isBeforeRegion() -> Bool {
        guard let match = phrases.match(.in, in: bytes.span, at: position, limit: bytes.count) else { return false }
        var next = match.end
        while next < bytes.count, Bytes.spaceLength(bytes.span, next) > 0 {
            next += Bytes.spaceLength(bytes.span, next)
        }
        return gazetteer.regionPrefix(of: bytes.span, from: next, in: scheme) != nil
    }

    /// Takes a number and its region, in either order.
    mutating func takeShare() -> CountSentence.Share? {
        let start = position
        if let value = takeNumber() {
            skipSpaces()
            // "1 Arab States": what opens with a word for what is counted may be a region.
            var name = takeKnownRegion()
            if name == nil {
                _ = take(.counted)
                skipSpaces()
                name = take(.in) == nil ? takeKnownRegion() : takeRegion()
            }
            if let name {
                return CountSentence.Share(
                    region: name.region, name: name.range, value: value, text: start..<name.range.upperBound)
            }
            position = start
            return nil
        }
        _ = take(.in)
        if let name = takeKnownRegion() {
            while position < bytes.count, !Bytes.isWord(bytes.span, position), bytes[position] != UInt8(ascii: ",") {
                position += Bytes.scalar(bytes.span, position).1
            }
            if let value = takeNumber() {
                return CountSentence.Share(region: name.region, name: name.range, value: value, text: start..<position)
            }
        }
        position = start
        return nil
    }

    private mutating func takeKnownRegion() -> (region: Int?, range: Range<Int>)? {
        guard let (region, end) = gazetteer.regionPrefix(of: bytes.span, from: position, in: scheme) else { return nil }
        let range = position..<end
        position = end
        return (region, range)
    }

    /// Takes a region of the scheme, or the capitalised words up to the next sign.
    private mutating func takeRegion() -> (region: Int?, range: Range<Int>)? {
        if let known = takeKnownRegion() { return known }
        let start = position
        guard start < bytes.count, Bytes.isWord(bytes.span, start) else { return nil }
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: ";"),
            bytes[end] != UInt8(ascii: ")")
        {
            end += 1
        }
        let range = Bytes.trim(bytes.span, start..<end)
        let words = bytes[range].split(separator: 0x20)
        // An article may stand before a name in capitals.
        guard let last = words.last?.first, words.count <= 6, Bytes.isUpper(last) || last >= 0x80 else { return nil }
        position = range.upperBound
        return (nil, range)
    }

    /// Takes what stands up to the next comma, semicolon or the end.
    mutating func takeRest() -> Range<Int> {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: ";") {
            position += 1
        }
        return Bytes.trim(bytes.span, start..<position)
    }
}
