/// Finds what somebody probably meant.
package enum Suggestion {
    /// The name that is nearest to a text, where it is near enough; the first of equals.
    package static func nearest(to text: String, among names: [String]) -> String? {
        let given = Array(text.lowercased().utf8)
        let near = names.map { (name: $0, distance: distance(given, Array($0.utf8))) }.min { $0.distance < $1.distance }
        guard let near, near.distance <= max(1, near.name.utf8.count / 3) else { return nil }
        return near.name
    }

    /// The fewest insertions, deletions, replacements and exchanges of neighbours between two texts.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left.count > 64 { return left.count }
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                next.append(cost)
            }
            before = last
            last = next
        }
        return last[right.count]
    }
}
