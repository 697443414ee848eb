import TabularyModel

/// Builds a gazetteer's tables from the embedded TSV files.
struct GazetteerBuilder {
    /// A folded name that two places claim without a row of `ambiguous.tsv`.
    struct Conflict: Sendable, Hashable {
        var name: String
        var codes: [String]
    }

    private(set) var places: [Place] = []
    private(set) var memberships: [String] = []
    private(set) var folding: FoldingTable
    private(set) var names = NameTrie(capacity: 8192)
    private(set) var entries: [NameEntry] = []
    private(set) var fillers = NameTrie(capacity: 64)
    private(set) var ambiguities: [[PlaceIndex]] = []
    private(set) var conflicts: [Conflict] = []
    private(set) var regions = RegionNames()
    private(set) var smallInitials: UInt32 = 0
    /// For each first letter of a word that a name may open with, the second letters, bit 0 for `a`.
    private(set) var initialPairs = [UInt32](repeating: 0, count: 26)
    private(set) var suggestions = NameSuggester()
    private var positions: [String: PlaceIndex] = [:]
    private var variants: [UInt64: [UInt64]] = [:]

    init() {
        folding = FoldingTable(EmbeddedTable.folding.read())
        readPlaces(EmbeddedTable.places.read(), regions: EmbeddedTable.regions.read())
        readVariants(EmbeddedTable.variants.read())
        readFillers(EmbeddedTable.fillers.read())
        readAmbiguities(EmbeddedTable.ambiguous.read())
        for (position, place) in places.enumerated() {
            let entry = NameEntry(
                place: PlaceIndex(position), kind: place.kind, match: .exact, use: .all, keepsCommas: true)
            insert(Array(place.name.utf8), entry)
            suggestions.add(place.name, for: PlaceIndex(position), folding)
        }
        readNames(EmbeddedTable.names.read())
        readNames(EmbeddedTable.namesUN.read())
        readNames(EmbeddedTable.namesCLDR.read())
        readContexts(EmbeddedTable.contexts.read(), classes: EmbeddedTable.wordClasses.read())
        regions.read(EmbeddedTable.regionNames.read(), folding)
    }

    // MARK: - Places

    private mutating func readPlaces(_ table: TextTable, regions: TextTable) {
        for row in table.rows {
            guard let kind = PlaceKind(rawValue: table.string(row, 1)) else { continue }
            positions[table.string(row, 0)] = PlaceIndex(places.count)
            memberships.append(table.string(row, 5))
            places.append(
                Place(
                    code: table.string(row, 0), name: table.string(row, 6), kind: kind, iso2: table.string(row, 2),
                    iso3: table.string(row, 3), m49: table.string(row, 4),
                    regions: [String](repeating: "", count: RegionScheme.allCases.count)))
        }
        for row in regions.rows {
            guard let index = positions[regions.string(row, 0)] else { continue }
            let scheme = regions.string(row, 1)
            let position = Int(index.value)
            if let scheme = RegionScheme(rawValue: scheme) {
                places[position].regions[scheme.position] = regions.string(row, 2)
            } else {
                places[position].worldBankIncome = regions.string(row, 2)
            }
        }
    }

    // MARK: - Words

    private mutating func readVariants(_ table: TextTable) {
        for row in table.rows {
            guard let word = words(of: table.bytes(row, 0)).first, let variant = words(of: table.bytes(row, 1)).first
            else { continue }
            variants[word.hash, default: []].append(variant.hash)
        }
    }

    private mutating func readFillers(_ table: TextTable) {
        for row in table.rows {
            guard let filler = Filler(named: table.string(row, 1)), let word = words(of: table.bytes(row, 2)).first
            else { continue }
            fillers.setValue(filler.rawValue, at: fillers.insert(word.hash, after: NameTrie.root))
        }
    }

    // MARK: - Names

    private mutating func readAmbiguities(_ table: TextTable) {
        for row in table.rows {
            let candidates = table.string(row, 1).split(separator: " ").compactMap { positions[String($0)] }
            let rule = table.string(row, 2)
            var entry = NameEntry(
                place: rule == "none" ? nil : candidates.first, kind: .country, match: .context, use: .all)
            if let place = entry.place { entry.kind = places[Int(place.value)].kind }
            if rule == "list" || rule == "name" { entry.use = NameEntry.Use(named: rule) }
            entry.ambiguity = Int16(ambiguities.count)
            ambiguities.append(candidates)
            insert(Array(table.bytes(row, 0)), entry)
        }
    }

    private mutating func readNames(_ table: TextTable) {
        for row in table.rows {
            guard let index = positions[table.string(row, 0)] else { continue }
            let type = table.string(row, 2)
            let place = places[Int(index.value)]
            var entry = NameEntry(
                place: index, kind: PlaceKind(rawValue: type) == .demonym ? .demonym : place.kind,
                match: type == "former" ? .former : .alias, use: NameEntry.Use(named: table.string(row, 3)))
            entry.keepsCommas = type == "short" || type == "formal"
            entry.isAbbreviation = type == "abbreviation"
            insert(Array(table.bytes(row, 1)), entry)
            if type == "short" || type == "alias" { suggestions.add(table.string(row, 1), for: index, folding) }
        }
    }

