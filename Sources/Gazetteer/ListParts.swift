import TabularyModel

/// Cuts the covered words of a list into its parts, and turns each part into entries.
struct ListParts {
    private let words: [Word]
    private var result: [ListEntry]

    /// Where the entries of the part being read start in `result`.
    private var partStart: Int
    private var firstWord = -1
    private var lastEnd = 0
    private var leftOverCount = 0
    private var hasNumber = false
    private var isFootnote = true
    private var isBracketed = false
    private var isInBrackets = false
    /// Whether the part before was resolved, and nothing but a bracket has come since.
    private var followsName = false
    private var nameCount = 0

    init(words: [Word], result: [ListEntry]) {
        self.words = words
        self.result = result
        partStart = result.count
    }

    mutating func addName(at position: Int, end: Int, place: PlaceIndex?, entry: NameEntry) {
        open(at: position)
        result.append(
            ListEntry(
                start: words[position].start, end: end, place: place, kind: entry.kind, match: entry.match,
                startsWithoutSeparator: nameCount > 0))
        nameCount += 1
        extend(from: position, to: end)
    }

    mutating func addWord(at position: Int, filler: Filler?) {
        open(at: position)
        let word = words[position]
        if filler == .conjunction {
            close()
            return
        }
        if word.isNumber {
            hasNumber = true
            if !isAttachedNumber(position) { isFootnote = false }
        } else if filler == nil {
            leftOverCount += 1
        }
        if isAttachedNumber(position), leftOverCount == 0 { return }
        extend(from: position, to: word.end)
    }

    mutating func finish() -> [ListEntry] {
        close()
        return result
    }

    /// `1` of "Cameroon1" and `3` of "Viet Nam1,3".
    private func isAttachedNumber(_ position: Int) -> Bool {
        guard words[position].isNumber, position > 0 else { return false }
        let gap = words[position].gap
        if gap.isEmpty || gap == .mark { return true }
        return gap == .comma && words[position - 1].isNumber && isAttachedNumber(position - 1)
    }

    private mutating func open(at position: Int) {
        var gap = words[position].gap
        // A bracket that closes inside a name is the name's: "Tanzania (United Republic of) Togo".
        if position > 0, nameCount > 0, lastEnd > words[position - 1].end { gap.remove(.close) }
        guard !gap.isDisjoint(with: .separators) else { return }
        if position > 0, isAttachedNumber(position) { return }
        // "1." and "2)" number the parts of a list.
        if !gap.isDisjoint(with: [.stop, .close]), leftOverCount == 0 { isFootnote = true }
        close()
        if gap.contains(.open) {
            isInBrackets = true
        } else if gap.contains(.close) {
            isInBrackets = false
            followsName = false
        } else if !isInBrackets {
            followsName = false
        }
        isBracketed = isInBrackets
    }

    /// A bracket that only names the place before it again is a remark: "Eswatini (Swaziland)".
    private mutating func dropRepeats() {
        guard partStart > 0, let place = result[partStart - 1].place else { return }
        if result[partStart...].allSatisfy({ $0.place == place }) { result.removeSubrange(partStart...) }
    }

    private mutating func extend(from position: Int, to end: Int) {
        if firstWord < 0 { firstWord = position }
        lastEnd = end
    }

    private mutating func close() {
        defer {
            partStart = result.count
            firstWord = -1
            leftOverCount = 0
            nameCount = 0
            hasNumber = false
            isFootnote = true
        }
        let isUnresolved = leftOverCount > 0 || (nameCount == 0 && hasNumber && !isFootnote)
        guard isUnresolved else {
            if isBracketed, followsName, nameCount > 0 { dropRepeats() }
            if nameCount > 0, !isBracketed { followsName = true }
            return
        }
        result.removeSubrange(partStart...)
        if isBracketed, followsName { return }
        if !isBracketed { followsName = false }
        guard firstWord >= 0 else { return }
        result.append(
            ListEntry(
                start: words[firstWord].start, end: lastEnd, place: nil, kind: .country, match: .none,
                startsWithoutSeparator: false))
    }
}
