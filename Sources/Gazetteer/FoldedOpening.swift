/// The first letters of a word as they are read, where they are letters from a to z.
///
/// Prose is skimmed by them: see ``OpeningFilter``.
struct FoldedOpening: Sendable {
    /// How many letters are kept.
    static let longest = 4

    /// The letters, the first in the lowest byte; zeros where there are fewer.
    private(set) var letters: UInt32 = 0
    private var count: UInt32 = 0

    /// The opening of the first word in `text`.
    init(of text: Span<UInt8>, _ folding: FoldingTable) {
        var position = 0
        while position < text.count, count < Self.longest {
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
                while packed != 0, count < Self.longest {
                    append(UInt8(truncatingIfNeeded: packed))
                    packed >>= 8
                }
            case .nothing: continue
            case .letter, .sign: return
            }
        }
    }

    private mutating func append(_ letter: UInt8) {
        letters |= UInt32(letter) << (8 * count)
        count += 1
    }
}
