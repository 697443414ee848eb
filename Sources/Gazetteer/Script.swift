/// The scripts whose words are read by rules of their own.
enum Script {
    /// Chinese characters, which are written without spaces between words.
    @inline(__always)
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
    }

    @inline(__always)
    static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400...0x4FF).contains(scalar) }

    @inline(__always)
    static func isArabic(_ scalar: UInt32) -> Bool { (0x600...0x6FF).contains(scalar) }
}
