/// A place in a table of tab-separated fields: one row, and where its fields stand in the bytes.
///
/// A value holds offsets only; the bytes are passed to each call, so that a table is read where it stands. Fields past the
/// tenth are not kept.
struct TableRow {
    /// Where each field starts, and behind the last one where the row ends, plus one for the sign that parts fields.
    private var starts = InlineArray<11, Int32>(repeating: 0)
    /// How many fields the row has; 0 before the first row.
    private(set) var fieldCount = 0
    private var position = 0

    /// Goes on to the next row that is neither empty nor a comment; false at the end of the table.
    mutating func advance(in text: Span<UInt8>) -> Bool {
        let count = text.count
        while position < count {
            let first = position
            guard text[first] != UInt8(ascii: "#"), text[first] != UInt8(ascii: "\n") else {
                while position < count, text[position] != UInt8(ascii: "\n") { position &+= 1 }
                position &+= 1
                continue
            }
            starts[0] = Int32(truncatingIfNeeded: first)
            fieldCount = 1
            var end = first
            while end < count {
                let byte = text[end]
                if byte <= UInt8(ascii: "\n") {
                    if byte == UInt8(ascii: "\n") { break }
                    if byte == UInt8(ascii: "\t"), fieldCount < 10 {
                        starts[fieldCount] = Int32(truncatingIfNeeded: end &+ 1)
                        fieldCount &+= 1
                    }
                }
                end &+= 1
            }
            starts[fieldCount] = Int32(truncatingIfNeeded: end &+ 1)
            position = end &+ 1
            return true
        }
        return false
    }

    /// Where a 0-based field stands; empty where the row has fewer fields.
    @inline(__always)
    func range(_ field: Int) -> Range<Int> {
        guard field < fieldCount else { return 0..<0 }
        let start = Int(starts[field])
        return start..<max(start, Int(starts[field + 1]) - 1)
    }

    /// Whether a field is the word.
    func has(_ field: Int, _ word: StaticString, in text: Span<UInt8>) -> Bool {
        let range = range(field)
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            for offset in bytes.indices where unsafe bytes[offset] != text[range.lowerBound + offset] { return false }
            return true
        }
    }

    /// The hash of a field's bytes as they stand.
    func hash(_ field: Int, in text: Span<UInt8>) -> UInt64 {
        WordHash.of(range(field), in: text)
    }

    /// A field as a string.
    func string(_ field: Int, in text: Span<UInt8>) -> String {
        let range = range(field)
        let bytes = text.extracting(range)
        return unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for offset in bytes.indices { unsafe buffer[offset] = bytes[offset] }
            return bytes.count
        }
    }

    /// A field of decimal digits as a number; nil where the field is empty.
    func number(_ field: Int, in text: Span<UInt8>) -> Int? {
        let range = range(field)
        guard !range.isEmpty else { return nil }
        return range.reduce(0) { $0 &* 10 &+ Int(text[$1] &- UInt8(ascii: "0")) }
    }

    /// A decimal number such as `0.25` in hundredths; nil where the field is none.
    func hundredths(_ field: Int, in text: Span<UInt8>) -> Int? {
        var value = 0
        var digits: Int?
        for position in range(field) {
            if text[position] == UInt8(ascii: "."), digits == nil {
                digits = 0
            } else if text[position].isASCIIDigit, (digits ?? 0) < 2 {
                value = value &* 10 &+ Int(text[position] &- UInt8(ascii: "0"))
                digits = digits.map { $0 + 1 }
            } else {
                return nil
            }
        }
        if range(field).isEmpty { return nil }
        return digits == 2 ? value : digits == 1 ? value &* 10 : value &* 100
    }

    /// A field of hexadecimal digits as a number.
    func hexadecimal(_ field: Int, in text: Span<UInt8>) -> Int {
        range(field).reduce(0) { number, offset in
            let byte = text[offset]
            return number &* 16
                &+ Int(byte.isASCIIDigit ? byte - UInt8(ascii: "0") : (byte | 0x20) &- UInt8(ascii: "a") &+ 10)
        }
    }
}
