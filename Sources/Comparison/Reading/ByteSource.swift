/// Bytes that are read from the front, piece by piece.
package protocol ByteSource: ~Copyable {
    /// At most `count` bytes; none at the end, nil where they cannot be read.
    mutating func read(upTo count: Int) -> [UInt8]?
}
