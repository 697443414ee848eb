import TabularyModel

extension GazetteerBuilder {
    /// Reads what forbids a name: a phrase becomes a longer name without a place, a class of words a rule of the name.
    mutating func readContexts() {
        EmbeddedTable.wordClasses.forEachRow { text, row in
            scanWords(of: text.extracting(row.range(1)))
            contexts.add(scratch, to: row.hash(0, in: text))
        }
        // A phrase is no name in a single name either: "Guinea pig".
        let entry = NameEntry(place: nil, kind: .country, match: .none, use: [.prose, .name], keepsCommas: true)
        var name = entry
        name.use = .name
        var phrase: [UInt8] = []
        EmbeddedTable.contexts.forEachRow { text, row in
            let field = row.range(2)
            if row.has(1, "beside", in: text) {
                change(row, in: text) { $0.yieldsToCapitals = true }
            } else if row.has(1, "person", in: text) {
                let use: PersonContext.Use = row.has(2, "given", in: text) ? .given : .family
                change(row, in: text) { $0.person.insert(use) }
            } else if row.has(1, "inside", in: text) {
                addEvidence(contexts.bit(of: 0, on: .inside), to: row, in: text)
            } else if !field.isEmpty, text[field.lowerBound] == UInt8(ascii: "@") {
                let hash = WordHash.of(field.lowerBound + 1..<field.upperBound, in: text)
                if row.has(0, "*", in: text) {
                    contexts.addEverywhere(hash, on: Self.side(of: row, in: text))
                    return
                }
                let bit = contexts.bit(of: hash, on: Self.side(of: row, in: text))
                if row.has(1, "only", in: text) || row.has(1, "only-accented", in: text) {
                    addEvidence(bit, to: row, in: text)
                    return
                }
                change(row, in: text) { $0.contexts |= bit }
            } else if row.has(1, "name", in: text) {
                insert(text.extracting(field), name, .none)
            } else {
                Self.write(row, in: text, to: &phrase)
                insert(phrase.span, entry, .none)
            }
        }
    }

    /// Changes the entry of the name that a row of `contexts.tsv` starts with, where it is one.
    private mutating func change(_ row: TableRow, in text: Span<UInt8>, _ body: (inout NameEntry) -> Void) {
        scanWords(of: text.extracting(row.range(0)))
        guard let path = NamePath(from: NameTrie.root).following(scratch, in: names),
            let value = names.value(at: path.node)
        else { return }
        body(&entries[value])
    }

    /// Makes a name that stands in lists only count in prose where there is evidence.
    private mutating func addEvidence(_ bit: UInt32, to row: TableRow, in text: Span<UInt8>) {
        let name = text.extracting(row.range(0))
        openings.insert(FoldedOpening(of: name, folding))
        scanWords(of: name)
        var capitals: UInt16 = 0
        for (position, word) in scratch.prefix(16).enumerated() where word.isCapitalized {
            capitals |= 1 << UInt16(position)
        }
        change(row, in: text) {
            $0.use.insert(.prose)
            $0.needsEvidence = true
            $0.capitals = capitals
            $0.contexts |= bit
        }
    }

    private static func side(of row: TableRow, in text: Span<UInt8>) -> NameContexts.Side {
        if row.has(1, "before", in: text) { return .before }
        if row.has(1, "before-person", in: text) { return .beforePerson }
        if row.has(1, "after-person", in: text) { return .afterPerson }
        if row.has(1, "after-possessive", in: text) { return .afterPossessive }
        if row.has(1, "after-bracket", in: text) { return .afterBracket }
        if row.has(1, "listed", in: text) { return .listed }
        if row.has(1, "only", in: text) { return .only }
        if row.has(1, "only-accented", in: text) { return .onlyAccented }
        if row.has(1, "before-comma", in: text) { return .beforeComma }
        return row.has(1, "after-comma", in: text) ? .afterComma : .after
    }

    /// Writes the name and the words of a row as they stand in a text.
    private static func write(_ row: TableRow, in text: Span<UInt8>, to phrase: inout [UInt8]) {
        phrase.removeAll(keepingCapacity: true)
        func add(_ field: Int) { for offset in row.range(field) { phrase.append(text[offset]) } }
        /// What parts the field from the next: "cochon d'Inde" is two words.
        func part(with comma: Bool) {
            if comma { phrase.append(UInt8(ascii: ",")) }
            if row.range(2).last.map({ text[$0] }) != UInt8(ascii: "'") { phrase.append(UInt8(ascii: " ")) }
        }
        if row.has(1, "whole", in: text) {
            add(2)
            return
        }
        let side = side(of: row, in: text)
        let hasComma = side == .beforeComma || side == .afterComma
        switch side {
        case .before, .beforePerson, .only, .onlyAccented, .inside, .beforeComma:
            add(2)
            part(with: hasComma)
            add(0)
        case .after, .afterPerson, .afterBracket, .afterPossessive, .listed, .afterComma:
            add(0)
            part(with: hasComma)
            add(2)
        }
    }
}
