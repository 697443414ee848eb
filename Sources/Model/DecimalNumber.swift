/// A decimal number exactly as a report states it: `18`, `-1234.50`.
///
/// 8 bytes. **Range**: seventeen digits in all, at most 31 of them decimals; a text with more is no number to Tabulary.
public struct DecimalNumber: Sendable, Hashable {
    /// The digits without separator in the upper 59 bits, how many of them are decimals in the lower 5.
    private let packed: Int64

    /// Ten to the power of seventeen.
    private static let limit: Int64 = 100_000_000_000_000_000

    /// A whole number; nil where it has more than seventeen digits.
    public init?(_ value: Int) { self.init(mantissa: Int64(value), scale: 0) }

    /// `mantissa` divided by ten to the power of `scale`; nil where it is out of range.
    public init?(mantissa: Int64, scale: Int) {
        guard mantissa.magnitude < UInt64(Self.limit), scale >= 0, scale < 32 else { return nil }
        packed = mantissa << 5 | Int64(scale)
    }

    /// Reads canonical decimal form: an optional `-`, digits, and decimals behind a dot; nil where it is anything else or
    /// out of range.
    package init?(canonical text: [UInt8]) {
        var mantissa: Int64 = 0
        var scale = 0
        var digits = 0
        var hasDot = false
        let isNegative = text.first == UInt8(ascii: "-")
        for byte in text.dropFirst(isNegative ? 1 : 0) {
            if byte == UInt8(ascii: "."), !hasDot, digits > 0 {
                hasDot = true
                continue
            }
            guard byte >= 0x30, byte <= 0x39, mantissa < Self.limit / 10 else { return nil }
            mantissa = mantissa * 10 + Int64(byte - 0x30)
            digits += 1
            if hasDot { scale += 1 }
        }
        guard digits > 0, !hasDot || scale > 0 else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
    }

    /// All digits as one whole number: -123450 of `-1234.50`.
    public var mantissa: Int64 { packed >> 5 }
    /// How many of the digits are decimals: 2 of `-1234.50`.
    public var scale: Int { Int(packed & 31) }
    /// Whether it is below zero.
    public var isNegative: Bool { packed < 0 }
    /// The number as a whole number; nil where it has decimals.
    public var integer: Int? { scale == 0 ? Int(mantissa) : nil }
    /// The nearest binary number.
    public var double: Double { Double(description) ?? .nan }
}

extension DecimalNumber: CustomStringConvertible {
    /// Canonical decimal form: no separators of thousands, a dot before the decimals.
    public var description: String {
        var digits = String(mantissa.magnitude)
        if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits }
        let whole = digits.dropLast(scale)
        let sign = isNegative ? "-" : ""
        return scale == 0 ? sign + whole : sign + whole + "." + digits.suffix(scale)
    }
}
