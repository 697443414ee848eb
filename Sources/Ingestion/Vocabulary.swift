internal import TabularyModel

/// The words of a report without regard to case, to tell whether a hyphen at a page break belongs to a word.
struct Vocabulary {
    private var hashes: Set<UInt64> = []

    /// Gathers the words of the source. O(source).
    init(_ buffer: TextBuffer) {
        let text = buffer.bytes.span
        var position = 0
        while position < buffer.sourceCount {
            guard Bytes.isWord(text, position) else {
                position += 1
                continue
            }
            var hash = Self.seed
            while position < buffer.sourceCount, Bytes.isWord(text, position) {
                Self.mix(text[position], into: &hash)
                position += 1
            }
            hashes.insert(hash)
        }
    }

    /// Whether the last word of a text without its hyphen, and the first word of another, are one word of the report.
    func contains(_ above: TextRange, before below: TextRange, in buffer: TextBuffer) -> Bool {
        let text = buffer.bytes.span
        let hyphen = Bytes.scalarStart(text, before: above.upperBound)
        var start = hyphen
        while start > above.lowerBound, Bytes.isWord(text, start - 1) { start -= 1 }
        var end = below.lowerBound
        while end < below.upperBound, Bytes.isWord(text, end) { end += 1 }
        guard start < hyphen, end > below.lowerBound else { return false }
        var hash = Self.seed
        for position in start..<hyphen { Self.mix(text[position], into: &hash) }
        for position in below.lowerBound..<end { Self.mix(text[position], into: &hash) }
        return hashes.contains(hash)
    }

    // FNV-1a.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mix(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(Bytes.isUpper(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
}
