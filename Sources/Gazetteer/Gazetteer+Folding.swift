extension Gazetteer {
    /// Appends what a letter or digit reads as: `e` for `É`, `ss` for `ß`, `ж` for `Ж`; nothing for a sign.
    ///
    /// - Returns: Whether it is a letter, a digit or a mark on one; false for white space and signs, which part words.
    package func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
            bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            return true
        }
        switch folding.fold(scalar.value) {
        case .letters(let packed):
            var rest = packed
            while rest & 0xFF != 0 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
            return true
        case .letter(let value):
            guard let letter = Unicode.Scalar(value) else { return false }
            let isWord = letter.properties.isAlphabetic || letter.properties.numericType != nil
            if isWord { bytes.append(contentsOf: String(letter).utf8) }
            return isWord
        case .nothing: return true
        case .sign: return false
        }
    }
}
