/// Whether the name of a country is a part of a person's name: "Chad Smith", "DeAndre Jordan", "Jordan B. Peterson".
///
/// Only names that `contexts.tsv` marks as given or family names are asked for, and only where a capital stands beside
/// them. The evidence, in this order: a middle initial, a particle, a known name of a person, no known word of a title.
struct PersonContext {
    /// How a name of a country may be a person's.
    struct Use: OptionSet {
        let rawValue: UInt8
        /// "Jordan Henderson".
        static let given = Use(rawValue: 1)
        /// "Michael Jordan".
        static let family = Use(rawValue: 2)
    }

    let names: NameTrie
    let folding: FoldingTable

    /// Whether the name from `start` to `end` belongs to a person.
    func holds(_ use: Use, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if use.contains(.given), opensPerson(text, start, end) { return true }
        if isReference(text, end) { return true }
        return use.contains(.family) && (closesPerson(text, start, end) || isAuthor(text, start, end))
    }

    // MARK: - Behind the name

    /// Whether a family name stands behind `end`.
    private func opensPerson(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end + 2 < text.count else { return false }
        // "Jordan-Smith".
        if text[end] == UInt8(ascii: "-"), let word = capitalized(text, at: end + 1) {
            let kind = PersonNames.kind(of: word, in: text, folding)
            return kind == .family || kind == .both
        }
        guard text[end] == 0x20 || text[end] == 0x0A else { return false }
        var next = end + 1
        // "Jordan B. Peterson", "Panama P. K. Roy".
        while let behind = initial(text, at: next) { next = behind }
        if next > end + 1 {
            return capitalized(text, at: next).map { PersonNames.kind(of: $0, in: text, folding) != .word } ?? false
        }
        if let behind = particle(text, at: next) { return capitalized(text, at: behind) != nil }
        guard let word = capitalized(text, at: next) else { return false }
        switch PersonNames.kind(of: word, in: text, folding) {
        case .given, .family, .both: return true
        case .mixed: return !titleGoesOn(text, behind: word.upperBound)
        case .word: return false
        case nil:
            return word.count > 2 && !isTitleWord(word, text) && !opensName(word, text) && !isLocated(text, start)
                && !titleGoesOn(text, behind: word.upperBound)
        }
    }

    /// A word with a capital and small letters at a position, without its `'s`; nil where none is there.
    func capitalized(_ text: Span<UInt8>, at start: Int) -> Range<Int>? {
        guard start < text.count else { return nil }
        if text[start] >= 0x80 {
            let scalar = decode(text, start).scalar
            guard !LetterCase.isLower(scalar), case .letters = folding.fold(scalar) else { return nil }
        } else if !text[start].isASCIIUpper {
            return nil
        }
        var end = start
        var hasSmall = false
        while end < text.count {
            let byte = text[end]
            if byte.isASCIILetter {
                hasSmall = hasSmall || byte.isASCIILower
                end += 1
            } else if let length = Self.apostrophe(text, end) {
                let next = end + length
                guard next < text.count, text[next].isASCIILetter else { break }
                let isPossessive =
                    text[next] == UInt8(ascii: "s") && (next + 1 == text.count || !text[next + 1].isASCIILetter)
                if isPossessive { break }
                end = next
            } else if byte >= 0x80 {
                let (scalar, length) = decode(text, end)
                if case .sign = folding.fold(scalar) { break }
                hasSmall = hasSmall || (end > start && LetterCase.isLower(scalar))
                end += length
            } else {
                break
            }
        }
        return hasSmall ? start..<end : nil
    }

    /// Where the text goes on behind an initial and its full stop; nil where none is at `start`.
    func initial(_ text: Span<UInt8>, at start: Int) -> Int? {
        guard start + 2 < text.count, text[start].isASCIIUpper, text[start + 1] == UInt8(ascii: ".") else { return nil }
        let next = text[start + 2]
        return next == 0x20 ? start + 3 : next.isASCIIUpper ? start + 2 : nil
    }

    /// Where the text goes on behind "van", "van der", "le" and the like.
    private func particle(_ text: Span<UInt8>, at start: Int) -> Int? {
        var position = start
        var behind: Int?
        while position < text.count, text[position].isASCIILower {
            var end = position
            while end < text.count, text[end].isASCIILower { end += 1 }
            let hash = WordHash.of(position..<end, in: text)
            let isKnown = behind == nil ? Self.particles.contains(hash) : Self.furtherParticles.contains(hash)
            guard isKnown, end < text.count, text[end] == 0x20 else { return nil }
            position = end + 1
            behind = position
        }
        return behind
    }

    private static let particles: [UInt64] = [
        WordHash.of("van"), WordHash.of("von"), WordHash.of("le"), WordHash.of("bin"), WordHash.of("ibn"),
    ]
    private static let furtherParticles: [UInt64] = [
        WordHash.of("der"), WordHash.of("den"), WordHash.of("de"), WordHash.of("la"),
    ]

    /// Whether a word in no table ends as nouns and adjectives of titles do.
    private func isTitleWord(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        Self.titleEndings.contains { ending in
            ending.utf8CodeUnitCount + 2 < word.count
                && ending.withUTF8Buffer { bytes in
                    let start = word.upperBound - bytes.count
                    for offset in bytes.indices where unsafe bytes[offset] != text[start + offset] { return false }
                    return true
                }
        }
    }

