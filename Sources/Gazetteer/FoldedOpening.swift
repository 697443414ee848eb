/// The first three letters of a word as they are read, where they are letters from a to z.
///
/// Prose is skimmed by them: see ``OpeningFilter``.
struct FoldedOpening: Sendable {
    private var letters = InlineArray<3, UInt8>(repeating: 0)
    private var count = 0

    /// The opening of the first word in `text`.
    init(of text: Span<UInt8>, _ folding: FoldingTable) {
        var position = 0
        while position < text.count, count < 3 {
            let byte = text[position]
            guard byte >= 0x80 else {
                guard byte.isASCIILetter else { return }
                append(byte | 0x20)
                position += 1
                continue
            }
            let (scalar, length) = decode(text, position)
            position += length
            switch folding.fold(scalar) {
            case .letters(var packed):
                while packed != 0, count < 3 {
                    append(UInt8(truncatingIfNeeded: packed))
                    packed >>= 8
                }
            case .nothing: continue
            case .letter, .sign: return
            }
        }
    }

    private mutating func append(_ letter: UInt8) {
        letters[count] = letter
        count += 1
    }

    /// Lets words that open so pass; nothing where it has no two letters.
    func mark(in filter: inout OpeningFilter) {
        guard count >= 2, letters[0].isASCIILower, letters[1].isASCIILower else { return }
        filter.insert(letters[0], letters[1], count == 3 && letters[2].isASCIILower ? letters[2] : nil)
    }
}
