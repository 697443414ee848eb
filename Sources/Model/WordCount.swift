/// Where the words of the source went: `total == tables + prose + dropped`.
///
/// A word is a run of letters and digits outside of tags.
public struct WordCount: Sendable, Hashable {
    /// Words of the source.
    public var total: Int
    /// Words in captions and cells.
    public var tables: Int
    /// Words in headings, paragraphs and bullets outside the tables.
    public var prose: Int
    /// Words in neither; each run of them has a diagnostic.
    public var dropped: Int

    package init(total: Int = 0, tables: Int = 0, prose: Int = 0, dropped: Int = 0) {
        self.total = total
        self.tables = tables
        self.prose = prose
        self.dropped = dropped
    }
}
