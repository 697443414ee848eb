package import TabularyModel

/// What the whole text of a cell says as a value: a number, a range, an ordinal, or that the value is missing.
///
/// The text is never changed; a value is a view of it. What a careful analyst would not take for a number has no value:
///
/// - identifiers with leading zeros (`007`), dates (`12.05.2013`), periods (`2012–13`, `2010-2014`), numbers like those of
///   telephones and versions, bracketed years, rows' codes with their titles, and numbers of something (`12 laws`,
///   `15–24 years`): those are texts, and the first two words of an item would not do for its value;
/// - what no single reading is right for: `12 (5)`, `10²`, `5-3`, `3 -5`.
///
/// A value that is not exact never looks so: `~5` is `approximate`, `<5` and `65+` are ranges with one end. Signs of scale
/// are part of the unit, and the number is not multiplied: `US$ 3.2 million` is 3.2 in `US$ million`.
package struct TypedValue: Sendable, Hashable {
    /// The longest text in bytes that can have a value.
    package static let longest = 64

    package var kind: ValueKind
    /// The number; of a range its lower end, nil where that is open. nil for `missing`.
    package var lower: Numeral?
    /// The upper end of a range; nil where that is open, and for all other kinds.
    package var upper: Numeral?
    /// Whether the end of an open range is itself outside of it: `<5`, not `≤5`.
    package var isEndOutside = false
    /// The unit, as bytes of the text; empty where it has none.
    package var unit: Range<Int> = 0..<0
    /// The rest of a unit that stands on both sides of its number: `million` in `US$ 3.2 million`; empty for all others.
    package var unitRest: Range<Int> = 0..<0
    /// The footnote marks behind the value, as bytes of the text: `*`, `a/`, `¹`; empty where it has none.
    package var mark: Range<Int> = 0..<0

    package init(kind: ValueKind, lower: Numeral? = nil, upper: Numeral? = nil) {
        self.kind = kind
        self.lower = lower
        self.upper = upper
    }

    /// Reads a text that is trimmed; nil where it is no value, or more than one. O(length), allocates nothing.
    package init?(_ text: Span<UInt8>, _ format: NumberFormat = .undecided) {
        guard text.count > 0, text.count <= Self.longest else { return nil }
        let mark = FootnoteMark.range(in: text)
        if MissingMark.isWhole(text, 0..<mark.textEnd) {
            self.init(kind: .missing)
        } else {
            var reader = ValueReader(limit: mark.textEnd, format)
            guard let value = reader.read(text) else { return nil }
            self = value
        }
        self.mark = mark.start..<text.count
        if self.mark.isEmpty { self.mark = 0..<0 }
    }

    /// Whether one of its numbers can be read in two ways, so that the format decided.
    package var isAmbiguous: Bool { lower?.isAmbiguous ?? false || upper?.isAmbiguous ?? false }

    /// Appends the unit as written, its two parts parted by a space.
    package func appendUnit(to bytes: inout [UInt8], of text: Span<UInt8>) {
        for position in unit { bytes.append(text[position]) }
        if !unitRest.isEmpty { bytes.append(0x20) }
        for position in unitRest { bytes.append(text[position]) }
    }
}
