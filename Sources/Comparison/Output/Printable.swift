/// Text that cannot drive a terminal.
enum Printable {
    /// One line: controls and signs of direction become spaces.
    static func line(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPlain { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isHarmful =
                scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0) || scalar.properties.isBidiControl
            line.append(isHarmful ? " " : scalar)
        }
        return String(line)
    }
}
