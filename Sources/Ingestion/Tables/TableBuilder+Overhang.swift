internal import TabularyModel

// Rows that cells of HTML reach into and that are not written.
extension TableBuilder {
    /// What the last rows' cells ask for below them (HTML § 4.9.12.1: a cell makes the rows that it spans).
    struct Overhang {
        /// How many rows.
        var rows: Int
        /// For each column, how many of them are covered from above.
        var reach: [Int]
        /// The positions of spans, and how many rows more they would stand in.
        var spans: [(span: Int, rows: Int)]
    }

    /// Makes the rows that cells reach into below the last: of covered cells, and in other columns missing ones.
    ///
    /// They stand in the last row's line.
    mutating func appendOverhang() {
        guard let asked = overhang else { return }
        overhang = nil
        let line = rows.last?.line ?? 1
        for row in 0..<asked.rows {
            beginRow(line: line)
            for column in 0..<max(width, asked.reach.count) {
                let isCovered = column < asked.reach.count && asked.reach[column] > row
                appendEmpty(isCovered ? .covered : .missing, field: column)
            }
        }
        for (span, more) in asked.spans where more > 0 { spans[span].rows += UInt32(min(more, asked.rows)) }
        madeRows += asked.rows
    }
}
