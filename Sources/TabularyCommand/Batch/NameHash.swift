/// A hash of what an input is called, the same in every run: FNV-1a over its source and its id, 0xFF between them.
struct NameHash {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    var value: Int { Int(bitPattern: UInt(hash)) }

    mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(_ bytes: Span<UInt8>) { for index in bytes.indices { add(bytes[index]) } }

    /// The hash of an input.
    static func of(_ source: String, _ id: String) -> Int {
        var hash = NameHash()
        for byte in source.utf8 { hash.add(byte) }
        hash.add(0xFF)
        for byte in id.utf8 { hash.add(byte) }
        return hash.value
    }
}
