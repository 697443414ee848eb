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
    /// The small letters that a name starts with, bit 0 for `a`.
    let smallInitials: UInt32
    /// What each byte is: 0 a sign, 1 a part of a word, 2 a part of a word that may open a name, 3 one outside ASCII.
    private let byteClasses: [UInt8]
    /// For each first letter of a name the second letters, bit 0 for `a`: what most capitalised words fail at.
    let initialPairs: [UInt32]
    /// The same for the names that open with a small letter, which are few.
    private let smallPairs: [UInt32]
    /// What must not stand beside a name.
    private let contexts: NameContexts

    init(
        names: NameTrie, entries: [NameEntry], folding: FoldingTable, smallInitials: UInt32, initialPairs: [UInt32],
        smallPairs: [UInt32], contexts: NameContexts
    ) {
        self.smallPairs = smallPairs
        self.contexts = contexts
        self.names = names
        self.entries = entries
        self.folding = folding
        self.smallInitials = smallInitials
        self.initialPairs = initialPairs
        byteClasses = (0...255).map { byte in
            let byte = UInt8(byte)
            if byte >= 0x80 { return 3 }
            if byte.isASCIIUpper { return 2 }
            if byte.isASCIILower { return smallInitials & (1 << UInt32(byte &- UInt8(ascii: "a"))) != 0 ? 2 : 1 }
            return byte.isASCIIDigit ? 1 : 0
        }
    }

    func scan(_ text: Span<UInt8>, into mentions: inout [ProseMention]) {
        let count = text.count
        let classes = byteClasses.span
        var position = 0
        var word = Word()
        var scanner = WordScanner(folding)
        while position < count {
            // From word to word, until one may open a name.
            var isInside = false
            while position < count {
                let kind = classes[Int(text[position])]
                if kind > 1 {
                    if !isInside { break }
                    if kind == 3 {
                        // A dash outside ASCII parts words as one inside does; an ideograph is a word of its own.
                        let (scalar, length) = decode(text, position)
                        if Script.isIdeograph(scalar) { break }
                        if case .sign = folding.fold(scalar) { isInside = false }
                        position &+= length
                        continue
                    }
                }
                isInside = kind > 0
                position &+= 1
            }
            guard position < count else { return }
            if text[position] < 0x80, !mayOpenName(text, position) {
                position = wordEnd(in: text, from: position)
                continue
            }
            scanner.position = position
            guard scanner.next(in: text, into: &word) else { return }
            var end = longestName(in: text, startingWith: word, scanner, into: &mentions)
            if end == nil, word.mayHaveProclitic {
                end = nameBehindProclitic(in: text, of: word, into: &mentions)
            }
            position = end ?? (word.joinedEnd > 0 ? word.end : scanner.position)
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
            guard let rest = ArabicProclitic.rest(of: word, in: text, folding) else { return nil }
            word = rest.word
            if let end = longestName(in: text, startingWith: word, rest.scanner, into: &mentions) { return end }
            guard rest.withArticle != 0 else { continue }
            var opening = word
            opening.hash = rest.withArticle
            if let end = longestName(in: text, startingWith: opening, rest.scanner, into: &mentions) { return end }
        }
        return nil
    }

    /// Whether a name opens with the two letters at `position`, as the first is a capital or small.
    @inline(__always)
    private func mayOpenName(_ text: Span<UInt8>, _ position: Int) -> Bool {
        guard position + 1 < text.count, text[position + 1].isASCIILetter else { return true }
        let first = Int((text[position] | 0x20) &- UInt8(ascii: "a"))
        let seconds = text[position].isASCIIUpper ? initialPairs[first] : smallPairs[first]
        return seconds & (1 << UInt32((text[position + 1] | 0x20) &- UInt8(ascii: "a"))) != 0
    }

    /// Skips letters and digits; stops at a byte outside ASCII only where a sign, not a letter, may start.
    @inline(__always)
    private func wordEnd(in text: Span<UInt8>, from start: Int) -> Int {
        var position = start + 1
        let count = text.count
        while position < count {
            let byte = text[position]
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
                position &+= 1
            } else if byte >= 0x80 {
                let (scalar, length) = decode(text, position)
                if case .sign = folding.fold(scalar) { return position }
                position += length
            } else {
                break
            }
        }
        return position
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
                if entry.use.contains(.prose), entry.capitals & ~path.capitals == 0, entry.uppers & ~path.uppers == 0 {
                    longest = (entry, path.closedEnd(in: text))
                }
            }
            guard scanner.next(in: text, into: &word), path.advance(by: word, in: names) else { break }
        }
        guard let (entry, end) = longest else { return nil }
        // "US$" is a currency.
        if end < text.count, text[end] == UInt8(ascii: "$") { return end }
        if let place = entry.place,
            !(entry.yieldsToCapitals && standsAmongCapitals(text, first.start, end)),
            !(entry.contexts != 0 && contexts.forbid(entry.contexts, text, first.start, end, folding))
        {
            mentions.append(
                ProseMention(start: first.start, end: end, place: place, kind: entry.kind, match: entry.match))
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
