/// Puts JSON on one line.
enum JSONLine {
    /// Appends a string with its quotation marks, escaped as RFC 8259 § 7 asks.
    static func append(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case UInt8(ascii: "\n"): line += Array("\\n".utf8)
            case ..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                line += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Appends JSON of several lines without its line breaks, which are white space in it.
    static func append(json: [UInt8], to line: inout [UInt8]) {
        line.reserveCapacity(line.count + json.count)
        var start = 0
        while start < json.count {
            let end = json[start...].firstIndex(of: 0x0A) ?? json.count
            line.append(contentsOf: json[start..<end])
            start = end + 1
        }
    }
}
