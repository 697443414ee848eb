internal import Crypto

/// The size and SHA-256 of bytes that go by.
package struct ByteDigest: Sendable {
    private var hash = SHA256()
    /// How many bytes went by.
    package private(set) var byteCount = 0

    package init() {}

    package mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        byteCount += bytes.count
    }

    /// SHA-256 of the bytes so far, as 64 hex digits.
    package var text: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in hash.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
