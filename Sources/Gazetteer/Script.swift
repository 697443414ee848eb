internal import CBytes

/// The scripts whose words are read by rules of their own.
enum Script {
    /// Chinese characters, which are written without spaces between words.
    @inline(__always)
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
    }

    /// Whether a text has a letter of a script beyond the Latin and the Greek one.
    static func isBeyondLatin(_ text: Span<UInt8>) -> Bool {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            for position in stride(from: 0, to: buffer.count, by: 64)
            where unsafe cbytes_other_scripts(base + position, buffer.count - position) != 0 {
                return true
            }
            return false
        }
    }

    @inline(__always)
    static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400...0x4FF).contains(scalar) }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { (0x600...0x6FF).contains(scalar) }
}
