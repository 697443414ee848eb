import TabularyModel

extension GazetteerBuilder {
    // MARK: - Rows

    /// Reads the names that more than one place claims.
    mutating func readAmbiguities() {
        EmbeddedTable.ambiguous.forEachRow { text, row in
            let candidates = row.string(1, in: text).split(separator: " ").compactMap {
                positions[Self.key(ofCode: String($0))]
            }
            var entry = NameEntry(place: nil, kind: .country, match: .context, use: .all, keepsCommas: true)
            let isDemonym = row.has(2, "demonym", in: text)
            if isDemonym || row.has(2, "none", in: text) {
                if isDemonym { entry.kind = .demonym }
            } else if row.has(2, "first", in: text) {
                settledAsFirst.insert(Int16(ambiguities.count))
            } else if let place = candidates.first {
                entry.place = place
                entry.kind = places[Int(place.value)].kind
                // A first name stays one. A name that stands everywhere is the place's own, as is one of one candidate, which is
                // a word as well.
                if row.string(0, in: text) == places[Int(place.value)].name {
                    entry.match = .exact
                } else if candidates.count == 1 || row.has(2, "both", in: text) {
                    entry.match = .alias
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
    ///
    /// One pass over the name, a word behind: the first word of several has variants, and a word alone is written one way
    /// ("Fr" is not French).
    mutating func insert(_ name: Span<UInt8>, _ entry: NameEntry, _ language: NameLanguage) {
        var entry = entry
        let mayOpenProse = entry.use.contains(.prose) || Self.isInverted(name)
        spellings.removeLast(spellings.count - 1)
        spellings[0] = Spelling()
        var count = 0
        var last: UInt64 = 0
        var lastHasSign = false
        var word = Word()
        scanner.position = 0
        while scanner.next(in: name, into: &word) {
            if count == 0, word.hash == WordHash.the { continue }
            let bit: UInt16 = count < 16 ? 1 << UInt16(count) : 0
            if word.isCapitalized { entry.capitals |= bit }
            if word.isUpper, word.length > 1, !word.isNumber { entry.uppers |= bit }
            if count == 0 {
                if mayOpenProse { noteOpening(of: word, in: name) }
            } else {
                spell(last, hasSign: lastHasSign, language, notesOpenings: count == 1 && mayOpenProse)
            }
            last = word.hash
            lastHasSign = count > 0 && !word.gap.isDisjoint(with: [.comma, .open])
            count += 1
        }
        guard count > 0 else { return }
        spell(last, hasSign: lastHasSign, count == 1 ? .none : language, notesOpenings: false)
        entry.isAbbreviation = entry.isAbbreviation && count == 1 && entry.uppers == 1
        for position in spellings.indices { end(spellings[position], entry, name) }
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
        let opening = FoldedOpening(of: name.extracting(word.start..<word.end), folding)
        openings.insert(opening)
        let byte = name[word.start]
        guard byte.isASCIILower else { return }
        smallOpenings.insert(initial: byte)
        smallOpenings.insert(opening)
    }

    /// Goes on with every spelling of a name: with the word, and with each of its variants; and where a comma or a bracket
    /// stands before it, with either.
    private mutating func spell(_ word: UInt64, hasSign: Bool, _ language: NameLanguage, notesOpenings: Bool) {
        let others = variants.of(word, language)
        if !hasSign, others.isEmpty {
            for position in spellings.indices {
                spellings[position].node = names.insert(word, after: spellings[position].node)
            }
            return
        }
        for variant in others where notesOpenings {
            openings.insert(variant.opening)
            smallOpenings.insert(variant.opening)
        }
        for position in spellings.indices {
            let spelling = spellings[position]
            for variant in others {
                spell(variant.hash, hasSign: hasSign, spelling, at: nil, isVariant: true)
            }
            spell(word, hasSign: hasSign, spelling, at: position, isVariant: false)
        }
    }

    /// Goes on with one spelling; it is put in the place of the old one at `position`, or added.
    private mutating func spell(
        _ word: UInt64, hasSign: Bool, _ spelling: Spelling, at position: Int?, isVariant: Bool
    ) {
        var next = spelling
        next.isVariant = spelling.isVariant || isVariant
        if hasSign {
            var bracketed = next
            bracketed.hasBracket = true
            bracketed.node = names.insert(word, after: names.insert(NameTrie.open, after: spelling.node))
            spellings.append(bracketed)
            next.hasComma = true
            next.node = names.insert(NameTrie.comma, after: spelling.node)
        }
        next.node = names.insert(word, after: next.node)
        if let position { spellings[position] = next } else { spellings.append(next) }
    }

    /// Puts the entry at the end of a spelling.
    private mutating func end(_ spelling: Spelling, _ entry: NameEntry, _ name: Span<UInt8>) {
        var entry = entry
        if spelling.hasBracket, !spelling.hasComma { entry.use.formUnion([.list, .name]) }
        // In prose such a name counts where nothing goes on behind it: see ``NamePath/isWhole(in:keepsCommas:)``.
        if spelling.hasBracket || spelling.hasComma, entry.use.contains(.list) { entry.use.insert(.prose) }
        put(entry, at: spelling.node, spelling.isVariant ? nil : name)
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
