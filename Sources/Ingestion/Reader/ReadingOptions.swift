/// How a report is read.
package struct ReadingOptions: Sendable, Hashable {
    /// Whether what page breaks cut is joined; where not, each join that would have been made is recorded as refused.
    package var joins = true
    /// How many header rows every table has; nil where the tables tell.
    package var headerRows: Int?
    /// The most cells that a table's grid may have; a larger one is kept as paragraphs. Of those that nobody wrote, because a
    /// cell covers them or their row is short, all tables of a report together may have a million, and one more for every four
    /// bytes of the report; as many as this where it is more than its default.
    package var cellLimit = 20_000_000
    /// The longest text of a cell, in bytes, that is looked at as a list, a figure or a header; a longer one is kept as it is.
    package var cellByteLimit = 1 << 20
    /// How deep elements and tables may be nested.
    package var depthLimit = 512

    package init() {}
}
