import TabularyText
import Testing

@Suite struct RowCodeTests {
    @Test(
        arguments: [
            ("4.1 Number of member States", "4.1"), ("4.10 Number", "4.10"), ("1.2.3 Deep", "1.2.3"),
            ("4.1. Number", "4.1"), ("4.1: Number", "4.1"), ("4.1\u{A0}Number", "4.1"), ("4.1\tNumber", "4.1"),
            ("4.1 États", "4.1"), ("12.34.5 (a)", "12.34.5"), ("4.1", ""), ("4.1 ", ""), ("4 Number", ""),
            ("4.1Number", ""), ("4..1 Number", ""), (".1 Number", ""), ("4. Number", ""), ("Number 4.1", ""),
            ("4.1 12", ""), ("", ""), ("4.1,5 x", ""), ("4.5%", ""), ("v4.1 x", ""),
        ])
    func codesAreDigitsWithDotsBeforeALabel(text: String, code: String) {
        let bytes = Array(text.utf8)
        #expect(RowCode.length(bytes.span, 0..<bytes.count) == code.utf8.count)
    }

    @Test func onlyTheGivenStretchIsRead() {
        let bytes = Array("x 4.1 a".utf8)
        #expect(RowCode.length(bytes.span, 2..<7) == 3)
        #expect(RowCode.length(bytes.span, 2..<5) == 0)
    }
}
