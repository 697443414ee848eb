/// A character reference of HTML: `&eacute;`, `&#233;`, `&#xE9;`, `&amp;`.
///
/// Named letters are read by their form, a letter and its accent; of signs those are known that stand in lists of names.
/// Source: HTML § 13.5.
struct CharacterReference {
    /// The scalar it stands for; of a letter with an accent the bare letter, which is what names are compared by.
    let scalar: UInt32
    /// How many bytes it has, with `&` and `;`.
    let length: Int

    private static let longest = 12

    private static let accents: [StaticString] = [
        "acute", "grave", "circ", "tilde", "uml", "cedil", "ring", "slash", "caron",
    ]
    private static let signs: [(name: StaticString, scalar: UInt32)] = [
        ("amp", 0x26), ("nbsp", 0xA0), ("apos", 0x27), ("quot", 0x22), ("lt", 0x3C), ("gt", 0x3E), ("rsquo", 0x2019),
        ("lsquo", 0x2018), ("ldquo", 0x201C), ("rdquo", 0x201D), ("ndash", 0x2013), ("mdash", 0x2014),
        ("bull", 0x2022), ("middot", 0xB7), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("shy", 0xAD),
        ("dagger", 0x2020), ("Dagger", 0x2021), ("szlig", 0xDF), ("aelig", 0xE6), ("AElig", 0xC6), ("oelig", 0x153),
    ]

    /// The reference that starts at `position`; nil where none does.
    init?(in text: Span<UInt8>, at position: Int) {
        var end = position + 1
        let limit = min(text.count, position + Self.longest)
        while end < limit, text[end] != UInt8(ascii: ";") {
            let byte = text[end]
            guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "#") else { return nil }
            end += 1
        }
        guard end < limit, end > position + 2 else { return nil }
        let name = (position + 1)..<end
        let scalar = text[position + 1] == UInt8(ascii: "#") ? Self.number(text, name) : Self.named(text, name)
        guard let scalar else { return nil }
        self.scalar = scalar
        length = end + 1 - position
    }

    private static func number(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt32? {
        let isHexadecimal = text[name.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.isEmpty, digits.count <= 7 else { return nil }
        var value: UInt32 = 0
        for position in digits {
            let byte = text[position]
            if byte.isASCIIDigit {
                value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - UInt8(ascii: "0"))
            } else if isHexadecimal, (byte | 0x20) &- UInt8(ascii: "a") < 6 {
                value = value * 16 + UInt32((byte | 0x20) - UInt8(ascii: "a") + 10)
            } else {
                return nil
            }
        }
        return Unicode.Scalar(value) == nil || value < 0x20 ? nil : value
    }

    private static func named(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt32? {
        for (sign, scalar) in signs where isEqual(text, name, sign) { return scalar }
        let letter = text[name.lowerBound]
        guard letter.isASCIILetter else { return nil }
        let accent = name.lowerBound + 1..<name.upperBound
        return accents.contains { isEqual(text, accent, $0) } ? UInt32(letter) : nil
    }

    private static func isEqual(_ text: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            for offset in bytes.indices where unsafe bytes[offset] != text[range.lowerBound + offset] { return false }
            return true
        }
    }
}
