/// A text as damage is looked for in it: letters in small case and without accents, digits, and single spaces.
///
/// A letter of another script is its scalar; `?` stands for a letter that was lost. Apostrophes, full stops and marks are
/// left out, every other sign is a space.
struct DamagedText {
    /// The longest text in bytes that is looked at.
    static let longest = 160
    /// What stands for a letter that was lost.
    static let lost = UInt16(UInt8(ascii: "?"))
    static let space = UInt16(0x20)

    private(set) var units: [UInt16] = []
    /// How many units are no spaces.
    private(set) var letterCount = 0

    /// Reads a text; nothing is read of one that is too long, or of Chinese.
    init(_ text: Span<UInt8>, _ folding: FoldingTable) {
        guard text.count <= Self.longest else { return }
        units.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                position = readASCII(byte, text, position, folding)
                continue
            }
            let (scalar, length) = decode(text, position)
            position += length
            if Script.isIdeograph(scalar) {
                units = []
                letterCount = 0
                return
            }
            add(scalar, folding)
        }
        if units.last == Self.space { units.removeLast() }
    }

    /// The text without the digits at its end, which may be a footnote's; nil where there are none.
    var withoutFootnote: DamagedText? {
        var text = self
        while let last = text.units.last, last < 0x80,
            UInt8(truncatingIfNeeded: last).isASCIIDigit || last == Self.space
        {
            text.units.removeLast()
            if last != Self.space { text.letterCount -= 1 }
        }
        return text.units.count < units.count && !text.units.isEmpty ? text : nil
    }

    private mutating func readASCII(_ byte: UInt8, _ text: Span<UInt8>, _ position: Int, _ folding: FoldingTable) -> Int
    {
        if byte.isASCIILetter || byte.isASCIIDigit {
            add(letter: UInt16(byte.isASCIILetter ? byte | 0x20 : byte))
            return position + 1
        }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "^"): break
        case UInt8(ascii: "&"):
            if let reference = CharacterReference(in: text, at: position), reference.scalar != 0x26 {
                if reference.scalar >= 0x80 {
                    add(reference.scalar, folding)
                } else {
                    _ = readASCII(UInt8(truncatingIfNeeded: reference.scalar), text, position, folding)
                }
                return position + reference.length
            }
            for letter in " and ".utf8 { letter == 0x20 ? addSpace() : add(letter: UInt16(letter)) }
        case UInt8(ascii: "<"):
            var end = position + 1
            while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
            if end < text.count { return end + 1 }
            addSpace()
        case UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            // Inside a word it stands for a letter.
            let isBefore = position > 0 && (text[position - 1].isASCIILetter || text[position - 1] >= 0x80)
            let isAfter =
                position + 1 < text.count && (text[position + 1].isASCIILetter || text[position + 1] >= 0x80)
            if isAfter || (isBefore && byte == UInt8(ascii: "|")) { add(letter: UInt16(byte)) } else { addSpace() }
        default: addSpace()
        }
        return position + 1
    }

    private mutating func add(_ scalar: UInt32, _ folding: FoldingTable) {
        if scalar == 0xFFFD { return add(letter: Self.lost) }
        switch folding.fold(scalar) {
        case .letters(var packed):
            while packed != 0 {
                add(letter: UInt16(packed & 0xFF))
                packed >>= 8
            }
        case .letter(let letter): add(letter: UInt16(truncatingIfNeeded: letter))
        case .nothing: break
        case .sign(let sign):
            if sign != UInt8(ascii: "'"), sign != UInt8(ascii: "*") { addSpace() }
        }
    }

    private mutating func add(letter: UInt16) {
        units.append(letter)
        letterCount += 1
    }

    private mutating func addSpace() {
        if let last = units.last, last != Self.space { units.append(Self.space) }
    }
}
