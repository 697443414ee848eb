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
        let answer = resolution.kind == .ambiguous ? "?" : resolution.places.map(\.code).joined(separator: " ")
        #expect(answer == row[1], "\(row[0])")
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
        let found = Gazetteer.standard.mentions(in: row[0]).map { mention in
            "\(scalars(mention.bytes.lowerBound))-\(scalars(mention.bytes.upperBound)):\(mention.place.code)"
        }
        #expect(found.joined(separator: " ") == row[1], "\(row[0])")
    }
}
