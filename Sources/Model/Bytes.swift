/// Classes of bytes and UTF-8 sequences, for the passes that work on bytes.
package enum Bytes {
    /// What an ASCII byte is, as flags.
    private static let classes: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20: space
        case 0x30...0x39: digit
        case 0x41...0x5A: upper
        case 0x61...0x7A: lower
        case 0x80...0xFF: wide
        case 0x00...0x1F, 0x7F: 0
        default: sign
        }
    }

    private static let space: UInt8 = 1
    private static let digit: UInt8 = 2
    private static let upper: UInt8 = 4
    private static let lower: UInt8 = 8
    private static let wide: UInt8 = 16
    private static let sign: UInt8 = 32

    package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    package static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    package static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    package static func isASCIILetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
    /// Whether a byte is printable ASCII that is neither letter nor digit nor space.
    package static func isSign(_ byte: UInt8) -> Bool { classes[Int(byte)] == sign }

    /// The length in bytes of the white space at `position`, 0 where there is none: ASCII and Unicode's `White_Space`.
    @inline(__always)
    package static func spaceLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        let byte = text[position]
        if byte <= 0x20 { return isSpace(byte) ? 1 : 0 }
        if byte < 0xC2 { return 0 }
        return wideSpaceLength(text, position)
    }

    private static func wideSpaceLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        guard position + 1 < text.count else { return 0 }
        let second = text[position + 1]
        if text[position] == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
        guard position + 2 < text.count else { return 0 }
        switch (text[position], second, text[position + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xE2, 0x81, 0x9F): return 3
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
        default: return 0
        }
    }

    /// A stretch without the white space at its ends.
    package static func trim(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = spaceLength(text, start)
            if length == 0 { break }
            start += length
        }
        while end > start {
            if isSpace(text[end - 1]) {
                end -= 1
            } else if end - start >= 2, text[end - 1] & 0xC0 == 0x80, wideSpaceLength(text, end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, text[end - 1] & 0xC0 == 0x80, wideSpaceLength(text, end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<max(start, end)
    }

    /// The scalar that starts at `position`, and its length. Malformed bytes stand for U+FFFD, one at a time.
    package static func scalar(_ text: Span<UInt8>, _ position: Int) -> (Unicode.Scalar, Int) {
        let byte = text[position]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        guard length > 1, position + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for index in 1..<length { value = value << 6 | UInt32(text[position + index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The offset of the scalar that ends just before `end`.
    package static func scalarStart(_ text: Span<UInt8>, before end: Int) -> Int {
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// Whether the byte at `position` belongs to a word: a letter, a digit, or a scalar that is no white space,
    /// punctuation or symbol.
    @inline(__always)
    package static func isWord(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let byte = text[position]
        if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) }
        return isWideWord(text, position)
    }

    /// U+0080…U+00BF, U+2000…U+2BFF, U+3000…U+303F and the private use area are signs; all else counts as letters.
    private static func isWideWord(_ text: Span<UInt8>, _ position: Int) -> Bool {
        var start = position
        while start > 0, position - start < 3, text[start] & 0xC0 == 0x80 { start -= 1 }
        switch text[start] {
        case 0xC2: return false
        case 0xE2: return start + 1 < text.count && text[start + 1] > 0xAF
        case 0xE3: return !(start + 1 < text.count && text[start + 1] == 0x80)
        case 0xEE: return false
        case 0xEF: return start + 1 < text.count && text[start + 1] > 0xA3 && text[start + 1] < 0xBF
        default: return true
        }
    }
}
