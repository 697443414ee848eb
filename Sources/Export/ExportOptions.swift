/// What a dataset is written as.
public struct ExportOptions: Sendable, Hashable {
    /// A form of the records.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// One file a kind of record, and one a table as a person sees it.
        case csv
        /// One document a report.
        case json
    }

    /// How CSV is written.
    public enum Profile: String, Sendable, Hashable, CaseIterable {
        /// RFC 4180 in UTF-8, without byte order mark, with LF.
        case standard
        /// For spreadsheets: a byte order mark, CR LF, and `'` before a text that would run as a formula.
        case excel
    }

    /// The forms that are written. `reports.csv` and `datapackage.json` always are.
    public var formats: Set<Format>
    /// How CSV is written.
    public var profile: Profile
    /// Whether CSV comes with a file a table as a person sees it.
    public var hasTableFiles = true
    /// Whether a folder that holds other files is replaced, with all that it holds.
    public var replacesOtherFiles: Bool

    /// Creates options; unless said otherwise both forms, after the standards, and nothing of others replaced.
    public init(
        formats: Set<Format> = Set(Format.allCases), profile: Profile = .standard, replacesOtherFiles: Bool = false
    ) {
        self.formats = formats
        self.profile = profile
        self.replacesOtherFiles = replacesOtherFiles
    }

    /// Whether a file a table is written.
    var writesTables: Bool { formats.contains(.csv) && hasTableFiles }

    /// The CSV files of these options, in the order of their listing.
    package var files: [DatasetFile] {
        DatasetFile.allCases.filter { formats.contains(.csv) || $0 == .reports }
    }
}