    private mutating func readContexts(_ table: TextTable, classes: TextTable) {
        var members: [String: [ArraySlice<UInt8>]] = [:]
        for row in classes.rows { members[classes.string(row, 0), default: []].append(classes.bytes(row, 1)) }
        for row in table.rows {
            let name = table.bytes(row, 0)
            let side = table.string(row, 1)
            if side == "beside" {
                let path = NamePath(from: NameTrie.root).following(words(of: name), in: names)
                if let value = path.flatMap({ names.value(at: $0.node) }) { entries[value].yieldsToCapitals = true }
                continue
            }
            let field = table.bytes(row, 2)
            let isClass = field.first == UInt8(ascii: "@")
            let phrases = isClass ? members[String(decoding: field.dropFirst(), as: UTF8.self)] ?? [] : [field]
            for phrase in phrases {
                let space = [UInt8(ascii: " ")]
                let whole =
                    side == "before" ? phrase + space + name : side == "after" ? name + space + phrase : phrase
                insert(
                    Array(whole), NameEntry(place: nil, kind: .country, match: .none, use: .prose, keepsCommas: true))
            }
        }
    }

    /// The words of a text, with the capitals as it writes them. Their first letters are noted.
    private mutating func words(of bytes: some Collection<UInt8>) -> [Word] {
        var result: [Word] = []
        let bytes = Array(bytes)
        var scanner = WordScanner(folding)
        var word = Word()
        while scanner.next(in: bytes.span, into: &word) {
            result.append(word)
            noteInitials(of: bytes[word.start..<word.end])
        }
        return result
    }

    private mutating func noteInitials(of word: ArraySlice<UInt8>) {
        let letters = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(3).flatMap { scalar -> [UInt8] in
            if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value) | 0x20] }
            guard case .letters(let packed) = folding.fold(scalar.value) else { return [] }
            return (0..<3).map { UInt8(truncatingIfNeeded: packed >> UInt32(8 * $0)) }.filter { $0 != 0 }
        }
        guard letters.count > 1, letters[0].isASCIILower, letters[1].isASCIILower else { return }
        initialPairs[Int(letters[0] - UInt8(ascii: "a"))] |= 1 << UInt32(letters[1] - UInt8(ascii: "a"))
    }

    private mutating func insert(_ name: [UInt8], _ entry: NameEntry) {
        var words = words(of: name)
        if words.count > 1, words[0].hash == WordHash.the { words.removeFirst() }
        var entry = entry
        for (position, word) in words.prefix(16).enumerated() {
            if word.isCapitalized { entry.capitals |= 1 << UInt16(position) }
            if word.isUpper, word.length > 1, !word.isNumber { entry.uppers |= 1 << UInt16(position) }
        }
        entry.isAbbreviation = entry.isAbbreviation && words.count == 1 && entry.uppers == 1
        if let first = name.first, first.isASCIILower { smallInitials |= 1 << UInt32(first - UInt8(ascii: "a")) }
        insert(words[...], after: NameTrie.root, entry, hasComma: false, hasBracket: false, name)
    }

    /// Inserts every spelling of the words: each variant of a word, and a comma and a bracket where either stands.
    private mutating func insert(
        _ words: ArraySlice<Word>, after node: NameTrie.Node, _ entry: NameEntry, hasComma: Bool, hasBracket: Bool,
        _ name: [UInt8]
    ) {
        guard let word = words.first else {
            var entry = entry
            if hasBracket, !hasComma { entry.use = .all }
            // In prose "Sudan, South Sudan" is two countries; only a name that is first of all written with a comma is one.
            if hasComma, !entry.keepsCommas { entry.use.remove(.prose) }
            put(entry, at: node, name)
            return
        }
        let rest = words.dropFirst()
        let needsSign = node != NameTrie.root && !word.gap.isDisjoint(with: [.comma, .open])
        func insert(_ hash: UInt64, into builder: inout GazetteerBuilder) {
            guard needsSign else {
                let next = builder.names.insert(hash, after: node)
                builder.insert(rest, after: next, entry, hasComma: hasComma, hasBracket: hasBracket, name)
                return
            }
            let comma = builder.names.insert(hash, after: builder.names.insert(NameTrie.comma, after: node))
            builder.insert(rest, after: comma, entry, hasComma: true, hasBracket: hasBracket, name)
            let open = builder.names.insert(hash, after: builder.names.insert(NameTrie.open, after: node))
            builder.insert(rest, after: open, entry, hasComma: hasComma, hasBracket: true, name)
        }
        insert(word.hash, into: &self)
        for variant in variants[word.hash] ?? [] { insert(variant, into: &self) }
    }

    private mutating func put(_ entry: NameEntry, at node: NameTrie.Node, _ name: [UInt8]) {
        guard let value = names.value(at: node) else {
            names.setValue(entries.count, at: node)
            entries.append(entry)
            return
        }
        let known = entries[value]
        if known.ambiguity >= 0 { return }
        guard known.place == entry.place else {
            let codes = [known.place, entry.place].map { $0.map { places[Int($0.value)].code } ?? "" }
            conflicts.append(Conflict(name: String(decoding: name, as: UTF8.self), codes: codes))
            return
        }
        entries[value].use.formUnion(entry.use)
        entries[value].capitals &= entry.capitals
        entries[value].uppers &= entry.uppers
        entries[value].keepsCommas = known.keepsCommas || entry.keepsCommas
        entries[value].isAbbreviation = known.isAbbreviation && entry.isAbbreviation
    }
}
