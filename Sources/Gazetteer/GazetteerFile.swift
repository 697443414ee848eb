/// A user's own places, names and regions: tab-separated values with a header line.
///
/// Columns, in any order, of which only `place` must be there:
///
/// | column | what stands in it |
/// |---|---|
/// | `place` | the code of a place, known or new |
/// | `name` | a name of it |
/// | `kind` | makes a new place, or a known one anew, with `name` as its first name: `country`, `territory`, `former`, `area`, `group` |
/// | `state` | the code of the state that an area is a part of |
/// | `type` | `short`, `formal`, `inverted`, `abbreviation`, `alias` (unless said), `former`, `demonym` |
/// | `use` | where the name counts: `both` (unless said), `list`, `prose`, `name`, `mention` |
/// | `region` | the place's region in the scheme `own` |
///
/// Lines that are empty or start with `#` are left out. A name of the file goes before the gazetteer's own.
public struct GazetteerFile: Sendable {
    /// What is wrong with a file, and where.
    public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
        /// The 1-based line.
        public var line: Int
        /// The 1-based column in Unicode scalars at which the field starts.
        public var column: Int
        /// One sentence: lower-case, without a full stop.
        public var message: String

        /// `line:column: message`.
        public var description: String { "\(line):\(column): \(message)" }
    }

    /// A column that a file may have.
    enum Column: String, CaseIterable {
        case place, name, kind, state, type, use, region
    }

    /// One line.
    struct Row: Sendable {
        var line: Int
        /// The fields and where they start, by column.
        fileprivate var fields: [Column: (text: String, column: Int)]

        subscript(column: Column) -> String { fields[column]?.text ?? "" }

        func problem(_ column: Column, _ message: String) -> Problem {
            Problem(line: line, column: fields[column]?.column ?? 1, message: message)
        }
    }

    /// The rows in the order of the file.
    private(set) var rows: [Row] = []

    /// Reads a file. O(length).
    ///
    /// - Parameter bytes: The file as UTF-8, with or without a byte order mark.
    /// - Throws: ``Problem`` where the header or a field is not as it must be.
    public init(_ bytes: [UInt8]) throws(Problem) {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var header: [Column]?
        var line = 0
        for bytes in rest.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
            if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Problem(line: line, column: 1, message: "the line is not UTF-8")
            }
            let fields = Self.fields(of: text)
            if let header {
                rows.append(try Self.row(fields, line, header))
            } else {
                header = try Self.header(fields, line)
            }
        }
        if header == nil {
            throw Problem(line: 1, column: 1, message: "the file has no header: expected the column place")
        }
        try check()
    }

    private static func fields(of line: String) -> [(text: String, column: Int)] {
        var column = 1
        return line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
            defer { column += field.unicodeScalars.count + 1 }
            return (String(field), column)
        }
    }

    private static func header(_ fields: [(text: String, column: Int)], _ line: Int) throws(Problem) -> [Column] {
        var header: [Column] = []
        for field in fields {
            guard let column = Column(rawValue: field.text) else {
                throw Problem(
                    line: line, column: field.column,
                    message: "no column is called \"\(field.text)\": expected \(list(Column.allCases.map(\.rawValue)))")
            }
            if header.contains(column) {
                throw Problem(line: line, column: field.column, message: "the column \"\(field.text)\" stands twice")
            }
            header.append(column)
        }
        if !header.contains(.place) {
            throw Problem(line: line, column: 1, message: "the header has no column place")
        }
        return header
    }

    private static func row(
        _ fields: [(text: String, column: Int)], _ line: Int, _ header: [Column]
    ) throws(Problem) -> Row {
        if fields.count > header.count {
            throw Problem(
                line: line, column: fields[header.count].column,
                message: "the line has \(fields.count) fields: expected at most \(header.count), as the header has")
        }
        var row = Row(line: line, fields: [:])
        for (column, field) in zip(header, fields) { row.fields[column] = field }
        return row
    }

    static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
