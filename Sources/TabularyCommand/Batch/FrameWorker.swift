internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A worker of `tabulary batch`: reads the files that it is told to, and hands back finished bytes.
struct FrameWorker {
    private var output = OutputPipe(file: STDOUT_FILENO)
    private var input: [UInt8] = []
    private var position = 0

    /// Works until the input ends.
    mutating func run() throws {
        guard let first = try next(), first.kind == .setup else { return }
        let setup = try WorkerSetup(message: first.message)
        let extractor = try setup.extractor()
        var exporter = ReportExporter(options: setup.export)
        var pending = PendingFiles(folder: setup.pending)
        // Ids are guesses here: the supervisor knows those of all reports.
        var ids = ReportIDs()
        while let frame = try next() {
            let task = try WorkerTask(message: frame.message)
            do {
                try run(task, extractor, &exporter, &pending, &ids)
            } catch let failure as PendingFiles.Failure {
                var writer = MessageWriter()
                writer.put(failure.path)
                writer.put(Int(failure.code))
                try output.append(Frame.bytes(.trouble, writer.bytes))
                return try output.flush()
            }
        }
        try output.flush()
    }

    private mutating func run(
        _ task: WorkerTask, _ extractor: Extractor, _ exporter: inout ReportExporter, _ pending: inout PendingFiles,
        _ ids: inout ReportIDs
    ) throws {
        var output = OutputPipe(file: STDOUT_FILENO)
        swap(&output, &self.output)
        var failure: (any Error)?
        let digest = extractor.forEachReport(
            ofFile: task.path, source: task.source, id: task.id, part: task.part, ids: &ids,
            begin: { place, bytes in
                if failure != nil { return }
                do {
                    try output.append(Frame.bytes(.begin, Frame.message(of: place)))
                    try output.flush()
                } catch {
                    failure = error
                }
                TestHook.act(on: bytes)
            }
        ) { dataset, place in
            if failure != nil { return }
            do {
                exporter.encode(dataset)
                let name = try pending.write(&exporter)
                let head = ReportHead(&exporter, of: dataset, at: place, pendingName: name)
                try output.append(Frame.bytes(.report, head.message))
                for file in DatasetFile.allCases {
                    try exporter.withRecords(file) { bytes throws(Descriptor.Failure) in try output.append(bytes) }
                }
            } catch {
                failure = error
            }
        }
        var writer = MessageWriter()
        writer.put(digest.byteCount)
        writer.put(digest.text)
        try output.append(Frame.bytes(.end, writer.bytes))
        swap(&output, &self.output)
        if let failure { throw failure }
    }

    /// The next frame; nil at the end of the input.
    private mutating func next() throws -> (kind: Frame.Kind, message: [UInt8])? {
        guard try fill(Frame.headLength), let (kind, length) = Frame.head(input, at: position) else { return nil }
        guard try fill(Frame.headLength + length) else { return nil }
        let start = position + Frame.headLength
        position = start + length
        return (kind, Array(input[start..<position]))
    }

    /// Reads until so many bytes are there. Returns false at the end of the input.
    private mutating func fill(_ count: Int) throws -> Bool {
        while input.count - position < count {
            if !Descriptor.isReadable(STDIN_FILENO) { try output.flush() }
            var piece: [UInt8] = []
            try Descriptor.read(STDIN_FILENO, into: &piece, upTo: 1 << 16)
            if piece.isEmpty { return false }
            input.removeFirst(position)
            position = 0
            input += piece
        }
        return true
    }
}
