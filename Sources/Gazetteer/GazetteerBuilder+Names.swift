import TabularyModel

extension GazetteerBuilder {
    // MARK: - Rows

    /// Reads the names that more than one place claims.
    mutating func readAmbiguities() {
        EmbeddedTable.ambiguous.forEachRow { text, row in
            let candidates = row.string(1, in: text).split(separator: " ").compactMap {
                positions[Self.key(ofCode: $0)]
            }
            var entry = NameEntry(place: nil, kind: .country, match: .context, use: .all, keepsCommas: true)
            let isDemonym = row.has(2, "demonym", in: text)
            if isDemonym || row.has(2, "none", in: text) {
                if isDemonym { entry.kind = .demonym }
            } else if let place = candidates.first {
                entry.place = place
                entry.kind = places[Int(place.value)].kind
                // One candidate: the name is a word as well, and where it may stand it is that place.
                if candidates.count == 1 {
                    entry.match = row.string(0, in: text) == places[Int(place.value)].name ? .exact : .alias
                }
                entry.use = NameEntry.Use(row.range(2), in: text)
            }
            entry.ambiguity = Int16(ambiguities.count)
            ambiguities.append(candidates)
            insert(text.extracting(row.range(0)), entry, .english)
        }
    }

    /// Makes the first name of every place a name of it.
    mutating func addFirstNames() {
        for position in places.indices {
            let entry = NameEntry(
                place: PlaceIndex(position), kind: places[position].kind, match: .exact, use: .all, keepsCommas: true)
            insert(Array(places[position].name.utf8).span, entry, .english)
        }
    }

    /// Adds the name that a row of a table of names holds: place, language, name, type, use, case.
    mutating func addName(of row: TableRow, in text: Span<UInt8>) {
        guard let index = place(ofField: 0, of: row, in: text) else { return }
        var entry = NameEntry(
            place: index, kind: places[Int(index.value)].kind, match: .alias,
            use: NameEntry.Use(row.range(4), in: text))
        // The types that matter here differ in their length and first letter, and rows are many.
        let type = row.range(3)
        switch (type.count, type.isEmpty ? 0 : text[type.lowerBound]) {
        case (5, UInt8(ascii: "s")): entry.keepsCommas = true
        case (6, UInt8(ascii: "f")):
            entry.keepsCommas = row.has(3, "formal", in: text)
            if !entry.keepsCommas { entry.match = .former }
        case (7, UInt8(ascii: "d")): entry.kind = .demonym
        case (12, UInt8(ascii: "a")): entry.isAbbreviation = true
        default: break
        }
        if row.has(5, "upper", in: text) { entry.isAbbreviation = true }
        let language = NameLanguage(row.range(1), in: text)
        insert(text.extracting(row.range(2)), entry, language)
    }

    // MARK: - The trie

    /// Inserts a name in every spelling: each variant of a word, and a comma and a bracket where either stands.
    mutating func insert(_ name: Span<UInt8>, _ entry: NameEntry, _ language: NameLanguage) {
        var entry = entry
        // One pass, word by word, where the name has one spelling; nothing is kept of a word but its edge.
        var node = NameTrie.root
        var count = 0
        var hasSpellings = false
        var word = Word()
        scanner.position = 0
        while scanner.next(in: name, into: &word) {
            if count == 0, word.hash == WordHash.the { continue }
            let bit: UInt16 = count < 16 ? 1 << UInt16(count) : 0
            if word.isCapitalized { entry.capitals |= bit }
            if word.isUpper, word.length > 1, !word.isNumber { entry.uppers |= bit }
            if count == 0, entry.use.contains(.prose) || Self.isInverted(name) { noteOpening(of: word, in: name) }
            if hasSpellings || (count > 0 && !word.gap.isDisjoint(with: [.comma, .open]))
                || !variants.of(word.hash, language).isEmpty
            {
                hasSpellings = true
            } else {
                node = names.insert(word.hash, after: node)
            }
            count += 1
        }
        guard count > 0 else { return }
        entry.isAbbreviation = entry.isAbbreviation && count == 1 && entry.uppers == 1
        guard hasSpellings else {
            put(entry, at: node, name)
            return
        }
        scanWords(of: name)
        // A word alone is written one way: "Fr" is not French.
        let spelling = Spelling(
            next: scratch.count - count, entry: entry, language: count == 1 ? NameLanguage.none : language)
        insert(spelling, after: NameTrie.root, name)
    }

