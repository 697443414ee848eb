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
        var index = 0
        while index < bytes.count {
            let length = Self.escapedLength(bytes, at: index)
            if length == 0 {
                index += 1
                continue
            }
            append(bytes.extracting(start..<index))
            appendEscape(bytes, at: index)
            index += length
            start = index
        }
        append(bytes.extracting(start..<bytes.count))
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
