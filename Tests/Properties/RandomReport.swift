/// Small reports of words, tags, references and breaks, the same for the same seed.
package enum RandomReport {
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

    private static let htmlDamage = [
        "</td>", "</tr>", "</table>", "</p>", "<p>", "<form>", "</div>", "<div>", "<td>", "<tr>", "<tbody>", "</tbody>",
        "</caption>", "<b>", "</b>", "</body>", "</html>", "<col>", "<!-- y -->", "\n", "\n\n",
        "<",
        "<table", "<h2>z</h2>", "12", "&nbsp;",
    ]

    /// A table of HTML with spans, marks, lists and tables inside; some of its tags are lost, and some too many.
    private static func html(using random: inout SeededGenerator, depth: Int = 0) -> String {
        func word() -> String { words.randomElement(using: &random) ?? "" }
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        var text = chance(10) ? "<table hidden>" : "<table>"
        if chance(20) { text += "<caption>\(word())</caption>" }
        for row in 0..<Int.random(in: 0...3, using: &random) {
            if chance(15) { text += ["<thead>", "<tbody>", "<tfoot>"].randomElement(using: &random) ?? "" }
            if !chance(10) { text += "<tr>" }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let name = row == 0 && chance(40) ? "th" : "td"
                let rows = chance(15) ? " rowspan=\(Int.random(in: 0...3, using: &random))" : ""
                text += "<\(name)\(rows)\(chance(15) ? " colspan=2" : "")>\(word())"
                if chance(15) { text += " " + (markup.randomElement(using: &random) ?? "") + word() }
                if chance(8), depth < 3 { text += html(using: &random, depth: depth + 1) + word() }
                if !chance(20) { text += "</\(name)>" }
            }
            if !chance(20) { text += "</tr>" }
            if chance(30) { text += htmlDamage.randomElement(using: &random) ?? "" }
        }
        return text + (chance(10) ? "" : "</table>")
    }

    /// A page of HTML, or Markdown that holds tables of HTML, also in the cells of other tables.
    package static func makeHTML(seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        var text = seed % 3 == 0 ? "<!DOCTYPE html><html><head><title>T</title></head><body>\n" : ""
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let word = words.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<4: text += html(using: &random) + "\n"
            case 4: text += "\n\n"
            case 5: text += "<p>\(word)</p>\n\n"
            case 6: text += "\(word)\t\(html(using: &random))\t\(word)\n\(word)\tx\ty\n"
            case 7: text += "| \(word) | \(html(using: &random)) |\n|---|---|\n| x | y |\n"
            case 8: text += "\n\n12\n\n"
            default: text += word + (htmlDamage.randomElement(using: &random) ?? "") + " "
            }
        }
        return text
    }

    package static func make(seed: UInt64, hasMarkdown: Bool) -> String {
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
