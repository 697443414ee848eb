/// Whether a word is a given name, a family name, or a word of titles such as "Ministry" and "Review".
///
/// Source: `person-names.tsv` and `generated-person-names.tsv`, which stand in the order of their names and are searched
/// where they stand in the binary: nothing is built at the start. Cost: about 25 comparisons a word.
enum PersonNames {
    /// What a word is.
    enum Kind {
        case given, family, both
        /// A family name that is a word of titles too: "Rice".
        case mixed
        case word
    }

    /// The longest name in letters.
    private static let longest = 24

    /// What the letters of a part of a text are; nil where they are in neither table.
    ///
    /// - Returns: A word in the plural is known by its singular: "Elections" by "election".
    static func kind(of range: Range<Int>, in text: Span<UInt8>, _ folding: FoldingTable) -> Kind? {
        var letters = InlineArray<24, UInt8>(repeating: 0)
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound {
            var packed: UInt32 = 0
            if text[position] < 0x80 {
                if text[position].isASCIILetter { packed = UInt32(text[position] | 0x20) }
                position += 1
            } else {
                let (scalar, length) = decode(text, position)
                position += length
                switch folding.fold(scalar) {
                case .letters(let found): packed = found
                case .letter: return nil
                case .nothing, .sign: break
                }
            }
            while packed != 0 {
                guard count < longest else { return nil }
                letters[count] = UInt8(truncatingIfNeeded: packed)
                count += 1
                packed >>= 8
            }
        }
        guard count > 1 else { return nil }
        for table in [EmbeddedTable.personNames, .generatedPersonNames] {
            if let kind = find(letters, count, in: table) { return kind }
        }
        guard count > 3, letters[count - 1] == UInt8(ascii: "s"),
            [EmbeddedTable.personNames, .generatedPersonNames].contains(where: {
                find(letters, count - 1, in: $0) == .word
            })
        else { return nil }
        return .word
    }

    private static func find(_ letters: InlineArray<24, UInt8>, _ count: Int, in table: EmbeddedTable) -> Kind? {
        var found: Kind?
        table.withBytes { text in
            var low = 0
            var high = text.count
            while low < high {
                var start = (low + high) / 2
                while start > low, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
                var end = start
                var order = 0
                var offset = 0
                while end < text.count, text[end] != UInt8(ascii: "\n") {
                    if order == 0, offset <= count {
                        // A tab is less than any letter: "ab" goes before "abc". So is the sign of a comment.
                        let letter = offset < count ? letters[offset] : UInt8(ascii: "\t")
                        order = Int(text[end]) - Int(letter)
                        offset += 1
                    }
                    end += 1
                }
                if order == 0 {
                    found = kind(named: text[start + count + 1])
                    return
                }
                if order < 0 { low = end + 1 } else { high = start }
            }
        }
        return found
    }

    /// The kind that the first letter of the column stands for: `given`, `family`, `both`, `mixed`, `word`.
    private static func kind(named first: UInt8) -> Kind {
        switch first {
        case UInt8(ascii: "g"): .given
        case UInt8(ascii: "f"): .family
        case UInt8(ascii: "b"): .both
        case UInt8(ascii: "m"): .mixed
        default: .word
        }
    }
}
