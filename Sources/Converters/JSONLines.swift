package import TabularyModel

/// The records of a JSON Lines file, read one by one.
package enum JSONLines {
    /// One record.
    package struct Record: Sendable {
        /// The string of the text field.
        package var text: [UInt8]
        /// The value of the id field; nil where none was asked for, or the record has none.
        package var id: String?
        /// What was noticed; about the record as a whole.
        package var diagnostics: [Diagnostic]
    }

    /// Whether a file is JSON Lines: its first lines are objects, each on one line. A file of one such line may be an
    /// object as well; there the name decides.
    ///
    /// O(length of the first two lines).
    package static func holds(_ bytes: [UInt8], name: String) -> Bool {
        var lines: [Range<Int>] = []
        var start = 0
        while lines.count < 2, let line = nextLine(bytes, from: start) {
            lines.append(line)
            start = line.upperBound
        }
        guard let first = lines.first, bytes[first].first(where: { !JSONScanner.isSpace($0) }) == UInt8(ascii: "{")
        else { return false }
        let isNamed = isNamed(name)
        if lines.count == 1 { return isNamed }
        if isNamed { return true }
        return isObject(bytes, lines[1]) && (isObject(bytes, first) || bytes[lines[1]].first == UInt8(ascii: "{"))
    }

    /// Whether a file's name says that it is JSON Lines.
    package static func isNamed(_ name: String) -> Bool {
        [".jsonl", ".ndjson"].contains { name.lowercased().hasSuffix($0) }
    }

    /// The next line that holds more than white space, from `start` on; nil where there is none. Its bytes end before
    /// its line break.
    package static func nextLine(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
        var lineStart = start
        while lineStart < bytes.count {
            var end = lineStart
            var isBlank = true
            while end < bytes.count, bytes[end] != 0x0A {
                if !JSONScanner.isSpace(bytes[end]) { isBlank = false }
                end += 1
            }
            if !isBlank { return lineStart..<end }
            lineStart = end + 1
        }
        return nil
    }

    private static func isObject(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        guard let json = try? JSONScanner.scan(Array(bytes[line])) else { return false }
        return json.kind(json.root) == .object
    }

    /// Reads one record.
    ///
    /// - Parameters:
    ///   - bytes: Its line, as UTF-8.
    ///   - line: The line's 1-based number in the file, for messages.
    package static func record(
        _ bytes: [UInt8], line: Int, textField: String, idField: String?
    ) throws(ConverterFailure) -> Record {
        var (json, field) = try string(textField, "the report's text", of: bytes, line: line)
        var text = ReportText(file: [])
        text.put(field, of: json, as: .markdown)
        var record = Record(text: text.bytes, diagnostics: [])
        if let idField { record.id = id(of: &json, idField, &record.diagnostics) }
        record.diagnostics += ConverterFile.oddities(of: text, json).map { oddity in
            // Places count in the record's text, which these are not of.
            var oddity = oddity
            oddity.bytes = nil
            return oddity
        }
        return record
    }

    /// The bytes of the string that a field of a line's object holds.
    ///
    /// - Parameters:
    ///   - bytes: The line, as UTF-8.
    ///   - line: Its 1-based number, for messages.
    package static func string(_ name: String, of bytes: [UInt8], line: Int) throws(ConverterFailure) -> String {
        let (json, field) = try string(name, "a string", of: bytes, line: line)
        return json.string(field)
    }

    /// The object of a line, and the string that one of its fields holds.
    private static func string(
        _ name: String, _ expected: String, of bytes: [UInt8], line: Int
    ) throws(ConverterFailure) -> (JSONText, JSONValue) {
        var json: JSONText
        do {
            json = try JSONScanner.scan(bytes)
        } catch {
            let column = 1 + bytes[..<min(error.offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
            let message = error.message.replacing("the file ends", with: "the line ends")
            throw failure(.inputJSON, "no JSON at line \(line), column \(column): \(message)")
        }
        guard json.kind(json.root) == .object else {
            throw failure(
                .inputJSON, "line \(line) holds \(json.kind(json.root).name): expected an object, a record a line")
        }
        guard let field = json.value(name, of: json.root) else {
            throw failure(.inputField, FieldNames.missing(name, among: json.keys(of: json.root)))
        }
        guard json.kind(field) == .string else {
            throw failure(
                .inputField, "the field \"\(name)\" holds \(json.kind(field).name): expected \(expected)")
        }
        return (json, field)
    }

    private static func id(of json: inout JSONText, _ field: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let value = json.value(field, of: json.root) else {
            diagnostics.append(
                Diagnostic(.warning, .inputField, FieldNames.missing(field, among: json.keys(of: json.root))))
            return nil
        }
        let id = json.string(value)
        if json.kind(value) == .number { return id }
        if json.kind(value) == .string, !id.isEmpty { return id }
        let found = json.kind(value) == .string ? "an empty string" : json.kind(value).name
        diagnostics.append(
            Diagnostic(.warning, .inputField, "the field \"\(field)\" holds \(found): expected the record's id"))
        return nil
    }

    private static func failure(_ code: DiagnosticCode, _ message: String) -> ConverterFailure {
        ConverterFailure(diagnostics: [Diagnostic(.error, code, message)])
    }
}
