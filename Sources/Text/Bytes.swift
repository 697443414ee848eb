internal import CBytes

/// Classes of bytes and UTF-8 sequences, for the passes that work on bytes.
///
/// Public so that they are inlined into other modules, which `package` does not do: out of line they took a tenth of an
/// extraction. The module is no product.
public enum Bytes {
    /// Whether a byte is white space of ASCII.
    @inlinable public static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    /// Whether a byte is a digit.
    @inlinable public static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// Whether a byte is a capital of ASCII.
    @inlinable public static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    /// Whether a byte is a small letter of ASCII.
    @inlinable public static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    /// Whether a byte is a letter of ASCII.
    @inlinable public static func isASCIILetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
    /// Whether a byte is printable ASCII that is neither letter nor digit nor space.
    @inlinable public static func isSign(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isASCIILetter(byte) && !isDigit(byte)
    }

    /// The length in bytes of the white space at `position`, 0 where there is none: ASCII and Unicode's `White_Space`.
    @inlinable @inline(__always) public static func spaceLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        let byte = text[position]
        if byte <= 0x20 { return isSpace(byte) ? 1 : 0 }
        if byte < 0xC2 { return 0 }
        return wideSpaceLength(text, position)
    }

    /// The length in bytes of the white space outside ASCII at `position`; 0 where there is none.
    @inlinable public static func wideSpaceLength(_ text: Span<UInt8>, _ position: Int) -> Int {
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
    @inlinable public static func trim(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
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
    @inlinable public static func scalar(_ text: Span<UInt8>, _ position: Int) -> (Unicode.Scalar, Int) {
        let byte = text[position]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        guard length > 1, position + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for index in 1..<length { value = value << 6 | UInt32(text[position + index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The offset of the scalar that ends just before `end`.
    @inlinable public static func scalarStart(_ text: Span<UInt8>, before end: Int) -> Int {
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// The first byte from `start` on that is not ASCII; the text's end where there is none.
    public static func firstWide(_ text: Span<UInt8>, from start: Int) -> Int {
        unsafe firstBit(in: text, start..<text.count) { unsafe cbytes_words($0, $1).wide } ?? text.count
    }

    /// The first of two bytes in a range; nil where it has neither.
    public static func first(_ byte: UInt8, or other: UInt8, in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        unsafe firstBit(in: text, range) { unsafe cbytes_either($0, $1, byte, other) }
    }

    /// The first NUL; nil where there is none.
    public static func firstNUL(_ text: Span<UInt8>) -> Int? { first(0, or: 0, in: text, 0..<text.count) }

    /// The second byte of the first pair in a range of which each is one of two; nil where there is no such pair.
    public static func firstPair(
        _ first: (UInt8, UInt8), _ second: (UInt8, UInt8), in text: Span<UInt8>, _ range: Range<Int>
    ) -> Int? {
        unsafe firstBit(in: text, max(1, range.lowerBound)..<range.upperBound) { bytes, count in
            unsafe cbytes_either(bytes - 1, count, first.0, first.1) & cbytes_either(bytes, count, second.0, second.1)
        }
    }

    /// The position of the first bit in a range, of which `bits` gives 64 at a time.
    @inline(__always)
    private static func firstBit(
        in text: Span<UInt8>, _ range: Range<Int>, _ bits: (UnsafePointer<UInt8>, Int) -> UInt64
    ) -> Int? {
        precondition(range.upperBound <= text.count)
        return unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var position = range.lowerBound
            while position < range.upperBound {
                let found = unsafe bits(base + position, buffer.count - position)
                if found != 0 {
                    let first = position + found.trailingZeroBitCount
                    return first < range.upperBound ? first : nil
                }
                position &+= 64
            }
            return nil
        }
    }

    /// Whether the byte at `position` belongs to a word: a letter, a digit, or a scalar that is no white space,
    /// punctuation or symbol.
    @inlinable @inline(__always) public static func isWord(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let byte = text[position]
        if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) }
        return isWideWord(text, position)
    }

    /// U+0080…U+00BF, U+2000…U+2BFF, U+3000…U+303F and the private use area are signs; all else counts as letters.
    @inlinable public static func isWideWord(_ text: Span<UInt8>, _ position: Int) -> Bool {
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
