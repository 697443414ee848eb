/// Where a value stands in the report: one place, or several where a page break cut it.
public struct Provenance: Sendable, Hashable {
    /// One stretch of the source.
    public struct Piece: Sendable, Hashable {
        /// 1-based line.
        public var line: Int
        /// 0-based cell in that line; 0 in prose.
        public var field: Int
        /// Half-open range of bytes in the report as UTF-8 without its byte order mark.
        public var bytes: Range<Int>

        package init(line: Int, field: Int, bytes: Range<Int>) {
            self.line = line
            self.field = field
            self.bytes = bytes
        }
    }

    /// The first piece.
    public var first: Piece
    /// The pieces after the first, in reading order; empty for nearly every value.
    public var rest: [Piece]

    package init(first: Piece, rest: [Piece] = []) {
        self.first = first
        self.rest = rest
    }

    /// All pieces, in reading order.
    public var pieces: [Piece] { [first] + rest }
}
