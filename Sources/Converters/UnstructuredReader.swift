internal import TabularyModel

/// Reads Unstructured's elements: a flat array in reading order, tables with their HTML in the metadata.
///
/// Source: unstructured 0.27, `documents/elements.py`.
struct UnstructuredReader {
    private var json: JSONText
    private var text: ReportText
    private var leftOut = LeftOut()
    private var diagnostics: [Diagnostic] = []
    private var lastIsListItem = false

    init(json: JSONText, text: ReportText) {
        self.json = json
        self.text = text
    }

    mutating func read() -> ConvertedReport {
        for element in json.elements(of: json.root) {
            if json.kind(element) == .object {
                read(element)
            } else {
                leftOut.add("element that is no object")
            }
        }
        if let note = leftOut.diagnostic { diagnostics.append(note) }
        return ConverterFile.report(text, json, .unstructured, diagnostics)
    }

    private mutating func read(_ element: JSONValue) {
        let type = json.text("type", of: element)
        let value = json.stringValue("text", of: element)
        let metadata = json.value("metadata", of: element)
        let wasListItem = lastIsListItem
        lastIsListItem = false
        switch type {
        case "Header", "Page-header": leftOut.add("page header")
        case "Footer", "Page-footer": leftOut.add("page footer")
        case "PageNumber": leftOut.add("page number")
        case "PageBreak": return
        case "Title", "Headline", "Subheadline", "Section-header":
            let depth = metadata.flatMap { json.integer("category_depth", of: $0) } ?? 0
            let level = min(max(depth, 0), 5) + 1
            text.putBlock(value, of: json, as: .plainLine, opening: String(repeating: "#", count: level) + " ")
        case "ListItem", "List-item", "BulletedText":
            guard let value, !text.isBlank(value, of: json) else { return }
            let depth = metadata.flatMap { json.integer("category_depth", of: $0) } ?? 0
            if wasListItem { text.put("\n") } else { text.beginBlock() }
            text.put(String(repeating: "  ", count: min(max(depth, 0), 16)) + "- ")
            text.put(value, of: json, as: .plainLine)
            lastIsListItem = true
        case "Table", "TableChunk":
            if let html = metadata.flatMap({ json.stringValue("text_as_html", of: $0) }), !text.isBlank(html, of: json)
            {
                text.putTable(html, of: json, captionsAs: .plainLine)
            } else {
                let bytes = json.bounds(element)
                diagnostics.append(
                    Diagnostic(
                        .warning, .converterTable,
                        "a table of the file is odd: it has no text_as_html; its text was read as prose",
                        bytes: bytes.lowerBound..<(bytes.lowerBound + 1),
                        line: self.text.map.lines.number(at: bytes.lowerBound)))
                text.putBlock(value, of: json, as: .plain)
            }
        case "CodeSnippet":
            guard let value, !text.isBlank(value, of: json) else { return }
            text.beginBlock()
            text.put("```\n")
            text.put(value, of: json, as: .code)
            text.put("\n```")
        default: text.putBlock(value, of: json, as: .plain)
        }
    }
}
