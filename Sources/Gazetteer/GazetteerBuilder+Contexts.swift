import TabularyModel

extension GazetteerBuilder {
    /// Reads the phrases that forbid a name: each becomes a longer name without a place.
    mutating func readContexts() {
        var members: [UInt64: [[UInt8]]] = [:]
        EmbeddedTable.wordClasses.forEachRow { text, row in
            members[row.hash(0, in: text), default: []].append(Self.bytes(text, row.range(1)))
        }
        EmbeddedTable.contexts.forEachRow { text, row in
            let name = text.extracting(row.range(0))
            if row.has(1, "beside", in: text) {
                scanWords(of: name)
                let path = NamePath(from: NameTrie.root).following(scratch, in: names)
                if let value = path.flatMap({ names.value(at: $0.node) }) { entries[value].yieldsToCapitals = true }
                return
            }
            let field = row.range(2)
            var phrases = [Self.bytes(text, field)]
            if !field.isEmpty, text[field.lowerBound] == UInt8(ascii: "@") {
                let className = phrases[0].dropFirst()
                phrases = members[className.reduce(WordHash.start) { WordHash.adding(UInt64($1), to: $0) }] ?? []
            }
            let space = [UInt8(ascii: " ")]
            for phrase in phrases {
                var whole = phrase
                if row.has(1, "before", in: text) { whole = phrase + space + Self.bytes(text, row.range(0)) }
                if row.has(1, "after", in: text) { whole = Self.bytes(text, row.range(0)) + space + phrase }
                insert(
                    whole.span,
                    NameEntry(place: nil, kind: .country, match: .none, use: .prose, keepsCommas: true), .english)
            }
        }
    }

    private static func bytes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] { range.map { text[$0] } }
}
