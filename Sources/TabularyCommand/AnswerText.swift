/// Writes answers' fields as JSON or CSV into bytes.
struct AnswerText {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    // MARK: - JSON (RFC 8259 § 7)

    mutating func json(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: append("\\\"")
            case 0x5C: append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append("\\u00")
                bytes.append(byte < 0x10 ? 0x30 : 0x31)
                bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    /// A string, or null for the empty one.
    mutating func jsonOrNull(_ text: String) { if text.isEmpty { append("null") } else { json(text) } }

    mutating func json(_ texts: some Sequence<String>) {
        array(texts) { $0.json($1) }
    }

    /// An array, its elements written by `body`.
    mutating func array<Elements: Sequence>(
        _ elements: Elements, _ body: (inout AnswerText, Elements.Element) -> Void
    ) {
        var isFirst = true
        append("[")
        for element in elements {
            if !isFirst { append(", ") }
            isFirst = false
            body(&self, element)
        }
        append("]")
    }

    // MARK: - CSV (RFC 4180)

    mutating func csv(_ fields: [String]) {
        for (position, field) in fields.enumerated() {
            if position > 0 { append(",") }
            let isQuoted = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 < 0x20 }
            append(isQuoted ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field)
        }
        append("\n")
    }
}
