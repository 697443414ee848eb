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
        guard let (word, junction) = Self.word(above, below, in: buffer.bytes.span) else { return false }
        if let hashes { return hashes.contains(Self.hash(word)) }
        scans += 1
        if scans <= Self.mostScans { return Self.stands(word, junction, in: buffer) }
        var hashes: Set<UInt64> = []
        Self.forEachWord(of: buffer) { hashes.insert($0) }
        self.hashes = hashes
        return hashes.contains(Self.hash(word))
    }

    /// The word that two texts make without the hyphen between them, in small ASCII letters, and the offset in it of the
    /// second text; nil where they make none.
    private static func word(
        _ above: TextRange, _ below: TextRange, in text: Span<UInt8>
    ) -> (bytes: [UInt8], junction: Int)? {
        let hyphen = Bytes.scalarStart(text, before: above.upperBound)
        var start = hyphen
        while start > above.lowerBound, Bytes.isWord(text, start - 1) { start -= 1 }
        var end = below.lowerBound
        while end < below.upperBound, Bytes.isWord(text, end) { end += 1 }
        guard start < hyphen, end > below.lowerBound else { return nil }
        var word: [UInt8] = []
        for position in start..<hyphen { word.append(lowered(text[position])) }
        for position in below.lowerBound..<end { word.append(lowered(text[position])) }
        return (word, hyphen - start)
    }

    /// Whether a word stands in the source. Looks for the two bytes at its junction, which are rare together.
    private static func stands(_ word: [UInt8], _ junction: Int, in buffer: TextBuffer) -> Bool {
        let text = buffer.bytes.span
        let last = buffer.sourceCount - (word.count - junction)
        guard junction > 0, junction < word.count, last >= junction else { return false }
        let (first, second) = (bothCases(word[junction - 1]), bothCases(word[junction]))
        var position = junction
        while let found = Bytes.firstPair(first, second, in: text, position..<(last + 1)) {
            position = found + 1
            let start = found - junction
            let end = start + word.count
            let isWhole =
                (start == 0 || !Bytes.isWord(text, start - 1))
                && (end == buffer.sourceCount || !Bytes.isWord(text, end))
            if isWhole, word.indices.allSatisfy({ lowered(text[start + $0]) == word[$0] }) { return true }
        }
        return false
    }

    private static func bothCases(_ byte: UInt8) -> (UInt8, UInt8) {
        (byte, Bytes.isLower(byte) ? byte & 0xDF : byte)
    }

    private static func hash(_ word: [UInt8]) -> UInt64 {
        var hash = seed
        for byte in word { mix(byte, into: &hash) }
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
        hash = (hash ^ UInt64(lowered(byte))) &* 0x100_0000_01b3
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 { Bytes.isUpper(byte) ? byte | 0x20 : byte }
}
