/// Text that was UTF-8 and was decoded as Windows-1252 or Latin-1.
enum Mojibake {
    private static let longest = 400

    /// What Windows-1252 has from 0x80 to 0x9F, as scalars; 0 where it has nothing.
    private static let signs: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0,
        0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]

    /// The text as it was meant; nil where it is no such text.
    static func repaired(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count <= longest, holdsLead(text) else { return nil }
        var bytes: [UInt8] = []
        var position = 0
        while position < text.count {
            let (scalar, length) = decode(text, position)
            position += length
            if scalar < 0x100 {
                bytes.append(UInt8(truncatingIfNeeded: scalar))
            } else if let sign = signs.firstIndex(of: scalar) {
                bytes.append(0x80 + UInt8(truncatingIfNeeded: sign))
            } else {
                return nil
            }
        }
        return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    }

    /// Whether a letter stands in the text that UTF-8's leading bytes are decoded as: Â, Ã, Ä, Å, â, Ð, Ñ, Ø, Ù.
    private static func holdsLead(_ text: Span<UInt8>) -> Bool {
        var position = 0
        while position + 2 < text.count {
            if text[position] == 0xC3 {
                switch text[position + 1] {
                case 0x82...0x85, 0xA2, 0x90, 0x91, 0x98, 0x99: if text[position + 2] >= 0xC2 { return true }
                default: break
                }
            }
            position += 1
        }
        return false
    }
}
