/// A change that one or both of two sides made to their common base.
package struct ThreeWayChange: Sendable, Hashable {
    /// Who made the change.
    package enum Mark: String, Sendable, Hashable, CaseIterable {
        /// Only the old side.
        case old
        /// Only the new side.
        case new
        /// Both, alike.
        case both
        /// Both, but each in its own way.
        case conflict
    }

    package var mark: Mark
    package var table: String
    /// What the change is in: the key's columns with their values; empty for a change in the columns.
    package var key: [String]
    /// The column; nil where the whole row came or went.
    package var column: String?
    /// The value in the base; nil where there is none.
    package var base: String?
    /// The value on the old side; nil where there is none.
    package var old: String?
    /// The value on the new side; nil where there is none.
    package var new: String?
}
