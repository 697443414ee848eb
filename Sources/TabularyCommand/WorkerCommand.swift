internal import ArgumentParser
internal import CTabularySystem
internal import Tabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// `tabulary worker`: reports as JSON Lines in, datasets as JSON Lines out, for engines that start it and keep it.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answer an engine: a report a line in, a dataset a line out.",
        discussion: """
            Reads JSON Lines from standard input, an object with "id" (a string or a number) and "text" a line; other keys \
            are ignored. Writes exactly one line for each, in order: {"id", "status": "ok", "schema", "dataset"} with what \
            'extract -o -' writes for a file of that text, or {"id", "status": "error", "schema", "error": {"code", \
            "message"}}. A line that is no record costs that line only. One record is in memory at a time.

            Examples:
              tabulary worker < reports.jsonl > datasets.jsonl
              tabulary worker --hello --die-with-parent --max-record-bytes 16M

            Exit codes: 0 the input ended; 64 wrong arguments; 65 the last line had no line break; 74 reading or writing \
            failed.
            """)

    @Flag(help: "First write a line with the program's version and the schema.")
    var hello = false

    @Flag(help: "End when the process that started this one ends, however it ends (Linux).")
    var dieWithParent = false

    @Option(
        help: ArgumentHelp(
            "The longest line that is read, in bytes, or with k, M or G behind the number. (default: 1G)",
            valueName: "size"),
        transform: { try Choices.size($0, upTo: 4 << 30) })
    var maxRecordBytes = 1 << 30

    @Flag(help: .hidden)
    var frames = false

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        if dieWithParent { _ = tabulary_die_with_parent() }
        if frames { return runFrames() }
        let extractor = Extractor(options: reading.options, gazetteer: try reading.loadGazetteer())
        let worker = EngineWorker(extractor: extractor, limit: maxRecordBytes)
        do {
            let end = try worker.run(input: STDIN_FILENO, output: STDOUT_FILENO, greets: hello)
            if end == .truncated { throw ExitCode(65) }
        } catch let failure as Descriptor.Failure {
            // A reader that has seen enough is no failure.
            if failure.code == EPIPE { return }
            StandardError.print("error: cannot read or write a record: \(failure)")
            throw ExitCode(74)
        }
    }

    /// Works for a batch, which sees by itself how its workers end.
    private func runFrames() {
        _ = tabulary_die_with_parent()
        var worker = FrameWorker()
        try? worker.run()
    }
}
