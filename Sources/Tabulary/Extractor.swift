internal import Crypto
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
        /// The largest report that is read, in bytes.
        public var byteLimit: Int

        /// Options; unless said otherwise the ILO's regions, and reports of up to 256 MiB.
        public init(regionScheme: RegionScheme = .ilo, byteLimit: Int = 256 << 20) {
            self.regionScheme = regionScheme
            self.byteLimit = byteLimit
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

    /// Reads a report. O(length).
    ///
    /// Never throws: a report that is no text, is empty or passes a limit gives a dataset whose report is `failed`, with
    /// a diagnostic that says why.
    ///
    /// - Parameters:
    ///   - bytes: The report as it stands in its file.
    ///   - source: What the report is called: a relative path, or `-`.
    ///   - id: The id that its records carry; made of `source` unless given.
    public func dataset(of bytes: consuming [UInt8], source: String, id: String? = nil) -> Dataset {
        var report = Report(
            id: id ?? ReportID.ids(of: [source])[0], source: source, sha256: Self.sha256(bytes), byteCount: bytes.count,
            status: .ok)
        if let problem = problem(with: bytes, source) {
            report.status = .failed
            return failed(report, [problem])
        }
        let decoded = TextDecoder.decode(bytes)
        if !decoded.bytes.contains(where: { $0 > 0x20 }) {
            report.status = .failed
            return failed(report, decoded.diagnostics + [Self.emptiness])
        }
        let judge = PlaceJudge { [gazetteer] cell in Normalization.placeCount(of: cell, gazetteer) }
        return Normalization.dataset(
            of: DocumentReader.read(decoded, judge: judge), report: report, gazetteer: gazetteer,
            regionScheme: options.regionScheme)
    }

    /// The dataset of a report whose bytes could not be had.
    ///
    /// - Parameter reason: Why, as the system says it.
    public func dataset(ofUnreadable source: String, reason: String, id: String? = nil) -> Dataset {
        let report = Report(
            id: id ?? ReportID.ids(of: [source])[0], source: source, sha256: "", byteCount: 0, status: .failed)
        return failed(report, [Diagnostic(.error, .inputUnreadable, "the file cannot be read: \(reason)")])
    }

    private static let emptiness = Diagnostic(
        .error, .inputEmpty, "the report is empty: expected the text of a report, such as a PDF converter's Markdown")

    private func problem(with bytes: [UInt8], _ source: String) -> Diagnostic? {
        if bytes.isEmpty { return Self.emptiness }
        if bytes.count > options.byteLimit {
            return Diagnostic(
                .error, .inputTooLarge,
                "the report has \(bytes.count) bytes, and at most \(options.byteLimit) are read: split it, or raise the limit"
            )
        }
        if let format = BinaryFormat.describe(bytes) {
            return Diagnostic(.error, .inputBinary, "the report is \(format.name), not text: \(format.advice)")
        }
        if source.hasSuffix(".json") || source.hasSuffix(".jsonl") {
            return Diagnostic(
                .error, .inputUnsupported, "a converter's JSON is not read yet: give its Markdown or text output")
        }
        return nil
    }

    private func failed(_ report: Report, _ diagnostics: [Diagnostic]) -> Dataset {
        Normalization.failedDataset(
            report: report, diagnostics: diagnostics, gazetteer: gazetteer, regionScheme: options.regionScheme)
    }

    private static func sha256(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
