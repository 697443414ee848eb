/// Counts lines of one kind, and keeps the first: what a diagnostic about many lines tells.
struct LineTally {
    /// The first line, 1-based; nil where there is none.
    private(set) var line: Int?
    private(set) var count = 0

    mutating func add(line: Int) {
        if self.line == nil { self.line = line }
        count += 1
    }

    /// Adds what stands behind the lines counted so far.
    mutating func add(_ other: LineTally) {
        if line == nil { line = other.line }
        count += other.count
    }

    /// The end of a message about the first line: how many more there are.
    var more: String { count > 1 ? " (and \(count - 1) more rows)" : "" }
}
