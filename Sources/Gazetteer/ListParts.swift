import TabularyModel

/// Cuts the covered words of a list into its parts, and turns each part into entries.
///
/// Takes the words one by one, in order, and keeps none.
struct ListParts {
    private var result: [ListEntry]
    private let owners: [PlaceIndex: [PlaceIndex]]

    /// Where the entries of the list start in `result`.
    private let listStart: Int
    /// Where the entries of the part being read start in `result`.
    private var partStart: Int
    /// Where the part's first word starts, in bytes; -1 before it.
    private var firstStart = -1
    private var lastEnd = 0
    /// Where the word before ends, in bytes; -1 before the first word.
    private var lastWordEnd = -1
    private var leftOverCount = 0
    /// How many words count places, where there is a number.
    private var countWordCount = 0
    private var hasNumber = false
    private var isFootnote = true
    private var isBracketed = false
    private var isInBrackets = false
    /// Whether the part before was resolved, and nothing but a bracket has come since.
    private var followsName = false
    private var nameCount = 0
    /// Whether the part follows another one with a slash between.
    private var isSlashed = false
    /// Whether the bracket that is open says what is left out.
    private var isExcluding = false

    /// - Parameters:
    ///   - result: What the entries are appended to.
    ///   - owners: The states that a place belongs or belonged to.
    init(result: [ListEntry], owners: [PlaceIndex: [PlaceIndex]]) {
        self.result = result
        self.owners = owners
        listStart = result.count
        partStart = result.count
    }

    /// Takes a name.
    ///
    /// - Parameters:
    ///   - first: Its first word.
    ///   - end: Where it ends, with the bracket that closes one inside it.
    ///   - wordEnd: Where its last word ends.
    mutating func addName(_ first: Word, end: Int, lastWordEnd wordEnd: Int, _ entry: NameEntry) {
        open(at: first)
        result.append(
            ListEntry(
                start: first.start, end: end, place: entry.place, kind: entry.kind,
                match: entry.place == nil ? .none : entry.match,
                ambiguity: entry.ambiguity, startsWithoutSeparator: nameCount > 0))
        nameCount += 1
        extend(from: first, to: end)
        lastWordEnd = wordEnd
    }

    /// Takes a word outside of names.
    mutating func addWord(_ word: Word, filler: Filler?) {
        open(at: word)
        lastWordEnd = word.end
        if filler == .conjunction || (filler == .link && followsPlace) {
            close()
            return
        }
        if word.isNumber {
            hasNumber = true
            if !word.isFootnote { isFootnote = false }
        } else if filler == .exclusion, isBracketed, nameCount == 0, leftOverCount == 0 {
            isExcluding = true
        } else if filler == nil || filler == .exclusion || filler == .link, !word.isFootnote {
            leftOverCount += 1
        } else if filler == .count {
            countWordCount += 1
        }
        if word.isFootnote, leftOverCount == 0 { return }
        extend(from: word, to: word.end)
    }

    /// Whether the part so far is a name, or starts behind one.
    private var followsPlace: Bool {
        guard leftOverCount == 0 else { return false }
        return nameCount > 0 || (firstStart < 0 && partStart > listStart && result[partStart - 1].place != nil)
    }

    mutating func finish() -> [ListEntry] {
        close()
        return result
    }

    private mutating func open(at word: Word) {
        var gap = word.gap
        // A bracket that closes inside a name is the name's: "Tanzania (United Republic of) Togo".
        if nameCount > 0, lastEnd > lastWordEnd { gap.remove(.close) }
        guard !gap.isDisjoint(with: .separators) else { return }
        if word.isFootnote { return }
        // "1." and "2)" number the parts of a list.
        if !gap.isDisjoint(with: [.stop, .close]), leftOverCount == 0 { isFootnote = true }
        close()
        isSlashed = gap.contains(.slash)
        if !gap.isDisjoint(with: [.open, .close]) { isExcluding = false }
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

    /// A bracket that only names the place before it again is a remark, as is one that names its state: "Eswatini
    /// (Swaziland)", "Guam (USA)". Behind a slash stands another name of the place: "Burma/Myanmar".
    private mutating func dropRepeats() {
        guard partStart > 0, let place = result[partStart - 1].place else { return }
        let owners = isBracketed ? owners[place] ?? [] : []
        let isRemark = result[partStart...].allSatisfy { entry in
            entry.place.map { $0 == place || owners.contains($0) } ?? false
        }
        if isRemark { result.removeSubrange(partStart...) }
    }

    private mutating func extend(from word: Word, to end: Int) {
        if firstStart < 0 { firstStart = word.start }
        lastEnd = end
    }

    private mutating func close() {
        defer {
            partStart = result.count
            firstStart = -1
            leftOverCount = 0
            countWordCount = 0
            nameCount = 0
            hasNumber = false
            isFootnote = true
        }
        // "16 member States, of which 6 in Africa" counts, and names what it counts in.
        let isCount = hasNumber && !isFootnote && countWordCount > 0 && leftOverCount == 0
        let isBareNumber = nameCount == 0 && hasNumber && !isFootnote && !isCount
        let isUnresolved = leftOverCount > 0 || (countWordCount > 0 && !isCount) || isBareNumber
        guard isUnresolved else {
            if isExcluding {
                result.removeSubrange(partStart...)
                return
            }
            if nameCount > 0, isBracketed ? followsName : isSlashed { dropRepeats() }
            if nameCount > 0, !isBracketed { followsName = true }
            return
        }
        result.removeSubrange(partStart...)
        if isBracketed, followsName { return }
        if !isBracketed { followsName = false }
        guard firstStart >= 0 else { return }
        result.append(
            ListEntry(
                start: firstStart, end: lastEnd, place: nil, kind: .country, match: .none,
                startsWithoutSeparator: false))
    }
}
