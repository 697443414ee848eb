/// What a Unicode scalar outside ASCII is read as when names are compared.
///
/// Source: `folding.tsv`, made from Unicode's tables. Only the Basic Multilingual Plane has rows; a scalar above it reads
/// as a sign of its own (``symbol``). Cost of a look-up: two array reads.
struct FoldingTable: Sendable {
    /// What one scalar is read as.
    enum Fold: Equatable {
        /// One to three ASCII letters or digits, the first in the lowest byte.
        case letters(UInt32)
        /// A letter of another script, already in lower case.
        case letter(UInt32)
        /// An ASCII sign, space or line feed.
        case sign(UInt8)
        /// Nothing at all, such as a combining mark.
        case nothing
    }

    /// The sign that stands for symbols without a reading of their own.
    static let symbol = UInt8(ascii: ";")

    private static let signBit: UInt32 = 1 << 31
    private static let nothingBit: UInt32 = 1 << 30
    private static let lettersBit: UInt32 = 1 << 29
    private static let valueMask: UInt32 = (1 << 29) - 1

    /// How many blocks of 64 scalars there are.
    private static let blockCount = 1024

    /// For each block of 64 scalars where its page starts in this same array; then the pages, of 64 folds each. The first
    /// page leaves everything as it is.
    private var folds = Array(repeating: UInt32(blockCount), count: blockCount) + Array(repeating: 0, count: 64)

    init() {}

    init(_ table: EmbeddedTable) {
        table.forEachRow { text, row in
            let first = row.hexadecimal(0, in: text)
            let last = row.hexadecimal(1, in: text)
            guard first <= last, last < 0x10000 else { return }
            let value = Self.value(of: text.extracting(row.range(2)))
            for scalar in first...last { set(scalar, to: value) }
        }
    }

    /// How `scalar`, which is not ASCII, is read.
    @inline(__always)
    func fold(_ scalar: UInt32) -> Fold {
        guard scalar < 0x10000 else { return .sign(Self.symbol) }
        let page = Int(folds[Int(scalar >> 6)])
        let value = folds[page &+ Int(scalar & 63)]
        if value == 0 { return .letter(scalar) }
        if value & Self.signBit != 0 { return .sign(UInt8(truncatingIfNeeded: value)) }
        if value & Self.nothingBit != 0 { return .nothing }
        if value & Self.lettersBit != 0 { return .letters(value & Self.valueMask) }
        return .letter(value)
    }

    private mutating func set(_ scalar: Int, to value: UInt32) {
        let block = scalar >> 6
        if folds[block] == Self.blockCount {
            folds[block] = UInt32(folds.count)
            folds.append(contentsOf: repeatElement(0, count: 64))
        }
        folds[Int(folds[block]) + scalar & 63] = value
    }

    private static func value(of text: Span<UInt8>) -> UInt32 {
        guard text.count > 0 else { return nothingBit }
        if text.count == 1, !text[0].isASCIILetter, !text[0].isASCIIDigit, text[0] < 0x80 {
            return signBit | UInt32(text[0])
        }
        if text[0] >= 0x80 { return decode(text, 0).scalar }
        // Three letters at most stand for letters; these words are longer.
        if text.count > 3 {
            switch text[0] {
            case UInt8(ascii: "s"): return signBit | UInt32(UInt8(ascii: " "))
            case UInt8(ascii: "l"): return signBit | UInt32(UInt8(ascii: "\n"))
            default: return nothingBit
            }
        }
        return (0..<text.count).reduce(lettersBit) { $0 | UInt32(text[$1]) << UInt32(8 * $1) }
    }
}
