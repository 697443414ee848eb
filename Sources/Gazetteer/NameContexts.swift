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

    private var words = NameTrie(capacity: 2048)
    private var roots: [UInt64: NameTrie.Node] = [:]
    private var cases: [Case] = []
    private var rules: [Rule] = []

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

    /// The bit of a rule; 0 where the class has no words, or all sixteen bits are given away.
    mutating func bit(of wordClass: UInt64, on side: Side) -> UInt16 {
        if let known = rules.firstIndex(where: { $0.wordClass == wordClass && $0.side == side }) {
            return 1 << UInt16(known)
        }
        guard let root = roots[wordClass], rules.count < 16 else { return 0 }
        rules.append(Rule(side: side, root: root, wordClass: wordClass))
        return 1 << UInt16(rules.count - 1)
    }

    /// Whether the words beside a name forbid it.
    ///
    /// - Parameters:
    ///   - bits: The rules that the name's entry obeys.
    ///   - start: Where the name starts in the text, in bytes.
    ///   - end: Where it ends.
    @inline(never)
    func forbid(_ bits: UInt16, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ folding: FoldingTable) -> Bool {
        for position in rules.indices where bits & 1 << UInt16(position) != 0 {
            let rule = rules[position]
            let isFound: Bool
            switch rule.side {
            case .after: isFound = stands(rule.root, behind: end, with: .space, in: text, folding)
            case .afterComma: isFound = stands(rule.root, behind: end, with: .comma, in: text, folding)
            case .before: isFound = stands(rule.root, before: start, comma: false, in: text, folding)
            case .beforeComma: isFound = stands(rule.root, before: start, comma: true, in: text, folding)
            }
            if isFound { return true }
        }
        return false
    }

    private func stands(
        _ root: NameTrie.Node, behind end: Int, with gap: Gap, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> Bool {
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

    /// Whether the one word before `start` is of the class.
    private func stands(
        _ root: NameTrie.Node, before start: Int, comma: Bool, in text: Span<UInt8>, _ folding: FoldingTable
    ) -> Bool {
        var end = start
        while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        guard end < start, end > 0 else { return false }
        let hasComma = text[end - 1] == UInt8(ascii: ",")
        guard hasComma == comma else { return false }
        if hasComma || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        var first = end
        while first > 0, end - first < Self.longestWordBefore, text[first - 1].isASCIILetter || text[first - 1] >= 0x80
        {
            first -= 1
        }
        var scanner = WordScanner(folding, at: first)
        var word = Word()
        var path = NamePath(from: root)
        guard first < end, scanner.next(in: text, into: &word), word.end <= start, path.advance(by: word, in: words)
        else { return false }
        return words.value(at: path.node).map { isWritten(cases[$0], path) } ?? false
    }

    private func isWritten(_ letters: Case, _ path: NamePath) -> Bool {
        letters.capitals & ~path.capitals == 0 && letters.uppers & ~path.uppers == 0
    }
}
