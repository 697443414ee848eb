/// A source with the stretches that stand in it between `‹` and `›`.
struct MarkedSource {
    /// The source without the marks.
    let bytes: [UInt8]
    /// The marked stretches, in the order of their starts.
    let ranges: [Range<Int>]

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
        self.bytes = bytes
        self.ranges = ranges
    }

    /// The source without the marks, as a string.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
