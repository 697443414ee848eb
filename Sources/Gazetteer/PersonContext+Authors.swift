/// Whether the name of a country is an author's in a citation or a list of references, or a person's in a directory:
/// "A. Jordan", "Jordan, A. (2010)", "(Smith and Jordan, 2012)", "Jordan, Anna".
extension PersonContext {
    /// Whether the signs of a reference stand behind the name: "Jordan et al.", "Jordan, A. (2010)".
    func isReference(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end < text.count else { return false }
        return isFollowedByOthers(text, end) || isFollowedByInitials(text, end)
    }

    /// Whether an author or a person is named beside others; asked where `contexts.tsv` says that the name is a family name.
    func isAuthor(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        isWithCoauthor(text, start, end) || isCitedWithOthers(text, start, end) || isInDirectory(text, start, end)
    }

    /// "Jordan et al."
    private func isFollowedByOthers(_ text: Span<UInt8>, _ end: Int) -> Bool {
        let position = text[end] == UInt8(ascii: ",") ? end + 1 : end
        return Self.stands(" et al", in: text, at: position) && !isLetter(text, position + 6)
    }

    // MARK: - Initials

    /// "Jordan, A. (2010)", "Jordan B. and Ireland K., eds.", "Jordan AB (2010)"; and not "Jordan, S. Korea", "Jordan, U.S."
    private func isFollowedByInitials(_ text: Span<UInt8>, _ end: Int) -> Bool {
        let hasComma = text[end] == UInt8(ascii: ",")
        var position = hasComma ? end + 1 : end
        guard position < text.count, text[position] == 0x20 else { return false }
        position += 1
        let first = position
        var count = 0
        var hasStops = false
        while count < 3, position < text.count, text[position].isASCIIUpper, !isLetter(text, position + 1) || !hasStops
        {
            let isStopped = position + 1 < text.count && text[position + 1] == UInt8(ascii: ".")
            if !isStopped {
                // Initials without full stops stand together, and behind no comma: "Jordan, UK" is two countries.
                guard count == 0 || !hasStops, !hasComma else { return false }
                count += 1
                position += 1
                continue
            }
            guard count == 0 || hasStops else { return false }
            hasStops = true
            count += 1
            position += 2
            let next = position < text.count ? text[position] : 0
            let isJoint = next == 0x20 || next == UInt8(ascii: "-")
            if isJoint, position + 2 < text.count, text[position + 1].isASCIIUpper,
                text[position + 2] == UInt8(ascii: ".")
            {
                position += 1
            }
        }
        guard count > 0, !isLetter(text, position), !isState(text, first, position) else { return false }
        if !hasStops {
            return count < 3 && (Self.year(in: text, at: position) != nil || isFollowedByAuthor(text, position))
        }
        guard position < text.count else { return false }
        switch text[position] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return true
        case 0x20:
            return Self.year(in: text, at: position) != nil
                || [" and ", " & ", " et ", " y ", " (ed", " eds"].contains { Self.stands($0, in: text, at: position) }
        default: return false
        }
    }

    /// Whether letters with full stops are the name of a state or union, and no initials: "U.S.", "E.U."
    private func isState(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var letters: [UInt8] = []
        for position in start..<end where text[position] != UInt8(ascii: ".") {
            guard text[position].isASCIIUpper else { return false }
            letters.append(text[position])
        }
        return Self.states.contains(letters)
    }

    private static let states: [[UInt8]] = ["US", "UK", "UN", "EU", "USA", "UAE", "DR", "DRC"].map { Array($0.utf8) }

    /// Whether another author with initials stands behind a comma or "and": ", Smith B".
    private func isFollowedByAuthor(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard let next = separator(text, at: end), let word = capitalized(text, at: next), !opensName(word, text),
            word.upperBound + 1 < text.count, text[word.upperBound] == 0x20,
            text[word.upperBound + 1].isASCIIUpper
        else { return false }
        let behind = word.upperBound + 2
        return !isLetter(text, behind) || (text[behind].isASCIIUpper && !isLetter(text, behind + 1))
    }

    /// Whether an initial before a name is an author's, by what stands before the initial and behind the name.
    ///
    /// - Parameters:
    ///   - first: Where the initials start.
    ///   - end: Where the name ends.
    func isInitialOfAuthor(_ text: Span<UInt8>, _ first: Int, _ start: Int, _ end: Int) -> Bool {
        var last = start
        while last > first, text[last - 1] == 0x20 { last -= 1 }
        if isState(text, first, last) || isNumbered(text, first, end) { return false }
        var before = first
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        guard before > 0, text[before - 1] != 0x0A else { return goesOnAsPerson(text, end) }
        if let word = wordBefore(first, text) {
            var hash = WordHash()
            for offset in word {
                guard text[offset].isASCIILetter else { return false }
                hash.add(text[offset] | 0x20)
            }
            return text[word.lowerBound].isASCIILower
                ? !Self.labels.contains(hash.value) : Self.titles.contains(hash.value)
        }
        switch text[before - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["),
            UInt8(ascii: "&"):
            return true
        case UInt8(ascii: "."):
            let word = letters(endingAt: before - 1, text)
            var hash = WordHash()
            for offset in word { hash.add(text[offset] | 0x20) }
            return Self.titles.contains(hash.value) || goesOnAsPerson(text, end)
        default: return false
        }
    }

    /// Whether initials number the names of a list: "A. Jordan, B. Kenya, C. Israel".
    private func isNumbered(_ text: Span<UInt8>, _ first: Int, _ end: Int) -> Bool {
        var position = end
        while position < text.count, position - end < 3, !text[position].isASCIIUpper { position += 1 }
        if position > end, position + 2 < text.count, text[position] == text[first] &+ 1,
            text[position + 1] == UInt8(ascii: "."), text[position + 2] == 0x20,
            let word = capitalized(text, at: position + 3), opensName(word, text)
        {
            return true
        }
        guard let before = separator(text, before: first) ?? (first > 2 && text[first - 2] == 0x3B ? first - 2 : nil)
        else { return false }
        let word = letters(endingAt: before, text)
        return word.lowerBound > 2 && !word.isEmpty && opensName(word, text) && text[word.lowerBound - 1] == 0x20
            && text[word.lowerBound - 2] == UInt8(ascii: ".") && text[word.lowerBound - 3] == text[first] &- 1
    }

    /// Whether what follows a name at a sentence's start is said of a person: "A. Jordan edited", "T. Holland and R. Smith",
    /// "A. Jordan (2010)"; and not "A. Jordan and Lebanon", a heading.
    private func goesOnAsPerson(_ text: Span<UInt8>, _ end: Int) -> Bool {
        guard end + 1 < text.count else { return false }
        // "A. Jordan 2010–2015" is a heading.
        if let year = Self.year(in: text, at: end), year > end + 1 { return true }
        if let next = separator(text, at: end), next + 2 < text.count, text[next].isASCIIUpper,
            text[next + 1] == UInt8(ascii: "."), text[next + 2] == 0x20
        {
            return true
        }
        guard text[end] == 0x20, text[end + 1].isASCIILower else { return false }
        var hash = WordHash()
        var position = end + 1
        while position < text.count, text[position].isASCIILower {
            hash.add(text[position])
            position += 1
        }
        return !Self.functionWords.contains(hash.value)
    }

    // MARK: - Co-authors

    /// Whether a name is linked to a family name, and the year of a work follows: "Smith and Jordan, 2012",
    /// "Jordan and Smith (2009)". "Jordan and Lebanon (2009)" are two countries.
    private func isWithCoauthor(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var hasFamily = false
        var last = end
        for _ in 0..<4 {
            guard let next = separator(text, at: last), let word = capitalized(text, at: next) else { break }
            guard isCoauthor(word, text, &hasFamily) else { return false }
            last = word.upperBound
        }
        guard Self.year(in: text, at: last) != nil || (last < text.count && isFollowedByOthers(text, last)) else {
            return false
        }
        var first = start
        for _ in 0..<4 {
            guard let before = separator(text, before: first) else { break }
            let word = letters(endingAt: before, text)
            guard capitalized(text, at: word.lowerBound) == word else { break }
            guard isCoauthor(word, text, &hasFamily) else { return false }
            first = word.lowerBound
        }
        return hasFamily
    }

    /// Whether a word may be an author beside another: a family name, or no name of a place.
    private func isCoauthor(_ word: Range<Int>, _ text: Span<UInt8>, _ hasFamily: inout Bool) -> Bool {
        switch PersonNames.kind(of: word, in: text, folding) {
        case .family, .both, .mixed:
            hasFamily = true
            return true
        case .word: return false
        case .given, nil: return !opensName(word, text)
        }
    }

    /// Whether a name with a year stands in a bracket with other authors: "(Holland, 2008; Smith, 2010)".
    private func isCitedWithOthers(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard let year = Self.year(in: text, at: end), text[year - 1] != UInt8(ascii: "(") else { return false }
        var open = start
        let lowest = max(0, start - Self.longestBracket)
        while open > lowest, text[open - 1] != UInt8(ascii: "(") {
            if text[open - 1] == UInt8(ascii: ")") { return false }
            open -= 1
        }
        guard open > 0, text[open - 1] == UInt8(ascii: "(") else { return false }
        let opensElement = start == open || (start > 1 && text[start - 2] == UInt8(ascii: ";"))
        guard opensElement else { return false }
        var position = open
        let highest = min(text.count, end + Self.longestBracket)
        while position < highest, text[position] != UInt8(ascii: ")") {
            let isOpening = position == open || (text[position - 1] == 0x20 && text[position - 2] == UInt8(ascii: ";"))
            if isOpening, position != start, let word = capitalized(text, at: position) {
                let kind = PersonNames.kind(of: word, in: text, folding)
                let isFamily = kind == .family || kind == .both || kind == .mixed
                if isFamily, Self.year(in: text, at: word.upperBound) != nil { return true }
            }
            position += 1
        }
        return false
    }

    // MARK: - Directories

    /// Whether a given name stands behind a comma, and nothing else beside both: "Contact: Jordan, Anna (tel.".
    func isInDirectory(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end + 2 < text.count, text[end] == UInt8(ascii: ","), text[end + 1] == 0x20 else { return false }
        var before = start
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        let opens: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), 0x0A]
        guard before == 0 || opens.contains(text[before - 1]), let given = capitalized(text, at: end + 2),
            isGiven(given, text), !opensName(given, text)
        else { return false }
        let behind = given.upperBound
        guard behind < text.count else { return true }
        let closes: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "."), 0x0A]
        if closes.contains(text[behind]) { return true }
        guard text[behind] == 0x20, behind + 1 < text.count else { return false }
        return text[behind + 1] == UInt8(ascii: "(") || initial(text, at: behind + 1) != nil
    }

    // MARK: - Signs

    /// Where a name follows a comma, "and" or "&" at a position; nil where none stands there.
    private func separator(_ text: Span<UInt8>, at position: Int) -> Int? {
        for link in [", and ", ", & ", ", ", " and ", " & ", " et ", " y "] as [StaticString]
        where Self.stands(link, in: text, at: position) {
            return position + link.utf8CodeUnitCount
        }
        return nil
    }

    /// Where a name ends before a comma, "and" or "&" that ends at a position; nil where none stands there.
    private func separator(_ text: Span<UInt8>, before position: Int) -> Int? {
        for link in [", and ", ", & ", ", ", " and ", " & ", " et ", " y "] as [StaticString] {
            let start = position - link.utf8CodeUnitCount
            if start > 0, Self.stands(link, in: text, at: start) { return start }
        }
        return nil
    }

    /// Where the year starts that stands behind a name: " (2010", ", 2010", " 2010"; nil where none does.
    private static func year(in text: Span<UInt8>, at end: Int) -> Int? {
        for lead in [" (", ", ", " "] as [StaticString] where stands(lead, in: text, at: end) {
            let start = end + lead.utf8CodeUnitCount
            guard start + 3 < text.count, text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2"),
                (start..<start + 4).allSatisfy({ text[$0].isASCIIDigit }),
                start + 4 == text.count || !text[start + 4].isASCIIDigit
            else { continue }
            return start
        }
        return nil
    }

    private static func stands(_ words: StaticString, in text: Span<UInt8>, at position: Int) -> Bool {
        words.withUTF8Buffer { bytes in
            guard position >= 0, position + bytes.count <= text.count else { return false }
            for offset in bytes.indices where unsafe bytes[offset] != text[position + offset] { return false }
            return true
        }
    }

    private func isLetter(_ text: Span<UInt8>, _ position: Int) -> Bool {
        position < text.count && (text[position].isASCIILetter || text[position] >= 0x80)
    }

    /// How far from a name the ends of its bracket are looked for, in bytes.
    private static let longestBracket = 200

    /// What a single letter belongs to rather than to the name behind it: "in annex A. Jordan reported".
    private static let labels: Set<UInt64> = [
        WordHash.of("annex"), WordHash.of("appendix"), WordHash.of("table"), WordHash.of("figure"),
        WordHash.of("part"), WordHash.of("section"), WordHash.of("category"), WordHash.of("group"),
        WordHash.of("type"), WordHash.of("class"), WordHash.of("grade"), WordHash.of("option"), WordHash.of("plan"),
        WordHash.of("phase"), WordHash.of("scenario"), WordHash.of("vitamin"), WordHash.of("hepatitis"),
        WordHash.of("influenza"), WordHash.of("block"), WordHash.of("zone"), WordHash.of("area"), WordHash.of("team"),
        WordHash.of("module"), WordHash.of("level"), WordHash.of("schedule"), WordHash.of("column"),
        WordHash.of("box"), WordHash.of("item"), WordHash.of("component"), WordHash.of("study"),
        WordHash.of("studies"), WordHash.of("case"), WordHash.of("model"), WordHash.of("chapter"),
        WordHash.of("volume"), WordHash.of("vol"), WordHash.of("page"), WordHash.of("point"), WordHash.of("question"),
        WordHash.of("paragraph"), WordHash.of("article"), WordHash.of("footnote"), WordHash.of("note"),
        WordHash.of("panel"), WordHash.of("chart"), WordHash.of("map"), WordHash.of("step"), WordHash.of("stage"),
        WordHash.of("sheet"), WordHash.of("form"), WordHash.of("list"), WordHash.of("lot"), WordHash.of("pillar"),
        WordHash.of("outcome"), WordHash.of("output"), WordHash.of("indicator"), WordHash.of("objective"),
        WordHash.of("priority"), WordHash.of("strategy"), WordHash.of("variant"), WordHash.of("version"),
        // "In S. Sudan", "from N. Jordan" are places.
        WordHash.of("in"), WordHash.of("from"), WordHash.of("to"), WordHash.of("into"), WordHash.of("across"),
        WordHash.of("throughout"), WordHash.of("towards"), WordHash.of("near"), WordHash.of("within"),
    ]

    private static let titles: Set<UInt64> = [
        WordHash.of("mr"), WordHash.of("mrs"), WordHash.of("ms"), WordHash.of("dr"), WordHash.of("prof"),
        WordHash.of("hon"), WordHash.of("rev"), WordHash.of("sr"), WordHash.of("sra"), WordHash.of("mme"),
        WordHash.of("capt"), WordHash.of("col"), WordHash.of("gen"), WordHash.of("lt"), WordHash.of("sgt"),
    ]

    /// What may follow a country in a heading.
    private static let functionWords: Set<UInt64> = [
        WordHash.and, WordHash.of("or"), WordHash.of("in"), WordHash.of("since"), WordHash.of("from"),
        WordHash.of("during"), WordHash.of("after"), WordHash.of("before"), WordHash.of("as"), WordHash.of("at"),
        WordHash.of("to"), WordHash.of("with"), WordHash.of("for"), WordHash.of("on"), WordHash.of("of"),
        WordHash.of("vs"), WordHash.of("versus"), WordHash.of("et"), WordHash.of("y"), WordHash.of("en"),
        WordHash.of("country"), WordHash.of("case"), WordHash.of("is"), WordHash.of("has"), WordHash.of("was"),
    ]
}
