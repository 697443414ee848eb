import TabularyModel

/// The words that must not stand beside a name, by class: a surname behind Jordan, a state of the USA behind Lebanon.
///
/// Source: the rows of `contexts.tsv` that name a class. A name's entry holds a bit for each rule that it obeys, so that
/// only names that can be misread are looked at, and only where they were found. The words of a class are paths in one
/// trie, a root a class.
struct NameContexts: Sendable {
    /// Where the words of a rule stand.
    enum Side: Sendable {
        /// Before the name or behind it, with a space between.
        case before, after
        /// Before the name or behind it, with a comma and a space between.
        case beforeComma, afterComma
        /// Before the name, where a word in small letters but for the first stands behind it: "President Jordan Bardella".
        case beforePerson
        /// Behind such a word that stands behind the name: "Israel Kamakawiwo sang".
        case afterPerson
        /// Behind the name, alone in a bracket: "Niger (river)".
        case afterBracket
        /// Behind the name and its `'s`: "Jordan's Furniture".
        case afterPossessive
        /// Before the name or behind it, with a comma, "and" or "or" between: "Georgia, Arizona and Nevada".
        case listed
        /// Before the name, which counts nowhere else: "vers Maurice".
        case only
        /// Before the name or behind it, where the name has a letter outside ASCII: "for Réunion", "Réunion is".
        case onlyAccented
        /// Inside a sentence, where the name counts, and not at its start: "и Того", "Того же".
        case inside
    }

    private struct Rule {
        var side: Side
        var root: NameTrie.Node
        /// The hash of the class's name.
        var wordClass: UInt64
    }

    /// What the letters of a class's words must be, as in ``NameEntry``.
    private struct Case {
        var capitals: UInt16 = 0
        var uppers: UInt16 = 0
    }

    private static let longestWordBefore = 40

    private var words = NameTrie(capacity: 4096)
    private var roots: [UInt64: NameTrie.Node] = [:]
    private var cases: [Case] = []
    private var rules: [Rule] = []
    /// The rules that the names of all countries and territories obey.
    private(set) var everywhere: UInt32 = 0

    /// Adds words to a class.
    mutating func add(_ member: [Word], to wordClass: UInt64) {
        let root = roots[wordClass] ?? words.makeRoot()
        roots[wordClass] = root
        var node = root
        var letters = Case()
        for (position, word) in member.prefix(16).enumerated() {
            node = words.insert(word.hash, after: node)
            if word.isCapitalized { letters.capitals |= 1 << UInt16(position) }
            if word.isUpper, word.length > 1 { letters.uppers |= 1 << UInt16(position) }
        }
        words.setValue(cases.count, at: node)
        cases.append(letters)
    }

    /// The bit of a rule; 0 where the class has no words, or all bits are given away.
    mutating func bit(of wordClass: UInt64, on side: Side) -> UInt32 {
        if let known = rules.firstIndex(where: { $0.wordClass == wordClass && $0.side == side }) {
            return 1 << UInt32(known)
        }
        guard let root = side == .inside ? NameTrie.root : roots[wordClass], rules.count < 32 else { return 0 }
        rules.append(Rule(side: side, root: root, wordClass: wordClass))
        return 1 << UInt32(rules.count - 1)
    }

    /// Adds a rule that all names of countries and territories obey.
    mutating func addEverywhere(_ wordClass: UInt64, on side: Side) { everywhere |= bit(of: wordClass, on: side) }

    /// Whether words are one of a class.
    func holds(_ wordClass: UInt64, _ words: [Word]) -> Bool {
        guard let path = roots[wordClass].flatMap({ NamePath(from: $0).following(words, in: self.words) }),
            let value = self.words.value(at: path.node)
        else { return false }
        return isWritten(cases[value], path)
    }

    /// Whether words are one of a class that forbids a name beside which it is listed.
    func forbid(_ entry: NameEntry, listedWith words: [Word]) -> Bool {
        rules.indices.contains { position in
            guard entry.contexts & 1 << UInt32(position) != 0, rules[position].side == .listed else { return false }
            return NamePath(from: rules[position].root).following(words, in: self.words)
                .map { self.words.value(at: $0.node) != nil } ?? false
        }
    }

    /// Whether the words beside a name forbid it.
    @inline(__always)
    func forbid(_ entry: NameEntry, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ folding: FoldingTable) -> Bool {
        let isCountry = entry.kind == .country || entry.kind == .territory
        let bits = isCountry ? entry.contexts | everywhere : entry.contexts
        return bits != 0 && forbid(bits, text, start, end, folding)
    }

