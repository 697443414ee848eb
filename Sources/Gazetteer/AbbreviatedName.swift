/// A name of which words are cut and closed with a full stop: "Equat. Guinea", "U.A. Emirates", "Gr. Britain".
///
/// A cut word of one letter counts beside longer words only, and a name of one word shows five letters at least: "Est."
/// is not Estonia. Letters are folded.
struct AbbreviatedName {
    /// One word.
    struct Word {
        var letters: [UInt16]
        /// Whether a full stop closes it.
        var isCut: Bool
    }

    /// How many words a name has at most.
    private static let mostWords = 8

    private(set) var words: [Word] = []

    /// Reads a text; nil where no word of it is cut, or where it has signs that no abbreviated name has.
    init?(_ text: Span<UInt8>, _ folding: FoldingTable) {
        guard text.count <= DamagedText.longest else { return nil }
        var letters: [UInt16] = []
        var position = 0
        var startsSmall = false
        func isOpen(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "-") }
        while position <= text.count {
            let byte = position < text.count ? text[position] : 0x20
            var length = 1
            if byte.isASCIILetter {
                if letters.isEmpty, byte.isASCIILower { startsSmall = true }
                letters.append(UInt16(byte | 0x20))
            } else if byte >= 0x80 {
                let scalar: UInt32
                (scalar, length) = decode(text, position)
                switch folding.fold(scalar) {
                case .letters(var packed):
                    while packed != 0 {
                        letters.append(UInt16(packed & 0xFF))
                        packed >>= 8
                    }
                case .nothing, .sign(UInt8(ascii: "'")): break
                case .letter, .sign: return nil
                }
            } else if byte == UInt8(ascii: ".") || isOpen(byte) {
                if !letters.isEmpty {
                    words.append(Word(letters: letters, isCut: byte == UInt8(ascii: ".")))
                    letters.removeAll(keepingCapacity: true)
                }
            } else if byte == UInt8(ascii: "&"), letters.isEmpty {
                words.append(Word(letters: "and".utf8.map(UInt16.init), isCut: false))
            } else if byte != UInt8(ascii: "'") {
                return nil
            }
            position += length
        }
        guard words.count <= Self.mostWords, words.contains(where: \.isCut) else { return nil }
        if words.count == 1 {
            guard words[0].letters.count >= 5, !startsSmall else { return nil }
        } else {
            // "P. Guinea" may be many a thing, "U.A. Emirates" is one.
            let isShort = words.count { $0.isCut && $0.letters.count == 1 } == 1
            let shown = words.filter { $0.letters.count > 1 }.reduce(0) { $0 + $1.letters.count }
            guard shown >= (isShort ? 7 : 5) else { return nil }
        }
    }

    /// Whether a name is the text with its words whole.
    func stands(for name: ArraySlice<UInt8>) -> Bool {
        var position = name.startIndex
        for (number, word) in words.enumerated() {
            for letter in word.letters {
                guard position < name.endIndex, UInt16(name[position]) == letter else { return false }
                position += 1
            }
            if word.isCut {
                while position < name.endIndex, name[position] != 0x20 { position += 1 }
            }
            guard number < words.count - 1 else { break }
            guard position < name.endIndex, name[position] == 0x20 else { return false }
            position += 1
        }
        return position == name.endIndex
    }
}
