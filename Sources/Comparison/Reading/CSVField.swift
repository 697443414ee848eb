/// Where one field stands in its file.
struct CSVField: Sendable, Hashable {
    /// The bytes of the value, half open, without the quotation marks around it.
    var start: Int
    var end: Int
    /// Whether quotation marks inside are doubled, so that the bytes are not the value.
    var isEscaped: Bool

    var bounds: Range<Int> { start..<end }
    var isEmpty: Bool { start == end }

    static let empty = CSVField(start: 0, end: 0, isEscaped: false)
}
