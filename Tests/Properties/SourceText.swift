/// The text that a stretch of source holds, worked out without Tabulary: tags removed, references decoded, white space
/// folded.
package enum SourceText {
    /// The text of several stretches, one after the other without white space: joins put spaces, hyphens, or nothing
    /// between them.
    package static func packed(_ pieces: [ArraySlice<UInt8>]) -> String {
        pieces.map { folded($0).filter { !$0.isWhitespace } }.joined()
    }

    /// The text of one stretch.
    package static func folded(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        let source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var position = 0
        while position < source.count {
            if source[position] == "<", let (end, name) = tag(source, position) {
                if partsText.contains(name) { text.append(" ") }
                position = end
            } else if source[position] == "&", let (end, scalar) = reference(source, position) {
                text.append(scalar)
                position = end
            } else {
                text.append(source[position])
                position += 1
            }
        }
        return fold(text)
    }

    private static func fold(_ text: String.UnicodeScalarView) -> String {
        text.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }

    private static let partsText: Set<String> = ["p", "div", "ul", "ol", "li", "br", "td", "h3", "blockquote"]

    private static func tag(_ source: [Unicode.Scalar], _ start: Int) -> (end: Int, name: String)? {
        guard start + 1 < source.count else { return nil }
        if source[start...].starts(with: "<!--".unicodeScalars) {
            var end = start + 4
            while end + 2 < source.count {
                if source[end...].starts(with: "-->".unicodeScalars) { return (end + 3, "!") }
                end += 1
            }
            return nil
        }
        var position = start + 1
        if source[position] == "/" { position += 1 }
        var name = ""
        while position < source.count, source[position].isASCII,
            source[position].properties.isAlphabetic || source[position].isDigit
        {
            name.unicodeScalars.append(source[position])
            position += 1
        }
        guard !name.isEmpty, name.unicodeScalars.first?.isDigit == false else { return nil }
        // A tag ends before another begins; else its sign is text.
        while position < source.count, source[position] != ">", source[position] != "<" { position += 1 }
        return position < source.count && source[position] == ">" ? (position + 1, name.lowercased()) : nil
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "eacute": "é", "ocirc": "ô", "bull": "•",
    ]

    private static func reference(_ source: [Unicode.Scalar], _ start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
        guard let length = source[start...].prefix(12).firstIndex(of: ";") else { return nil }
        let name = String(String.UnicodeScalarView(source[(start + 1)..<length]))
        let scalar: Unicode.Scalar? =
            if name.hasPrefix("#x") {
                UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }
            } else {
                names[name]
            }
        return scalar.map { (length + 1, $0) }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
