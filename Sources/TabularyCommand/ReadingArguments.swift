internal import ArgumentParser
internal import Tabulary

/// The options of every command that reads reports.
struct ReadingArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The scheme of regions: \(Choices.regionSchemes).", valueName: "scheme"),
        transform: Choices.regionScheme)
    var regions: RegionScheme = .ilo

    @Option(help: OwnGazetteer.help)
    var gazetteer: String?

    @Flag(help: "Join nothing that page breaks cut; what would have been joined is told, and listed in joins.csv.")
    var noJoin = false

    @Option(
        help: ArgumentHelp("How many header rows every table has, 0 or more.", valueName: "count"),
        transform: Choices.count)
    var headerRows: Int?

    @Option(
        help: ArgumentHelp(
            "The largest report that is read, in bytes, or with k, M or G behind the number. (default: 256M)",
            valueName: "size"),
        transform: { try Choices.size($0, upTo: Extractor.Options.largestReport) })
    var maxReport = Choices.defaults.byteLimit

    @Option(
        help: ArgumentHelp(
            "The longest cell that is read as a list, a figure or a header; a longer one is kept as text. (default: 1M)",
            valueName: "size"),
        transform: { try Choices.size($0, upTo: Extractor.Options.largestReport) })
    var maxCell = Choices.defaults.cellByteLimit

    @Option(
        help: ArgumentHelp(
            "The most cells of a table; the rows of a larger one are kept as paragraphs. (default: 20000000)",
            valueName: "count"),
        transform: Choices.positiveCount)
    var maxCells = Choices.defaults.cellLimit

    @Option(
        help: ArgumentHelp(
            "How deep elements and tables may be nested; what is deeper is read as text. (default: 512)",
            valueName: "count"),
        transform: { try Choices.positiveCount($0, upTo: Extractor.Options.deepestNesting) })
    var maxNesting = Choices.defaults.depthLimit

    /// The names that are known, those of the user's own file before the others.
    ///
    /// - Throws: An exit code, after the problem was printed.
    func loadGazetteer() throws -> Gazetteer { try OwnGazetteer.load(gazetteer, regions) }

    /// How reports are read.
    var options: Extractor.Options {
        var options = Extractor.Options(regionScheme: regions, byteLimit: maxReport)
        options.joins = !noJoin
        options.headerRows = headerRows
        options.cellByteLimit = maxCell
        options.cellLimit = maxCells
        options.depthLimit = maxNesting
        return options
    }
}

/// The fields of JSON Lines that a report is taken from.
struct FieldArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The field of JSON Lines that holds a report's text.", valueName: "name"))
    var textField = "text"

    @Option(
        help: ArgumentHelp(
            "The field of JSON Lines that holds a report's id; without it, file and line.", valueName: "name"))
    var idField: String?
}
