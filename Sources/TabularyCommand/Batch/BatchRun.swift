internal import ArgumentParser
internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// One run of `tabulary batch`: finds out what an earlier run has left to do, and has it done.
struct BatchRun {
    /// What is asked for.
    struct Request {
        var output = ""
        var setup = WorkerSetup()
        var limits = Supervisor.Limits()
        var shard = 1
        var shardCount = 1
        /// Whether a dataset whose inputs have changed is brought up to date.
        var updates = false
        /// Whether nothing of earlier runs is used, and a folder of others is replaced.
        var isForced = false
        /// Whether the run waits until all stands on the disk.
        var waits = true
        var form = ProgressPrinter.Form.auto
        var isQuiet = false
        var failuresAllowed = 0
    }

    private let request: Request
    private let inputs: [BatchInput]
    private let header: JournalEntry.Header
    private let state: StateFolder
    private let dataset: String
    private let allIDs: [String]

    /// Finds the run's place and locks it.
    init(_ request: Request, inputs found: [InputFinder.Input]) throws {
        self.request = request
        dataset = try DatasetAssembly.path(of: request.output, options: request.setup.export)
        allIDs = ReportID.ids(of: found.map(\.source))
        var inputs: [BatchInput] = []
        var sources = 0
        for (index, input) in found.enumerated() {
            sources = (sources &* 31) &+ NameHash.of(input.source, "")
            if request.shardCount > 1, JournalScan.share(of: input.source, request.shardCount) != request.shard {
                continue
            }
            inputs.append(BatchInput(index: index, path: input.path, source: input.source, id: allIDs[index]))
        }
        self.inputs = inputs
        header = JournalEntry.Header(
            fingerprint: request.setup.fingerprint, setup: request.setup.message, shard: request.shard,
            shardCount: request.shardCount,
            inputCount: found.count, inputs: sources)
        state = try StateFolder(beside: dataset, shownAs: request.output)
    }

    /// Does what is to be done. Returns whether reports failed, more than may.
    func run() throws -> Bool {
        try settle()
        if request.isForced { try state.tidy() }
        var earlier: [EarlierDataset] = []
        var resumed: Resumed?
        if let scan = JournalScan(state.workJournal) {
            if scan.header.fingerprint == header.fingerprint { resumed = self.resumed(scan) }
            if resumed == nil {
                say("what an earlier run has done is of other inputs or options: what can be used of it is taken over")
                try state.keepWork()
            }
        } else {
            try DatasetAssembly.remove(state.work)
        }
        for folder in state.kept {
            guard let dataset = EarlierDataset(folder: folder + "/dataset", journal: folder + "/journal"),
                dataset.scan.header.fingerprint == header.fingerprint
            else { continue }
            earlier.append(dataset)
        }
        if !request.isForced, let finished = try finished() {
            let change = self.change(since: finished)
            if let change {
                if resumed == nil, !request.updates {
                    throw Supervisor.Trouble(
                        description: "'\(request.output)' stands, and \(change): say --update to bring it up to date")
                }
                if finished.scan.header.fingerprint == header.fingerprint { earlier.append(finished) }
            } else {
                let failed = finished.scan.inputs.reduce(0) { $0 + $1.failed }
                try state.tidy()
                say("nothing has changed: '\(request.output)' holds \(finished.scan.inputs.count) inputs")
                return failed > request.failuresAllowed
            }
        }
        return try work(resumed, earlier)
    }

    // MARK: What earlier runs left

    /// Where an unfinished run is taken up.
    private struct Resumed {
        /// How many inputs are done.
        var inputs: Int
        /// Where the one that follows was begun.
        var inside: UnitSource.Resumption?
        /// What is kept of the journal, and of the files.
        var journalLength: Int
        var lengths: [Int]
        var ids: ReportIDs
        var places: [(code: String, record: [UInt8])]
        var failed: Int
        var isOtherBoot: Bool
    }

    /// Ends what a run left between the exchange of the datasets and its last word.
    private func settle() throws {
        guard let scan = JournalScan(state.workJournal), let done = scan.done else { return }
        if Extractor.sha256(ofFile: state.workDataset + "/datapackage.json") == done {
            // The dataset is whole, and has not taken its place. It is put there in the course of this run.
            if Extractor.sha256(ofFile: dataset + "/datapackage.json") != done {
                try DatasetAssembly.put(state.workDataset, at: request.output, options: request.setup.export)
            }
        }
        if Extractor.sha256(ofFile: dataset + "/datapackage.json") == done {
            try StateFolder.move(state.workJournal, state.journal)
            try state.tidy()
        }
    }

