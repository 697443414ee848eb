public import TabularyComparison

/// Tells what changed between two datasets.
///
/// ```swift
/// let difference = try Comparison().difference(from: "old", to: "new")
/// print(difference.headline)
/// ```
public struct Comparison: Sendable {
    /// What is compared, and how.
    public var options: ComparisonOptions
    /// Reads the reports that are given as text.
    public var extractor: Extractor

    public init(options: ComparisonOptions = ComparisonOptions(), extractor: Extractor = Extractor()) {
        self.options = options
        self.extractor = extractor
    }

    /// What changed from one side to the other. O(bytes).
    ///
    /// - Parameters:
    ///   - old: The path of a dataset's folder, of a CSV file, of a report's JSON document, or of a report's text, which is
    ///     extracted on the way.
    ///   - new: The path of the other side.
    /// - Throws: ``ReadingProblem`` where a side cannot be read, a key is not there or not unique, or the two are of
    ///   different layouts.
    public func difference(from old: String, to new: String) throws(ReadingProblem) -> Difference {
        let areCSV = [old, new].contains { $0.lowercased().hasSuffix(".csv") }
        let input = ComparisonInput(extractor: extractor, only: options.only, prefersCSV: areCSV)
        // One id for both, so that a report is itself whatever its file is called.
        let id = ReportID.ids(of: [old.split(separator: "/").last.map(String.init) ?? "report"])[0]
        var notes: [String] = []
        let first = try input.read(old, id: id, &notes)
        let second = try input.read(new, id: id, &notes)
        var difference = try DatasetComparer(options: options).compare(first, second)
        difference.notes = notes + difference.notes
        return Difference(difference)
    }

    /// What changed from one report's dataset to another's. O(bytes).
    ///
    /// - Throws: ``ReadingProblem`` where a key is not there or not unique.
    public func difference(from old: Dataset, to new: Dataset) throws(ReadingProblem) -> Difference {
        let input = ComparisonInput(extractor: extractor, only: options.only)
        return Difference(
            try DatasetComparer(options: options).compare(
                try input.tables(of: old, path: old.report.id), try input.tables(of: new, path: new.report.id)))
    }
}
