/// The hash of a word's folded letters, made eight letters at a time.
///
/// Letters are gathered in a word of eight bytes, which is mixed into the hash when it is full: one multiplication for eight
/// letters. A letter of ASCII is a byte, and a letter of another script four bytes, the highest of which no letter of ASCII
/// is. Equal letters have equal hashes however they were added; words of up to seven letters of ASCII never share one.
struct WordHash {
    private var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
    /// The letters that are not mixed in yet, the first in the lowest byte.
    private var pending: UInt64 = 0
    /// How many bits of `pending` are taken; less than 64.
    private var width: UInt64 = 0

    /// The hash of the letters so far.
    @inline(__always)
    var value: UInt64 { Self.mix(mixed ^ pending) }

    /// Adds a letter of ASCII, or another byte that is not 0.
    @inline(__always)
    mutating func add(_ letter: UInt8) { add(UInt64(letter), width: 8) }

    /// Adds a scalar outside ASCII, or one in it as ``add(_:)`` does.
    @inline(__always)
    mutating func add(scalar: UInt32) {
        if scalar < 0x80 { add(UInt64(scalar), width: 8) } else { add(UInt64(scalar | 0x8000_0000), width: 32) }
    }

    /// Adds letters of ASCII, the first in the lowest byte, and zeros above them.
    ///
    /// - Parameter newWidth: How many bits the letters have: 8 to 64.
    @inline(__always)
    mutating func add(_ letters: UInt64, width newWidth: UInt64) {
        pending |= letters &<< width
        let sum = width &+ newWidth
        guard sum >= 64 else {
            width = sum
            return
        }
        mixed = Self.mix(mixed ^ pending)
        // What did not fit; all of it, shifted out twice, where nothing was pending.
        pending = width == 0 ? 0 : letters &>> (64 &- width)
        width = sum &- 64
    }

    /// Two halves of a product, one over the other.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9e37_79b9_7f4a_7c15
        return product ^ (product >> 32)
    }

    // MARK: - Hashes of whole words

    /// The hash of a word that is already folded.
    static func of(_ folded: StaticString) -> UInt64 {
        folded.withUTF8Buffer { bytes in
            var hash = WordHash()
            for offset in bytes.indices { hash.add(unsafe bytes[offset]) }
            return hash.value
        }
    }

    /// The hash of bytes as they stand.
    static func of(_ range: Range<Int>, in text: Span<UInt8>) -> UInt64 {
        var hash = WordHash()
        var position = range.lowerBound
        while position &+ 8 <= range.upperBound {
            hash.add(text.eightBytes(at: position), width: 64)
            position &+= 8
        }
        let rest = UInt64(truncatingIfNeeded: max(0, range.upperBound &- position) &* 8)
        if rest > 0 { hash.add(text.eightBytes(at: position) & (1 &<< rest &- 1), width: rest) }
        return hash.value
    }

    /// The hash of scalars, each a letter.
    static func of(scalars: some Sequence<UInt32>) -> UInt64 {
        var hash = WordHash()
        for scalar in scalars { hash.add(scalar: scalar) }
        return hash.value
    }

    static let and = of("and")
    static let the = of("the")
}
