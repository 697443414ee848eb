/// Where the text of a report stands in the file that it was taken from: a converter's JSON, whose strings hold the
/// report's text with escapes, in an order of their own.
///
/// What a converter's reader added, such as the tags of a table, stands nowhere in the file.
package struct SourceMap: Sendable {
    /// A stretch of the text that stands for a stretch of the file, unit by unit.
    ///
    /// Where a unit is one byte of both, the stretch is verbatim. Elsewhere a unit is held as a whole, as `é` is for
    /// `\u00e9`; neighbouring units of the same sizes are one run, so that a word of escapes costs no more than another.
    package struct Run: Sendable, Hashable {
        /// The offset in the text.
        package var text: UInt32
        /// The offset in the file.
        package var file: UInt32
        /// How many units follow each other.
        package var count: UInt32
        /// Bytes of text in a unit.
        package var textUnit: UInt8
        /// Bytes of the file in a unit.
        package var fileUnit: UInt8

        package var textEnd: Int { Int(text) + Int(count) * Int(textUnit) }
        package var fileEnd: Int { Int(file) + Int(count) * Int(fileUnit) }

        /// The bytes of the file that the units hold which a stretch of the text touches.
        fileprivate func file(of range: Range<Int>) -> Range<Int> {
            let first = max(0, range.lowerBound - Int(text)) / Int(textUnit)
            let end = min(Int(count), (range.upperBound - Int(text) + Int(textUnit) - 1) / Int(textUnit))
            return (Int(file) + first * Int(fileUnit))..<(Int(file) + end * Int(fileUnit))
        }
    }

    /// The bytes of the file as UTF-8 without byte order mark.
    package let file: [UInt8]
    /// The lines of the file.
    package let lines: LineIndex
    /// The runs, in the order of the text.
    package private(set) var runs: [Run] = []

    /// The positions of runs that do not go on in the file where the run before ends.
    private var breaks: [UInt32] = []

    /// The map of an empty text.
    package init(file: [UInt8]) {
        precondition(file.count < Int(UInt32.max), "a file of 4 GiB or more")
        self.file = file
        lines = LineIndex(file)
    }

    /// Says that the text goes on with a unit of the file, or with many of the same sizes.
    ///
    /// - Parameter text: The offset in the text, at or behind the end of the last run.
    package mutating func append(text: Int, file: Int, count: Int = 1, textUnit: Int = 1, fileUnit: Int = 1) {
        if count == 0 { return }
        if let last = runs.indices.last, runs[last].textEnd == text, runs[last].fileEnd == file,
            runs[last].textUnit == UInt8(textUnit), runs[last].fileUnit == UInt8(fileUnit)
        {
            runs[last].count += UInt32(count)
            return
        }
        if runs.last?.fileEnd != file { breaks.append(UInt32(runs.count)) }
        runs.append(
            Run(
                text: UInt32(text), file: UInt32(file), count: UInt32(count), textUnit: UInt8(textUnit),
                fileUnit: UInt8(fileUnit)))
    }

    /// Calls `body` with each stretch of the file that a stretch of the text stands for, in the order of the text.
    ///
    /// Stretches that follow each other in the file are one. O(log runs) for each.
    package func forEachStretch(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var index = firstRun(endingAfter: range.lowerBound)
        while index < runs.count, Int(runs[index].text) < range.upperBound {
            let last = lastRun(goingOnFrom: index, before: range.upperBound)
            body(runs[index].file(of: range).lowerBound..<runs[last].file(of: range).upperBound)
            index = last + 1
        }
    }

    /// The one stretch of the file to point at for a stretch of the text: the first that it stands for; where it
    /// stands for none, the place in the file that comes next. O(log runs).
    package func place(of range: Range<Int>) -> Range<Int> {
        let index = firstRun(endingAfter: range.lowerBound)
        guard index < runs.count else {
            let end = runs.last?.fileEnd ?? 0
            return end..<end
        }
        guard Int(runs[index].text) < range.upperBound else {
            let start = Int(runs[index].file)
            return start..<start
        }
        let last = lastRun(goingOnFrom: index, before: range.upperBound)
        return runs[index].file(of: range).lowerBound..<runs[last].file(of: range).upperBound
    }

    /// The last run that begins before an offset of the text and up to which the file goes on without a break.
    private func lastRun(goingOnFrom index: Int, before offset: Int) -> Int {
        let nextBreak = Self.first(in: 0..<breaks.count) { Int(breaks[$0]) > index }
        let end = nextBreak < breaks.count ? Int(breaks[nextBreak]) : runs.count
        return Self.first(in: index..<end) { Int(runs[$0].text) >= offset } - 1
    }

    /// The last byte of the file that the text before an offset stands for; nil where it stands for none.
    package func lastPlace(before offset: Int) -> Int? {
        let index = firstRun(endingAfter: offset - 1)
        if index < runs.count, Int(runs[index].text) < offset {
            return runs[index].file(of: (offset - 1)..<offset).upperBound - 1
        }
        return index > 0 ? runs[index - 1].fileEnd - 1 : nil
    }

    private func firstRun(endingAfter offset: Int) -> Int {
        Self.first(in: 0..<runs.count) { runs[$0].textEnd > offset }
    }

    /// The first of positions that holds, where all behind it hold as well; the end where none does.
    private static func first(in positions: Range<Int>, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (positions.lowerBound, positions.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
