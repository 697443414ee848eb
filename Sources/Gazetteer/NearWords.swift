/// Words that are near to a name and are none: `Susan`, `Granada`, `Prussia`. A text that is one of them is not damaged.
struct NearWords: Sendable {
    /// The words of the embedded table, read at the first damaged text.
    static let standard = NearWords()

    private var hashes: Set<UInt64> = []

    private init() {
        EmbeddedTable.nearWords.forEachRow { text, row in
            hashes.insert(row.hash(0, in: text))
        }
    }

    /// Whether the text is one of the words.
    func contains(_ text: DamagedText) -> Bool { hashes.contains(Self.hash(of: text.units)) }

    private static func hash(of units: [UInt16]) -> UInt64 {
        WordHash.of(scalars: units.lazy.filter { $0 != DamagedText.space }.map(UInt32.init))
    }
}