    /// The dataset that stands, if it is what its journal says.
    private func finished() throws -> EarlierDataset? {
        guard let found = EarlierDataset(folder: dataset, journal: state.journal), let done = found.scan.done,
            Extractor.sha256(ofFile: dataset + "/datapackage.json") == done
        else { return nil }
        return found
    }

    /// In what the inputs or options differ from those of a dataset; nil where in nothing.
    private func change(since finished: EarlierDataset) -> String? {
        let scan = finished.scan
        if scan.header.fingerprint != header.fingerprint { return "it was made with other options or another version" }
        if !isIntact(finished) { return "its files were changed by others" }
        var count = Changes()
        // Mostly all stand where they stood, and only the others are looked for by their names.
        var moved: [Int] = []
        var known: [Int: Int] = [:]
        for position in 0..<max(inputs.count, scan.inputs.count) {
            let name = position < inputs.count ? NameHash.of(inputs[position].source, inputs[position].id) : nil
            let old = position < scan.inputs.count ? scan.inputs[position].name : nil
            if let name, name == old {
                if hasChanged(inputs[position], since: finished, at: position) { count.changed += 1 }
                continue
            }
            if name != nil { moved.append(position) }
            if let old { known[old] = position }
        }
        let isInOrder = moved.isEmpty && known.isEmpty
        for position in moved {
            let input = inputs[position]
            if let found = known.removeValue(forKey: NameHash.of(input.source, input.id)) {
                if hasChanged(input, since: finished, at: found) { count.changed += 1 }
            } else {
                count.new += 1
            }
        }
        count.gone = known.count
        if count.new + count.changed + count.gone == 0 { return isInOrder ? nil : "its inputs stand in another order" }
        return "\(count.changed) inputs have changed, \(count.new) are new and \(count.gone) are gone"
    }

    private struct Changes {
        var changed = 0
        var new = 0
        var gone = 0
    }

    /// Whether an input's file holds something else than it did.
    private func hasChanged(_ input: BatchInput, since finished: EarlierDataset, at position: Int) -> Bool {
        let stamp = FileStamp.at(input.path)
        let found = finished.scan.inputs[position]
        if stamp == found.stamp { return false }
        guard let part = finished.part(at: found.position) else { return true }
        return !EarlierDataset.holds(input.path, part, size: stamp.size)
    }

    /// Whether the CSV files are those of the dataset, by their sizes.
    private func isIntact(_ finished: EarlierDataset) -> Bool {
        guard let last = finished.scan.inputs.last, let part = finished.part(at: last.position) else { return true }
        var lengths = part.input.starts
        for report in part.reports {
            for file in lengths.indices { lengths[file] += report.lengths[file] }
        }
        return request.setup.export.files.allSatisfy { file in
            file == .places || FileStamp("\(dataset)/\(file.path)")?.size == lengths[file.rawValue]
        }
    }

    /// Where an unfinished run can be taken up; nil where its inputs are not the first of these.
    private func resumed(_ scan: JournalScan) -> Resumed? {
        guard scan.inputs.count <= inputs.count, let reader = JournalReader(state.workJournal) else { return nil }
        var resumed = Resumed(
            inputs: 0, journalLength: scan.end, lengths: [], ids: ReportIDs(taken: allIDs), places: scan.places,
            failed: 0, isOtherBoot: false)
        // Opened where a file's times have changed, and then for all.
        var work: EarlierDataset?
        for (position, found) in scan.inputs.enumerated() {
            let input = inputs[position]
            if found.name != NameHash.of(input.source, input.id) { return nil }
            let stamp = FileStamp.at(input.path)
            if stamp != found.stamp, !isSame(found, input, stamp, &work) { return nil }
            guard found.isWhole, !found.hasLines, position + 1 < scan.inputs.count else {
                // Ids of records are given anew, and the last input may have been left in the middle.
                if !replay(found, input, reader, &resumed, isLast: position + 1 == scan.inputs.count) { return nil }
                continue
            }
            resumed.inputs += 1
            resumed.failed += found.failed
        }
        return resumed
    }

