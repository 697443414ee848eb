internal import TabularyModel

/// Reads Marker's JSON: a tree of pages and blocks, each with its HTML.
///
/// Source: marker-pdf 2.0, `renderers/json.py`. The HTML of a block that has others inside names them as
/// `<content-ref>`; they are read instead.
struct MarkerReader {
    private var json: JSONText
    private var text: ReportText
    private var leftOut = LeftOut()

    init(json: JSONText, text: ReportText) {
        self.json = json
        self.text = text
    }

    mutating func read() -> ConvertedReport {
        var stack = [json.root]
        while let block = stack.popLast() {
            switch json.text("block_type", of: block) {
            case "PageHeader": leftOut.add("page header")
            case "PageFooter": leftOut.add("page footer")
            default:
                let children = json.elements(of: json.value("children", of: block))
                let html = json.stringValue("html", of: block)
                if let html, children.isEmpty || !standsForOthers(html) {
                    text.putBlock(html, of: json, as: .html)
                } else {
                    stack.append(contentsOf: children.reversed())
                }
            }
        }
        return ConverterFile.report(text, json, .marker, [leftOut.diagnostic].compactMap(\.self))
    }

    /// Whether a block's HTML is that of the blocks inside: it names them, or is empty.
    private func standsForOthers(_ html: JSONValue) -> Bool {
        let html = json.string(html)
        return html.isEmpty || html.contains("<content-ref")
    }
}
