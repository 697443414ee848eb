internal import Tabulary

/// Cuts the inputs of a batch into units, in order, as they are asked for.
struct UnitSource {
    /// Where an earlier run stopped inside of a JSON Lines file.
    struct Resumption {
        /// The last line that was read.
        var line: Int
        /// The byte behind it.
        var end: Int
    }

    private let inputs: [BatchInput]
    private let earlier: [EarlierDataset]
    private var next: Int
    private var resumption: Resumption?
    /// The JSON Lines file that is being shared out.
    private var splitter: LineSplitter?
    private var current: Unit?
    private var following: FilePart?

    /// - Parameters:
    ///   - first: the first input that is not in the dataset yet.
    ///   - resumption: where that was begun.
    init(_ inputs: [BatchInput], from first: Int, _ resumption: Resumption?, earlier: [EarlierDataset]) {
        self.inputs = inputs
        self.earlier = earlier
        self.resumption = resumption
        next = first
    }

    /// The next unit; nil at the end.
    mutating func nextUnit() -> Unit? {
        if var unit = current, let part = following {
            following = splitter?.next()
            unit.isFirst = false
            unit.isLast = following == nil
            unit.task.part = part
            unit.byteCount = part.lines?.count ?? 0
            if unit.isLast { current = nil }
            return unit
        }
        if next == inputs.count { return nil }
        let input = inputs[next]
        next += 1
        let stamp = FileStamp.at(input.path).kept
        var unit = Unit(input, stamp: stamp)
        let begun = resumption
        resumption = nil
        if begun == nil {
            for dataset in earlier {
                guard let part = dataset.part(of: input, stamp: FileStamp.at(input.path)) else { continue }
                unit.taken = (part, dataset)
                return unit
            }
        }
        if let splitter = LineSplitter(input.path, source: input.source, stamp: stamp) {
            if let begun { splitter.seek(to: begun.line + 1, at: begun.end) }
            if let part = splitter.next() {
                following = splitter.next()
                self.splitter = splitter
                unit.task.part = part
                unit.isLast = following == nil
                unit.byteCount = part.lines?.count ?? 0
                current = unit.isLast ? nil : unit
            }
        }
        if let begun, unit.task.part.lines == nil { unit.task.part.lastLineRead = begun.line }
        unit.isFirst = begun == nil
        return unit
    }
}
