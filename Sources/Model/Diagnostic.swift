/// What a stage has to say about a place in a report: a finding, never a failure of the program.
public struct Diagnostic: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The report could not be read.
        case error
        /// Something that a person should look at: a name that is no place, arithmetic that differs, words left out.
        case warning
        /// Something that was done and that a person may want to know: a join, a rule left out.
        case note
    }

    /// How much it matters.
    public var severity: Severity
    /// The kind of finding; stable from version to version.
    public var code: DiagnosticCode
    /// One sentence: lower-case, without a full stop, the offending text in quotes, and what was expected.
    public var message: String
    /// The bytes it is about, half-open, in the report as UTF-8 without byte order mark; nil where it is about the whole report.
    public var bytes: Range<Int>?
    /// The 1-based line at which `bytes` starts; nil where it is about the whole report.
    public var line: Int?
    /// The 1-based table, where it is about one.
    public var table: Int?
    /// The key of the table's row, where it is about one.
    public var rowKey: String?

    package init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, bytes: Range<Int>? = nil, line: Int? = nil,
        table: Int? = nil, rowKey: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.bytes = bytes
        self.line = line
        self.table = table
        self.rowKey = rowKey
    }
}
