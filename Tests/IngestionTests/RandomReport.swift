/// Small reports of words, tags, references and breaks, the same for the same seed.
enum RandomReport {
    private static let words = [
        "Jordan", "Côte d’Ivoire", "the", "law", "of", "7", "2012", "4.1", "4.2", "São", "employ-", "and", "high-",
        "level", "(12)", "Kenya,", "Ghana;", "end.", "中国", "a", "in", "social", "protection", "•", "–", "Table 1:", "x",
    ]
    private static let markup = [
        "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<br>", "<br/>", "<!-- no -->",
        "&amp;", "&lt;", "&eacute;", "&#233;", "&nbsp;", "&bull;", "<sup>1</sup>", "</sup>", "<div class=\"x\">",
        "</div>",
        "  ", "\u{A0}", "<", "&", "\u{3000}",
    ]
    private static let markdown = [
        "*em*", "**", "_x_", "`code`", "[a](b)", "[x][y]", "\n[y]: z\n", "<https://x>", "\n1. ", "\n> ", "[^1]",
        "\n---\n", "\n===\n", "\\", "|", "# ", "- ", "```",
    ]
    private static let breaks = [
        "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\n--\t---\t--\n", "\n\n12\n\n", "\n## Head\n", "\n\t",
    ]

    private static let pipes = [
        " | ", " | ", "|", "|\n|", "|\n| ", " |\n|---|---|\n| ", "\n|-|:-:|-|\n", "\n\n| ", "\n|  |  |\n|--|--|\n",
    ]

    /// A grid table, or a table under dashed lines, of two columns; its cells may go on over lines.
    private static func drawn(using random: inout SeededGenerator) -> String {
        let width = 14
        func cell() -> String {
            let text = (words + ["<b>x</b>", "&amp;", "<sup>2</sup>", "", ""]).randomElement(using: &random) ?? ""
            return text + String(repeating: " ", count: max(0, width - text.count))
        }
        let dashes = String(repeating: "-", count: width)
        if Bool.random(using: &random) {
            let border = "+-\(dashes)-+-\(dashes)-+\n"
            let rows = (0..<3).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in "| \(cell()) | \(cell()) |\n" }.joined()
            }
            let header = Bool.random(using: &random) ? border.replacing("-", with: "=") : border
            return "\n\n" + border + rows[0] + header + rows[1] + border + rows[2] + border
        }
        return "\n\n\(cell()) \(cell())\n\(dashes) \(dashes)\n\(cell()) \(cell())\n\(cell()) \(cell())\n\n"
    }

    static func make(seed: UInt64, hasMarkdown: Bool) -> String {
        var random = SeededGenerator(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 0...80, using: &random) {
            switch Int.random(in: 0..<24, using: &random) {
            case 0..<9: text += words[Int.random(in: 0..<words.count, using: &random)] + " "
            case 9..<14: text += markup[Int.random(in: 0..<markup.count, using: &random)]
            case 14..<17: text += "\t"
            case 17 where hasMarkdown: text += markdown[Int.random(in: 0..<markdown.count, using: &random)]
            case 20...22: text += pipes[Int.random(in: 0..<pipes.count, using: &random)]
            case 23: text += drawn(using: &random)
            case 18...19: text += breaks[Int.random(in: 0..<breaks.count, using: &random)]
            default: text += words[Int.random(in: 0..<words.count, using: &random)]
            }
        }
        return text
    }
}
