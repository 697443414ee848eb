/// Which sign parts the decimals of the numbers of a column, and so which one parts thousands. One byte.
///
/// It matters for numbers that can be read in two ways: one comma or one dot, one to three digits before it and three
/// behind, as in `1,234` and `1.234`. All others say by themselves how they are written.
package enum NumberFormat: UInt8, Sendable, Hashable, CaseIterable {
    /// Nothing is known: a comma before three digits parts thousands, a dot parts decimals.
    case undecided
    /// `1,234.5`: a comma before three digits parts thousands, a dot parts decimals.
    case decimalPoint
    /// `1.234,5`: a dot before three digits parts thousands, a comma parts decimals.
    case decimalComma
}
