import Crypto

/// SHA-256 of bytes that go by.
struct ByteSum {
    private var hash = SHA256()

    mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// 64 hex digits.
    var text: String {
        var digits: [UInt8] = []
        for byte in hash.finalize() {
            for digit in [byte >> 4, byte & 0x0F] { digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
