import TabularyModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: ["0", "18", "-1234.50", "0.05", "-0.5", "4.10", "99999999999999999", "0.0000000000000001"])
    func canonicalTextsComeBack(_ text: String) {
        #expect(DecimalNumber(canonical: Array(text.utf8))?.description == text)
    }

    @Test(arguments: ["", "-", ".", "1.", ".5", "1.2.3", "1,5", "100000000000000000", "1e5", "+1"])
    func otherTextsAreNone(_ text: String) {
        #expect(DecimalNumber(canonical: Array(text.utf8)) == nil)
    }

    @Test func partsAreGiven() {
        let number = DecimalNumber(mantissa: -12345, scale: 2)
        #expect(number?.mantissa == -12345 && number?.scale == 2 && number?.isNegative == true)
        #expect(number?.integer == nil && number?.double == -123.45)
        #expect(DecimalNumber(7)?.integer == 7)
        #expect(DecimalNumber(mantissa: 1, scale: 32) == nil)
    }
}
