/// Turns ranges of bytes of a text into ranges of Unicode scalars; ranges must come in order, and all cost O(text) together.
struct ScalarCounter {
    private var bytes: String.UTF8View.SubSequence
    private var position = 0
    private var scalars = 0

    init(_ text: String) { bytes = text.utf8[...] }

    mutating func range(_ range: Range<Int>) -> Range<Int> {
        advance(to: range.lowerBound)
        let start = scalars
        advance(to: range.upperBound)
        return start..<scalars
    }

    private mutating func advance(to end: Int) {
        while position < end, let byte = bytes.popFirst() {
            if byte & 0xC0 != 0x80 { scalars += 1 }
            position += 1
        }
    }
}
