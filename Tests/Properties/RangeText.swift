/// Holds a text against the stretches of source that it was read from, without Tabulary.
///
/// Where the source is plain, the two must be the same but for white space. Where it holds markup, references or letters
/// that stand for others, everything of the text must stand in the source, in order: reading may take signs away, and never
/// adds one.
enum RangeText {
    static func problem(_ text: String, _ slices: [ArraySlice<UInt8>]) -> String? {
        let source = slices.map { String(decoding: $0, as: UTF8.self) }
        let isPlain = slices.allSatisfy { $0.allSatisfy(standsForItself) }
        let expected = packed(text)
        let found = source.flatMap { packed($0) }
        let holds = isPlain && slices.count == 1 ? found == expected : isSubsequence(expected, of: source)
        return holds ? nil : "\(text.debugDescription) is not \(source)"
    }

    /// Whether a byte stands for itself wherever it stands.
    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && !"<>&\\*_`[]|~^#+-=:!$\"'".utf8.contains(byte)
    }

    private static func packed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    /// Whether all signs of a text stand in stretches of source, in order. A reference stands for what it will.
    private static func isSubsequence(_ text: [Unicode.Scalar], of source: [String]) -> Bool {
        if source.contains(where: { $0.contains("&") }) { return true }
        var rest = text[...]
        for scalar in source.lazy.flatMap(\.unicodeScalars) where rest.first == scalar { rest.removeFirst() }
        return rest.isEmpty
    }
}
