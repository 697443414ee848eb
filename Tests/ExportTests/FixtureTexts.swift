import TabularyModel

/// Finds and makes the texts of a fixture.
struct FixtureTexts {
    var buffer: TextBuffer
    private let source: [UInt8]

    init(_ source: String) {
        self.source = Array(source.utf8)
        buffer = TextBuffer(source: self.source)
    }

    /// The `nth` stretch of the source that has these bytes; the empty text at the source's end where there is none.
    func find(_ text: String, nth: Int = 0) -> TextRange {
        let bytes = Array(text.utf8)
        let starts = source.indices.filter { source[$0...].starts(with: bytes) }
        guard nth < starts.count else { preconditionFailure("'\(text)' is not in the fixture") }
        return TextRange(starts[nth]..<starts[nth] + bytes.count)
    }

    /// A text that stands nowhere in the source.
    mutating func make(_ text: String) -> TextRange { buffer.intern(Array((text).utf8)) }

    /// A text of stretches of the source, parted by spaces, each a piece of its own.
    mutating func join(_ parts: [(text: String, field: Int)]) -> TextRange {
        let start = buffer.end
        for (position, part) in parts.enumerated() {
            if position > 0 { buffer.append(byte: 0x20) }
            buffer.append(source: find(part.text).bounds, field: part.field, beginsPiece: position > 0)
        }
        return TextRange(start..<buffer.end)
    }
}
