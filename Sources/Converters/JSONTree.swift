/// A JSON text as a tree of values, for files that are small.
package indirect enum JSONTree: Sendable {
    case object([(key: String, value: JSONTree)])
    case array([JSONTree])
    case string(String)
    /// As it is written.
    case number(String)
    case literal(String)

    /// Reads a text that is one value. O(length).
    package init(_ bytes: [UInt8]) throws(JSONProblem) {
        let text = try JSONScanner.scan(bytes)
        self = Self.tree(text.root, of: text)
    }

    private static func tree(_ value: JSONValue, of text: JSONText) -> JSONTree {
        switch text.kind(value) {
        case .object:
            var members: [(key: String, value: JSONTree)] = []
            var index = value.index + 1
            while index < Int(text.nodes[value.index].next) {
                members.append((text.string(JSONValue(index: index)), tree(JSONValue(index: index + 1), of: text)))
                index = Int(text.nodes[index + 1].next)
            }
            return .object(members)
        case .array: return .array(text.elements(of: value).map { tree($0, of: text) })
        case .string: return .string(text.string(value))
        case .number: return .number(text.string(value))
        case .literal: return .literal(text.string(value))
        }
    }

    /// The value of a key; nil where there is none, and for another value.
    package subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The elements of an array; none for another value.
    package var elements: [JSONTree] {
        if case .array(let elements) = self { return elements }
        return []
    }

    /// The text of a string; nil for another value.
    package var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The integer of a number; nil for another value.
    package var integer: Int? {
        if case .number(let digits) = self { return Int(digits) }
        return nil
    }
}
