import TabularyModel
import Testing

@testable import TabularyExport

@Suite struct CSVSinkTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let standard: String
        let excel: String
    }

    static let cases = [
        Case(testDescription: "plain", text: "Jordan", standard: "Jordan", excel: "Jordan"),
        Case(testDescription: "comma", text: "a,b", standard: "\"a,b\"", excel: "\"a,b\""),
        Case(testDescription: "quotes", text: "\"a\"\"", standard: "\"\"\"a\"\"\"\"\"", excel: "\"\"\"a\"\"\"\"\""),
        Case(testDescription: "line feed", text: "a\nb", standard: "\"a\nb\"", excel: "\"a\nb\""),
        Case(testDescription: "carriage return inside", text: "a\rb", standard: "\"a\rb\"", excel: "\"a\rb\""),
        Case(
            testDescription: "comma at the end of a long text", text: "abcdefghijklmnopqrstuvwxyz,",
            standard: "\"abcdefghijklmnopqrstuvwxyz,\"", excel: "\"abcdefghijklmnopqrstuvwxyz,\""),
        Case(
            testDescription: "comma in the middle of a long text", text: "abcdefgh,jklmnopqrstuvwxyz",
            standard: "\"abcdefgh,jklmnopqrstuvwxyz\"", excel: "\"abcdefgh,jklmnopqrstuvwxyz\""),
        Case(
            testDescription: "letters beyond ASCII", text: "C\u{F4}te \u{2014} \u{1F30D}",
            standard: "C\u{F4}te \u{2014} \u{1F30D}", excel: "C\u{F4}te \u{2014} \u{1F30D}"),
        Case(testDescription: "equals", text: "=1+1", standard: "=1+1", excel: "\"'=1+1\""),
        Case(testDescription: "plus", text: "+1", standard: "+1", excel: "\"'+1\""),
        Case(testDescription: "minus", text: "-3.5 %", standard: "-3.5 %", excel: "\"'-3.5 %\""),
        Case(testDescription: "at", text: "@x", standard: "@x", excel: "\"'@x\""),
        Case(testDescription: "tab first", text: "\tx", standard: "\"\tx\"", excel: "\"'\tx\""),
        Case(testDescription: "carriage return first", text: "\rx", standard: "\"\rx\"", excel: "\"'\rx\""),
        Case(
            testDescription: "formula with quotes", text: "=\"a\"", standard: "\"=\"\"a\"\"\"",
            excel: "\"'=\"\"a\"\"\""),
        Case(testDescription: "formula sign inside", text: "a=b", standard: "a=b", excel: "a=b"),
    ]

    @Test(arguments: cases)
    func textsAreQuotedAndGuarded(_ example: Case) {
        #expect(
            bytes(.standard) {
                $0.text(example.text); $0.text("z")
            } == example.standard + ",z\n")
        #expect(
            bytes(.excel) {
                $0.text(example.text); $0.text("z")
            } == example.excel + ",z\r\n")
    }

    @Test func commasAreFoundAtEveryPositionOfEveryLength() {
        for length in 1...40 {
            for position in 0..<length {
                var letters = [Character](repeating: "a", count: length)
                letters[position] = ","
                #expect(bytes(.standard) { $0.text(String(letters)) } == "\"" + String(letters) + "\"\n")
            }
            let plain = String(repeating: "a", count: length)
            #expect(bytes(.standard) { $0.text(plain) } == plain + "\n")
        }
    }

    @Test func nullsAreEmptyAndNumbersAreNeverGuarded() {
        #expect(
            bytes(.excel) {
                $0.null()
                $0.text("")
                $0.decimal(Self.number("-3.5"))
                $0.integer(-12)
                $0.integer(nil)
                $0.boolean(true)
                $0.boolean(false)
            } == ",,-3.5,-12,,true,false\r\n")
    }

    @Test(arguments: [
        "0", "-7", "0.5", "-0.05", "4.10", "1234.50", "99999999999999999", "-0.12345678901234567",
        "0.0000000000000000000000000000001",
    ])
    func decimalsAreWrittenAsTheyStand(_ text: String) {
        #expect(bytes(.standard) { $0.decimal(Self.number(text)) } == text + "\n")
    }

    private static func number(_ text: String) -> DecimalNumber {
        guard let number = DecimalNumber(canonical: Array(text.utf8)) else { preconditionFailure("no number: \(text)") }
        return number
    }

    @Test(arguments: [0, 9, 10, 99, 100, 9_999, 10_000, 12_345_678, 99_999_999, 100_000_000, -1, 1_234_567, .max, .min])
    func integersAreWrittenInDecimal(_ value: Int) {
        #expect(bytes(.standard) { $0.integer(value) } == "\(value)\n")
    }

    @Test func aRecordOfOneEmptyFieldIsNoEmptyLine() {
        #expect(bytes(.standard) { $0.null() } == "\"\"\n")
    }

    @Test func buffersGrowWithoutLosingBytes() {
        let long = String(repeating: "0123456789", count: 5000)
        #expect(
            bytes(.standard) {
                $0.text("a"); $0.text(long); $0.integer(7)
            } == "a,\(long),7\n")
    }

    private func bytes(
        _ profile: ExportOptions.Profile, _ put: (inout CSVSink<MemoryTarget>) -> Void
    ) -> String {
        var sink = CSVSink(target: MemoryTarget(), profile: profile)
        put(&sink)
        sink.endRecord()
        return String(decoding: sink.buffer.bytes, as: UTF8.self)
    }
}
