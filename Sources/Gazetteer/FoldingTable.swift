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

    /// For each block of 64 scalars the position of its page in `folds`; page 0 leaves everything as it is.
    private var pages = [UInt16](repeating: 0, count: 1024)
    private var folds = [UInt32](repeating: 0, count: 64)

    init() {}

    init(_ table: TextTable) {
        for row in table.rows {
            let first = table.hexadecimal(row, 0)
            let last = table.hexadecimal(row, 1)
            guard first <= last, last < 0x10000 else { continue }
            let value = Self.value(of: table.bytes(row, 2))
            for scalar in first...last { set(scalar, to: value) }
        }
    }

    /// How `scalar`, which is not ASCII, is read.
    @inline(__always)
    func fold(_ scalar: UInt32) -> Fold {
        guard scalar < 0x10000 else { return .sign(Self.symbol) }
        let page = Int(pages[Int(scalar >> 6)])
        let value = folds[page &* 64 &+ Int(scalar & 63)]
        if value == 0 { return .letter(scalar) }
        if value & Self.signBit != 0 { return .sign(UInt8(truncatingIfNeeded: value)) }
        if value & Self.nothingBit != 0 { return .nothing }
        if value & Self.lettersBit != 0 { return .letters(value & Self.valueMask) }
        return .letter(value)
    }

    private mutating func set(_ scalar: Int, to value: UInt32) {
        let block = scalar >> 6
        if pages[block] == 0 {
            pages[block] = UInt16(folds.count / 64)
            folds.append(contentsOf: repeatElement(0, count: 64))
        }
        folds[Int(pages[block]) * 64 + scalar & 63] = value
    }

    private static func value(of text: ArraySlice<UInt8>) -> UInt32 {
        switch String(decoding: text, as: UTF8.self) {
        case "space": return signBit | UInt32(UInt8(ascii: " "))
        case "line": return signBit | UInt32(UInt8(ascii: "\n"))
        case "nothing", "": return nothingBit
        case let folded:
            guard let first = folded.unicodeScalars.first else { return nothingBit }
            guard first.isASCII else { return first.value }
            let byte = UInt8(truncatingIfNeeded: first.value)
            guard byte.isASCIILetter || byte.isASCIIDigit else { return signBit | first.value }
            var packed = lettersBit
            for (position, letter) in text.prefix(3).enumerated() { packed |= UInt32(letter) << UInt32(8 * position) }
            return packed
        }
    }
}
