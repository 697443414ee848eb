/// The language of a row, as its ISO 639 code: two letters, or `und`.
struct NameLanguage: Hashable, Sendable {
    /// The code's letters, the first in the lowest byte.
    let letters: UInt32

    static let english = NameLanguage("en")
    /// The language of no name: its words have no variants.
    static let none = NameLanguage("")

    init(_ code: StaticString) {
        letters = code.withUTF8Buffer { bytes in
            unsafe bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    /// The code at a range of at most four bytes.
    init(_ range: Range<Int>, in text: Span<UInt8>) {
        letters = range.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32(text[$1]) }
    }
}
