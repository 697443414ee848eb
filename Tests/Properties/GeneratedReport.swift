internal import TabularyGazetteer
internal import TabularyModel

/// A report made of random words, places and page breaks, with the truth about it.
///
/// The truth is kept while the report is written, without any of Tabulary's reading.
package struct GeneratedReport {
    /// What the report must come to, each record as `table|row key|column|…`.
    package struct Truth: Equatable {
        package var tables: [String] = []
        package var observations: [String] = []
        package var figures: [String] = []
        package var checks: [String] = []
        package var items: [String] = []

        package init() {}
    }

    package private(set) var text = ""
    package private(set) var truth = Truth()
    private var random: SplitMix64
    private let isDamaged: Bool
    /// Whether a running head stands at a page break: then it stands above the first page too.
    private var hasHead = false
    /// What stands before and behind the caption of the table that is being written.
    private var captionForm = (before: "", after: "")

    private static let head = "Ledger review 2014–15"

    private static let words = [
        "reviewed", "drafted", "regional", "training", "clinics", "housing", "surveys", "rural", "teachers", "harvest",
        "permits", "libraries", "vessels", "courts", "seasonal", "ledgers", "public", "mapped", "régime", "miners",
    ]
    private static let regions = [
        "Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia",
    ]
    private static let inSentences = ["in Africa", "in the Americas", "in Arab States", "in Asia", "in Europe"]
    /// The members of each region; names with commas or joining words are left to the gazetteer's own tests.
    private static let places = regions.map { region in
        Gazetteer.standard.places.filter { place in
            place.kind == .country && place.region(in: .ilo) == region
                && !place.name.split(separator: " ").contains { ["and", "of", "the"].contains($0) }
        }
    }

    package init(seed: UInt64, isDamaged: Bool) {
        random = SplitMix64(state: seed)
        self.isDamaged = isDamaged
        text = "# Outcome \(seed)\n\n"
        for table in 1...Int.random(in: 2...4, using: &random) {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: addIndicators(table)
            case 2, 3: addExamples(table)
            default: addNumbers(table)
            }
            text += "\n"
        }
        if hasHead { text = Self.head + "\n\n" + text }
    }

    // MARK: Words

    private mutating func phrase(_ range: ClosedRange<Int>) -> String {
        (0..<Int.random(in: range, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
            .joined(separator: " ")
    }

    private mutating func sentence() -> String {
        let words = phrase(5...12)
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }

    private mutating func caption(_ table: Int, _ width: Int) {
        let caption = "Table \(table): Summary of \(phrase(2...4))"
        switch Int.random(in: 0..<3, using: &random) {
        case 0: captionForm = ("", String(repeating: "\t", count: width - 1) + "\n")
        case 1: captionForm = ("**", "**\n\n")
        default: captionForm = ("", "\n\n")
        }
        text += captionForm.before + caption + captionForm.after
        truth.tables.append(caption)
    }

    /// What a converter leaves where a page ends: nothing, a page number, a running head, or both.
    ///
    /// - Parameter isInRow: Whether the row above goes on below, so that a head stands out without a number.
    private mutating func pageBreak(isInRow: Bool = false) {
        let forms = ["\n", "\n12\n\n", "\n– 7 –\n\n", "\n\n", "\n12\n\n\(Self.head)\n\n", "\n\(Self.head)\n\n"]
        let form = forms.prefix(isInRow ? 6 : 5).randomElement(using: &random) ?? "\n"
        hasHead = hasHead || form.contains(Self.head)
        text += form
    }

    /// A page break, and below it the caption that says that it goes on, and the header again.
    private mutating func continueOnNextPage(_ header: String) {
        pageBreak()
        let mark =
            ["(continued)", "(cont.)", "cont.", "– continued", "(concluded)"].randomElement(using: &random) ?? ""
        let caption = truth.tables[truth.tables.count - 1]
        let label = caption.prefix { $0 != ":" }
        let form = Int.random(in: 0..<3, using: &random)
        let again =
            form == 0
            ? "\(label) \(mark)"
            : form == 1 ? "\(label) (cont.)\(caption.dropFirst(label.count))" : "\(caption) \(mark)"
        text += captionForm.before + again + captionForm.after + header
    }

    // MARK: Indicators

    /// A table of indicators: target, result, and lists of places by typology, under a header of one or two rows.
    private mutating func addIndicators(_ table: Int) {
        let lists = Int.random(in: 1...4, using: &random)
        let isSpanned = lists > 1 && Bool.random(using: &random)
        caption(table, 3 + lists)
        let names = (0..<lists).map { "Typology \(["A", "B", "C", "D"][$0])" }
        let heads =
            isSpanned
            ? "Indicators\tTarget\tResults" + String(repeating: "\t", count: lists) + "\n\t\tTotal\t"
            : "Indicators\tTarget\tResults\t"
        text += heads + names.joined(separator: "\t") + "\n"
        let header = (isSpanned ? ["Target", "Results > Total"] : ["Target", "Results"])
        let paths = header + names.map { isSpanned ? "Results > \($0)" : $0 }
        for row in 1...Int.random(in: 1...4, using: &random) {
            if isDamaged, row > 1, Int.random(in: 0..<5, using: &random) == 0 {
                continueOnNextPage(heads + names.joined(separator: "\t") + "\n")
            }
            addIndicator(table, row, paths, lists)
            if isDamaged, Int.random(in: 0..<4, using: &random) == 0 { pageBreak() }
        }
    }

    // MARK: Numbers

    /// A table of plain numbers, a country a row, and a total.
    private mutating func addNumbers(_ table: Int) {
        caption(table, 3)
        let header = "Country\tClinics\tSurveys\n"
        text += header
        let places = Self.places[1].shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random))
        for (row, place) in places.enumerated() {
            if isDamaged, row > 0, Int.random(in: 0..<3, using: &random) == 0 {
                if Bool.random(using: &random) { pageBreak() } else { continueOnNextPage(header) }
            }
            addNumbers(table, place.name, place.code)
        }
        if isDamaged, Bool.random(using: &random) { pageBreak() }
        addNumbers(table, "Total", "total")
    }

    private mutating func addNumbers(_ table: Int, _ label: String, _ key: String) {
        let numbers = (0..<2).map { _ in Int.random(in: 10...9_000, using: &random) }
        let isMissing = Int.random(in: 0..<4, using: &random) == 0
        truth.figures.append("\(table)|\(key)|Clinics|\(key)|\(numbers[0])")
        if !isMissing { truth.figures.append("\(table)|\(key)|Surveys|\(key)|\(numbers[1])") }
        text += "\(label)\t\(numbers[0])\t\(isMissing ? "–" : String(numbers[1]))\n"
    }

    private mutating func addIndicator(_ table: Int, _ row: Int, _ paths: [String], _ lists: Int) {
        let key = "\(table)|i\(table).\(row)"
        let counts = Self.regions.indices.map { _ in Int.random(in: 0...3, using: &random) }
        let targets = Self.regions.indices.map { _ in Int.random(in: 0...3, using: &random) }
        guard counts.contains(where: { $0 > 0 }) else { return addIndicator(table, row, paths, lists) }
        let chosen = zip(Self.places, counts).flatMap { places, count in places.shuffled(using: &random).prefix(count) }
        var cells = (0..<lists).map { _ in chosen.filter { _ in Bool.random(using: &random) } }
        // Every place is listed at least once.
        cells[0] += chosen.filter { place in !cells.contains { $0.contains(place) } }
        for (column, cell) in cells.enumerated() {
            truth.observations += cell.map { "\(key)|\(paths[2 + column])|\($0.code)" }
        }
        let label = "\(table).\(row) Number of member States that \(phrase(3...9))"
        let sentences = [state(targets, key, paths[0]), state(counts, key, paths[1])]
        truth.checks.append("\(key)|total|\(targets.reduce(0, +))|\(chosen.count)|\(chosen.count)|ok")
        for (region, name) in Self.regions.enumerated() where targets[region] + counts[region] > 0 {
            let stated = counts[region] > 0 ? "\(counts[region])" : ""
            let target = targets[region] > 0 ? "\(targets[region])" : ""
            truth.checks.append(
                "\(key)|\(name)|\(target)|\(stated)|\(counts[region])|\(stated.isEmpty ? "unstated" : "ok")")
        }
        // A page may end inside a list: after a comma.
        let longest = cells.indices.max { cells[$0].count < cells[$1].count } ?? 0
        guard isDamaged, cells[longest].count > 2, Bool.random(using: &random) else {
            text += ([label] + sentences + cells.map(written)).joined(separator: "\t") + "\n"
            return
        }
        let cut = Int.random(in: 1..<cells[longest].count, using: &random)
        var above = cells.map(written)
        var below = cells.map { _ in "" }
        above[longest] = written(Array(cells[longest][..<cut])) + ","
        below[longest] = written(Array(cells[longest][cut...]))
        text += ([label] + sentences + above).joined(separator: "\t") + "\n"
        pageBreak(isInRow: true)
        text += (["", "", ""] + below).joined(separator: "\t") + "\n"
    }

    private func written(_ places: [Place]) -> String { places.map(\.name).joined(separator: ", ") }

    private mutating func state(_ counts: [Int], _ key: String, _ path: String) -> String {
        let total = counts.reduce(0, +)
        truth.figures.append("\(key)|\(path)|total|\(total)")
        let shares = Self.regions.indices.filter { counts[$0] > 0 }.map { region in
            truth.figures.append("\(key)|\(path)|\(Self.regions[region])|\(counts[region])")
            return "\(counts[region]) \(Self.inSentences[region])"
        }
        return "\(total) member States" + (shares.isEmpty ? "" : ", of which " + shares.joined(separator: ", "))
    }

    // MARK: Examples

    /// A table of examples: a country, what was done in bullets, what came of it in a paragraph.
    private mutating func addExamples(_ table: Int) {
        caption(table, 3)
        text += "Country\tContribution\tResults\n"
        for place in (Self.places[0] + Self.places[3]).shuffled(using: &random).prefix(
            Int.random(in: 1...3, using: &random))
        {
            let key = "\(table)|\(place.code)"
            let bullets = (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence() }
            let result = sentence()
            truth.items += bullets.map { "\(key)|Contribution|bullet|\($0)" } + ["\(key)|Results|paragraph|\(result)"]
            let cell = { (bullets: [String]) in
                "<ul> " + bullets.map { "<li>• \($0)</li>" }.joined(separator: " ") + " </ul>"
            }
            let words = bullets[bullets.count - 1].split(separator: " ")
            guard isDamaged, words.count > 4, Bool.random(using: &random) else {
                text += "<i>\(place.name)</i>\t\(cell(bullets))\t<p>\(result)</p>\n"
                continue
            }
            // A page may end inside a bullet: the fragment loses its first cell.
            let cut = Int.random(in: 4..<words.count, using: &random)
            let above = bullets.dropLast() + [words[..<cut].joined(separator: " ")]
            let below = words[cut...].joined(separator: " ")
            text += "<i>\(place.name)</i>\t\(cell(Array(above)))\t<p>\(result)</p>\n"
            pageBreak(isInRow: true)
            text += Bool.random(using: &random) ? "<p>\(below)</p>\t\n--\t--\n" : "\t<p>\(below)</p>\t\n"
            pageBreak()
        }
    }
}
