import Testing

@testable import TabularyNormalization

@Suite struct PlainNumberTests {
    @Test(
        arguments: [
            ("18", "18", ""), ("0", "0", ""), ("007", "7", ""), ("1,234", "1234", ""), ("1,234.5", "1234.5", ""),
            ("1.234,5", "1234.5", ""), ("1 234", "1234", ""), ("1\u{A0}234", "1234", ""),
            ("1\u{202F}234,5", "1234.5", ""),
            ("1'234", "1234", ""), ("1’234", "1234", ""), ("1,234,567", "1234567", ""), ("1.234.567", "1234567", ""),
            ("1.234", "1.234", ""), ("3.2", "3.2", ""), ("3,25", "3.25", ""), ("0.50", "0.50", ""), ("-5", "-5", ""),
            ("−5", "-5", ""), ("–5", "-5", ""), ("+5", "5", ""), ("(12)", "-12", ""), ("(1,200)", "-1200", ""),
            ("-0", "0", ""), ("45%", "45", "%"), ("45 %", "45", "%"), ("12.5 per cent", "12.5", "per cent"),
            ("US$ 3.2", "3.2", "US$"), ("US$3.2", "3.2", "US$"), ("5 EUR", "5", "EUR"), ("$-5", "-5", "$"),
            ("€5", "5", "€"), ("£ 3.2", "3.2", "£"), ("5€", "5", "€"),
        ])
    func numbersAreReadInCanonicalForm(text: String, canonical: String, unit: String) throws {
        let bytes = Array(text.utf8)
        let found = PlainNumber(bytes.span)
        let number = try #require(found)
        #expect(String(decoding: number.canonical, as: UTF8.self) == canonical)
        #expect(String(decoding: bytes[number.unit], as: UTF8.self) == unit)
    }

    @Test(
        arguments: [
            "", "-", "–", "%", "US$", "n/a", "12 laws", "1.5 million", "12,34,56", "1,23,456", "3rd", "12a", "a12",
            "1-2",
            "2012–13", "(12", "12)", "1.2.3", "1..2", "US$ 3 %", "1 2", "18 member States", "4.1 Number", "twelve",
            "12 345 6", "+",
        ])
    func moreOrLessThanOneNumberIsNone(text: String) {
        let number = PlainNumber(Array(text.utf8).span)
        #expect(number?.canonical == nil)
    }

    @Test(arguments: ["(", "(-", "(+"]) func aBracketAloneIsNone(text: String) {
        let number = PlainNumber(Array(text.utf8).span)
        #expect(number?.canonical == nil)
    }

    @Test func separatorsOfTwoKindsAreNoNumber() {
        let number = PlainNumber(Array("1,234.567,8".utf8).span)
        #expect(number?.canonical == nil)
    }
}
