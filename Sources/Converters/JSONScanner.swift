/// Scans JSON strictly (RFC 8259), keeping the place of every value. Iterative: nesting costs no stack.
package struct JSONScanner {
    /// The deepest nesting that is read; converters' files have a few dozen levels at most.
    static let deepest = 512

    /// A container that is open.
    private struct Container {
        /// Its position among the nodes; nil where it is not kept.
        var node: Int?
        var isObject: Bool
        var isEmpty = true
    }

    private var nodes: [JSONNode] = []
    /// The containers that are open, outermost first.
    private var open: [Container] = []
    private var position = 0
    private let keptDepth: Int

    private init(keptDepth: Int) { self.keptDepth = keptDepth }

    /// Scans a text that is one value. O(length).
    ///
    /// - Parameter keptDepth: Down to which level of nesting values are kept: 0 is the outermost one. All of the text is
    ///   checked.
    package static func scan(_ bytes: [UInt8], keptDepth: Int = 512) throws(JSONProblem) -> JSONText {
        var scanner = JSONScanner(keptDepth: keptDepth)
        try scanner.scan(bytes.span)
        return JSONText(bytes: bytes, nodes: scanner.nodes)
    }

    private mutating func scan(_ text: Span<UInt8>) throws(JSONProblem) {
        skipSpace(text)
        try scanValue(text)
        // Each turn ends one value: what follows it depends on the container around it.
        while let container = open.last {
            skipSpace(text)
            let isObject = container.isObject
            let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
            let isFirst = container.isEmpty
            if position < text.count, text[position] == close {
                position += 1
                if let node = container.node {
                    nodes[node].end = UInt32(position)
                    nodes[node].next = UInt32(nodes.count)
                }
                open.removeLast()
                continue
            }
            open[open.count - 1].isEmpty = false
            if !isFirst {
                try expect(UInt8(ascii: ","), text, isObject ? "\",\" or \"}\"" : "\",\" or \"]\"")
                skipSpace(text)
            }
            if isObject {
                guard position < text.count, text[position] == UInt8(ascii: "\"") else {
                    throw problem(text, isFirst ? "a key in quotation marks or \"}\"" : "a key in quotation marks")
                }
                try scanString(text)
                skipSpace(text)
                try expect(UInt8(ascii: ":"), text, "\":\" after the key")
                skipSpace(text)
            }
            try scanValue(text)
        }
        skipSpace(text)
        if position < text.count { throw problem(text, "nothing behind the value") }
    }

    private mutating func scanValue(_ text: Span<UInt8>) throws(JSONProblem) {
        guard position < text.count else { throw problem(text, "a value") }
        switch text[position] {
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "\""): try scanString(text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber(text)
        case UInt8(ascii: "t"): try scanWord("true", text)
        case UInt8(ascii: "f"): try scanWord("false", text)
        case UInt8(ascii: "n"): try scanWord("null", text)
        default: throw problem(text, "a value")
        }
    }

    private mutating func begin(_ kind: JSONKind) throws(JSONProblem) {
        if open.count == Self.deepest {
            throw JSONProblem(
                offset: position, message: "values are nested more than \(Self.deepest) deep, which is not read")
        }
        let isKept = open.count <= keptDepth
        add(kind, position..<position)
        open.append(Container(node: isKept ? nodes.count - 1 : nil, isObject: kind == .object))
        position += 1
    }

    private mutating func add(_ kind: JSONKind, _ range: Range<Int>, hasEscapes: Bool = false) {
        if open.count > keptDepth { return }
        nodes.append(
            JSONNode(
                kind: kind, hasEscapes: hasEscapes, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
                next: UInt32(nodes.count + 1)))
    }

    // MARK: Strings, numbers, words

    private mutating func scanString(_ text: Span<UInt8>) throws(JSONProblem) {
        let start = position + 1
        position = start
        var hasEscapes = false
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\"") {
                add(.string, start..<position, hasEscapes: hasEscapes)
                position += 1
                return
            }
            if byte < 0x20 {
                throw JSONProblem(
                    offset: position, message: "a control character in a string: expected it escaped, as \"\\n\"")
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                try scanEscape(text)
            } else {
                position += 1
            }
        }
        throw JSONProblem(offset: start - 1, message: "the file ends inside the string that starts here")
    }

    private mutating func scanEscape(_ text: Span<UInt8>) throws(JSONProblem) {
        let start = position
        position += 2
        guard start + 1 < text.count else { return }
        switch text[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return
        case UInt8(ascii: "u"):
            while position < start + 6 {
                guard position < text.count else { return }
                guard JSONStringReader.digit(text[position]) != nil else {
                    throw JSONProblem(offset: start, message: "an escape \"\\u\" without four hexadecimal digits")
                }
                position += 1
            }
        default:
            throw JSONProblem(offset: start, message: "an escape that JSON does not have: expected one as \"\\n\"")
        }
    }

    private mutating func scanNumber(_ text: Span<UInt8>) throws(JSONProblem) {
        let start = position
        if text[position] == UInt8(ascii: "-") { position += 1 }
        if position < text.count, text[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            try scanDigits(text)
        }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            try scanDigits(text)
        }
        if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
                position += 1
            }
            try scanDigits(text)
        }
        add(.number, start..<position)
    }

    private mutating func scanDigits(_ text: Span<UInt8>) throws(JSONProblem) {
        let start = position
        while position < text.count, text[position] >= 0x30, text[position] <= 0x39 { position += 1 }
        if position == start { throw problem(text, "a digit") }
    }

    private mutating func scanWord(_ word: String, _ text: Span<UInt8>) throws(JSONProblem) {
        let start = position
        for byte in word.utf8 {
            guard position < text.count, text[position] == byte else {
                position = start
                throw problem(text, "a value")
            }
            position += 1
        }
        add(.literal, start..<position)
    }

    // MARK: What stands where

    private mutating func skipSpace(_ text: Span<UInt8>) {
        while position < text.count, JSONScanner.isSpace(text[position]) { position += 1 }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private mutating func expect(_ byte: UInt8, _ text: Span<UInt8>, _ what: String) throws(JSONProblem) {
        guard position < text.count, text[position] == byte else { throw problem(text, what) }
        position += 1
    }

    private func problem(_ text: Span<UInt8>, _ expected: String) -> JSONProblem {
        guard position < text.count else {
            return JSONProblem(offset: position, message: "the file ends too early: expected \(expected)")
        }
        var word: [UInt8] = []
        while position + word.count < text.count, word.count < 24 {
            let byte = text[position + word.count]
            let isOfWord =
                byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            if !isOfWord, !word.isEmpty || byte < 0x20 { break }
            word.append(byte)
            if !isOfWord { break }
        }
        let found = word.isEmpty ? "a control character" : "\"\(String(decoding: word, as: UTF8.self))\""
        return JSONProblem(offset: position, message: "\(found) stands here: expected \(expected)")
    }
}
