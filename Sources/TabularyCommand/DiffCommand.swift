internal import ArgumentParser
internal import Tabulary
internal import TabularyComparison

/// `tabulary diff OLD NEW`: what changed between two datasets, and what it means.
struct DiffCommand: ParsableCommand {
    /// How a difference is written.
    enum Format: String, CaseIterable { case text, json, csv, html }

    /// A kind of difference that the exit code tells.
    enum Kind: String, CaseIterable { case data, schema, provenance, none }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed between two datasets, CSV files or reports.",
        discussion: """
            Each side is a dataset's folder, one of its CSV files, any CSV file, a report's JSON document, or a report's \
            text, which is extracted on the way. Rows are matched by what they are about, not by where they stand: a \
            country that was resolved anew, a row or column of a table that was renamed, a report with another name are \
            one change each. Changes in the data, changes in the columns and rows that only shifted are kept apart.

            Examples:
              tabulary diff old new
              tabulary diff old.txt new.txt
              tabulary diff old.csv new.csv --key country --key year --tolerance 0.01
              tabulary diff old new --only observations,figures --format html > changes.html

            Exit codes: 0 no differences; 1 differences; 2 a side could not be read, or the two cannot be compared; 64 \
            wrong arguments.
            """)

    @Argument(help: ArgumentHelp("The old side.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The new side.", valueName: "new"))
    var new: String = ""

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The columns that tell rows apart, parted by commas, quoted as in CSV; may be repeated.",
            valueName: "columns"),
        transform: Choices.names)
    var key: [[String]] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Columns that say where a value stands, such as page; may be repeated.", valueName: "columns"),
        transform: Choices.names)
    var provenanceColumn: [[String]] = []

    @Option(
        name: .long, help: ArgumentHelp("Columns that are not looked at; may be repeated.", valueName: "columns"),
        transform: Choices.names)
    var ignore: [[String]] = []

    @Option(help: ArgumentHelp("The files of the datasets that are compared.", valueName: "files"))
    var only: String?

    @Option(
        help: ArgumentHelp("Numbers that differ by no more than this are the same.", valueName: "number"),
        transform: Choices.tolerance)
    var tolerance = 0.0

    @Flag(help: "Show the rows that only shifted, too.")
    var provenance = false

    @Option(
        help: ArgumentHelp("How the difference is written: text, json, csv (daff's), html.", valueName: "format"),
        transform: { try Choices.choice($0, among: Format.allCases, "format") })
    var format: Format = .text

    @Option(
        help: ArgumentHelp("The most rows that are shown of a kind and file.", valueName: "count"),
        transform: Choices.count)
    var limit = 50

    @Option(
        help: ArgumentHelp(
            "What makes the exit code 1: data, schema, provenance, parted by commas, or none; all unless said.",
            valueName: "kinds"),
        transform: { try Choices.list($0, among: Kind.allCases, "kind of difference") })
    var failOn: [Kind] = Kind.allCases

    @Option(
        help: ArgumentHelp(
            "What both sides were made of: tells what each changed, what both did, and conflicts.", valueName: "base"))
    var base: String?

    @Flag(help: "Compare two editions of a report: which countries entered and left each indicator, stayed or moved.")
    var editions = false

    @Flag(help: "Print one CSV file, a record a line without provenance, for git's textconv.")
    var textconv = false

    @Flag(name: .shortAndLong, help: "Say nothing of what was inferred.")
    var quiet = false

    func validate() throws {
        if textconv != new.isEmpty {
            throw ValidationError(
                textconv ? "'--textconv' takes one file" : "a new side is missing: expected OLD NEW")
        }
        if base != nil || editions, format != .text, format != .json {
            throw ValidationError("'--base' and '--editions' are written as text or json")
        }
        if base != nil, editions { throw ValidationError("'--base' and '--editions' exclude each other") }
    }

    func run() throws {
        do {
            if textconv {
                return try StandardOutput.write(
                    TextConversion.write(try CSVTable(try ComparisonInput().bytes(of: old), path: old)))
            }
            if editions { return try compareEditions() }
            if let base { return try compareThree(base) }
            let difference = try compare()
            if !quiet { for note in difference.notes { StandardError.print("note: \(note)") } }
            try StandardOutput.write(try output(difference))
            if fails(difference) { throw ExitCode(1) }
        } catch let problem as ReadingProblem {
            StandardError.print("error: \(problem)")
            throw ExitCode(2)
        } catch let error as ExportError {
            StandardError.print("error: \(error)")
            throw ExitCode(2)
        }
    }

    var options: ComparisonOptions {
        var options = ComparisonOptions()
        options.key = key.flatMap { $0 }
        options.provenanceColumns = Set(provenanceColumn.joined())
        options.ignoredColumns = Set(ignore.joined())
        options.only = only.map { Set(Self.names($0).map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 }) }
        options.tolerance = tolerance
        options.listsShifted = provenance
        return options
    }

    private func output(_ difference: DatasetDifference) throws -> [UInt8] {
        switch format {
        case .text:
            var text = DifferenceText()
            text.isColoured = StandardOutput.isColoured
            text.showsProvenance = provenance
            text.limit = limit
            return Array(text.describe(difference).utf8)
        case .json:
            let isReplayable =
                FolderListing.isFolder(old)
                || (old.lowercased().hasSuffix(".csv") && new.lowercased().hasSuffix(".csv"))
            let patch = isReplayable ? try DatasetPatcher.patch(from: old, to: new) : nil
            return DifferenceJSON.write(difference, patch: patch)
        case .csv: return DifferenceCSV.write(try onlyTable(difference))
        case .html: return DifferenceHTML.write(difference)
        }
    }

    /// The table that a difference in CSV is of: a table is all that it can hold.
    private func onlyTable(_ difference: DatasetDifference) throws -> TableDifference {
        if difference.tables.count == 1 { return difference.tables[0] }
        let tables = difference.tables.filter {
            !$0.changes.isEmpty || !$0.columns.changes.isEmpty || $0.shiftedCount > 0
        }
        if tables.count == 1 { return tables[0] }
        guard let first = difference.tables.first else {
            throw ReadingProblem(new, "there is no table that both have: nothing can be written as CSV")
        }
        if tables.isEmpty { return first }
        let names = tables.map(\.name).joined(separator: ", ")
        throw ReadingProblem(
            new, "'--format csv' holds one file's difference, and \(names) differ: name one with --only")
    }

    private func fails(_ difference: DatasetDifference) -> Bool {
        failOn.contains { kind in
            switch kind {
            case .data: difference.dataCount > 0
            case .schema: difference.schemaCount > 0
            case .provenance: difference.shiftedCount > 0
            case .none: false
            }
        }
    }

    private static func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
}
