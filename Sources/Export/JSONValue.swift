/// A JSON value whose keys keep their order; for descriptions, not for records.
indirect enum JSONValue {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// The value as text: containers over several lines down to a depth, and on one line below it.
    func bytes(linesToDepth depth: Int) -> [UInt8] {
        var buffer = ByteBuffer()
        write(into: &buffer, depth: 0, lines: depth)
        buffer.append(0x0A)
        return buffer.bytes
    }

    private func write(into buffer: inout ByteBuffer, depth: Int, lines: Int) {
        switch self {
        case .string(let string): Self.quote(string, into: &buffer)
        case .integer(let integer): buffer.append(integer: integer)
        case .boolean(let boolean): if boolean { buffer.append("true") } else { buffer.append("false") }
        case .array(let values):
            let items = values.map { (key: String?.none, value: $0) }
            Self.write(items, "[", "]", into: &buffer, depth: depth, lines: lines)
        case .object(let pairs):
            let items = pairs.map { (key: Optional($0.key), value: $0.value) }
            Self.write(items, "{", "}", into: &buffer, depth: depth, lines: lines)
        }
    }

    private static func write(
        _ items: [(key: String?, value: JSONValue)], _ opening: StaticString, _ closing: StaticString,
        into buffer: inout ByteBuffer, depth: Int, lines: Int
    ) {
        let isBroken = depth < lines && !items.isEmpty
        buffer.append(opening)
        for (position, item) in items.enumerated() {
            if position > 0 { if isBroken { buffer.append(",") } else { buffer.append(", ") } }
            if isBroken { breakLine(depth + 1, into: &buffer) }
            if let key = item.key {
                quote(key, into: &buffer)
                buffer.append(": ")
            }
            item.value.write(into: &buffer, depth: depth + 1, lines: lines)
        }
        if isBroken { breakLine(depth, into: &buffer) }
        buffer.append(closing)
    }

    private static func breakLine(_ depth: Int, into buffer: inout ByteBuffer) {
        buffer.append(0x0A)
        for _ in 0..<depth * 2 { buffer.append(0x20) }
    }

    private static func quote(_ string: String, into buffer: inout ByteBuffer) {
        buffer.append(jsonText: string.utf8.span, TextTraits(string.utf8.span))
    }
}
