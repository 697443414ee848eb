internal import TabularyModel
internal import TabularyText

/// The words of a report without regard to case, to tell whether a hyphen at a page break belongs to a word.
///
/// The first look-ups go over the source; a report with many such hyphens gets an index of its words.
struct Vocabulary {
    private static let mostScans = 4

    private var scans = 0
    private var hashes: Set<UInt64>?

    /// Whether the last word of a text without its hyphen, and the first word of another, are one word of the report.
    ///
    /// O(source) for the first look-ups and for the one that makes the index, else O(word).
    mutating func contains(_ above: TextRange, before below: TextRange, in buffer: TextBuffer) -> Bool {
        guard let word = Self.hash(above, below, in: buffer.bytes.span) else { return false }
        if let hashes { return hashes.contains(word) }
        scans += 1
        if scans <= Self.mostScans {
            var isFound = false
            Self.forEachWord(of: buffer) { if $0 == word { isFound = true } }
            return isFound
        }
        var hashes: Set<UInt64> = []
        Self.forEachWord(of: buffer) { hashes.insert($0) }
        self.hashes = hashes
        return hashes.contains(word)
    }

    /// The hash of the word that two texts make without the hyphen between them; nil where they make none.
    private static func hash(_ above: TextRange, _ below: TextRange, in text: Span<UInt8>) -> UInt64? {
        let hyphen = Bytes.scalarStart(text, before: above.upperBound)
        var start = hyphen
        while start > above.lowerBound, Bytes.isWord(text, start - 1) { start -= 1 }
        var end = below.lowerBound
        while end < below.upperBound, Bytes.isWord(text, end) { end += 1 }
        guard start < hyphen, end > below.lowerBound else { return nil }
        var hash = seed
        for position in start..<hyphen { mix(text[position], into: &hash) }
        for position in below.lowerBound..<end { mix(text[position], into: &hash) }
        return hash
    }

    private static func forEachWord(of buffer: TextBuffer, _ body: (UInt64) -> Void) {
        let text = buffer.bytes.span
        let end = buffer.sourceCount
        var position = 0
        while position < end {
            guard Bytes.isWord(text, position) else {
                position += 1
                continue
            }
            var hash = seed
            while position < end, Bytes.isWord(text, position) {
                mix(text[position], into: &hash)
                position += 1
            }
            body(hash)
        }
    }

    // FNV-1a.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(Bytes.isUpper(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
}
