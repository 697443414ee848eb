/// The lines of a source that stand in block quotes, and where their content starts.
package struct QuotedLines: Sendable {
    /// 0-based, ascending.
    private var lines: [UInt32] = []
    private var starts: [UInt32] = []

    package init() {}

    package var isEmpty: Bool { lines.isEmpty }

    /// The line below the last quoted one; 0 where there is none.
    package var end: Int { lines.last.map { Int($0) + 1 } ?? 0 }

    /// Adds a line below all others.
    ///
    /// - Parameter start: The offset behind the signs of its quotes.
    package mutating func append(line: Int, start: Int) {
        precondition(line >= end, "quoted lines are added from top to bottom")
        lines.append(UInt32(line))
        starts.append(UInt32(start))
    }

    /// The offset at which the content of a line starts; nil where it is not quoted. O(log lines).
    package func start(ofLine line: Int) -> Int? {
        guard line < end else { return nil }
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if Int(lines[middle]) < line { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && Int(lines[low]) == line ? Int(starts[low]) : nil
    }
}
