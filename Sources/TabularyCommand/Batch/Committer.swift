internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Puts reports into the dataset that is being made, in the order of the inputs, and keeps its journal.
struct Committer: ~Copyable {
    private var assembly: DatasetAssembly
    private let journal: JournalWriter
    private var pending: PendingFiles
    private let setup: WorkerSetup
    private var ids: ReportIDs
    /// The places in use: their positions in the journal, and their records.
    private var places: [String: (position: Int, record: [UInt8])] = [:]
    /// The length of each file before the report in hand.
    private var starts: [Int] = []

    init(
        assembly: consuming DatasetAssembly, journal: JournalWriter, setup: WorkerSetup, ids: ReportIDs,
        places: [(code: String, record: [UInt8])]
    ) {
        self.assembly = assembly
        self.journal = journal
        self.setup = setup
        self.ids = ids
        pending = PendingFiles(folder: setup.pending)
        for place in places { self.places[place.code] = (self.places.count, place.record) }
    }

    // MARK: Inputs

    mutating func beginInput(_ input: BatchInput, stamp: FileStamp) {
        journal.append(
            .input(
                JournalEntry.Input(
                    index: input.index, path: input.path, source: input.source, id: input.id, stamp: stamp,
                    starts: assembly.lengths)))
    }

    mutating func endInput(sha256: String) { journal.append(.end(sha256: sha256)) }

    // MARK: Reports

    mutating func beginReport() { starts = assembly.lengths }

    mutating func append(_ bytes: Span<UInt8>, to file: Int) throws(ExportError) {
        try assembly.append(bytes, to: file)
    }

    /// Takes back the records of the report in hand.
    mutating func takeBackReport() throws(ExportError) { try assembly.takeBack(to: starts) }

    /// Ends a report whose records were appended. Where its id is another's, its records are made once more.
    mutating func endReport(_ head: ReportHead, of task: WorkerTask) throws {
        let id = resolve(head.place, task)
        if id != head.id {
            pending.discard(head)
            return try remake(head, id, of: task)
        }
        try pending.commit(head, id: head.id, to: assembly.folder)
        record(head)
    }

    /// Reads a report once more that was read with another id.
    private mutating func remake(_ head: ReportHead, _ id: String, of task: WorkerTask) throws {
        try takeBackReport()
        var part = FilePart()
        let hasBytes = !head.place.bytes.isEmpty && (task.part.lines != nil || !Extractor.isPacked(task.path))
        part.lines = hasBytes ? head.place.bytes : nil
        part.firstLine = hasBytes ? head.place.line ?? 1 : 1
        part.lastLineRead = (head.place.line ?? 1) - 1
        var unused = ReportIDs()
        var made: Dataset?
        do {
            try setup.extractor().forEachReport(
                ofFile: task.path, source: task.source, id: task.id, part: part, ids: &unused
            ) { dataset, place throws(Found) in
                guard place.line == head.place.line else { return }
                made = dataset
                throw Found()
            }
        } catch {}
        guard var dataset = made else {
            throw ExportError.system(.read, path: task.path, code: EIO)
        }
        dataset.report.id = id
        try add(dataset, at: head.place)
    }

    /// Ends a search.
    private struct Found: Error {}

    /// Puts a report that was given up.
    mutating func giveUp(
        _ place: ReportPlace, of task: WorkerTask, _ code: DiagnosticCode, _ message: String
    ) throws -> ReportHead {
        beginReport()
        let dataset = try setup.extractor().dataset(
            ofGivenUp: task.path, source: task.source, id: resolve(place, task), place: place, code, message)
        return try add(dataset, at: place)
    }

