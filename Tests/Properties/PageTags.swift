/// The tags of a page that Tabulary writes: none but its own, whatever the data holds.
enum PageTags {
    private static let known: Set<String> = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "table", "thead", "tbody",
        "tr",
        "th", "td", "ul", "li", "del", "ins", "br",
    ]

    /// The first tag that is none of them, or that has an attribute which runs code; nil where there is none.
    static func foreign(in page: [UInt8]) -> String? {
        for (position, byte) in page.enumerated() where byte == UInt8(ascii: "<") {
            let tag = page[(position + 1)...].prefix { $0 != UInt8(ascii: ">") }
            let text = String(decoding: tag, as: UTF8.self).lowercased()
            let name = text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
            if !known.contains(String(name)) || text.contains(" on") || text.contains("javascript:") { return text }
        }
        return nil
    }
}
