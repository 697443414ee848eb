/// Text that cannot drive a terminal.
package enum Printable {
    /// One line: controls and signs of direction become spaces.
    package static func line(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPlain { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            line.append(isHarmful(scalar) ? " " : scalar)
        }
        return String(line)
    }

    /// Whether a sign is one that terminals obey: a control, or one that turns the direction of writing.
    package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0) || scalar.properties.isBidiControl
    }
}
