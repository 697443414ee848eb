/// The position of a place in the gazetteer's table of places.
///
/// Records hold this instead of a code, so that a record is a few words long.
public struct PlaceIndex: Sendable, Hashable, Comparable {
    package var value: UInt16

    package init(_ value: Int) { self.value = UInt16(value) }

    /// Whether one place stands before another in the gazetteer's table.
    public static func < (left: PlaceIndex, right: PlaceIndex) -> Bool { left.value < right.value }
}
