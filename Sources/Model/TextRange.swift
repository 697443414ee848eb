/// A stretch of a ``TextBuffer``: a view of `count` bytes from `start`.
///
/// Nothing but a record of two numbers; the bytes stay in the buffer.
public struct TextRange: Sendable, Hashable {
    @usableFromInline package var start: UInt32
    @usableFromInline package var length: UInt32

    /// The empty text.
    package static let empty = TextRange(start: 0, length: 0)

    package init(start: UInt32, length: UInt32) {
        self.start = start
        self.length = length
    }

    package init(_ range: Range<Int>) {
        self.start = UInt32(range.lowerBound)
        self.length = UInt32(range.count)
    }

    /// Whether there is no text.
    @inlinable public var isEmpty: Bool { length == 0 }

    /// The number of UTF-8 bytes.
    @inlinable public var count: Int { Int(length) }

    /// The offset of its first byte in the buffer.
    @inlinable public var lowerBound: Int { Int(start) }
    /// The offset just past its last byte in the buffer.
    @inlinable public var upperBound: Int { Int(start) + Int(length) }
    /// Its bytes in the buffer, half-open.
    @inlinable public var bounds: Range<Int> { lowerBound..<upperBound }

    /// The stretch of this text between two byte offsets that count from its own start.
    package func slice(_ range: Range<Int>) -> TextRange {
        TextRange(start: start + UInt32(range.lowerBound), length: UInt32(range.count))
    }
}
