internal import CBytes
import TabularyModel

/// Finds the names of places in running text.
///
/// Stricter than a list: a name starts with a capital (or as its row writes it), ends at a word's end, and is not part of
/// a phrase of `contexts.tsv`, which stands in the trie as a longer name without a place. The longest name from a word
/// wins. Only words that start with a capital, or outside ASCII, are looked up.
struct ProseScanner {
    let names: NameTrie
    let entries: [NameEntry]
    let folding: FoldingTable
    /// What most words of a text fail at.
    let openings: OpeningFilter
    /// The same for the names that open with a small letter, which are few.
    private let smallOpenings: OpeningFilter
    /// What must not stand beside a name.
    private let contexts: NameContexts
    let persons: PersonContext

    init(
        names: NameTrie, entries: [NameEntry], folding: FoldingTable, openings: OpeningFilter,
        smallOpenings: OpeningFilter, contexts: NameContexts
    ) {
        self.smallOpenings = smallOpenings
        self.contexts = contexts
        persons = PersonContext(names: names, folding: folding)
        self.names = names
        self.entries = entries
        self.folding = folding
        self.openings = openings
    }

    func scan(_ text: Span<UInt8>, into mentions: inout [ProseMention]) {
        let known = mentions.count
        var position = 0
        var word = Word()
        var scanner = WordScanner(folding)
        defer { Siblings(folding: folding).settle(&mentions, from: known, in: text) }
        while let start = nextOpening(in: text, from: position) {
            scanner.position = start
            guard scanner.next(in: text, into: &word) else { return }
            var end = longestName(in: text, startingWith: word, scanner, into: &mentions)
            if end == nil, word.mayHaveProclitic {
                end = nameBehindProclitic(in: text, of: word, into: &mentions)
            }
            position = end ?? (word.joinedEnd > 0 ? word.end : scanner.position)
        }
    }

    /// The next start of a word, from `position` on, that may open a name; nil where there is none.
    private func nextOpening(in text: Span<UInt8>, from start: Int) -> Int? {
        let count = text.count
        var position = start
        var isInside = false
        while position < count {
            let words = words(in: text, from: position)
            guard words.wide == 0 else {
                let end = min(position &+ 64, count)
                if let opening = nextOpening(in: text, &position, end, &isInside) { return opening }
                continue
            }
            // In ASCII the starts of words are found 64 bytes at a time.
            var starts = words.words & ~(words.words << 1 | (isInside ? 1 : 0))
            while starts != 0 {
                let next = position &+ starts.trailingZeroBitCount
                if mayOpenName(text, next) { return next }
                starts &= starts &- 1
            }
            isInside = words.words >> 63 != 0
            position &+= 64
        }
        return nil
    }

    /// The same, byte by byte up to `end`, for a stretch with letters outside ASCII.
    private func nextOpening(in text: Span<UInt8>, _ position: inout Int, _ end: Int, _ isInside: inout Bool) -> Int? {
        while position < end {
            let byte = text[position]
            if byte >= 0x80 {
                if !isInside { return position }
                // A dash outside ASCII parts words as one inside does; an ideograph is a word of its own.
                let (scalar, length) = decode(text, position)
                if Script.isIdeograph(scalar) { return position }
                if case .sign = folding.fold(scalar) { isInside = false }
                position &+= length
                continue
            }
            let isPart = byte.isASCIILetter || byte.isASCIIDigit
            if isPart, !isInside, mayOpenName(text, position) { return position }
            isInside = isPart
            position &+= 1
        }
        return nil
    }

    /// Whether a name may open with the word at `position`, which starts with a letter or digit of ASCII.
    @inline(__always)
    private func mayOpenName(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let byte = text[position]
        if byte.isASCIILower { return smallOpenings.mayOpenName(text, position) }
        return byte.isASCIIUpper && openings.mayOpenName(text, position)
    }

    @inline(__always)
    private func words(in text: Span<UInt8>, from start: Int) -> cbytes_word {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return cbytes_word() }
            return unsafe cbytes_words(base + start, buffer.count - start)
        }
    }

    /// The end of the name behind the letters that an Arabic word opens with and that are words of their own.
    @inline(never)
    private func nameBehindProclitic(
        in text: Span<UInt8>, of first: Word, into mentions: inout [ProseMention]
    ) -> Int? {
        var word = first
        // "And in", at most.
        for _ in 0..<3 {
            guard let rest = Proclitic.rest(of: word, in: text, folding) else { return nil }
            word = rest.word
            if let end = longestName(in: text, startingWith: word, rest.scanner, into: &mentions) { return end }
            guard rest.withArticle != 0 else { continue }
            var opening = word
            opening.hash = rest.withArticle
            if let end = longestName(in: text, startingWith: opening, rest.scanner, into: &mentions) { return end }
        }
        return nil
    }

    /// Appends the longest name that starts with `first`; the end of the text it takes, nil where there is none.
    @inline(__always)
    private func longestName(
        in text: Span<UInt8>, startingWith first: Word, _ scanner: WordScanner, into mentions: inout [ProseMention]
    ) -> Int? {
        var path = NamePath(from: NameTrie.root)
        guard path.advance(by: first, in: names) else { return nil }
        return longestName(in: text, startingWith: first, path, scanner, into: &mentions)
    }

    @inline(never)
    private func longestName(
        in text: Span<UInt8>, startingWith first: Word, _ start: NamePath, _ after: WordScanner,
        into mentions: inout [ProseMention]
    ) -> Int? {
        var path = start
        var scanner = after
        var word = first
        var longest: (entry: NameEntry, end: Int)?
        while true {
            if path.tookNextWord { scanner.position = path.end }
            if let value = names.value(at: path.node) {
                let entry = entries[value]
                if entry.use.contains(.prose), entry.capitals & ~path.capitals == 0, entry.uppers & ~path.uppers == 0,
                    path.isWhole(in: text, keepsCommas: entry.keepsCommas)
                {
                    longest = (entry, path.writtenEnd(in: text))
                }
            }
            guard scanner.next(in: text, into: &word), path.advance(by: word, in: names) else { break }
        }
        guard let (entry, end) = longest else { return nil }
        // "US$" is a currency.
        if end < text.count, text[end] == UInt8(ascii: "$") { return end }
        if let place = entry.place,
            !(entry.yieldsToCapitals && standsAmongCapitals(text, first.start, end)),
            !contexts.forbid(entry, text, first.start, end, folding), !AddressToken.holds(text, first.start, end),
            entry.person.isEmpty || !persons.holds(entry.person, text, first.start, end)
        {
            var mention = ProseMention(
                start: first.start, end: end, place: place, kind: entry.kind, match: entry.match)
            if entry.needsEvidence {
                guard NameContexts.endOfSurname(text, behind: end) == nil else { return end }
                mention.isTentative = !contexts.bear(entry, text, first.start, end, folding)
            }
            mentions.append(mention)
        }
        return end
    }

    /// Whether the words beside the range, one space away, are in capitals, as in a headline.
    private func standsAmongCapitals(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let before =
            start > 2 && text[start - 1] == 0x20 && text[start - 2].isASCIIUpper && text[start - 3].isASCIIUpper
        let after =
            end + 2 < text.count && text[end] == 0x20 && text[end + 1].isASCIIUpper && text[end + 2].isASCIIUpper
        return before || after
    }
}
