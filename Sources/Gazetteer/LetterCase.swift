/// The case of letters outside ASCII.
enum LetterCase {
    /// Whether a scalar is a small letter; false for letters of scripts without case, and for signs.
    ///
    /// Not made part of its callers, the readers of words: what Unicode's tables need would be set up at every word.
    @inline(never)
    static func isLower(_ scalar: UInt32) -> Bool {
        // Cyrillic, Arabic and Chinese are told without a look at Unicode's tables.
        if Script.isCyrillic(scalar) {
            return (0x430...0x45F).contains(scalar) || (scalar >= 0x460 && scalar & 1 == 1)
        }
        guard scalar >= 0x80, scalar < 0x2000 || scalar >= 0xA720, !Script.isArabic(scalar) else { return false }
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }
}
