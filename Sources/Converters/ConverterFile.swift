internal import TabularyModel

/// Reads a converter's JSON file as report text: told apart by what it holds, never by its name.
package enum ConverterFile {
    /// The fields of a plain object that may hold a report's text, beside the one that was asked for.
    private static let textFields = ["text", "markdown", "content"]

    /// Whether a text is JSON by its first signs: an object, or an array of objects or arrays.
    package static func isJSON(_ bytes: [UInt8]) -> Bool {
        var signs: [UInt8] = []
        for byte in bytes where !JSONScanner.isSpace(byte) {
            signs.append(byte)
            if signs.count == 2 { break }
        }
        guard let first = signs.first else { return false }
        // A file of one bracket is JSON that was cut; "[1] …" and "[text](target)" are prose.
        if first == UInt8(ascii: "{") { return signs.count == 1 || signs[1] == 0x22 || signs[1] == UInt8(ascii: "}") }
        guard first == UInt8(ascii: "[") else { return false }
        return signs.count == 1 || signs[1] == UInt8(ascii: "{") || signs[1] == UInt8(ascii: "]")
            || (signs[1] == UInt8(ascii: "[") && isNestedArray(bytes))
    }

    /// `[[{`, which a Wiki's `[[link]]` is not.
    private static func isNestedArray(_ bytes: [UInt8]) -> Bool {
        bytes.lazy.filter { !JSONScanner.isSpace($0) && $0 != UInt8(ascii: "[") }.first == UInt8(ascii: "{")
    }

    /// Reads a file. O(length).
    ///
    /// - Parameters:
    ///   - file: UTF-8 without byte order mark.
    ///   - textField: The field of a plain object that holds the report's text.
    package static func read(_ file: [UInt8], textField: String = "text") throws(ConverterFailure) -> ConvertedReport {
        var json: JSONText
        do {
            json = try JSONScanner.scan(file)
        } catch {
            throw ConverterFailure(diagnostics: [problem(error, in: file)])
        }
        let text = ReportText(file: file)
        if let docling = doclingDocument(&json) {
            var reader = DoclingReader(json: json, text: text, document: docling)
            return reader.read()
        }
        if json.stringValue("block_type", of: json.root) != nil, let children = json.value("children", of: json.root),
            json.kind(children) == .array
        {
            var reader = MarkerReader(json: json, text: text)
            return reader.read()
        }
        if let element = json.elements(of: json.root).first(where: { json.kind($0) == .object }),
            json.stringValue("type", of: element) != nil
        {
            if json.value("element_id", of: element) != nil || json.value("metadata", of: element) != nil {
                var reader = UnstructuredReader(json: json, text: text)
                return reader.read()
            }
            let type = json.text("type", of: element)
            if json.value("page_idx", of: element) != nil || MinerUReader.types.contains(type) {
                var reader = MinerUReader(json: json, text: text)
                return reader.read()
            }
        }
        for field in [textField] + textFields {
            guard let value = json.stringValue(field, of: json.root) else { continue }
            var text = text
            text.put(value, of: json, as: .markdown)
            return report(text, json, .json, [])
        }
        throw ConverterFailure(diagnostics: [unsupported(&json, textField)])
    }

    /// The Docling document: the file itself, or the `json_content` of what docling-serve answers.
    private static func doclingDocument(_ json: inout JSONText) -> JSONValue? {
        var candidates = [json.root]
        if let document = json.value("document", of: json.root),
            let content = json.value("json_content", of: document)
        {
            candidates.append(content)
        }
        for candidate in candidates where json.kind(candidate) == .object {
            if json.text("schema_name", of: candidate) == "DoclingDocument" { return candidate }
            if json.value("body", of: candidate) != nil, json.value("texts", of: candidate) != nil,
                json.value("tables", of: candidate) != nil
            {
                return candidate
            }
        }
        return nil
    }

    /// A finished report, with what was noticed of its JSON.
    static func report(
        _ text: ReportText, _ json: JSONText, _ form: Report.Form, _ diagnostics: [Diagnostic]
    ) -> ConvertedReport {
        let all = oddities(of: text, json).map { oddity in
            var oddity = oddity
            oddity.line = oddity.bytes.map { text.map.lines.number(at: $0.lowerBound) }
            return oddity
        }
        return ConvertedReport(text: text.bytes, map: text.map, form: form, diagnostics: all + diagnostics)
    }

    /// What is odd in the strings and objects that were read, without lines.
    static func oddities(of text: ReportText, _ json: JSONText) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        func more(_ count: Int) -> String { count == 1 ? "" : " (and \(count - 1) more)" }
        let duplicates = json.duplicates
        if let first = duplicates.first {
            let key = String(decoding: json.bytes[first], as: UTF8.self)
            diagnostics.append(
                Diagnostic(
                    .warning, .jsonDuplicateKey,
                    "the key \"\(key)\" stands twice in an object\(more(duplicates.count)); the first was read",
                    bytes: first))
        }
        if let first = text.loneSurrogates.first {
            diagnostics.append(
                Diagnostic(
                    .warning, .jsonLoneSurrogate,
                    "an escape of half a surrogate pair\(more(text.loneSurrogates.count)) was read as U+FFFD",
                    bytes: first))
        }
        if let first = text.nuls.first {
            diagnostics.append(
                Diagnostic(
                    .warning, .encodingNUL, "an escape of NUL\(more(text.nuls.count)) was read as white space",
                    bytes: first))
        }
        return diagnostics
    }

    // MARK: What cannot be read

    private static func problem(_ problem: JSONProblem, in file: [UInt8]) -> Diagnostic {
        let lines = LineIndex(file)
        let offset = min(problem.offset, file.count)
        let line = lines.number(at: offset)
        let column = 1 + file[Int(lines.starts[line - 1])..<offset].count { $0 & 0xC0 != 0x80 }
        return Diagnostic(
            .error, .inputJSON, "no JSON at line \(line), column \(column): \(problem.message)",
            bytes: offset..<min(offset + 1, file.count), line: line)
    }

    private static func unsupported(_ json: inout JSONText, _ textField: String) -> Diagnostic {
        let root = json.root
        var seen: String
        switch json.kind(root) {
        case .object: seen = "an object with the keys " + FieldNames.list(json.keys(of: root))
        case .array:
            let first = json.firstElement(of: root)
            seen = "an array" + (first.map { " of \(json.kind($0).name)" } ?? " without elements")
            if let first, json.kind(first) == .object {
                seen += " with the keys " + FieldNames.list(json.keys(of: first))
            }
        case .string, .number, .literal: seen = json.kind(root).name
        }
        if json.keys(of: root).isEmpty, json.kind(root) == .object { seen = "an object without keys" }
        let fields = ([textField] + textFields.filter { $0 != textField }).map { "\"\($0)\"" }
        return Diagnostic(
            .error, .inputUnsupported,
            """
            the file's JSON is in no form that is known: it is \(seen); known are Docling's document, MinerU's \
            content_list.json, Unstructured's elements, Marker's JSON, JSON Lines, and an object with its text in \
            \(fields.dropLast().joined(separator: ", ")) or \(fields.last ?? "")
            """)
    }
}
