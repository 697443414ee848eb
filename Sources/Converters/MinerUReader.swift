internal import TabularyModel

/// Reads MinerU's `content_list.json`: a flat array of blocks in reading order, tables as HTML.
///
/// Source: MinerU 4.0, content list version 1; `img_caption` and `img_footnote` are what version 1.x wrote.
struct MinerUReader {
    /// The types of block.
    static let types: Set = [
        "text", "title", "table", "image", "chart", "equation", "interline_equation", "list", "index", "code",
        "algorithm", "header", "footer", "page_number", "aside_text", "page_footnote", "ref_text", "phonetic", "seal",
    ]

    private var json: JSONText
    private var text: ReportText
    private var leftOut = LeftOut()

    init(json: JSONText, text: ReportText) {
        self.json = json
        self.text = text
    }

    mutating func read() -> ConvertedReport {
        for block in json.elements(of: json.root) {
            if json.kind(block) == .object {
                read(block)
            } else {
                leftOut.add("element that is no block")
            }
        }
        return ConverterFile.report(text, json, .mineru, [leftOut.diagnostic].compactMap(\.self))
    }

    private mutating func read(_ block: JSONValue) {
        let type = json.text("type", of: block)
        switch type {
        case "header": leftOut.add("page header")
        case "footer": leftOut.add("page footer")
        case "page_number": leftOut.add("page number")
        case "aside_text": leftOut.add("text in a margin")
        case "table": readTable(block)
        case "image", "chart", "seal":
            let prefix = type == "chart" ? "chart" : "image"
            put(["\(prefix)_caption", "img_caption"], of: block)
            // What was read from the picture itself: a chart's table, a seal's text.
            text.putBlock(json.stringValue("content", of: block), of: json, as: type == "chart" ? .html : .line)
            put(["\(prefix)_footnote", "img_footnote"], of: block)
        case "list", "index": readList(block)
        case "code", "algorithm": readCode(block)
        default: readText(block)
        }
    }

    private mutating func readText(_ block: JSONValue) {
        let value = json.stringValue("text", of: block)
        if value == nil { leftOut.add("block without text") }
        let level = min(max(json.integer("text_level", of: block) ?? 0, 0), 6)
        text.putBlock(
            value, of: json, as: .line, opening: level > 0 ? String(repeating: "#", count: level) + " " : "")
    }

    private mutating func readTable(_ block: JSONValue) {
        let captions = strings("table_caption", of: block)
        if let body = json.stringValue("table_body", of: block), !text.isBlank(body, of: json) {
            text.putTable(body, captions: captions, of: json, captionsAs: .line)
        } else {
            for caption in captions { text.putBlock(caption, of: json, as: .line) }
            leftOut.add("table that is a picture only")
        }
        put(["table_footnote"], of: block)
    }

    private mutating func readList(_ block: JSONValue) {
        let items = strings("list_items", of: block)
        if items.isEmpty { return readText(block) }
        text.beginBlock()
        for (position, item) in items.enumerated() {
            if position > 0 { text.put("\n") }
            if !hasSign(item) { text.put("- ") }
            text.put(item, of: json, as: .line)
        }
    }

    /// Whether a list's item opens with a bullet or a number of its own.
    private func hasSign(_ item: JSONValue) -> Bool {
        let item = json.string(item).drop { $0 == " " }
        guard let first = item.first else { return true }
        if "-*+•–·▪◦●".contains(first) { return true }
        let rest = item.drop { $0.isNumber || $0.isLetter || $0 == "." }
        let length = item.utf8.count - rest.utf8.count
        return first.isNumber && length <= 8 && (rest.first == ")" || rest.first == " ") || first == "(" || first == "["
    }

    private mutating func readCode(_ block: JSONValue) {
        put(["code_caption", "algorithm_caption"], of: block)
        if let body = json.stringValue("code_body", of: block), !text.isBlank(body, of: json) {
            let isFenced = json.string(body).hasPrefix("```")
            text.beginBlock()
            if !isFenced { text.put("```\n") }
            text.put(body, of: json, as: .code)
            if !isFenced { text.put("\n```") }
        } else {
            readText(block)
        }
        put(["code_footnote", "algorithm_footnote"], of: block)
    }

    private mutating func put(_ keys: [String], of block: JSONValue) {
        for key in keys {
            for value in strings(key, of: block) { text.putBlock(value, of: json, as: .line) }
        }
    }

    /// The strings of a key that holds one or an array of them.
    private mutating func strings(_ key: String, of block: JSONValue) -> [JSONValue] {
        guard let value = json.value(key, of: block) else { return [] }
        let values = json.kind(value) == .array ? json.elements(of: value) : [value]
        return values.filter { !text.isBlank($0, of: json) }
    }
}
