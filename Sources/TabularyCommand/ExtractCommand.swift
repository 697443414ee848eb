internal import ArgumentParser
internal import Tabulary

/// `tabulary extract PATH… -o DIR`: reports in, one dataset out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Extract the tables, places, figures and texts of reports into a dataset.",
        discussion: """
            Tables of tabs, pipes, HTML and drawn ones are read, mixed freely, with headings, prose and bullets around \
            them; what page breaks cut is joined, and said. The JSON of Docling, MinerU, Unstructured and Marker is read \
            as the text that it holds, and JSON Lines as a report a line. The dataset is a folder of CSV files, one kind \
            of record each, with a JSON document a report and a datapackage.json that describes them.

            Examples:
              tabulary extract report.txt -o dataset
              tabulary extract reports/ more.md -o dataset --format csv
              tabulary extract corpus.jsonl -o dataset --text-field body --id-field doc
              tabulary extract - -o - < report.txt > report.json

            Exit codes: 0 done; 1 a warning or a check that differs, with --strict; 2 a path or a report could not be \
            read, or the dataset could not be written; 64 wrong arguments.
            """)

    @Argument(
        help: ArgumentHelp(
            "Reports, folders of reports (.txt, .md, .html, .htm, .json, .jsonl), or - for standard input.",
            valueName: "path"))
    var paths: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The dataset's folder; - writes one report's JSON to standard output.", valueName: "dir"))
    var output: String

    @Option(
        help: ArgumentHelp("What is written: csv, json or both, parted by a comma.", valueName: "formats"),
        transform: Choices.formats)
    var format: Set<ExportOptions.Format> = Set(ExportOptions.Format.allCases)

    @Option(
        help: ArgumentHelp(
            "How CSV is written: standard, or excel (byte order mark, CR LF, no formulas).", valueName: "profile"),
        transform: Choices.profile)
    var profile: ExportOptions.Profile = .standard

    @OptionGroup var fields: FieldArguments

    @OptionGroup var reading: ReadingArguments

    @Flag(help: "Exit with 1 where there is a warning or a check that differs.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(help: "Replace the output folder whatever it holds.")
    var force = false

    func run() throws {
        let (inputs, problems) = InputFinder.find(paths)
        for problem in problems { StandardError.print("error: \(problem)") }
        if inputs.isEmpty { throw ExitCode(2) }
        let extractor = Extractor(options: options, gazetteer: try reading.loadGazetteer())
        var run = ExtractionRun(hasProblems: !problems.isEmpty, isQuiet: quiet)
        do {
            if output == "-" {
                try writeDocument(inputs, extractor, &run)
            } else {
                try writeDataset(inputs, extractor, &run)
            }
        } catch let error as ExportError {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        }
        if run.hasFailures { throw ExitCode(2) }
        if strict, run.hasFindings { throw ExitCode(1) }
    }

    private var options: Extractor.Options {
        var options = reading.options
        options.textField = fields.textField
        options.idField = fields.idField
        return options
    }

    private func writeDataset(
        _ inputs: [InputFinder.Input], _ extractor: Extractor, _ run: inout ExtractionRun
    ) throws {
        let options = ExportOptions(formats: format, profile: profile, replacesOtherFiles: force)
        var writer = try DatasetWriter(destination: output, options: options)
        // From here on there is something to tidy away.
        Interrupt.note()
        let ids = ReportID.ids(of: inputs.map(\.source))
        var recordIDs = ReportIDs(taken: ids)
        for (input, id) in zip(inputs, ids) {
            try forEachReport(of: input, id, &recordIDs, extractor) { dataset in
                if Interrupt.wasRequested {
                    StandardError.print("interrupted: '\(output)' was left as it was")
                    throw ExitCode(130)
                }
                run.add(dataset, path: input.path)
                try writer.append(dataset)
            }
        }
        try writer.finish()
        run.printSummary(output: output, formats: format)
    }

    private func writeDocument(
        _ inputs: [InputFinder.Input], _ extractor: Extractor, _ run: inout ExtractionRun
    ) throws {
        guard inputs.count == 1 else {
            StandardError.print(
                "error: '-o -' writes one report's JSON, and \(inputs.count) reports were given: name a folder")
            throw ExitCode(64)
        }
        var document: [UInt8]?
        var ids = ReportIDs()
        try forEachReport(of: inputs[0], ReportID.ids(of: [inputs[0].source])[0], &ids, extractor) { dataset in
            if document != nil {
                StandardError.print(
                    "error: '-o -' writes one report's JSON, and '\(inputs[0].path)' holds several: name a folder")
                throw ExitCode(64)
            }
            run.add(dataset, path: inputs[0].path)
            document = ReportExporter.document(of: dataset)
        }
        try StandardOutput.write(document ?? [])
        run.printSummary(output: nil, formats: [.json])
    }

    private func forEachReport(
        of input: InputFinder.Input, _ id: String, _ ids: inout ReportIDs, _ extractor: Extractor,
        _ body: (Dataset) throws -> Void
    ) throws {
        try extractor.forEachReport(ofFile: input.path, source: input.source, id: id, ids: &ids) { dataset, _ in
            try body(dataset)
        }
    }
}
