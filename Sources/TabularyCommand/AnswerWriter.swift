internal import Tabulary

/// Answers inputs and writes the answers to standard output.
struct AnswerWriter {
    private let gazetteer: Gazetteer
    private let reading: Reading
    private let format: AnswerFormat
    private let regionScheme: RegionScheme?
    private var text = AnswerText()
    /// How many inputs were answered.
    private var count = 0
    /// Whether a name stayed unresolved or ambiguous.
    private(set) var hasUnresolved = false

    init(gazetteer: Gazetteer, reading: Reading, format: AnswerFormat, regionScheme: RegionScheme?) {
        self.gazetteer = gazetteer
        self.reading = reading
        self.format = format
        self.regionScheme = regionScheme
        if format == .csv { text.csv(columns) }
    }

    /// Answers one input.
    mutating func answer(_ input: String) {
        count += 1
        switch reading {
        case .name: answer(input, gazetteer.resolve(input))
        case .list: answer(input, gazetteer.parse(list: input))
        case .prose: answer(input, gazetteer.mentions(in: input))
        }
    }

    /// Hands the answers to standard output.
    mutating func flush() throws {
        if text.bytes.isEmpty { return }
        try StandardOutput.write(text.bytes)
        text.removeAll()
    }

    private var columns: [String] {
        let regions = regionScheme == nil ? [] : ["region"]
        return switch reading {
        case .name: ["input", "kind", "places", "match", "candidates", "note"] + regions
        case .list: ["number", "input", "text", "place", "kind", "match", "start", "end", "candidates"] + regions
        case .prose: ["number", "input", "text", "place", "kind", "start", "end", "byte_start", "byte_end"] + regions
        }
    }

    // MARK: - Names

    private mutating func answer(_ input: String, _ resolution: Resolution) {
        let isOpen = resolution.kind == .none || resolution.kind == .ambiguous
        if isOpen { hasUnresolved = true }
        let places = resolution.places.map(\.answerCode)
        let candidates = resolution.candidates.map(\.answerCode)
        switch format {
        case .jsonl:
            text.append("{\"input\": ")
            text.json(input)
            text.append(", \"kind\": \"\(resolution.kind.rawValue)\", \"places\": ")
            text.json(places)
            text.append(", \"match\": \"\(resolution.match.rawValue)\", \"candidates\": ")
            text.json(candidates)
            text.append(", \"note\": ")
            text.jsonOrNull(resolution.note)
            if let regionScheme {
                text.append(", \"regions\": ")
                text.json(resolution.places.map { $0.region(in: regionScheme) })
            }
            text.append("}\n")
        case .csv:
            let regions = regionScheme.map { scheme in resolution.places.map { $0.region(in: scheme) } }
            text.csv(
                [
                    input, resolution.kind.rawValue, places.joined(separator: " "), resolution.match.rawValue,
                    candidates.joined(separator: " "), resolution.note,
                ] + (regions.map { [$0.joined(separator: ";")] } ?? []))
        case .text:
            let found = isOpen ? resolution.candidates : resolution.places
            let list = found.map(described).joined(separator: ", ")
            let told = isOpen && !list.isEmpty ? "\(resolution.kind.rawValue) (\(list))" : list
            let kind = isOpen ? "" : "  \(resolution.kind.rawValue), \(resolution.match.rawValue)"
            let note = resolution.note.isEmpty ? "" : "  – \(resolution.note)"
            text.append("\(Self.shown(input)): \(told.isEmpty ? resolution.kind.rawValue : told)\(kind)\(note)\n")
        }
    }

    // MARK: - Lists

