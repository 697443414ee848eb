/// The difference of two texts by words: `improved [-legal-] {+social+} security`.
///
/// Long texts are told by what surrounds their differences. Where both middles are long, they are told whole, so that the
/// work stays linear.
struct WordDifference {
    /// The most pairs of words that are held against each other.
    private static let mostPairs = 250_000
    /// The words that are shown around a difference.
    private static let context = 4

    private enum Step: Equatable { case kept, removed, added }

    private var words: [(step: Step, word: Substring)] = []

    init(_ old: String, _ new: String) {
        let first = old.split(whereSeparator: \.isWhitespace)
        let second = new.split(whereSeparator: \.isWhitespace)
        var start = 0
        while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
        var end = 0
        while end < first.count - start, end < second.count - start,
            first[first.count - 1 - end] == second[second.count - 1 - end]
        {
            end += 1
        }
        for word in first[..<start] { words.append((.kept, word)) }
        appendMiddle(first[start..<(first.count - end)], second[start..<(second.count - end)])
        for word in first[(first.count - end)...] { words.append((.kept, word)) }
    }

    /// Longest common subsequence, by dynamic programming.
    private mutating func appendMiddle(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) {
        let first = Array(old)
        let second = Array(new)
        if first.isEmpty || second.isEmpty || first.count * second.count > Self.mostPairs {
            for word in first { words.append((.removed, word)) }
            for word in second { words.append((.added, word)) }
            return
        }
        let width = second.count + 1
        var lengths = [UInt16](repeating: 0, count: (first.count + 1) * width)
        for row in stride(from: first.count - 1, through: 0, by: -1) {
            for column in stride(from: second.count - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    first[row] == second[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var row = 0
        var column = 0
        while row < first.count || column < second.count {
            if row < first.count, column < second.count, first[row] == second[column] {
                words.append((.kept, first[row]))
                row += 1
                column += 1
            } else if column == second.count
                || (row < first.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1])
            {
                words.append((.removed, first[row]))
                row += 1
            } else {
                words.append((.added, second[column]))
                column += 1
            }
        }
    }

    /// The runs of words, those in between shortened.
    ///
    /// - Parameter body: Called with each run, and whether it is only in the old text (-1), in both (0) or only in the
    ///   new one (1).
    func forEachRun(_ body: (String, Int) -> Void) {
        var position = 0
        while position < words.count {
            let step = words[position].step
            var end = position
            while end < words.count, words[end].step == step { end += 1 }
            var run = words[position..<end].map { String($0.word) }
            if step == .kept {
                let isFirst = position == 0
                let isLast = end == words.count
                if run.count > (isFirst || isLast ? 1 : 2) * Self.context + 1 {
                    let head = isFirst ? [] : Array(run.prefix(Self.context))
                    let tail = isLast ? [] : Array(run.suffix(Self.context))
                    run = head + ["…"] + tail
                }
            }
            body(run.joined(separator: " "), step == .removed ? -1 : step == .added ? 1 : 0)
            position = end
        }
    }

    /// The difference as one line, marked as git marks words.
    var line: String {
        var parts: [String] = []
        forEachRun { text, side in
            parts.append(side < 0 ? "[-\(text)-]" : side > 0 ? "{+\(text)+}" : text)
        }
        return parts.joined(separator: " ")
    }
}
