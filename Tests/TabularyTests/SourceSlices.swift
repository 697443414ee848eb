/// The text that byte ranges of a report hold, worked out without Tabulary: tags removed, references decoded, white space
/// folded, Markdown's emphasis removed. What the contract says of every range.
enum SourceSlices {
    /// The text of a record's `byte_start` and `byte_end`; its pieces are parted by a space unless the first ends in a
    /// hyphen.
    static func text(_ starts: String, _ ends: String, of source: [UInt8]) -> String {
        let pieces = zip(starts.split(separator: ";"), ends.split(separator: ";")).map { start, end in
            guard let start = Int(start), let end = Int(end), start <= end, end <= source.count else { return "?" }
            return plain(String(decoding: source[start..<end], as: UTF8.self))
        }
        return pieces.dropFirst().reduce(pieces.first ?? "") { $0.hasSuffix("-") ? $0 + $1 : $0 + " " + $1 }
    }

    /// A stretch of source as text.
    static func plain(_ source: String) -> String {
        var text = ""
        var rest = source[...]
        while let character = rest.first {
            if character == "<", let end = rest.firstIndex(of: ">"), let next = rest.dropFirst().first,
                next.isLetter || next == "/"
            {
                rest = rest[rest.index(after: end)...]
            } else if character == "&", let end = rest.firstIndex(of: ";"), let decoded = decode(rest[...end]) {
                text.append(decoded)
                rest = rest[rest.index(after: end)...]
            } else {
                if character != "*" { text.append(character) }
                rest = rest.dropFirst()
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func decode(_ reference: Substring) -> String? {
        switch reference {
        case "&amp;": return "&"
        case "&lt;": return "<"
        case "&gt;": return ">"
        case "&quot;": return "\""
        case "&nbsp;": return "\u{A0}"
        case "&eacute;": return "é"
        default:
            guard reference.hasPrefix("&#"), let number = UInt32(reference.dropFirst(2).dropLast()) else { return nil }
            return Unicode.Scalar(number).map { String($0) }
        }
    }
}
