/// The change that another one follows from, and that counts in its stead.
///
/// One edit of a cell's text shows in the cell, in what is read from it, and in what is counted from that: it is one change
/// in the data, and the others follow from it.
package enum ChangeCause: Sendable, Hashable {
    /// A change of a row: the 0-based positions of its table and of the change in ``TableDifference/changes``.
    case row(table: Int, change: Int)
    /// Another name: the 0-based position in ``DatasetDifference/names``.
    case name(Int)
}
