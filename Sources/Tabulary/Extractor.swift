internal import TabularyConverters
internal import TabularyIngestion
internal import TabularyNormalization

/// Turns the text of a report into a dataset: all stages, for one report at a time.
///
/// A value without state: use one for any number of reports, from any thread.
///
/// ```swift
/// let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.txt")
/// for observation in dataset.observations {
///     print(dataset.string(observation.text))
/// }
/// ```
public struct Extractor: Sendable {
    /// How a report is read.
    public struct Options: Sendable, Hashable {
        /// The scheme that regions are given in.
        public var regionScheme: RegionScheme
        /// The largest report that is read, in bytes; at most ``largestReport`` is heeded.
        public var byteLimit: Int
        /// The field of JSON Lines and of plain JSON objects that holds a report's text.
        public var textField: String
        /// The field of JSON Lines that holds a report's id; nil where reports are called after their lines.
        public var idField: String?
        /// Whether what page breaks cut is joined. Where not, each join that would have been made is among the document's
        /// joins as one that was not accepted, and a note.
        public var joins = true
        /// How many header rows every table has, 0 or more; a table with fewer rows has no body. nil where the tables tell.
        public var headerRows: Int?
        /// The longest cell that is looked at, in bytes; the text of a longer one is kept, and read neither as a list, nor
        /// as a figure, nor as a header; no place is looked for in it.
        public var cellByteLimit = 1 << 20
        /// The most cells of a table: the rows of a larger one are kept as paragraphs. As many may stand empty, because
        /// rows are short or cells span others, in all tables of a report together.
        public var cellLimit = 20_000_000
        /// How deep elements and tables may be nested; what is deeper is read as text. At most ``deepestNesting`` is heeded.
        public var depthLimit = 512

        /// The highest ``byteLimit``, 1 GiB: places in a report, and in the texts made of it, are held in 32 bits.
        public static let largestReport = 1 << 30
        /// The highest ``depthLimit``: tables inside tables are read one inside the other, on one stack.
        public static let deepestNesting = 1_000

        /// Options; unless said otherwise the ILO's regions, reports of up to 256 MiB, and the text field `text`.
        public init(
            regionScheme: RegionScheme = .ilo, byteLimit: Int = 256 << 20, textField: String = "text",
            idField: String? = nil
        ) {
            self.regionScheme = regionScheme
            self.byteLimit = byteLimit
            self.textField = textField
            self.idField = idField
        }

        /// What the reader has to know of them.
        var reading: ReadingOptions {
            var reading = ReadingOptions()
            reading.joins = joins
            reading.headerRows = headerRows.map { max(0, $0) }
            reading.cellByteLimit = cellByteLimit
            reading.cellLimit = min(cellLimit, Int(UInt32.max))
            reading.depthLimit = min(depthLimit, Self.deepestNesting)
            return reading
        }
    }

    /// How reports are read.
    public var options: Options
    /// The names that are known.
    public var gazetteer: Gazetteer

    /// An extractor.
    public init(options: Options = Options(), gazetteer: Gazetteer = .standard) {
        self.options = options
        self.gazetteer = gazetteer
    }

    /// Reads a file that holds one report: its text, or a converter's JSON, which is told by what it holds. O(length).
    ///
    /// Never throws: a report that is no text, is empty or passes a limit gives a dataset whose report is `failed`, with
    /// a diagnostic that says why. For a file that may hold many reports, see
    /// ``forEachReport(in:source:id:_:)``.
    ///
    /// - Parameters:
    ///   - bytes: The report as it stands in its file.
    ///   - source: What the report is called: a relative path, or `-`.
    ///   - id: The id that its records carry; made of `source` unless given.
    public func dataset(of bytes: consuming [UInt8], source: String, id: String? = nil) -> Dataset {
        let report = report(of: bytes, source: source, id: id ?? ReportID.ids(of: [source])[0])
        if let problem = problem(with: bytes) { return failed(report, [problem]) }
        let decoded = TextDecoder.decode(consume bytes)
        if Self.isJSON(decoded.bytes, source) { return dataset(ofConverterFile: consume decoded, report) }
        return dataset(of: consume decoded, report)
    }

    /// Reads the text of one report. What was noticed of its file stands before what is noticed of the text.
    ///
    /// The text has one owner on its way through all stages: what is derived from it is appended to it, and a second owner
    /// would cost a copy.
    func dataset(
        of decoded: consuming TextDecoder.Decoded, _ report: Report, _ noticed: [Diagnostic] = []
    ) -> Dataset {
        if !decoded.bytes.contains(where: { $0 > 0x20 }) {
            return failed(report, noticed + decoded.diagnostics + [Self.emptiness])
        }
        let judge = PlaceJudge { [gazetteer] cell in Normalization.placeCount(of: cell, gazetteer) }
        var dataset = Normalization.dataset(
            of: DocumentReader.read(consume decoded, judge: judge, options: options.reading), report: report,
            gazetteer: gazetteer, regionScheme: options.regionScheme, cellByteLimit: options.cellByteLimit)
        dataset.locateInFile()
        if !noticed.isEmpty { dataset.diagnostics = noticed + dataset.diagnostics }
        return dataset
    }

    /// The dataset of a report whose bytes could not be had.
    ///
    /// - Parameter reason: Why, as the system says it.
    public func dataset(ofUnreadable source: String, reason: String, id: String? = nil) -> Dataset {
        let report = Report(
            id: id ?? ReportID.ids(of: [source])[0], source: source, sha256: "", byteCount: 0, status: .failed)
        return failed(report, [Diagnostic(.error, .inputUnreadable, "the file cannot be read: \(reason)")])
    }

    static let emptiness = Diagnostic(
        .error, .inputEmpty, "the report is empty: expected the text of a report, such as a PDF converter's Markdown")

    /// A report's identity.
    func report(of bytes: [UInt8], source: String, id: String) -> Report {
        Report(id: id, source: source, sha256: Self.sha256(bytes), byteCount: bytes.count, status: .ok)
    }

    /// Why bytes cannot be a report; nil where they may be one.
    func problem(with bytes: [UInt8]) -> Diagnostic? {
        if bytes.isEmpty { return Self.emptiness }
        let limit = min(options.byteLimit, Options.largestReport)
        if bytes.count > limit {
            return tooLarge(bytes.count)
        }
        if let format = BinaryFormat.describe(bytes) {
            return Diagnostic(.error, .inputBinary, "the report is \(format.name), not text: \(format.advice)")
        }
        return nil
    }

    func tooLarge(_ count: Int) -> Diagnostic {
        Diagnostic(
            .error, .inputTooLarge,
            "the report has \(count) bytes, and at most \(min(options.byteLimit, Options.largestReport)) are read: split it, "
                + "or raise the limit")
    }

    /// The dataset of a report that could not be read.
    package func failed(_ report: Report, _ diagnostics: [Diagnostic]) -> Dataset {
        var report = report
        report.status = .failed
        return Normalization.failedDataset(
            report: report, diagnostics: diagnostics, gazetteer: gazetteer, regionScheme: options.regionScheme)
    }

    private static func sha256(_ bytes: [UInt8]) -> String {
        var digest = ByteDigest()
        digest.update(bytes.span)
        return digest.text
    }
}
