import TabularyIngestion
import Testing

@Suite struct BulletSignTests {
    @Test(
        arguments: [
            ("- a", 2), ("* a", 2), ("+ a", 2), ("– a", 4), ("— a", 4), ("• a", 4), ("•a", 3), ("·\u{A0}a", 4),
            ("▪ a", 4), ("\u{F0B7} a", 4), ("○  a", 5), ("-a", 0), ("*a*", 0), ("–5", 0), ("-5", 0), ("-", 0), ("a", 0),
            ("", 0), ("“a”", 0), ("1. a", 0),
        ] as [(String, Int)])
    func signsAreMeasuredWithTheirWhiteSpace(text: String, length: Int) {
        let bytes = Array(text.utf8)
        #expect(BulletSign.length(bytes.span, 0, limit: bytes.count) == length)
    }

    @Test(arguments: [("•", true), ("▪", true), ("\u{F0B7}", true), ("–", false), ("-", false), ("é", false)])
    func onlyRoundSignsPartALine(sign: String, parts: Bool) {
        #expect(BulletSign.partsLine(Array(sign.utf8).span, 0) == parts)
    }
}
