/// A scanned JSON text: its values with their places, in the order of the text. The keys of an object stand before
/// their values.
package struct JSONText: Sendable {
    package let bytes: [UInt8]
    let nodes: [JSONNode]
    /// The positions of keys that stood in their object before; noted where an object is asked for them.
    private var repeatedKeys: Set<Int> = []

    init(bytes: [UInt8], nodes: [JSONNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }

    /// The outermost value.
    package var root: JSONValue { JSONValue(index: 0) }

    package func kind(_ value: JSONValue) -> JSONKind { nodes[value.index].kind }

    /// The bytes of a value; of a string between its quotation marks.
    package func bounds(_ value: JSONValue) -> Range<Int> {
        Int(nodes[value.index].start)..<Int(nodes[value.index].end)
    }

    // MARK: Containers

    /// Calls `body` with each element of an array; not at all for another value.
    package func forEachElement(of array: JSONValue, _ body: (JSONValue) -> Void) {
        guard kind(array) == .array else { return }
        var index = array.index + 1
        while index < Int(nodes[array.index].next) {
            body(JSONValue(index: index))
            index = Int(nodes[index].next)
        }
    }

    /// The elements of an array; none for another value.
    package func elements(of array: JSONValue?) -> [JSONValue] {
        guard let array else { return [] }
        var elements: [JSONValue] = []
        forEachElement(of: array) { elements.append($0) }
        return elements
    }

    /// The first element of an array that has one.
    func firstElement(of array: JSONValue) -> JSONValue? {
        guard kind(array) == .array, Int(nodes[array.index].next) > array.index + 1 else { return nil }
        return JSONValue(index: array.index + 1)
    }

    /// The keys of an object, in order; none for another value.
    package func keys(of object: JSONValue) -> [String] {
        guard kind(object) == .object else { return [] }
        var keys: [String] = []
        var index = object.index + 1
        while index < Int(nodes[object.index].next) {
            keys.append(string(JSONValue(index: index)))
            index = Int(nodes[index + 1].next)
        }
        return keys
    }

    /// The value of a key; nil where the object has none, and for another value.
    ///
    /// Where the key stands twice, the first counts, and the others are noted (RFC 8259 § 4 leaves it open). O(keys).
    package mutating func value(_ key: String, of object: JSONValue) -> JSONValue? {
        guard kind(object) == .object else { return nil }
        var found: JSONValue?
        var index = object.index + 1
        while index < Int(nodes[object.index].next) {
            if isKey(index, key) {
                if found == nil {
                    found = JSONValue(index: index + 1)
                } else {
                    repeatedKeys.insert(index)
                }
            }
            index = Int(nodes[index + 1].next)
        }
        return found
    }

    private func isKey(_ index: Int, _ key: String) -> Bool {
        if nodes[index].hasEscapes { return string(JSONValue(index: index)) == key }
        return bytes[bounds(JSONValue(index: index))].elementsEqual(key.utf8)
    }

    /// Where keys stand that the reader asked for and that stood in their object before, in the order of the text.
    var duplicates: [Range<Int>] { repeatedKeys.sorted().map { bounds(JSONValue(index: $0)) } }

    // MARK: Typed values

    /// The value of a key, if it is a string.
    package mutating func stringValue(_ key: String, of object: JSONValue) -> JSONValue? {
        value(key, of: object).flatMap { kind($0) == .string ? $0 : nil }
    }

    /// The text of a key's string; empty where there is none.
    package mutating func text(_ key: String, of object: JSONValue) -> String {
        stringValue(key, of: object).map { string($0) } ?? ""
    }

    /// The integer of a key; nil where its value is none.
    package mutating func integer(_ key: String, of object: JSONValue) -> Int? {
        guard let value = value(key, of: object), kind(value) == .number else { return nil }
        return Int(String(decoding: bytes[bounds(value)], as: UTF8.self))
    }

    /// Whether a key's value is `true`.
    package mutating func isTrue(_ key: String, of object: JSONValue) -> Bool {
        guard let value = value(key, of: object), kind(value) == .literal else { return false }
        return bytes[Int(nodes[value.index].start)] == UInt8(ascii: "t")
    }

    /// A string without its escapes; of another value its bytes. O(length).
    package func string(_ value: JSONValue) -> String {
        if !nodes[value.index].hasEscapes { return String(decoding: bytes[bounds(value)], as: UTF8.self) }
        var text: [UInt8] = []
        var reader = JSONStringReader(bounds(value))
        while let unit = reader.next(bytes.span) { unit.append(to: &text, from: bytes.span) }
        return String(decoding: text, as: UTF8.self)
    }
}
