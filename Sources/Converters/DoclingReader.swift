internal import TabularyModel

/// Reads a Docling document: its tree of references from `body`, in reading order.
///
/// Source: docling-core 2.104, `DoclingDocument`. Items stand in arrays by kind (`texts`, `groups`, `tables`,
/// `pictures` …) and name their children as `{"$ref": "#/texts/12"}`.
struct DoclingReader {
    var json: JSONText
    var text: ReportText
    let document: JSONValue
    var leftOut = LeftOut()
    var diagnostics: [Diagnostic] = []
    /// The arrays of items, by name.
    private var items: [String: [JSONValue]] = [:]
    /// The items that were read or left out, by position; each is read once, so that circles end.
    private var seen: Set<Int> = []
    /// Captions and footnotes, which are read with the table or picture that names them.
    private var attached: Set<Int> = []
    private var brokenReferences: [Range<Int>] = []
    /// Whether what was put last is an item of a list.
    private var isInList = false

    private static let furnitureLabels = ["page_header", "page_footer"]
    private static let listLabels = ["list", "ordered_list", "list_item"]
    private static let itemArrays = ["texts", "tables", "pictures", "key_value_items", "form_items"]

    init(json: JSONText, text: ReportText, document: JSONValue) {
        self.json = json
        self.text = text
        self.document = document
    }

    mutating func read() -> ConvertedReport {
        for name in ["tables", "pictures", "texts"] {
            for item in array(name) {
                for reference in references("captions", of: item) + references("footnotes", of: item) {
                    attached.insert(reference.index)
                }
            }
        }
        if let body = json.value("body", of: document) { readTree(body) }
        if let furniture = json.value("furniture", of: document) {
            for child in references("children", of: furniture) { leaveOut(child, "page header or footer") }
        }
        for name in Self.itemArrays {
            for item in array(name) where !seen.contains(item.index) {
                leaveOut(item, isFurniture(item) ? "page header or footer" : "item that the body does not refer to")
            }
        }
        if let first = brokenReferences.first {
            let more = brokenReferences.count == 1 ? "" : " (and \(brokenReferences.count - 1) more)"
            diagnostics.append(
                Diagnostic(
                    .warning, .converterReference,
                    "the reference \"\(String(decoding: json.bytes[first], as: UTF8.self))\" leads nowhere\(more)",
                    bytes: first, line: text.map.lines.number(at: first.lowerBound)))
        }
        if let note = leftOut.diagnostic { diagnostics.append(note) }
        return ConverterFile.report(text, json, .docling, diagnostics)
    }

    // MARK: The tree

    private mutating func readTree(_ root: JSONValue) {
        // An explicit stack: a file may nest its groups as deep as it likes.
        var stack = [(item: root, level: 0)]
        while let (item, level) = stack.popLast() {
            guard !attached.contains(item.index), seen.insert(item.index).inserted else { continue }
            let label = json.text("label", of: item)
            if isFurniture(item) {
                leftOut.add("page header or footer")
                continue
            }
            var children = references("children", of: item)
            if !Self.listLabels.contains(label) { isInList = false }
            switch label {
            case "table", "document_index": readTable(item)
            case "picture", "chart": readPicture(item)
            case "inline":
                readInline(children)
                continue
            case "list_item": readListItem(item, level, &children)
            case "key_value_region", "form": readGraph(item)
            default: readText(item, label)
            }
            if label == "table" || label == "document_index" {
                // What a rich cell refers to is in the cell's text.
                children.forEach { seen.insert($0.index) }
                continue
            }
            if label == "picture" || label == "chart" {
                for child in children where !attached.contains(child.index) {
                    leaveOut(child, "text inside a picture")
                }
                continue
            }
            let inner = label == "list" || label == "ordered_list" ? level + 1 : level
            for child in children.reversed() { stack.append((child, inner)) }
        }
    }

    private mutating func readText(_ item: JSONValue, _ label: String) {
        let value = json.stringValue("text", of: item)
        switch label {
        case "title": text.putBlock(value, of: json, as: .plainLine, opening: "# ")
        case "section_header", "field_heading":
            let level = min(max(json.integer("level", of: item) ?? 1, 1), 5)
            text.putBlock(value, of: json, as: .plainLine, opening: String(repeating: "#", count: level + 1) + " ")
        case "code": putCode(value)
        default: text.putBlock(value, of: json, as: .plain)
        }
        for caption in references("captions", of: item) + references("footnotes", of: item) { putAttached(caption) }
    }

