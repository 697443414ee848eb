internal import TabularyGazetteer
internal import TabularyModel

/// What holds of lists of names and of names in prose.
enum NameProperties {
    static func problems(of bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return entries(bytes) + list(text) + prose(text) + [resolution(text)].compactMap(\.self)
    }

    /// Parts of any bytes stand in order.
    private static func entries(_ bytes: [UInt8]) -> [String] {
        var entries: [ListEntry] = []
        Gazetteer.standard.parse(list: bytes.span, into: &entries)
        var mentions: [ProseMention] = []
        Gazetteer.standard.scan(prose: bytes.span, into: &mentions)
        return order(entries.map { ($0.start, $0.end) }, bytes.count).map { "list: \($0)" }
            + order(mentions.map { ($0.start, $0.end) }, bytes.count).map { "prose: \($0)" }
    }

    private static func order(_ ranges: [(Int, Int)], _ count: Int) -> [String] {
        var end = 0
        var problems: [String] = []
        for (first, last) in ranges {
            if first < end || last <= first || last > count {
                problems.append("\(first)..<\(last) stands behind \(end) of \(count)")
            }
            end = last
        }
        return problems
    }

    /// A part is the text of its range, is resolved or not, and the list is parsed the same again.
    private static func list(_ text: String) -> [String] {
        let list = Gazetteer.standard.parse(list: text)
        var problems = order(list.entries.map { ($0.bytes.lowerBound, $0.bytes.upperBound) }, text.utf8.count)
        let bytes = Array(text.utf8)
        for entry in list.entries {
            if String(validating: bytes[entry.bytes], as: UTF8.self) != entry.text {
                problems.append("list: a part is not its text")
            }
            if (entry.place == nil) != (entry.match == .none) { problems.append("list: a match without a place") }
            if entry.place == nil, entry.kind != nil { problems.append("list: a kind without a place") }
        }
        if Gazetteer.standard.parse(list: text) != list { problems.append("list: the same text, another list") }
        return problems
    }

    private static func prose(_ text: String) -> [String] {
        let mentions = Gazetteer.standard.mentions(in: text)
        let bytes = Array(text.utf8)
        var problems = order(mentions.map { ($0.bytes.lowerBound, $0.bytes.upperBound) }, bytes.count)
        for mention in mentions where String(validating: bytes[mention.bytes], as: UTF8.self) != mention.text {
            problems.append("prose: a mention is not its text")
        }
        if Gazetteer.standard.mentions(in: text) != mentions { problems.append("prose: the same text, other mentions") }
        return problems
    }

    private static func resolution(_ text: String) -> String? {
        let once = Gazetteer.standard.resolve(text)
        return Gazetteer.standard.resolve(text) == once ? nil : "the same name is another place"
    }
}
