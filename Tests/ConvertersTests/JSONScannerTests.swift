import Testing

@testable import TabularyConverters

@Suite struct JSONScannerTests {
    private func problem(_ text: String) -> JSONProblem? {
        do {
            _ = try JSONScanner.scan(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "{}", " [ ] ", "[1, -0.5, 2e10, 1E-7, 0]", #"{"a": [true, false, null], "b": {"c": ""}}"#, #""alone""#,
        #"["\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"]"#,
    ])
    func wellFormedTextsAreRead(text: String) {
        #expect(problem(text) == nil)
    }

    @Test(arguments: [
        ("", 0, "the file ends too early: expected a value"),
        ("[1,", 3, "the file ends too early: expected a value"),
        (#"{"a": "b"#, 6, "the file ends inside the string that starts here"),
        (#"{"a" 1}"#, 5, #""1" stands here: expected ":" after the key"#),
        ("[1 2]", 3, #""2" stands here: expected "," or "]""#),
        ("[1,]", 3, #""]" stands here: expected a value"#),
        (#"{"a": 1,}"#, 8, #""}" stands here: expected a key in quotation marks"#),
        ("{a: 1}", 1, #""a" stands here: expected a key in quotation marks or "}""#),
        ("[NaN]", 1, #""NaN" stands here: expected a value"#),
        ("[01]", 2, #""1" stands here: expected "," or "]""#), ("[-]", 2, #""]" stands here: expected a digit"#),
        ("[1.]", 3, #""]" stands here: expected a digit"#),
        ("{} x", 3, #""x" stands here: expected nothing behind the value"#),
        (#"["\x"]"#, 2, #"an escape that JSON does not have: expected one as "\n""#),
        (#"["\u00g0"]"#, 2, #"an escape "\u" without four hexadecimal digits"#),
        ("[\"a\nb\"]", 3, #"a control character in a string: expected it escaped, as "\n""#),
        (#"["\"#, 1, "the file ends inside the string that starts here"),
        (#"["\u12"#, 1, "the file ends inside the string that starts here"),
    ])
    func illFormedTextsAreTold(text: String, offset: Int, message: String) {
        #expect(problem(text) == JSONProblem(offset: offset, message: message))
    }

    @Test func depthIsLimited() {
        #expect(problem(String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) == nil)
        #expect(
            problem(String(repeating: "[", count: 10_000))
                == JSONProblem(offset: 512, message: "values are nested more than 512 deep, which is not read"))
    }

    @Test func valuesAreFoundByTheirKeys() throws {
        var json = try JSONScanner.scan(Array(#"{"a": {"b": [1]}, "\u0063": "x\ty", "n": 12, "a": 2}"#.utf8))
        #expect(json.keys(of: json.root) == ["a", "c", "n", "a"])
        let (text, number, none) = (
            json.text("c", of: json.root), json.integer("n", of: json.root), json.value("z", of: json.root)
        )
        #expect(text == "x\ty" && number == 12 && none == nil)
        let first = json.value("a", of: json.root)
        #expect(first.map { json.kind($0) } == .object)
        #expect(json.duplicates.count == 1)
    }

    @Test func escapesAreDecoded() throws {
        let json = try JSONScanner.scan(Array(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud83d!\ude00""#.utf8))
        #expect(json.string(json.root) == "\"\\/\u{8}\u{C}\n\r\té😀\u{FFFD}!\u{FFFD}")
    }
}