    private mutating func putCode(_ value: JSONValue?) {
        guard let value, !text.isBlank(value, of: json) else { return }
        let fence = json.string(value).contains("```") ? "~~~" : "```"
        text.beginBlock()
        text.put(fence + "\n")
        text.put(value, of: json, as: .code)
        text.put("\n" + fence)
    }

    private mutating func readListItem(_ item: JSONValue, _ level: Int, _ children: inout [JSONValue]) {
        var parts = [item]
        if text.isBlank(json.value("text", of: item), of: json), let first = children.first,
            json.text("label", of: first) == "inline"
        {
            // A bullet of several formats keeps its text in a group of its own.
            seen.insert(first.index)
            parts = references("children", of: first)
            parts.forEach { seen.insert($0.index) }
            children.removeFirst()
        }
        parts.removeAll { text.isBlank(json.value("text", of: $0), of: json) }
        if parts.isEmpty { return }
        if isInList { text.put("\n") } else { text.beginBlock() }
        isInList = true
        text.put(String(repeating: "  ", count: min(max(level - 1, 0), 16)))
        if json.isTrue("enumerated", of: item), let marker = json.stringValue("marker", of: item),
            !text.isBlank(marker, of: json)
        {
            text.put(marker, of: json, as: .plainLine)
            text.put(" ")
        } else {
            text.put("- ")
        }
        putJoined(parts)
    }

    private mutating func readInline(_ children: [JSONValue]) {
        children.forEach { seen.insert($0.index) }
        let parts = children.filter { !text.isBlank(json.value("text", of: $0), of: json) }
        if parts.isEmpty { return }
        text.beginBlock()
        putJoined(parts)
    }

    private mutating func putJoined(_ parts: [JSONValue]) {
        for (position, part) in parts.enumerated() {
            if position > 0 { text.put(" ") }
            if let value = json.stringValue("text", of: part) { text.put(value, of: json, as: .plainLine) }
        }
    }

    private mutating func readPicture(_ item: JSONValue) {
        for caption in references("captions", of: item) + references("footnotes", of: item) { putAttached(caption) }
    }

    /// The cells of a form, a line each.
    private mutating func readGraph(_ item: JSONValue) {
        guard let graph = json.value("graph", of: item), let cells = json.value("cells", of: graph) else { return }
        for cell in json.elements(of: cells) {
            text.putBlock(json.stringValue("text", of: cell), of: json, as: .plain)
        }
    }

    /// Puts a caption or footnote as a paragraph.
    mutating func putAttached(_ item: JSONValue) {
        guard seen.insert(item.index).inserted else { return }
        text.putBlock(json.stringValue("text", of: item), of: json, as: .plain)
    }

    /// The texts of captions that were not put yet, and marks them as put.
    mutating func takeAttached(_ key: String, of item: JSONValue) -> [JSONValue] {
        references(key, of: item).filter { seen.insert($0.index).inserted }
            .compactMap { json.stringValue("text", of: $0) }.filter { !text.isBlank($0, of: json) }
    }

    private mutating func leaveOut(_ item: JSONValue, _ what: String) {
        if seen.insert(item.index).inserted { leftOut.add(what) }
    }

    private mutating func isFurniture(_ item: JSONValue) -> Bool {
        let layer = json.text("content_layer", of: item)
        if !layer.isEmpty, layer != "body", layer != "notes" { return true }
        return Self.furnitureLabels.contains(json.text("label", of: item))
    }

    // MARK: References

    private mutating func array(_ name: String) -> [JSONValue] {
        if let known = items[name] { return known }
        let found = json.elements(of: json.value(name, of: document))
        items[name] = found
        return found
    }

    /// The items that a key's references lead to; those that lead nowhere are noted.
    private mutating func references(_ key: String, of item: JSONValue) -> [JSONValue] {
        guard let list = json.value(key, of: item) else { return [] }
        var found: [JSONValue] = []
        for element in json.elements(of: list) {
            guard let path = json.stringValue("$ref", of: element) ?? json.stringValue("cref", of: element) else {
                continue
            }
            let parts = json.string(path).split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 3, parts[0] == "#", let index = Int(parts[2]) {
                let items = array(String(parts[1]))
                if items.indices.contains(index), json.kind(items[index]) == .object {
                    found.append(items[index])
                    continue
                }
            }
            brokenReferences.append(json.bounds(path))
        }
        return found
    }
}
