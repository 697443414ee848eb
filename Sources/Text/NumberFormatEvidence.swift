package import TabularyModel

/// What the numbers of a column say about how they are written, gathered cell by cell. One byte.
///
/// Every number that can be read in one way only has a vote: `1.234.567` and `12,5` vote for the decimal comma, `1,234.5`,
/// `1,234,567` and `0.5` for the decimal point. `1,234`, `1.234`, `1 234` and `12` have none.
package struct NumberFormatEvidence: Sendable, Hashable {
    /// Bit n: the format of raw value n has a vote.
    private var votes: UInt8 = 0

    package init() {}

    /// Whether nothing has voted.
    package var isEmpty: Bool { votes == 0 }
    /// Whether both formats have votes.
    package var isConflicting: Bool { votes.nonzeroBitCount > 1 }

    /// Lets a cell vote; a text that is no number, range or approximate number has no vote. O(length), at most 64 bytes.
    package mutating func add(_ text: Span<UInt8>) {
        guard text.count <= TypedValue.longest, Self.hasInnerSign(text), let value = TypedValue(text) else { return }
        add(value)
    }

    /// Lets a value vote that was read already, in whatever format.
    package mutating func add(_ value: TypedValue) {
        if value.kind == .ordinal { return }
        for number in [value.lower, value.upper] {
            if let evidence = number?.evidence, evidence != .undecided { votes |= 1 << evidence.rawValue }
        }
    }

    /// Whether nothing decides between two readings that the columns of the table have both: its own votes conflict, or it
    /// has none and those of the table do.
    package func isDoubtful(in table: NumberFormatEvidence) -> Bool { isEmpty ? table.isConflicting : isConflicting }

    /// Adds the votes of another column.
    package mutating func formUnion(_ other: NumberFormatEvidence) { votes |= other.votes }

    /// The format of the column: its own votes where they agree, else, where it has none, those of the table's columns
    /// where they agree; undecided where votes conflict or nothing has voted.
    package func format(else table: NumberFormatEvidence) -> NumberFormat {
        let votes = isEmpty ? table.votes : self.votes
        switch votes {
        case 1 << NumberFormat.decimalPoint.rawValue: return .decimalPoint
        case 1 << NumberFormat.decimalComma.rawValue: return .decimalComma
        default: return .undecided
        }
    }

    /// Whether a comma or dot stands before a digit: no number without one votes.
    private static func hasInnerSign(_ text: Span<UInt8>) -> Bool {
        var isSign = false
        for position in 0..<text.count {
            if isSign, Bytes.isDigit(text[position]) { return true }
            isSign = text[position] == UInt8(ascii: ",") || text[position] == UInt8(ascii: ".")
        }
        return false
    }
}
