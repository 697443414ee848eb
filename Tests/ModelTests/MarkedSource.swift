import TabularyModel

/// A source with the stretches that stand in it between `‹` and `›`.
struct MarkedSource {
    /// The source without the marks.
    let buffer: TextBuffer
    private let ranges: [Range<Int>]

    init(_ text: String) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        var start = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "‹": start = bytes.count
            case "›": ranges.append(start..<bytes.count)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        buffer = TextBuffer(source: bytes)
        self.ranges = ranges
    }

    /// The bytes of a marked stretch, by the order of their ends.
    subscript(index: Int) -> Range<Int> { ranges[index] }
}
