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
    private var storedLine = Self.none
    private var storedTable = Self.none
    private var storedRow = Self.none
    private var start = Self.none
    private var length: UInt32 = 0
    /// What it says; a finding about a check says it when it is asked (``Dataset/message(of:)``).
    package var content: Content

    private static let none = UInt32.max

    /// What a diagnostic says.
    package enum Content: Sendable, Hashable {
        /// A message.
        case message(String)
        /// That the check at this position of ``Dataset/checks`` differs, or is unstated: a report may have as many as rows.
        case check(Int)
    }

    package init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, bytes: Range<Int>? = nil, line: Int? = nil,
        table: Int? = nil, row: Int? = nil
    ) {
        self.init(severity, code, .message(message), bytes: bytes, line: line, table: table, row: row)
    }

    package init(
        _ severity: Severity, _ code: DiagnosticCode, _ content: Content, bytes: Range<Int>? = nil, line: Int? = nil,
        table: Int? = nil, row: Int? = nil
    ) {
        self.severity = severity
        self.code = code
        self.content = content
        self.bytes = bytes
        self.line = line
        self.table = table
        self.row = row
    }

    /// One sentence: lower-case, without a full stop, the offending text in quotes, and what was expected; empty where it
    /// depends on the dataset (``Dataset/message(of:)``).
    package var message: String { if case .message(let text) = content { text } else { "" } }

    /// The bytes it is about, half-open, in the report as UTF-8 without byte order mark; nil where it is about the whole report.
    public var bytes: Range<Int>? {
        get { start == Self.none ? nil : Int(start)..<(Int(start) + Int(length)) }
        set {
            start = newValue.map { UInt32($0.lowerBound) } ?? Self.none
            length = UInt32(newValue?.count ?? 0)
        }
    }

    /// The 1-based line at which `bytes` starts; nil where it is about the whole report.
    public var line: Int? {
        get { Self.optional(storedLine) }
        set { storedLine = newValue.map { UInt32($0) } ?? Self.none }
    }

    /// The 1-based table, where it is about one.
    public var table: Int? {
        get { Self.optional(storedTable) }
        set { storedTable = newValue.map { UInt32($0) } ?? Self.none }
    }

    /// The 0-based body row of the table, where it is about one.
    public var row: Int? {
        get { Self.optional(storedRow) }
        set { storedRow = newValue.map { UInt32($0) } ?? Self.none }
    }

    private static func optional(_ value: UInt32) -> Int? { value == none ? nil : Int(value) }
}
