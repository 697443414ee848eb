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

/// `tabulary batch IN… -o OUT`: thousands of reports in, one dataset out, by several processes, over one run or many.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Extract thousands of reports, in parallel, and go on where an earlier run stopped.",
        discussion: """
            Writes the dataset that 'extract' writes, byte for byte, however many processes work on it. A report that \
            crashes, hangs or takes too much memory fails, and costs no other. A run that was stopped, or killed, is taken \
            up by the same command. Beside OUT stands OUT.tabulary with a journal of what OUT holds, by which --update reads \
            only what has changed.

            Examples:
              tabulary batch reports/ -o dataset
              tabulary batch 'archive/**/*.md.gz' corpus.jsonl -o dataset --jobs 8 --exclude 'draft*'
              find . -name '*.txt' | tabulary batch --from - -o dataset --update
              tabulary batch reports/ -o part-1 --shard 1/8
              tabulary batch --merge part-1 part-2 part-3 -o dataset

            Exit codes: 0 done; 2 a path could not be read, more reports failed than may, or the dataset could not be \
            written; 64 wrong arguments; 130 interrupted, the same command goes on.
            """)

    @Argument(
        help: ArgumentHelp(
            "Reports, folders of reports, patterns such as 'a/**/*.md', JSON Lines, .gz of all of them.",
            valueName: "path"))
    var paths: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The dataset's folder.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("A file with a path a line; - for standard input.", valueName: "file"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "Only inputs whose path in their folder, or whose name, is so; may be given several times.",
            valueName: "pattern"))
    var include: [String] = []

    @Option(
        help: ArgumentHelp(
            "No inputs whose path in their folder, or whose name, is so; may be given several times.",
            valueName: "pattern"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp("How many processes read reports. (default: the cores at hand)", valueName: "count"),
        transform: { try Choices.positiveCount($0, upTo: 1_024) })
    var jobs = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    @Option(
        help: ArgumentHelp("A share of the inputs: the first of four is 1/4.", valueName: "i/n"),
        transform: Choices.shard)
    var shard = Choices.Shard(number: 1, count: 1)

    @Flag(help: "The paths are datasets of all shards, which become one.")
    var merge = false

    @Flag(help: "Bring a dataset up to date whose inputs have changed: only what has is read.")
    var update = false

    @Flag(help: "Use nothing of earlier runs, and replace the output folder whatever it holds.")
    var force = false

    @Option(
        help: ArgumentHelp("What is written: csv, json or both, parted by a comma.", valueName: "formats"),
        transform: Choices.formats)
    var format: Set<ExportOptions.Format> = Set(ExportOptions.Format.allCases)

    @Option(
        help: ArgumentHelp(
            "How CSV is written: standard, or excel (byte order mark, CR LF, no formulas).", valueName: "profile"),
        transform: Choices.profile)
    var profile: ExportOptions.Profile = .standard

    @Flag(help: "Write no documents/, as --format csv.")
    var noDocuments = false

    @Flag(help: "Write no tables/.")
    var noTables = false

    @OptionGroup var fields: FieldArguments

    @OptionGroup var reading: ReadingArguments

    @Option(
        help: ArgumentHelp("How long a report may take, in seconds. (default: 60)", valueName: "seconds"),
        transform: Choices.seconds)
    var timeout = 60.0

    @Option(
        help: ArgumentHelp("How much memory a report may take. (default: 4G)", valueName: "size"),
        transform: { try Choices.size($0, upTo: 1 << 44) })
    var maxMemory = 4 << 30

    @Option(
        help: ArgumentHelp("How many reports may fail before the exit code says so.", valueName: "count"),
        transform: Choices.count)
    var maxFailures = 0

    @Option(
        help: ArgumentHelp("How progress is told: auto, json (an object a line) or none.", valueName: "form"),
        transform: Choices.progress)
    var progress = ProgressPrinter.Form.auto

    @Flag(help: "Do not wait until the dataset stands on the disk: faster, and not safe from a power failure.")
    var noSync = false

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func validate() throws {
        if merge, from != nil || shard.count > 1 { throw ValidationError("--merge goes with datasets only") }
        if paths.isEmpty, from == nil { throw ValidationError("no inputs: expected paths, or --from a list of them") }
        if output == "-" { throw ValidationError("a batch writes a folder: expected its path") }
        if noDocuments, format == [.json] {
            throw ValidationError("--no-documents and --format json leave nothing to write")
        }
    }

    func run() throws {
        do {
            if merge { return try Merge(output: output, parts: paths, isForced: force, isQuiet: quiet).run() }
            let found = BatchInputs(
                BatchInputs.Selection(paths: paths, list: from, include: include, exclude: exclude))
            for problem in found.problems { StandardError.print("error: \(problem)") }
            if found.inputs.isEmpty { throw ExitCode(2) }
            // From here on there is something to end well.
            Interrupt.note()
            let hasFailures = try BatchRun(try makeRequest(), inputs: found.inputs).run()
            if hasFailures || !found.problems.isEmpty { throw ExitCode(2) }
        } catch let error as ExitCode {
            throw error
        } catch {
            StandardError.print("error: \(error)")
            if case ExportError.system(.write, _, _) = error {
                StandardError.print("what was done is kept: run the same command again to go on")
            }
            throw ExitCode(2)
        }
    }

    private func makeRequest() throws -> BatchRun.Request {
        var request = BatchRun.Request()
        request.output = output
        request.setup.reading = reading.options
        if let file = reading.gazetteer {
            // Here once, so that its problems are told before anything is begun.
            _ = try reading.loadGazetteer()
            request.setup.gazetteer = file
            request.setup.gazetteerHash = Extractor.sha256(ofFile: file)
        }
        request.setup.reading.textField = fields.textField
        request.setup.reading.idField = fields.idField
        request.setup.export.formats = noDocuments ? format.subtracting([.json]) : format
        request.setup.export.profile = profile
        request.setup.export.hasTableFiles = !noTables
        request.setup.export.replacesOtherFiles = force
        request.limits = Supervisor.Limits(jobs: max(1, jobs), timeout: timeout, memory: maxMemory)
        request.shard = shard.number
        request.shardCount = shard.count
        request.updates = update
        request.isForced = force
        request.waits = !noSync
        request.form = quiet ? .none : progress
        request.isQuiet = quiet || progress == .json
        request.failuresAllowed = maxFailures
        return request
    }
}
