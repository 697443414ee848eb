/// One table of the gazetteer: rows of tab-separated fields, without the lines that start with `#`.
///
/// Fields are ranges of the table's bytes; a string is made only where one is kept.
struct TextTable {
    /// One row: where its fields stand in the bytes.
    struct Row {
        fileprivate var fields: Range<Int>
    }

    private(set) var rows: [Row] = []
    private var content: [UInt8]
    private var ranges: [Range<Int>] = []

    init(_ content: [UInt8]) {
        self.content = content
        ranges.reserveCapacity(content.count / 8)
        var position = 0
        while position < content.count {
            let isComment = content[position] == UInt8(ascii: "#")
            let firstField = ranges.count
            var start = position
            while position < content.count, content[position] != UInt8(ascii: "\n") {
                if content[position] == UInt8(ascii: "\t") {
                    ranges.append(start..<position)
                    start = position + 1
                }
                position += 1
            }
            ranges.append(start..<position)
            if isComment || (ranges.count == firstField + 1 && start == position) {
                ranges.removeSubrange(firstField...)
            } else {
                rows.append(Row(fields: firstField..<ranges.count))
            }
            position += 1
        }
    }

    /// The bytes of a row's field, 0-based; empty where the row has fewer fields.
    func bytes(_ row: Row, _ field: Int) -> ArraySlice<UInt8> {
        let position = row.fields.lowerBound + field
        return position < row.fields.upperBound ? content[ranges[position]] : []
    }

    /// The text of a row's field, 0-based; empty where the row has fewer fields.
    func string(_ row: Row, _ field: Int) -> String { String(decoding: bytes(row, field), as: UTF8.self) }

    /// A field of hexadecimal digits as a number.
    func hexadecimal(_ row: Row, _ field: Int) -> Int {
        bytes(row, field).reduce(0) { number, byte in
            number &* 16 &+ Int(byte.isASCIIDigit ? byte - UInt8(ascii: "0") : (byte | 0x20) &- UInt8(ascii: "a") &+ 10)
        }
    }
}
