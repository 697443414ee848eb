import Tabulary
import TabularyProperties

/// A report and a second one made of it by edits of its text that are known, each in a place of its own.
///
/// Every edit is what a person does once: a country put in, taken out, put in another's place or written otherwise, a number,
/// a word of a paragraph, the words of an indicator or of a column's head, a row taken out or put in, lines put on top.
struct KnownTextEdits {
    private(set) var old = ""
    private(set) var new = ""
    private(set) var data = 0
    private(set) var told: [String] = []
    private var random: SplitMix64

    private static let places = [
        "Kenya", "Ghana", "Togo", "Mali", "Peru", "Chile", "Cuba", "Jordan", "Lebanon", "Yemen", "Viet Nam", "Mongolia",
        "Indonesia", "Nepal", "Albania", "Armenia", "Serbia", "Zambia", "Uganda", "Rwanda",
    ]
    private static let others = [
        "Fiji", "Panama", "Malawi", "Senegal", "Ukraine", "Georgia", "Samoa", "Brazil", "Iraq",
    ]
    /// Two spellings of one place each.
    private static let spellings = [
        ("Swaziland", "Eswatini"), ("Cape Verde", "Cabo Verde"), ("Lao PDR", "Laos"), ("Burma", "Myanmar"),
    ]
    private static let words = ["laws", "training", "clinics", "surveys", "teachers", "permits", "courts", "harvests"]

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
        let rows = Int.random(in: 2...4, using: &random)
        var heads = ["Programmes", "Legal framework"]
        var labels = (1...rows).map { "1.\($0) Number of member States that, with support, have better \(phrase())" }
        var figures = (1...rows).map { _ in Int.random(in: 5...19, using: &random) }
        var lists = (1...rows).map { _ in (0..<2).map { _ in list() } }
        var prose = (0..<3).map { _ in "The Office reviewed \(phrase()) with the ministries and supported \(phrase())."
        }
        old = Self.text(heads, labels, figures, lists, prose)
        var others = Self.others.shuffled(using: &random)
        for row in lists.indices {
            for column in 0..<2 where Bool.random(using: &random) {
                if let other = others.popLast() { edit(&lists[row][column], other) }
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                figures[row] += 30
                tell("figure")
            }
            if Int.random(in: 0..<5, using: &random) == 0 {
                labels[row] += " and more"
                tell("indicator")
            }
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            heads[1] = "Regulatory framework"
            tell("head")
        }
        if Bool.random(using: &random) {
            prose[1] += " More will follow."
            tell("prose")
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            labels.append("1.\(rows + 1) Number of member States that, with support, have new \(phrase())")
            figures.append(3)
            lists.append([["Iceland", "Norway"], ["Sweden"]])
            tell("row added")
        }
        new = Self.text(heads, labels, figures, lists, prose)
        if Bool.random(using: &random) { new = "\n\n" + new }
    }

    private mutating func tell(_ edit: String) {
        data += 1
        told.append(edit)
    }

    private mutating func phrase() -> String {
        Self.words.shuffled(using: &random).prefix(3).joined(separator: " ")
    }

    private mutating func list() -> [String] {
        let spelling = Self.spellings.randomElement(using: &random) ?? ("", "")
        let count = Int.random(in: 3...7, using: &random)
        return (Self.places.shuffled(using: &random).prefix(count) + [spelling.0]).shuffled(using: &random)
    }

    private mutating func edit(_ list: inout [String], _ other: String) {
        let place = Int.random(in: 0..<list.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: list.remove(at: place)
        case 1: list.insert(other, at: place)
        case 2: list[place] = other
        default:
            guard let place = list.firstIndex(where: { name in Self.spellings.contains { $0.0 == name } }) else {
                return
            }
            list[place] = Self.spellings.first { $0.0 == list[place] }?.1 ?? ""
        }
        tell("list: \(list.joined(separator: ", "))")
    }

    private static func text(
        _ heads: [String], _ labels: [String], _ figures: [Int], _ lists: [[[String]]], _ prose: [String]
    ) -> String {
        var text = "# Outcome 1: Better work\n\n\(prose[0])\n\nTable 1: Results\n"
        text += "Indicators\tResults\t\(heads.joined(separator: "\t"))\n"
        for row in labels.indices {
            let cells = lists[row].map { $0.joined(separator: ", ") }.joined(separator: "\t")
            text += "\(labels[row])\t\(figures[row]) member States\t\(cells)\n"
        }
        return text + "\n## Lessons\n\n\(prose[1])\n\n\(prose[2])\n"
    }
}
