/// Words that are near to a name and are none: `Susan`, `Granada`, `Prussia`. A text that is one of them is not damaged.
struct NearWords: Sendable {
    /// The words of the embedded table, read at the first damaged text.
    static let standard = NearWords()

    private var hashes: Set<UInt64> = []

    private init() {
        EmbeddedTable.nearWords.forEachRow { text, row in
            hashes.insert(row.range(0).reduce(WordHash.start) { WordHash.adding(UInt64(text[$1]), to: $0) })
        }
    }

    /// Whether the text is one of the words.
    func contains(_ text: DamagedText) -> Bool { hashes.contains(Self.hash(of: text.units)) }

    private static func hash(of units: [UInt16]) -> UInt64 {
        units.reduce(WordHash.start) { $1 == DamagedText.space ? $0 : WordHash.adding(UInt64($1), to: $0) }
    }
}
