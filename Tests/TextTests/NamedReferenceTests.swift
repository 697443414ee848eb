import TabularyText
import Testing

@Suite struct NamedReferenceTests {
    @Test(
        arguments: [
            ("&NotEqual;", 10, "≠"), ("&AElig;", 7, "Æ"), ("&zwnj;", 6, "\u{200C}"), ("&zwj;x", 5, "\u{200D}"),
            ("&NotEqualTilde;", 15, "≂̸"), ("&CounterClockwiseContourIntegral;", 33, "∳"), ("&amp;", 5, "&"),
            ("&copy 2012", 5, "©"), ("&copy", 5, "©"), ("&copy=2", 5, nil), ("&hellip ", 7, nil), ("&unknown;", 9, nil),
            ("&notit;", 7, nil), ("&Aelig;", 7, nil), ("&AE;", 4, nil),
        ] as [(String, Int, String?)])
    func namesStandForTexts(source: String, end: Int, text: String?) {
        let bytes = Array(source.utf8)
        let reference = NamedReference(bytes.span, at: 0, limit: bytes.count)
        #expect(reference?.end == end)
        #expect(reference?.text.map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test(arguments: ["&", "& ", "&;", "&#38;", "&D", "&T ", "&9;", "&verylongnamethatisnoneofthereferences"])
    func whatLooksLikeNoneIsNone(source: String) {
        let bytes = Array(source.utf8)
        let reference = NamedReference(bytes.span, at: 0, limit: bytes.count)
        #expect(reference == nil)
    }
}