    private mutating func answer(_ input: String, _ list: PlaceList) {
        let open = list.entries.filter { $0.place == nil }
        if !open.isEmpty { hasUnresolved = true }
        var counter = ScalarCounter(input)
        let ranges = list.entries.map { counter.range($0.bytes) }
        switch format {
        case .jsonl:
            text.append("{\"input\": ")
            text.json(input)
            text.append(", \"places\": ")
            text.json(list.places.map(\.code))
            text.append(", \"names\": ")
            text.array(zip(list.entries, ranges).filter { $0.0.place != nil }) { text, element in
                let (entry, range) = element
                text.append("{\"text\": ")
                text.json(entry.text)
                text.append(", \"place\": ")
                text.jsonOrNull(entry.place?.answerCode ?? "")
                text.append(", \"kind\": \"\(entry.kind?.rawValue ?? "none")\", \"match\": \"\(entry.match.rawValue)\"")
                text.append(", \"start\": \(range.lowerBound), \"end\": \(range.upperBound)")
                if let regionScheme {
                    text.append(", \"region\": ")
                    text.jsonOrNull(entry.place?.region(in: regionScheme) ?? "")
                }
                text.append("}")
            }
            text.append(", \"unresolved\": ")
            text.array(zip(list.entries, ranges).filter { $0.0.place == nil }) { text, element in
                text.append("{\"text\": ")
                text.json(element.0.text)
                text.append(", \"start\": \(element.1.lowerBound), \"end\": \(element.1.upperBound), \"candidates\": ")
                text.json(element.0.candidates.map(\.answerCode))
                text.append("}")
            }
            text.append("}\n")
        case .csv:
            for (entry, range) in zip(list.entries, ranges) {
                text.csv(
                    [
                        "\(count)", input, entry.text, entry.place?.answerCode ?? "", entry.kind?.rawValue ?? "none",
                        entry.match.rawValue, "\(range.lowerBound)", "\(range.upperBound)",
                        entry.candidates.map(\.answerCode).joined(separator: " "),
                    ] + region(of: entry.place))
            }
        case .text:
            let codes = list.places.map(\.code).joined(separator: " ")
            text.append("\(Self.shown(input)): \(codes.isEmpty ? "no places" : codes)\n")
            for entry in list.entries {
                if let place = entry.place {
                    let kind = "\(entry.kind?.rawValue ?? ""), \(entry.match.rawValue)"
                    text.append("  \(Self.shown(entry.text)): \(described(place))  \(kind)\n")
                } else {
                    let near = entry.candidates.map(described).joined(separator: ", ")
                    text.append("  \(Self.shown(entry.text)): none\(near.isEmpty ? "" : " (\(near))")\n")
                }
            }
        }
    }

    // MARK: - Prose

    private mutating func answer(_ input: String, _ mentions: [PlaceMention]) {
        var counter = ScalarCounter(input)
        let ranges = mentions.map { counter.range($0.bytes) }
        switch format {
        case .jsonl:
            text.append("{\"input\": ")
            text.json(input)
            text.append(", \"mentions\": ")
            text.array(zip(mentions, ranges)) { text, element in
                let (mention, range) = element
                text.append("{\"text\": ")
                text.json(mention.text)
                text.append(", \"place\": ")
                text.json(mention.place.answerCode)
                text.append(", \"kind\": \"\(mention.kind.rawValue)\"")
                text.append(", \"start\": \(range.lowerBound), \"end\": \(range.upperBound)")
                text.append(", \"byte_start\": \(mention.bytes.lowerBound), \"byte_end\": \(mention.bytes.upperBound)")
                if let regionScheme {
                    text.append(", \"region\": ")
                    text.jsonOrNull(mention.place.region(in: regionScheme))
                }
                text.append("}")
            }
            text.append("}\n")
        case .csv:
            for (mention, range) in zip(mentions, ranges) {
                text.csv(
                    [
                        "\(count)", input, mention.text, mention.place.answerCode, mention.kind.rawValue,
                        "\(range.lowerBound)", "\(range.upperBound)", "\(mention.bytes.lowerBound)",
                        "\(mention.bytes.upperBound)",
                    ] + region(of: mention.place))
            }
        case .text:
            text.append("\(Self.shown(input))\n")
            for (mention, range) in zip(mentions, ranges) {
                text.append(
                    "  \(range.lowerBound)–\(range.upperBound) \(Self.shown(mention.text)): \(described(mention.place))  \(mention.kind.rawValue)\n"
                )
            }
        }
    }

    // MARK: - Parts

    private func region(of place: Place?) -> [String] { regionScheme.map { [place?.region(in: $0) ?? ""] } ?? [] }

    private func described(_ place: Place) -> String {
        let region = regionScheme.map { place.region(in: $0) } ?? ""
        return "\(place.answerCode) \(place.name)\(region.isEmpty ? "" : " [\(region)]")"
    }

    /// A text for a terminal: on one line, without what could drive it, and not too long.
    private static func shown(_ text: String) -> String {
        let most = 200
        var shown = ""
        for scalar in text.unicodeScalars.prefix(most) {
            let isHarmful =
                scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.properties.isBidiControl
            shown.unicodeScalars.append(isHarmful ? " " : scalar)
        }
        return text.unicodeScalars.dropFirst(most).isEmpty ? shown : shown + "…"
    }
}