    /// - Parameters:
    ///   - bits: The rules that the name's entry obeys.
    ///   - start: Where the name starts in the text, in bytes.
    ///   - end: Where it ends.
    @inline(never)
    private func forbid(_ bits: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ folding: FoldingTable) -> Bool
    {
        for position in rules.indices where bits & 1 << UInt32(position) != 0 {
            let rule = rules[position]
            let isFound: Bool
            switch rule.side {
            case .after: isFound = stands(rule.root, behind: end, with: .space, in: text, folding)
            case .afterComma: isFound = stands(rule.root, behind: end, with: .comma, in: text, folding)
            case .before: isFound = stands(rule.root, before: start, comma: false, in: text, folding)
            case .beforePerson:
                isFound =
                    Self.endOfSurname(text, behind: end) != nil
                    && stands(rule.root, before: start, comma: false, in: text, folding)
            case .afterPerson:
                isFound =
                    Self.endOfSurname(text, behind: end).map {
                        stands(rule.root, behind: $0, with: .space, in: text, folding)
                    }
                    ?? false
            case .beforeComma: isFound = stands(rule.root, before: start, comma: true, in: text, folding)
            case .afterPossessive:
                isFound =
                    Self.endOfPossessive(text, end).map {
                        stands(rule.root, behind: $0, with: .space, in: text, folding)
                    } ?? false
            case .afterBracket: isFound = standsInBracket(rule.root, behind: end, in: text, folding)
            case .listed: isFound = isListed(rule.root, text, start, end, folding)
            case .only, .onlyAccented, .inside: isFound = false
            }
            if isFound { return true }
        }
        return false
    }

    /// Whether what stands before a name that needs evidence is such.
    func bear(_ entry: NameEntry, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ folding: FoldingTable) -> Bool {
        for position in rules.indices where entry.contexts & 1 << UInt32(position) != 0 {
            switch rules[position].side {
            case .only:
                if stands(rules[position].root, before: start, comma: false, in: text, folding) { return true }
            case .onlyAccented:
                if (start..<end).contains(where: { text[$0] >= 0x80 }),
                    stands(rules[position].root, before: start, comma: false, in: text, folding)
                        || stands(rules[position].root, behind: end, with: .space, in: text, folding)
                {
                    return true
                }
            case .inside:
                if Self.isInsideSentence(text, start) { return true }
            default: break
            }
        }
        return false
    }

    /// Whether a letter or a comma stands before a word, with a space between.
    private static func isInsideSentence(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard start > 1, text[start - 1] == 0x20 else { return false }
        if text[start - 2] == UInt8(ascii: ",") { return true }
        var position = start - 2
        while position > 0, text[position] & 0xC0 == 0x80 { position -= 1 }
        return text[position].isASCIILetter || Script.isCyrillic(decode(text, position).scalar)
    }

    /// Where the `'s` behind a name ends; nil where none is.
    private static func endOfPossessive(_ text: Span<UInt8>, _ end: Int) -> Int? {
        guard end + 2 < text.count else { return nil }
        var position = end + 1
        if text[end] != UInt8(ascii: "'") {
            guard text[end] == 0xE2, text[end + 1] == 0x80, text[end + 2] == 0x99 else { return nil }
            position = end + 3
        }
        return position < text.count && text[position] == UInt8(ascii: "s") ? position + 1 : nil
    }

    /// Whether a word of a class is listed with a name: a comma, "and" or "or" stands between. Abbreviations in capitals
    /// do not count: "Georgia, or OR".
    private func isListed(
        _ root: NameTrie.Node, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ folding: FoldingTable
    ) -> Bool {
        var scanner = WordScanner(folding, at: end)
        var word = Word()
        var path = NamePath(from: root)
        if scanner.next(in: text, into: &word) {
            let hasComma = word.gap == [.comma, .space]
            var isLinked = hasComma
            if hasComma || word.gap == .space, Self.links.contains(word.hash), scanner.next(in: text, into: &word) {
                isLinked = word.gap == .space
            }
            while isLinked, path.advance(by: word, in: words) {
                if let value = words.value(at: path.node), cases[value].uppers == 0, isWritten(cases[value], path) {
                    return true
                }
                guard scanner.next(in: text, into: &word) else { break }
            }
        }
        var before = start
        while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x0A { before -= 1 }
        for link in [" and", " or"] where Self.ends(text, before, link) {
            before -= link.utf8.count
            return stands(root, before: before + 1, comma: text[before - 1] == UInt8(ascii: ","), in: text, folding)
        }
        return stands(root, before: start, comma: true, in: text, folding)
    }

    private static func ends(_ text: Span<UInt8>, _ end: Int, _ word: String) -> Bool {
        let letters = word.utf8
        guard end > letters.count else { return false }
        for (offset, letter) in letters.enumerated() where text[end - letters.count + offset] != letter { return false }
        return true
    }

