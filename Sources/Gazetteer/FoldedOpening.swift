/// The first two letters of a word as they are read, where both are letters from a to z.
///
/// Prose is skimmed by them: a word whose first two letters open no name is passed over without a look-up.
struct FoldedOpening: Sendable {
    private var letters = InlineArray<2, UInt8>(repeating: 0)
    private var count = 0

    /// The opening of the first word in `text`.
    init(of text: Span<UInt8>, _ folding: FoldingTable) {
        var position = 0
        while position < text.count, count < 2 {
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
                while packed != 0, count < 2 {
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

    /// Marks the pair in a table of second letters by first letter; nothing where it is no pair of letters.
    func mark(in pairs: inout [UInt32]) {
        guard count == 2, letters[0].isASCIILower, letters[1].isASCIILower else { return }
        pairs[Int(letters[0] - UInt8(ascii: "a"))] |= 1 << UInt32(letters[1] - UInt8(ascii: "a"))
    }
}