    /// Whether a comma or a bracket stands in the name.
    private static func isInverted(_ name: Span<UInt8>) -> Bool {
        for offset in name.indices where name[offset] == UInt8(ascii: ",") || name[offset] == UInt8(ascii: "(") {
            return true
        }
        return false
    }

    /// Notes how a name in prose opens.
    private mutating func noteOpening(of word: Word, in name: Span<UInt8>) {
        let byte = name[word.start]
        let opening = FoldedOpening(of: name.extracting(word.start..<word.end), folding)
        opening.mark(in: &initialPairs)
        guard byte.isASCIILower else { return }
        smallInitials |= 1 << UInt32(byte - UInt8(ascii: "a"))
        opening.mark(in: &smallPairs)
    }

    /// One way to spell a name, up to a word.
    private struct Spelling {
        /// The word that comes next, in ``scratch``.
        var next: Int
        let entry: NameEntry
        let language: NameLanguage
        var hasComma = false
        var hasBracket = false
        var isVariant = false
    }

    /// Goes on with a spelling of a name, in each of the ways that are left.
    private mutating func insert(_ spelling: Spelling, after node: NameTrie.Node, _ name: Span<UInt8>) {
        guard spelling.next < scratch.count else {
            end(spelling, at: node, name)
            return
        }
        let hash = scratch[spelling.next].hash
        let needsSign = node != NameTrie.root && !scratch[spelling.next].gap.isDisjoint(with: [.comma, .open])
        var rest = spelling
        rest.next += 1
        insert(hash, needsSign: needsSign, rest, after: node, name)
        rest.isVariant = true
        for variant in variants.of(hash, spelling.language) {
            if node == NameTrie.root, spelling.entry.use.contains(.prose) || Self.isInverted(name) {
                variant.opening.mark(in: &initialPairs)
                variant.opening.mark(in: &smallPairs)
            }
            insert(variant.hash, needsSign: needsSign, rest, after: node, name)
        }
    }

    /// Adds one word, with a comma and with a bracket before it where the name has either.
    private mutating func insert(
        _ hash: UInt64, needsSign: Bool, _ rest: Spelling, after node: NameTrie.Node, _ name: Span<UInt8>
    ) {
        guard needsSign else {
            insert(rest, after: names.insert(hash, after: node), name)
            return
        }
        var signed = rest
        signed.hasComma = true
        insert(signed, after: names.insert(hash, after: names.insert(NameTrie.comma, after: node)), name)
        signed = rest
        signed.hasBracket = true
        insert(signed, after: names.insert(hash, after: names.insert(NameTrie.open, after: node)), name)
    }

    private mutating func end(_ spelling: Spelling, at node: NameTrie.Node, _ name: Span<UInt8>) {
        var entry = spelling.entry
        if spelling.hasBracket, !spelling.hasComma { entry.use.formUnion([.list, .name]) }
        // In prose such a name counts where nothing goes on behind it: see ``NamePath/isWhole(in:keepsCommas:)``.
        if spelling.hasBracket || spelling.hasComma, entry.use.contains(.list) { entry.use.insert(.prose) }
        put(entry, at: node, spelling.isVariant ? nil : name)
    }

    /// Puts the entry at a name's end.
    ///
    /// - Parameter name: What a conflict is reported by; nil where the name holds a variant of a word, which gives way to
    ///   what stands there already.
    private mutating func put(_ entry: NameEntry, at node: NameTrie.Node, _ name: Span<UInt8>?) {
        guard let value = names.value(at: node) else {
            names.setValue(entries.count, at: node)
            entries.append(entry)
            return
        }
        let known = entries[value]
        if known.ambiguity >= 0 { return }
        guard known.place == entry.place else {
            guard let name else { return }
            let codes = [known.place, entry.place].map { $0.map { places[Int($0.value)].code } ?? "" }
            conflicts.append(
                Conflict(name: String(decoding: (0..<name.count).map { name[$0] }, as: UTF8.self), codes: codes))
            return
        }
        // A name and an adjective that are written alike: the name stands in lists, the adjective does not.
        if known.kind == .demonym, entry.kind != .demonym {
            entries[value].kind = entry.kind
            entries[value].match = entry.match
        }
        entries[value].use.formUnion(entry.use)
        entries[value].capitals &= entry.capitals
        entries[value].uppers &= entry.uppers
        entries[value].keepsCommas = known.keepsCommas || entry.keepsCommas
        entries[value].isAbbreviation = known.isAbbreviation && entry.isAbbreviation
    }
}
