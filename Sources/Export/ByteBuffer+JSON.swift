// Texts as JSON strings (RFC 8259 § 7). U+2028 and U+2029 are escaped too: some readers take them for line breaks.
extension ByteBuffer {
    /// Appends a text in quotes.
    @inline(__always)
    mutating func append(jsonText bytes: Span<UInt8>, _ traits: TextTraits) {
        append(0x22)
        if traits.contains(.escapedInJSON) { escape(bytes) } else { append(bytes) }
        append(0x22)
    }

    @inline(never)
    private mutating func escape(_ bytes: Span<UInt8>) {
        var start = 0
        var index = Self.firstCandidate(bytes, from: 0)
        while index < bytes.count {
            let length = Self.escapedLength(bytes, at: index)
            if length > 0 {
                append(bytes.extracting(start..<index))
                appendEscape(bytes, at: index)
                start = index + length
            }
            index = Self.firstCandidate(bytes, from: index + max(length, 1))
        }
        append(bytes.extracting(start..<bytes.count))
    }

    /// The first position from `start` on whose byte may have to be escaped, or one of the last seven, or the end.
    @inline(__always)
    private static func firstCandidate(_ bytes: Span<UInt8>, from start: Int) -> Int {
        unsafe bytes.withUnsafeBytes { bytes in
            var index = start
            while index &+ 8 <= bytes.count {
                let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let candidates =
                    ByteWord.below(0x20, word) | ByteWord.equal(0x22, word) | ByteWord.equal(0x5C, word)
                    | ByteWord.equal(0xE2, word)
                if candidates & ByteWord.found != 0 {
                    return index &+ (candidates & ByteWord.found).trailingZeroBitCount / 8
                }
                index &+= 8
            }
            return index
        }
    }

    /// How many bytes the character at `index` has, if it must be escaped, else 0.
    private static func escapedLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x22, 0x5C, 0x00..<0x20: 1
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    private mutating func appendEscape(_ bytes: Span<UInt8>, at index: Int) {
        let byte = bytes[index]
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0xE2: if bytes[index + 2] == 0xA8 { append("\\u2028") } else { append("\\u2029") }
        default:
            if byte < 0x10 { append("\\u000") } else { append("\\u001") }
            let digit = byte & 0x0F
            append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}
