/// Writes answers' fields as JSON or CSV into bytes.
struct AnswerText {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    // MARK: - JSON (RFC 8259 § 7)

    mutating func json(_ text: String) {
        bytes.append(0x22)
        // C1 controls and the line separators of Unicode are escaped: readers that split lines take them for ends of lines.
        if text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x80..<0xA0, 0x2028, 0x2029: escape(scalar)
                default: json(String(scalar).utf8)
                }
            }
        } else {
            json(text.utf8)
        }
        bytes.append(0x22)
    }

    /// `\u2028`.
    private mutating func escape(_ scalar: Unicode.Scalar) {
        append("\\u")
        for shift in [12, 8, 4, 0] {
            let digit = UInt8(scalar.value >> UInt32(shift) & 15)
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    private mutating func json(_ text: some Sequence<UInt8>) {
        for byte in text {
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