    private func isSame(
        _ found: JournalScan.Input, _ input: BatchInput, _ stamp: FileStamp, _ work: inout EarlierDataset?
    ) -> Bool {
        if !found.isWhole { return false }
        if work == nil { work = EarlierDataset(folder: state.workDataset, journal: state.workJournal) }
        guard let part = work?.part(at: found.position) else { return false }
        return EarlierDataset.holds(input.path, part, size: stamp.size)
    }

    private func replay(
        _ found: JournalScan.Input, _ input: BatchInput, _ reader: JournalReader, _ resumed: inout Resumed, isLast: Bool
    ) -> Bool {
        reader.seek(to: found.position)
        guard case .input(let entry) = reader.next() else { return false }
        var lengths = entry.starts
        var inside: UnitSource.Resumption?
        for _ in 0..<found.reports {
            var next = reader.next()
            while case .place = next { next = reader.next() }
            while case .checkpoint = next { next = reader.next() }
            guard case .report(let report) = next else { return false }
            for file in lengths.indices { lengths[file] += report.lengths[file] }
            guard let line = report.place.line else { continue }
            let place = "\(input.source)#\(line)"
            let id =
                report.place.idValue.map { resumed.ids.id(ofValue: $0, place: place) }
                ?? resumed.ids.id(ofLine: line, of: input.id, place: place)
            if id != report.id { return false }
            inside = UnitSource.Resumption(line: line, end: report.place.bytes.upperBound)
        }
        if found.isWhole {
            resumed.inputs += 1
            resumed.failed += found.failed
            resumed.lengths = lengths
        } else if inside != nil {
            resumed.inside = inside
            resumed.failed += found.failed
            resumed.lengths = lengths
        } else {
            // Nothing of it counts: it begins anew.
            resumed.lengths = entry.starts
            resumed.journalLength = found.position
            resumed.places.removeLast(resumed.places.count - found.places)
        }
        return isLast || found.isWhole
    }

    // MARK: Work

    private func work(_ resumed: Resumed?, _ earlier: [EarlierDataset]) throws -> Bool {
        try state.createWork()
        var setup = request.setup
        setup.pending = state.pending
        // A run that begins has nothing to take up, and one that has stopped before its first report neither.
        let kept = resumed.flatMap { $0.lengths.isEmpty ? nil : $0 }
        let assembly = try DatasetAssembly(
            folder: state.workDataset, shownAs: request.output, options: setup.export, lengths: kept?.lengths)
        let journal = try JournalWriter(state.workJournal, length: kept?.journalLength ?? 0)
        if kept == nil {
            journal.append(.header(header))
            journal.append(.checkpoint(boot: StateFolder.boot))
        }
        let committer = Committer(
            assembly: assembly, journal: journal, setup: setup, ids: kept?.ids ?? ReportIDs(taken: allIDs),
            places: kept?.places ?? [])
        let log = unsafe open(state.workerLog, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        if log < 0 { throw ExportError.system(.create, path: state.workerLog, code: errno) }
        let first = kept?.inputs ?? 0
        if first > 0 || kept?.inside != nil {
            say("an earlier run is taken up: \(first) of \(inputs.count) inputs are done")
        }
        var progress = Progress()
        progress.inputs = inputs.count
        progress.inputsDone = first
        progress.failed = kept?.failed ?? 0
        for input in inputs[first...] { progress.bytes += FileStamp(input.path)?.size ?? 0 }
        var supervisor = Supervisor(
            limits: request.limits, setup: setup, log: log,
            source: UnitSource(inputs, from: first, kept?.inside, earlier: earlier), committer: committer,
            progress: progress, form: request.form)
        let isWhole = try supervisor.run()
        let reached = supervisor.progress
        guard isWhole else {
            say(
                "interrupted: \(reached.inputsDone) of \(inputs.count) inputs are done; run the same command again to go on"
            )
            throw ExitCode(130)
        }
        try supervisor.finish(waits: request.waits)
        try DatasetAssembly.put(state.workDataset, at: request.output, options: putOptions)
        try StateFolder.move(state.workJournal, state.journal)
        try state.tidy()
        say(
            "\(reached.inputsDone) inputs, \(reached.reports) reports\(reached.failed > 0 ? " (\(reached.failed) failed)" : "") "
                + "in \(Progress.duration(reached.seconds)): written to \(request.output)")
        return reached.failed > request.failuresAllowed
    }

    private var putOptions: ExportOptions {
        var options = request.setup.export
        options.replacesOtherFiles = request.isForced
        return options
    }

    private func say(_ line: String) { if !request.isQuiet { StandardError.print(line) } }
}