    private static let titleEndings: [StaticString] = [
        "tion", "tions", "sion", "ment", "ments", "ity", "ities", "ance", "ence", "ship", "ism", "ics", "ing", "ive",
        "ary", "ory", "logy", "ways", "ers", "ors", "ies", "ist", "ists", "ness", "ful", "able", "ible", "graphy",
        "hood", "ly", "ous", "less", "bank", "tech", "tel", "corp", "invest", "trade", "fund", "land", "stan",
    ]

    /// Whether a name of the gazetteer opens with a word.
    func opensName(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        var scanner = WordScanner(folding, at: word.lowerBound)
        var first = Word()
        guard scanner.next(in: text, into: &first) else { return false }
        return names.child(of: NameTrie.root, by: first.hash) != nil
            || (first.stemHash != 0 && names.child(of: NameTrie.root, by: first.stemHash) != nil)
    }

    /// Whether a word of titles stands among the next words with capitals.
    private func titleGoesOn(_ text: Span<UInt8>, behind end: Int) -> Bool {
        var end = end
        for _ in 0..<4 {
            guard end < text.count, text[end] == 0x20, let word = capitalized(text, at: end + 1) else { return false }
            switch PersonNames.kind(of: word, in: text, folding) {
            case .word, .mixed: return true
            case .given, .family, .both: break
            case nil: if isTitleWord(word, text) { return true }
            }
            end = word.upperBound
        }
        return false
    }

    /// Whether the word before says that what follows is a place: "in Jordan Zaatari is the largest camp".
    private func isLocated(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard let word = wordBefore(start, text) else { return false }
        var hash = WordHash()
        for offset in word { hash.add(text[offset] | 0x20) }
        return Self.locations.contains(hash.value)
    }

    private static let locations: [UInt64] = [
        WordHash.of("in"), WordHash.of("into"), WordHash.of("within"), WordHash.of("across"), WordHash.of("inside"),
        WordHash.of("outside"), WordHash.of("throughout"), WordHash.of("en"), WordHash.of("au"),
    ]

    // MARK: - Before the name

    /// Whether a given name, or initials behind one, stand before `start`.
    private func closesPerson(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start > 1 else { return false }
        if text[start - 1] == UInt8(ascii: "-") {
            // "Marie-France".
            return isGiven(letters(endingAt: start - 1, text), text)
        }
        guard let word = wordBefore(start, text) else { return isBehindInitials(text, start, end) }
        if isGiven(word, text) { return !isSaint(word.lowerBound, text) }
        // "Cécile de France".
        if word.count == 2, text[word.lowerBound] == UInt8(ascii: "d"), text[word.lowerBound + 1] == UInt8(ascii: "e"),
            let first = wordBefore(word.lowerBound, text)
        {
            return isGiven(first, text)
        }
        // "Pierre Mendès France": what stands between is no word of a title.
        guard capitalized(text, at: word.lowerBound) != nil, PersonNames.kind(of: word, in: text, folding) != .word,
            !isTitleWord(word, text), !opensName(word, text), let first = wordBefore(word.lowerBound, text)
        else { return false }
        return isGiven(first, text)
    }

    /// Whether a given name is a saint's, and with it a town's: "San Antonio, Chile".
    private func isSaint(_ start: Int, _ text: Span<UInt8>) -> Bool {
        wordBefore(start, text).map { Self.saints.contains(WordHash.of($0, in: text)) } ?? false
    }

    private static let saints: [UInt64] = [WordHash.of("San"), WordHash.of("Santa"), WordHash.of("Santo")]

    func isGiven(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        guard capitalized(text, at: word.lowerBound) != nil else { return false }
        let kind = PersonNames.kind(of: word, in: text, folding)
        return kind == .given || kind == .both
    }

    /// The letters that end at a position; empty where none do.
    func letters(endingAt end: Int, _ text: Span<UInt8>) -> Range<Int> {
        var start = end
        while start > 0, end - start < 40, text[start - 1].isASCIILetter || text[start - 1] >= 0x80 { start -= 1 }
        return start..<end
    }

    /// The word that ends one space before `start`; nil where none does.
    func wordBefore(_ start: Int, _ text: Span<UInt8>) -> Range<Int>? {
        guard start > 1, text[start - 1] == 0x20 || text[start - 1] == 0x0A else { return nil }
        let word = letters(endingAt: start - 1, text)
        return word.isEmpty ? nil : word
    }

    /// Whether initials stand before `start`, and before them a given name or a word that leads to one: "by P. Jordan".
    private func isBehindInitials(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var first = start
        var count = 0
        while first > 1, text[first - 1] == 0x20 || count > 0, count < 3 {
            let stop = text[first - 1] == 0x20 ? first - 2 : first - 1
            guard stop > 0, text[stop] == UInt8(ascii: "."), text[stop - 1].isASCIIUpper else { break }
            guard stop < 2 || !(text[stop - 2].isASCIILetter || text[stop - 2] >= 0x80) else { break }
            first = stop - 1
            count += 1
        }
        guard count > 0 else { return false }
        if isInitialOfAuthor(text, first, start, end) { return true }
        guard let word = wordBefore(first, text) else { return false }
        return isGiven(word, text) || Self.leads.contains(WordHash.of(word, in: text))
    }

    private static let leads: [UInt64] = [
        WordHash.of("by"), WordHash.of("and"), WordHash.of("with"), WordHash.of("et"), WordHash.of("y"),
        WordHash.of("par"), WordHash.of("por"),
    ]

    private static func apostrophe(_ text: Span<UInt8>, _ position: Int) -> Int? {
        if text[position] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            position + 2 < text.count && text[position] == 0xE2 && text[position + 1] == 0x80
            && text[position + 2] == 0x99
        return isCurly ? 3 : nil
    }
}
