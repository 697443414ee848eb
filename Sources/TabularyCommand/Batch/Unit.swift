internal import Tabulary

/// A step of a batch: a task for a worker, or an input that is taken over from an earlier dataset.
struct Unit {
    var input: BatchInput
    var stamp: FileStamp
    var task: WorkerTask
    /// Whether it is the first of its input, and the last.
    var isFirst = true
    var isLast = true
    /// What is taken over, and from where; nil where a worker reads it.
    var taken: (part: EarlierDataset.Part, earlier: EarlierDataset)?
    /// How much of the input it is, in bytes.
    var byteCount: Int
    /// The worker that has it.
    var slot = -1

    init(_ input: BatchInput, stamp: FileStamp) {
        self.input = input
        self.stamp = stamp
        task = WorkerTask(path: input.path, source: input.source, id: input.id)
        byteCount = stamp.size
    }
}
