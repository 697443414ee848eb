/// The kinds of value that JSON knows (RFC 8259 § 3).
package enum JSONKind: UInt8, Sendable {
    case object, array, string, number, literal

    /// The kind with its article.
    var name: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .literal: "true, false or null"
        }
    }
}

/// A value of a ``JSONText``: a position among its values.
package struct JSONValue: Sendable, Hashable {
    let index: Int
}

/// One value as it was scanned.
struct JSONNode: Sendable {
    var kind: JSONKind
    /// Whether a string has escapes.
    var hasEscapes = false
    /// The bytes of the value: a string's between its quotation marks.
    var start: UInt32
    var end: UInt32
    /// The position of the node behind this one and all that it holds.
    var next: UInt32
}
