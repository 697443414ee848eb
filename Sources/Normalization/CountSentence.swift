internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// A sentence of counts: "18 member States, of which 7 in Africa, 4 in the Americas", "Five countries: two in Asia".
///
/// Grammar: a total and what it counts, then shares, each a number and a region in either order. The phrases between them
/// are rows of `phrases.tsv` in three languages, the regions' names those of the gazetteer. The total may stand elsewhere
/// where the shares are opened by such a phrase: "of which: Africa 3, Asia 4". Ranges are bytes of the text.
struct CountSentence {
    /// The longest text in bytes that is read as one.
    static let longest = 2_000

    struct Share {
        /// The region's position in the scheme; nil where the scheme has none of that name.
        var region: Int?
        /// The region's name as written.
        var name: Range<Int>
        var value: Int
        /// The words that state it: `7 in Africa`.
        var text: Range<Int>
    }

    /// nil where only shares are stated.
    var total: Int?
    /// The words that state the total: `18 member States`.
    var text: Range<Int>
    /// What is counted: `member States`; empty where it is not said.
    var unit: Range<Int>
    var shares: [Share] = []
    /// What could not be read.
    var unread: [Range<Int>] = []

    /// Reads a text that is trimmed; nil where it is no sentence of counts.
    init?(_ text: Span<UInt8>, regions scheme: RegionScheme, _ gazetteer: Gazetteer) {
        guard text.count <= Self.longest else { return nil }
        var scanner = CountScanner(text, scheme, gazetteer)
        // "Total: 5 countries", "Au total, 5 pays".
        if scanner.take(.total) != nil { scanner.skipSeparators() }
        let start = scanner.position
        guard let total = scanner.takeNumber() else {
            guard start == 0, scanner.take(.which) != nil else { return nil }
            self.text = 0..<0
            unit = 0..<0
            readShares(&scanner)
            guard !shares.isEmpty, unread.isEmpty, shares.allSatisfy({ $0.region != nil }) else { return nil }
            return
        }
        self.total = total
        var end = scanner.position
        unit = end..<end
        var isCounted = false
        scanner.skipSpaces()
        if let counted = scanner.take(.counted) {
            unit = counted
            end = counted.upperBound
            isCounted = true
        } else if let words = scanner.takeWords(upTo: 6) {
            unit = words
            end = words.upperBound
        }
        self.text = start..<end
        readShares(&scanner)
        let knowsRegions = shares.contains { $0.region != nil }
        guard knowsRegions || (isCounted && (scanner.isAtEnd || !shares.isEmpty)) else { return nil }
        // A text that goes on for longer than what was read of it is an item that opens with a number.
        let unreadCount = unread.reduce(0) { $0 + $1.count }
        if unreadCount * 2 > text.count { return nil }
    }

    private mutating func readShares(_ scanner: inout CountScanner) {
        scanner.skipSeparators()
        _ = scanner.take(.which)
        while true {
            scanner.skipSeparators()
            if scanner.isAtEnd { return }
            if let share = scanner.takeShare() {
                shares.append(share)
            } else {
                let rest = scanner.takeRest()
                if rest.isEmpty { return }
                unread.append(rest)
            }
        }
    }
}