    private static let links: [UInt64] = [WordHash.and, WordHash.of("or")]

    private func stands(
        _ root: NameTrie.Node, behind end: Int, with gap: Gap, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> Bool {
        // Most names are followed by a comma or a full stop: those are told without a look at the next word.
        guard end < text.count else { return false }
        let sign = text[end]
        let maySpace = sign <= 0x20 || sign >= 0x80 || sign == UInt8(ascii: "<") || sign == UInt8(ascii: "&")
        guard maySpace || gap == .comma else { return false }
        var scanner = WordScanner(folding, at: end)
        var word = Word()
        guard scanner.next(in: text, into: &word), word.gap.subtracting(.space) == gap.subtracting(.space),
            word.start > end
        else { return false }
        var path = NamePath(from: root)
        while path.advance(by: word, in: words) {
            if let value = words.value(at: path.node), isWritten(cases[value], path) { return true }
            guard scanner.next(in: text, into: &word) else { break }
        }
        return false
    }

    /// Whether a bracket behind a name holds words of the class and nothing else.
    private func standsInBracket(
        _ root: NameTrie.Node, behind end: Int, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> Bool {
        guard end + 2 < text.count, text[end] == 0x20, text[end + 1] == UInt8(ascii: "(") else { return false }
        var scanner = WordScanner(folding, at: end + 2)
        var word = Word()
        var path = NamePath(from: root)
        while scanner.next(in: text, into: &word), path.advance(by: word, in: words) {
            if let value = words.value(at: path.node), path.end < text.count, text[path.end] == UInt8(ascii: ")") {
                return isWritten(cases[value], path)
            }
        }
        return false
    }

    /// Whether the words before `start`, three at most, are of the class.
    private func stands(
        _ root: NameTrie.Node, before start: Int, comma: Bool, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> Bool {
        var end = start
        while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        // The article of "rue d'Italie" is a word of its own in the class.
        if end == start { end -= Self.apostropheLength(text, before: start) }
        guard end < start, end > 0 else { return false }
        let hasComma = text[end - 1] == UInt8(ascii: ",")
        guard hasComma == comma else { return false }
        if hasComma || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        var first = end
        for _ in 0..<3 {
            let last = first
            while first > 0, end - first < Self.longestWordBefore, Self.isPart(text, first - 1) { first -= 1 }
            guard first < last else { return false }
            var scanner = WordScanner(folding, at: first)
            var word = Word()
            var path = NamePath(from: root)
            let before = text.extracting(0..<start)
            while scanner.next(in: before, into: &word), path.advance(by: word, in: words) {}
            if path.end >= end, let value = words.value(at: path.node), isWritten(cases[value], path) {
                return true
            }
            guard first > 1, text[first - 1] == 0x20, Self.isPart(text, first - 2) else { return false }
            first -= 1
        }
        return false
    }

    /// How many bytes an apostrophe before a position has; 0 where none is.
    private static func apostropheLength(_ text: Span<UInt8>, before start: Int) -> Int {
        if start > 0, text[start - 1] == UInt8(ascii: "'") { return 1 }
        let isCurly = start > 2 && text[start - 1] == 0x99 && text[start - 2] == 0x80 && text[start - 3] == 0xE2
        return isCurly ? 3 : 0
    }

    /// Whether a byte is a letter, or the full stop of initials such as "U.S.".
    private static func isPart(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let byte = text[position]
        if byte.isASCIILetter || byte >= 0x80 { return apostropheLength(text, before: position + 1) == 0 }
        return byte == UInt8(ascii: ".") && position > 0 && text[position - 1].isASCIIUpper
    }

    /// Where the word behind `end` ends that may be a surname: a capital and small letters, one space away; nil where none
    /// is.
    static func endOfSurname(_ text: Span<UInt8>, behind end: Int) -> Int? {
        guard end + 2 < text.count, text[end] == 0x20 else { return nil }
        var position = end + 1
        if text[position] < 0x80 {
            guard text[position].isASCIIUpper else { return nil }
        } else {
            let scalar = decode(text, position).scalar
            guard text[position] >= 0xC3, !LetterCase.isLower(scalar), !Script.isArabic(scalar),
                !Script.isIdeograph(scalar)
            else { return nil }
        }
        var hasSmall = false
        while position < text.count, text[position].isASCIILetter || text[position] >= 0x80 {
            if position > end + 1, text[position].isASCIILower || text[position] >= 0x80 { hasSmall = true }
            position += 1
        }
        return hasSmall ? position : nil
    }

    private func isWritten(_ letters: Case, _ path: NamePath) -> Bool {
        letters.capitals & ~path.capitals == 0 && letters.uppers & ~path.uppers == 0
    }
}
