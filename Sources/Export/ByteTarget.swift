/// Where filled bytes go.
protocol ByteTarget {
    /// What taking bytes can fail with; `Never` in memory.
    associatedtype Failure: Error

    /// How many bytes are gathered before they are taken.
    static var pieceSize: Int { get }

    /// Takes the bytes of a buffer and empties it.
    mutating func take(_ buffer: inout ByteBuffer) throws(Failure)
}

/// A target that leaves all bytes in their buffer.
struct MemoryTarget: ByteTarget {
    typealias Failure = Never

    static var pieceSize: Int { .max }

    mutating func take(_ buffer: inout ByteBuffer) {}
}
