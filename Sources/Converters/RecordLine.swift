package import TabularyModel

/// A line that an engine sends to a worker: an object with `id` and `text`; other keys are ignored.
package struct RecordLine: Sendable {
    /// Why a line is no record.
    package struct Failure: Error, Sendable {
        package var code: DiagnosticCode
        /// Lower-case, without a full stop.
        package var message: String
        /// The id as JSON, where the line has one.
        package var idToken: [UInt8]?
    }

    /// The id as JSON: a string or a number.
    package var idToken: [UInt8]
    /// The id.
    package var id: String
    /// The report's text, as it would stand in a file.
    package var text: [UInt8]
    /// What was noticed of the line; about the record as a whole.
    package var diagnostics: [Diagnostic]

    /// Reads a line without its line break. O(length).
    ///
    /// The text is made in the line's own room: a record is in memory once.
    package static func read(_ line: consuming [UInt8]) throws(Failure) -> RecordLine {
        let (found, bounds, hasEscapes) = try find(line)
        var record = found
        var text = line
        if hasEscapes {
            text.removeSubrange(bounds.upperBound...)
            text.removeSubrange(..<bounds.lowerBound)
            let hasLoneSurrogates = unescape(&text)
            if hasLoneSurrogates {
                record.diagnostics.append(
                    Diagnostic(
                        .warning, .jsonLoneSurrogate, "escapes of half a surrogate pair were read as U+FFFD"))
            }
        } else {
            text.removeSubrange(bounds.upperBound...)
            text.removeSubrange(..<bounds.lowerBound)
        }
        record.text = text
        return record
    }

    /// Everything of the record but its text, and where that stands in the line.
    private static func find(
        _ line: [UInt8]
    ) throws(Failure) -> (record: RecordLine, text: Range<Int>, hasEscapes: Bool) {
        var json: JSONText
        do {
            json = try JSONScanner.scan(line, keptDepth: 1)
        } catch {
            let column = 1 + line[..<min(error.offset, line.count)].count { $0 & 0xC0 != 0x80 }
            let message = error.message.replacing("the file ends", with: "the line ends")
            throw Failure(code: .inputJSON, message: "no JSON at column \(column): \(message)")
        }
        let root = json.root
        guard json.kind(root) == .object else {
            throw Failure(
                code: .inputJSON,
                message: "the line holds \(json.kind(root).name): expected an object with \"id\" and \"text\"")
        }
        guard let idValue = json.value("id", of: root) else {
            throw Failure(code: .inputField, message: FieldNames.missing("id", among: json.keys(of: root)))
        }
        let kind = json.kind(idValue)
        guard kind == .string || kind == .number else {
            throw Failure(
                code: .inputField, message: "the field \"id\" holds \(kind.name): expected a string or a number")
        }
        // An id that is no UTF-8 would make the answer none.
        let bounds = json.bounds(idValue)
        let isString = kind == .string
        let raw = line[
            (isString ? bounds.lowerBound - 1 : bounds.lowerBound)..<(bounds.upperBound + (isString ? 1 : 0))]
        let token = Array(String(decoding: raw, as: UTF8.self).utf8)
        guard let text = json.value("text", of: root) else {
            throw Failure(
                code: .inputField, message: FieldNames.missing("text", among: json.keys(of: root)), idToken: token)
        }
        guard json.kind(text) == .string else {
            throw Failure(
                code: .inputField,
                message: "the field \"text\" holds \(json.kind(text).name): expected the report's text", idToken: token)
        }
        var record = RecordLine(idToken: token, id: json.string(idValue), text: [], diagnostics: [])
        if !json.duplicates.isEmpty {
            record.diagnostics.append(
                Diagnostic(.warning, .jsonDuplicateKey, "a key stands twice in the record; the first was read"))
        }
        return (record, json.bounds(text), json.nodes[text.index].hasEscapes)
    }

    /// Puts what escapes stand for in their place: never longer than they are. Returns whether there was half a
    /// surrogate pair.
    private static func unescape(_ text: inout [UInt8]) -> Bool {
        var hasLoneSurrogates = false
        var reader = JSONStringReader(0..<text.count)
        var end = 0
        var bytes = text.mutableSpan
        while let unit = reader.next(bytes.span) {
            switch unit {
            case .plain(let range):
                for position in range {
                    bytes[end] = bytes[position]
                    end += 1
                }
            case .escape(_, let scalar, let isLoneSurrogate):
                if isLoneSurrogate { hasLoneSurrogates = true }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes[end] = byte
                    end += 1
                }
            }
        }
        text.removeSubrange(end...)
        return hasLoneSurrogates
    }
}
