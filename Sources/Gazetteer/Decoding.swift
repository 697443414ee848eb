/// The scalar that starts at `position` and its length in bytes; a byte that starts none is read as Latin-1, one byte long.
@inline(__always)
func decode(_ text: Span<UInt8>, _ position: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[position])
    func follower(_ offset: Int) -> UInt32? {
        guard position + offset < text.count else { return nil }
        let byte = UInt32(text[position + offset])
        return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    switch first {
    case 0xC2...0xDF:
        if let second = follower(1) { return ((first & 0x1F) << 6 | second, 2) }
    case 0xE0...0xEF:
        if let second = follower(1), let third = follower(2) {
            // A longer form of a shorter scalar is none: a letter of ASCII would stand where no byte is one.
            let scalar = (first & 0x0F) << 12 | second << 6 | third
            if scalar >= 0x800 { return (scalar, 3) }
        }
    case 0xF0...0xF4:
        if let second = follower(1), let third = follower(2), let fourth = follower(3) {
            let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
            if scalar >= 0x10000, scalar < 0x110000 { return (scalar, 4) }
        }
    default: break
    }
    return (first, 1)
}