    @discardableResult
    private mutating func add(_ dataset: Dataset, at place: ReportPlace) throws -> ReportHead {
        var exporter = ReportExporter(options: setup.export)
        exporter.encode(dataset)
        let name = try pending.write(&exporter)
        let head = ReportHead(&exporter, of: dataset, at: place, pendingName: name)
        for file in DatasetFile.allCases {
            try exporter.withRecords(file) { bytes throws(ExportError) in try assembly.append(bytes, to: file.rawValue)
            }
        }
        try pending.commit(head, id: head.id, to: assembly.folder)
        record(head)
        return head
    }

    private mutating func record(_ head: ReportHead) {
        for place in head.places where places[place.code] == nil { note(place.code, place.record) }
        var entry = JournalEntry.Report()
        entry.place = head.place
        entry.id = head.id
        entry.isFailed = head.isFailed
        entry.warnings = head.warnings
        entry.byteCount = head.byteCount
        entry.lengths = head.lengths
        entry.documentLength = head.documentLength
        entry.tableLengths = head.tableLengths
        entry.places = head.places.map { places[$0.code]?.position ?? 0 }
        journal.append(.report(entry))
    }

    private mutating func note(_ code: String, _ record: [UInt8]) {
        places[code] = (places.count, record)
        journal.append(.place(code: code, record: record))
    }

    /// The id of a report, by the order in which reports stand in the dataset.
    private mutating func resolve(_ place: ReportPlace, _ task: WorkerTask) -> String {
        guard let line = place.line else { return task.id }
        let name = "\(task.source)#\(line)"
        if let value = place.idValue { return ids.id(ofValue: value, place: name) }
        return ids.id(ofLine: line, of: task.id, place: name)
    }

    // MARK: Earlier datasets

    /// Takes an input over from an earlier dataset.
    mutating func take(
        _ part: EarlierDataset.Part, of earlier: EarlierDataset, for input: BatchInput, stamp: FileStamp
    ) throws {
        beginInput(input, stamp: stamp)
        var starts = part.input.starts
        for report in part.reports {
            beginReport()
            for file in report.lengths.indices {
                let end = starts[file] + report.lengths[file]
                try earlier.read(file, starts[file]..<end) { bytes throws(ExportError) in
                    try assembly.append(bytes, to: file)
                }
                starts[file] = end
            }
            let task = WorkerTask(path: input.path, source: input.source, id: input.id)
            var head = ReportHead()
            head.place = report.place
            head.id = report.id
            head.isFailed = report.isFailed
            head.warnings = report.warnings
            head.byteCount = report.byteCount
            head.lengths = report.lengths
            head.tableLengths = report.tableLengths
            head.documentLength = report.documentLength
            head.places = report.places.map {
                ReportHead.UsedPlace(code: earlier.scan.places[$0].code, record: earlier.scan.places[$0].record)
            }
            let id = resolve(report.place, task)
            guard id == report.id else {
                // Its id was another's then, or is now.
                try remake(head, id, of: task)
                continue
            }
            if report.documentLength != nil { try earlier.share("documents/\(id).json", with: assembly.folder) }
            for number in 1..<(report.tableLengths.count + 1) {
                try earlier.share("tables/\(id).\(number).csv", with: assembly.folder)
            }
            record(head)
        }
        endInput(sha256: part.sha256)
    }

    // MARK: On disk

    /// Hands all to the system, the records before the journal that tells of them.
    mutating func flush() throws(ExportError) {
        try assembly.flush()
        try journal.flush()
    }

    /// Waits until all that was handed over stands on the disk, and says so in the journal.
    mutating func checkpoint(boot: String) throws(ExportError) {
        try flush()
        try assembly.synchronize()
        journal.append(.checkpoint(boot: boot))
        try journal.flush()
        try journal.synchronize()
    }

    /// Makes the dataset whole, and says so in the journal.
    mutating func finish(waits: Bool) throws {
        let package = try assembly.finish(places: places.mapValues(\.record))
        if waits { try assembly.synchronize() }
        var digest = ByteDigest()
        digest.update(package.span)
        journal.append(.done(sha256: digest.text))
        try journal.flush()
        if waits { try journal.synchronize() }
    }
}
