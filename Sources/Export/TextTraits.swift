/// What a text holds that a form must escape; found in one pass for all forms.
struct TextTraits: OptionSet {
    let rawValue: UInt8

    /// A quotation mark, a comma or a control character: CSV must quote it.
    static let quotedInCSV = TextTraits(rawValue: 1)
    /// A quotation mark, a backslash, a control character, or a byte that may open U+2028: JSON may have to escape it.
    static let escapedInJSON = TextTraits(rawValue: 2)

    /// A quotation mark: CSV must double it.
    static let doubledInCSV = TextTraits(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Scans a text. O(length), eight bytes at a time without a branch.
    ///
    /// - Note: An export that takes 255 µs took 2,900 µs with the comparisons of Swift's `SIMD16`.
    @inline(__always)
    init(_ bytes: Span<UInt8>) {
        var findings = Findings()
        unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else { return }
            let count = bytes.count
            var offset = 0
            while offset &+ 8 < count {
                findings.scan(unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset &+= 8
            }
            findings.scan(unsafe Self.end(start, count))
        }
        let both = findings.mark | findings.control
        let isQuoted = (both | findings.comma) & ByteWord.found != 0
        let isEscaped = (both | findings.escape) & ByteWord.found != 0
        let isDoubled = findings.mark & ByteWord.found != 0
        rawValue = (isQuoted ? 1 : 0) | (isEscaped ? 2 : 0) | (isDoubled ? 4 : 0)
    }

    /// The last eight bytes of a text, or all bytes of a shorter one, some of them twice.
    @inline(__always)
    private static func end(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 8 { return unsafe start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
        if count >= 4 {
            let first = unsafe start.loadUnaligned(as: UInt32.self)
            let last = unsafe start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << 32
        }
        let first = unsafe UInt64(start.loadUnaligned(as: UInt8.self))
        let middle = unsafe UInt64(start.loadUnaligned(fromByteOffset: count / 2, as: UInt8.self))
        let last = unsafe UInt64(start.loadUnaligned(fromByteOffset: count &- 1, as: UInt8.self))
        // Bytes past the end are letters.
        return first | middle << 8 | last << 16 | 0x6161_6161_6100_0000
    }

    /// Words in which the highest bit of a byte says that what is looked for was found.
    private struct Findings {
        var mark: UInt64 = 0
        var control: UInt64 = 0
        var comma: UInt64 = 0
        var escape: UInt64 = 0

        @inline(__always)
        mutating func scan(_ word: UInt64) {
            mark |= ByteWord.equal(0x22, word)
            control |= ByteWord.below(0x20, word)
            comma |= ByteWord.equal(0x2C, word)
            escape |= ByteWord.equal(0x5C, word) | ByteWord.equal(0xE2, word)
        }
    }
}
