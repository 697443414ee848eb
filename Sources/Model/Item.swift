/// A paragraph or bullet of a body cell or of the prose outside tables.
public struct Item: Sendable, Hashable {
    /// What part an item plays.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// A paragraph that opens a list.
        case lead
        /// A bullet.
        case bullet
        /// Any other paragraph.
        case paragraph
    }

    /// The 0-based table; nil in prose.
    public package(set) var table: Int?
    /// The 0-based body row.
    public package(set) var row: Int
    /// The 0-based column.
    public package(set) var column: Int
    /// The heading above it, in prose.
    public package(set) var section: TextRange
    /// 1-based in its cell; in prose, in its section.
    public package(set) var sequence: Int
    /// What part it plays.
    public package(set) var role: Role
    /// 1 for an outer bullet, 0 for paragraphs.
    public package(set) var level: Int
    /// Its text, without tags, emphasis, link targets and the bullet's sign.
    public package(set) var text: TextRange

    package init(
        table: Int?, row: Int, column: Int, section: TextRange, sequence: Int, role: Role, level: Int, text: TextRange
    ) {
        self.table = table
        self.row = row
        self.column = column
        self.section = section
        self.sequence = sequence
        self.role = role
        self.level = level
        self.text = text
    }
}
