/// A CSV file in memory (RFC 4180): its bytes as they are, and where each record starts.
///
/// No field is copied: a field is read from its record when it is asked for. A byte order mark is no part of the header;
/// lines end with LF or CR LF; line breaks may stand in quoted fields; a field's bytes are never changed.
package struct CSVTable: Sendable {
    /// What messages call the file.
    package let path: String
    package let bytes: [UInt8]
    /// The names of the columns; a repeated one is followed by `~2`, `~3`.
    package let header: [String]
    /// Where the records start, ascending, the header being none; and at last where the last one ends. Empty lines at
    /// the end are behind it.
    let starts: [Int]

    /// Reads a file's bytes. O(bytes).
    ///
    /// - Throws: ``ReadingProblem`` with its line, where a quotation mark is out of place, a record has more or fewer
    ///   fields than the header, or there is no header.
    package init(_ bytes: consuming [UInt8], path: String) throws(ReadingProblem) {
        var scanner = CSVScanner(path: path)
        try scanner.scan(bytes.span)
        self.path = path
        header = scanner.header
        starts = scanner.starts
        self.bytes = bytes
    }

    /// Reads a part of a file that begins with the header: the records that end in it.
    ///
    /// - Parameters:
    ///   - isLast: Whether the file ends with it.
    ///   - allowsOtherCounts: Whether a record may have more or fewer fields than the header.
    init(
        part bytes: consuming [UInt8], isLast: Bool, path: String, allowsOtherCounts: Bool = false
    ) throws(ReadingProblem) {
        var scanner = CSVScanner(path: path, allowsOtherCounts: allowsOtherCounts)
        try scanner.scan(bytes.span, isLast: isLast)
        self.path = path
        header = scanner.header
        starts = scanner.starts
        self.bytes = bytes
    }

    /// The number of records, the header not counted.
    package var rowCount: Int { starts.count - 1 }

    /// The 0-based column of a name; nil where there is none.
    package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// The bytes of a 0-based record, its line break included.
    func record(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The 1-based line on which a 0-based record starts. O(offset).
    package func line(of row: Int) -> Int { CSVScanner.line(of: starts[row], in: bytes.span) }

    /// Reads the fields of a record.
    ///
    /// - Parameter fields: As many as there are columns; each is set.
    func read(_ row: Int, into fields: inout [CSVField]) {
        let text = bytes.span
        let end = CSVScanner.contentEnd(of: record(row), in: text)
        var position = starts[row]
        var column = 0
        while true {
            let field = CSVScanner.field(at: &position, end: end, in: text)
            fields[column] = field
            column += 1
            if position >= end || column == fields.count { break }
            position += 1
        }
        // A comma at the very end opens one field more, which is empty.
        while column < fields.count {
            fields[column] = CSVField(start: end, end: end, isEscaped: false)
            column += 1
        }
    }

    /// Appends the values of a record's fields, end to end, as many as it has.
    ///
    /// - Parameters:
    ///   - bytes: Gets the values.
    ///   - ends: Gets where each value ends in `bytes`.
    package func append(_ row: Int, to bytes: inout [UInt8], ends: inout [Int]) {
        let text = self.bytes.span
        let end = CSVScanner.contentEnd(of: record(row), in: text)
        var position = starts[row]
        while true {
            let field = CSVScanner.field(at: &position, end: end, in: text)
            if field.isEscaped { bytes += value(field) } else { bytes += self.bytes[field.bounds] }
            ends.append(bytes.count)
            if position >= end { return }
            position += 1
            if position == end {
                // A comma at the very end opens one field more, which is empty.
                ends.append(bytes.count)
                return
            }
        }
    }

    /// How many line feeds a record has, those in quotation marks included.
    package func lineCount(of row: Int) -> Int { Self.lineCount(bytes.span, record(row)) }

    /// How many line feeds stand before the first record.
    package var headerLineCount: Int { Self.lineCount(bytes.span, 0..<starts[0]) }

    static func lineCount(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for position in range where text[position] == 0x0A { count += 1 }
        return count
    }

    /// An array to read fields into.
    var emptyFields: [CSVField] { [CSVField](repeating: .empty, count: header.count) }

    /// The value of a field.
    func value(_ field: CSVField) -> [UInt8] {
        if !field.isEscaped { return Array(bytes[field.bounds]) }
        var value: [UInt8] = []
        value.reserveCapacity(field.end - field.start)
        var position = field.start
        while position < field.end {
            value.append(bytes[position])
            position += bytes[position] == UInt8(ascii: "\"") ? 2 : 1
        }
        return value
    }

    /// The value of a field as a string.
    func string(_ field: CSVField) -> String {
        if field.isEscaped { return String(decoding: value(field), as: UTF8.self) }
        return String(decoding: bytes[field.bounds], as: UTF8.self)
    }

    /// The values of a record, a column each.
    package func values(_ row: Int) -> [String] {
        var fields = emptyFields
        read(row, into: &fields)
        return fields.map { string($0) }
    }
}
