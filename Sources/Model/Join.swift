/// What was joined over a page break, and on what evidence.
public struct Join: Sendable, Hashable {
    /// What went on.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The fragment's first row goes on with the row above, in paragraphs or bullets of its own.
        case row
        /// The fragment's first row goes on in the middle of the cells above.
        case cell
        /// A paragraph or bullet after the table goes on with the table's last cell.
        case item
        /// The fragment's rows follow the rows above.
        case table
        /// A repeated header was left out, and the rows below it follow the rows above.
        case header
    }

    /// The 0-based table.
    public var table: Int
    /// The 1-based first line of the continuation.
    public var line: Int
    /// What went on.
    public var kind: Kind
    /// The 1-based line it goes on from.
    public var intoLine: Int
    /// Why it was joined, in words.
    public var evidence: String
    /// Whether the join was made; false where it was refused.
    public var isAccepted: Bool

    package init(table: Int, line: Int, kind: Kind, intoLine: Int, evidence: String, isAccepted: Bool = true) {
        self.table = table
        self.line = line
        self.kind = kind
        self.intoLine = intoLine
        self.evidence = evidence
        self.isAccepted = isAccepted
    }
}
