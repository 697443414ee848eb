/// A walk along the words of a text through the names of a trie.
struct NamePath {
    /// The node reached.
    private(set) var node: NameTrie.Node
    /// How many words of the name are read; a broken word counts once.
    private(set) var wordCount = 0
    /// Bit n: the text's word n starts with a capital.
    private(set) var capitals: UInt16 = 0
    /// Bit n: the text's word n is all capitals.
    private(set) var uppers: UInt16 = 0
    /// How many commas stand inside.
    private(set) var commaCount = 0
    /// How many line breaks, wide spaces and dashes stand inside.
    private(set) var breakCount = 0
    /// Where the last word read ends, in bytes.
    private(set) var end = 0
    /// Whether the last word read is the first half of a broken word, so that the next one is read with it.
    private(set) var tookNextWord = false
    /// Whether an opening bracket inside waits for its closing one.
    private(set) var isOpen = false
    /// Whether the last word was read without its `'s`: no name goes on after it.
    private var isFinished = false
    private var previousLength = 0
    /// Whether a full stop stands inside.
    private var hasStop = false
    /// Whether the last word read is "the".
    private var isThe = false

    init(from root: NameTrie.Node) { node = root }

    /// Reads one more word; false, and the path unchanged, where no name goes on with it.
    @inline(__always)
    mutating func advance(by word: Word, in trie: NameTrie) -> Bool {
        var node = node
        if wordCount > 0 {
            if isFinished { return false }
            let gap = word.gap
            if !gap.isDisjoint(with: .outsideNames) { return false }
            if gap.contains(.stop), previousLength > 4 { return false }
            if gap.contains(.quote), previousLength > 1 { return false }
            if gap.contains(.comma) {
                guard !gap.contains(.open), let next = trie.child(of: node, by: NameTrie.comma) else { return false }
                node = next
            } else if gap.contains(.open) {
                guard let next = trie.child(of: node, by: NameTrie.open) else { return false }
                node = next
            } else if gap.contains(.close), !isOpen {
                return false
            }
        }
        var tookNext = false
        var tookStem = false
        if word.joinedHash != 0, let next = trie.child(of: node, by: word.joinedHash) {
            node = next
            tookNext = true
        } else if let next = trie.child(of: node, by: word.hash) {
            node = next
        } else if word.stemHash != 0, let next = trie.child(of: node, by: word.stemHash) {
            node = next
            tookStem = true
        } else {
            return false
        }
        self.node = node
        if wordCount > 0 {
            let gap = word.gap
            commaCount += gap.contains(.comma) ? 1 : 0
            if gap.contains(.stop) { hasStop = true }
            breakCount += gap.isDisjoint(with: [.line, .wideSpace, .spacedHyphen]) ? 0 : 1
            if gap.contains(.open) { isOpen = true } else if gap.contains(.close) { isOpen = false }
        }
        if wordCount < 16 {
            if word.isCapitalized { capitals |= 1 << UInt16(wordCount) }
            if word.isUpper { uppers |= 1 << UInt16(wordCount) }
        }
        wordCount += 1
        previousLength = word.length
        isThe = word.hash == WordHash.the
        tookNextWord = tookNext
        isFinished = tookStem
        end = tookNext ? word.joinedEnd : tookStem ? word.stemEnd : word.end
        return true
    }

    /// Where the name ends in the text, with the bracket that closes one inside it.
    func closedEnd(in text: Span<UInt8>) -> Int { isOpen ? end + closingLength(in: text) : end }

    /// How many bytes the closing bracket behind the name has, that of Chinese texts included, and a full stop or an
    /// apostrophe before it, as in "Estados Unidos (EE. UU.)" and "Amérique (États-Unis d')"; 0 where none is there.
    private func closingLength(in text: Span<UInt8>) -> Int {
        var close = end
        if close < text.count, text[close] == UInt8(ascii: ".") || text[close] == UInt8(ascii: "'") {
            close += 1
        } else if close + 2 < text.count, text[close] == 0xE2, text[close + 1] == 0x80, text[close + 2] == 0x99 {
            close += 3
        }
        guard close < text.count else { return 0 }
        if text[close] == UInt8(ascii: ")") || text[close] == UInt8(ascii: "]") { return close + 1 - end }
        let isWide = close + 2 < text.count && text[close] == 0xEF && text[close + 1] == 0xBC && text[close + 2] == 0x89
        return isWide ? close + 3 - end : 0
    }

    /// Where the name ends in running text: with its closing bracket, and with the full stop of an abbreviation at its
    /// end, as in "Egypt, Arab Rep." and "EE. UU."
    func writtenEnd(in text: Span<UInt8>) -> Int {
        guard !isOpen, previousLength <= 3, wordCount > 1, wordCount <= 16, !isThe, end < text.count,
            text[end] == UInt8(ascii: "."), capitals & 1 << UInt16(wordCount - 1) != 0
        else { return closedEnd(in: text) }
        let isInverted = commaCount > 0 && uppers & 1 << UInt16(wordCount - 1) == 0
        return hasStop || isInverted ? end + 1 : end
    }

    /// Whether the name is whole in running text: its bracket is closed, and where a comma stands inside, what follows is
    /// no further word of a name. "Sudan, South Sudan" and "Iran, Republic of Korea" are two names each.
    func isWhole(in text: Span<UInt8>, keepsCommas: Bool) -> Bool {
        if isOpen { return closingLength(in: text) > 0 }
        guard commaCount > 0, !keepsCommas else { return true }
        var next = end
        while next < text.count, text[next].isASCIISpace { next += 1 }
        guard next > end, next < text.count else { return true }
        if text[next] >= 0x80 { return LetterCase.isLower(decode(text, next).scalar) }
        guard text[next].isASCIILetter else { return true }
        return text[next].isASCIILower && !Self.goesOn(text, next)
    }

    /// Whether a word that leads the rest of a name stands at a position: "of", "the", "de", "du", "del", "des".
    private static func goesOn(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var end = start
        var hash = WordHash()
        while end < text.count, text[end].isASCIILetter, end - start < 4 {
            hash.add(text[end] | 0x20)
            end += 1
        }
        return links.contains(hash.value)
    }

    private static let links: [UInt64] = [
        WordHash.of("of"), WordHash.the, WordHash.of("de"), WordHash.of("du"), WordHash.of("del"), WordHash.of("des"),
    ]

    /// The path after all the words; nil where no name has them.
    func following(_ words: [Word], in trie: NameTrie) -> NamePath? {
        var path = self
        for word in words where !path.advance(by: word, in: trie) { return nil }
        return path
    }
}
