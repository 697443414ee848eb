import TabularyGazetteer
import TabularyModel
import Testing

/// The rows that were written by hand for the project, resolved through the public face.
@Suite struct AcceptanceTests {
    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { unescape(String($0)) }
        }
    }

    /// `\n` and `\uXXXX` as the files write them.
    private static func unescape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let kind = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            if kind == "n" { result.append("\n") }
            if kind == "u", let value = UInt32(String(String.UnicodeScalarView(rest.prefix(4))), radix: 16) {
                rest = rest.dropFirst(4)
                result.append(Unicode.Scalar(value) ?? "?")
            }
        }
        return String(result)
    }

    @Test(arguments: rows(AcceptanceRows.names))
    func namesResolve(row: [String]) {
        let resolution = Gazetteer.standard.resolve(row[0])
        #expect(Self.isRight(row, resolution), "\(row[0]): \(resolution.kind) \(resolution.places.map(\.code))")
    }

    /// Whether an answer is right, as the acceptance data's scorer judges it.
    private static func isRight(_ row: [String], _ answer: Resolution) -> Bool {
        let verdict = row[1]
        let expected = row[2].split { $0 == "," || $0 == " " }.map(String.init)
        let accepted = row[3].split { $0 == "," || $0 == " " }.map(String.init)
        let places = answer.places.map(\.code)
        let kind = answer.kind == .former ? "historical" : answer.kind == .territory ? "country" : answer.kind.rawValue
        if places.count == 1, accepted.contains(places[0]) { return true }
        if accepted.contains(kind) { return true }
        switch verdict {
        case "country": return ["country", "area", "historical"].contains(kind) && places == expected
        case "historical": return kind == "historical" && places == expected
        case "area": return ["area", "country"].contains(kind) && places.first == expected.first
        case "list": return places.sorted() == expected.sorted()
        case "ambiguous": return kind == "ambiguous"
        default: return ["none", "ambiguous", "group", "demonym"].contains(kind)
        }
    }

    @Test(arguments: rows(AcceptanceRows.lists))
    func listsAreParsed(row: [String]) {
        let list = Gazetteer.standard.parse(list: row[0])
        #expect(list.places.map(\.code).joined(separator: " ") == row[1], "\(row[0])")
        let bytes = Array(row[0].utf8)
        for entry in list.entries { #expect(entry.text == String(decoding: bytes[entry.bytes], as: UTF8.self)) }
    }

    @Test(arguments: rows(AcceptanceRows.mentions))
    func mentionsAreFound(row: [String]) {
        let bytes = Array(row[0].utf8)
        func scalars(_ end: Int) -> Int { String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars.count }
        let ignored = Set(row[2].split(separator: " ").map(String.init))
        let found = Gazetteer.standard.mentions(in: row[0]).compactMap { mention -> String? in
            let range = "\(scalars(mention.bytes.lowerBound))-\(scalars(mention.bytes.upperBound))"
            guard mention.kind == .country || mention.kind == .territory, !ignored.contains(range) else { return nil }
            return "\(range):\(mention.place.code)"
        }
        // The traps need no look of their own: nothing but what is expected may be found.
        #expect(found.joined(separator: " ") == row[1], "\(row[0])")
    }
}
