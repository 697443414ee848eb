/// What is held against random bytes: by the fuzzer, and over its seeds and all that it ever found by an ordinary test.
package enum PropertyTarget: String, Sendable, CaseIterable, CustomStringConvertible {
    /// Whole reports, of all dialects and encodings, and converters' JSON.
    case reports
    /// Reports whose tables are rows of tabs.
    case tabs
    /// Reports whose tables are rows of pipes.
    case pipes
    /// Reports whose tables are HTML, and whole pages.
    case html
    /// Reports whose tables are drawn with characters.
    case drawn
    /// Lists of names, and names in prose.
    case names
    /// CSV files.
    case csv
    /// Two CSV files, and what changed from one to the other.
    case diff
    /// Lines that an engine sends to a worker.
    case records

    package var description: String { rawValue }

    /// What does not hold of bytes; empty where all holds.
    package func problems(of bytes: [UInt8]) -> [String] {
        switch self {
        case .reports, .tabs, .pipes, .html, .drawn: ReportProperties.problems(of: bytes)
        case .names: NameProperties.problems(of: bytes)
        case .csv: TableProperties.problems(of: bytes)
        case .diff: DifferenceProperties.problems(of: bytes)
        case .records: RecordProperties.problems(of: bytes)
        }
    }
}
