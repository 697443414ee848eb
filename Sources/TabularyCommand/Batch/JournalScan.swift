internal import Tabulary

/// What a journal holds, gone over once: an entry an input, to be held against the inputs of a run.
struct JournalScan {
    /// An input, as far as it is in the dataset.
    struct Input {
        var index: Int
        /// The ``NameHash`` of its source and its id.
        var name: Int
        var stamp: FileStamp
        /// The byte of the journal at which its entry starts.
        var position: Int
        /// How many places stand in the journal before it.
        var places: Int
        var isWhole = false
        var reports = 0
        var failed = 0
        var warnings = 0
        var hasLines = false
    }

    var header = JournalEntry.Header()
    /// The records of the places in use, in the order of the journal.
    var places: [(code: String, record: [UInt8])] = []
    var inputs: [Input] = []
    /// The byte behind the last entry that counts.
    var end = 0
    /// SHA-256 of the `datapackage.json` of the dataset that it is of; nil where it was not finished.
    var done: String?

    /// Goes over a journal; nil where there is none, or one of another program.
    init?(_ path: String) {
        guard let reader = JournalReader(path), case .header(let header) = reader.nextGlance() else { return nil }
        self.header = header
        end = reader.position
        let boot = StateFolder.boot
        // What was not on the disk yet may be lost where the machine was started anew.
        var safe = mark
        var isSafe = false
        while true {
            let position = reader.position
            guard let entry = reader.nextGlance() else { break }
            switch entry {
            case .header: continue
            case .place(let code, let record): places.append((code, record))
            case .input(let index, let name, let stamp):
                inputs.append(
                    Input(index: index, name: name, stamp: stamp, position: position, places: places.count))
            case .report(let hasLine, let isFailed, let warnings):
                if inputs.isEmpty { return nil }
                inputs[inputs.count - 1].reports += 1
                inputs[inputs.count - 1].failed += isFailed ? 1 : 0
                inputs[inputs.count - 1].warnings += warnings
                if hasLine { inputs[inputs.count - 1].hasLines = true }
            case .end: if !inputs.isEmpty { inputs[inputs.count - 1].isWhole = true }
            case .checkpoint(let then): isSafe = then == boot && !boot.isEmpty
            case .done(let digest): done = digest
            }
            end = reader.position
            if case .checkpoint = entry, !isSafe { safe = mark }
        }
        if !isSafe, done == nil { cut(to: safe) }
    }

    /// How far a scan was.
    private struct Mark {
        var places: Int
        var inputs: Int
        var last: Input?
        var end: Int
    }

    private var mark: Mark { Mark(places: places.count, inputs: inputs.count, last: inputs.last, end: end) }

    private mutating func cut(to mark: Mark) {
        places.removeLast(places.count - mark.places)
        inputs.removeLast(inputs.count - mark.inputs)
        if let last = mark.last { inputs[inputs.count - 1] = last }
        end = mark.end
    }

    /// Which of so many shares an input belongs to, from 1: the same in every run.
    static func share(of source: String, _ count: Int) -> Int {
        // The lowest bits of the hash are those of the last letters.
        var hash = UInt64(bitPattern: Int64(NameHash.of(source, "")))
        hash = (hash ^ hash >> 33) &* 0xff51_afd7_ed55_8ccd
        return Int((hash ^ hash >> 33) % UInt64(count)) + 1
    }
}
