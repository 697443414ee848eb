import TabularyText
import Testing

@Suite struct BytesTests {
    @Test(
        arguments: [
            (" ", 1), ("\t", 1), ("\n", 1), ("\r", 1), ("\u{B}", 1), ("\u{C}", 1), ("\u{85}", 2), ("\u{A0}", 2),
            ("\u{1680}", 3), ("\u{2000}", 3), ("\u{2009}", 3), ("\u{200A}", 3), ("\u{2028}", 3), ("\u{2029}", 3),
            ("\u{202F}", 3), ("\u{205F}", 3), ("\u{3000}", 3), ("\0", 0), ("a", 0), ("é", 0), ("\u{200B}", 0),
            ("\u{2011}", 0), ("\u{FEFF}", 0), ("\u{1F600}", 0), ("\u{A1}", 0),
        ] as [(String, Int)])
    func unicodeWhiteSpaceIsFound(text: String, length: Int) {
        #expect(Bytes.spaceLength(Array(text.utf8).span, 0) == length)
        #expect(Bytes.spaceLength(Array((text + "x").utf8).span, 0) == length)
    }

    @Test func everyScalarIsWhiteSpaceAsUnicodeSays() {
        for value in UInt32(0)...0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(scalar).utf8)
            let length = Bytes.spaceLength(bytes.span, 0)
            #expect(length == (scalar.properties.isWhitespace ? bytes.count : 0), "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        arguments: [
            ("a", "a"), (" a ", "a"), ("\u{A0}a\u{A0}", "a"), ("\u{3000}\t a b \u{2009}\r\n", "a b"), ("", ""),
            ("   ", ""), ("\u{2003}\u{A0}", ""), ("é", "é"), (" \u{2002}é\u{2002}", "é"), ("\u{2010}", "\u{2010}"),
            ("à", "à"),
        ])
    func whiteSpaceIsTrimmed(text: String, expected: String) {
        let bytes = Array(text.utf8)
        let range = Bytes.trim(bytes.span, 0..<bytes.count)
        #expect(String(decoding: bytes[range], as: UTF8.self) == expected)
    }

    @Test func onlyTheGivenStretchIsTrimmed() {
        let bytes = Array("  a  b  ".utf8)
        #expect(Bytes.trim(bytes.span, 3..<5) == 5..<5)
        #expect(Bytes.trim(bytes.span, 4..<8) == 5..<6)
    }

    @Test(
        arguments: [
            ("a", true), ("Z", true), ("7", true), ("é", true), ("Ж", true), ("中", true), ("ا", true), ("'", false),
            ("-", false), (" ", false), ("\u{A0}", false), ("–", false), ("•", false), ("“", false), ("€", false),
            ("\u{3000}", false), ("、", false), ("\u{F0B7}", false), ("▪", false), ("½", false), ("→", false),
        ])
    func lettersAndDigitsMakeWords(text: String, isWord: Bool) {
        let bytes = Array(text.utf8)
        for position in bytes.indices { #expect(Bytes.isWord(bytes.span, position) == isWord) }
    }

    @Test(
        arguments: [
            ("a", 1), ("é", 2), ("中", 3), ("\u{1F600}", 4), ("\u{7FF}", 2), ("\u{800}", 3), ("\u{FFFF}", 3),
            ("\u{10000}", 4), ("\u{10FFFF}", 4),
        ] as [(Unicode.Scalar, Int)])
    func scalarsAreDecoded(scalar: Unicode.Scalar, length: Int) {
        let bytes = Array(String(scalar).utf8)
        #expect(Bytes.scalar(bytes.span, 0) == (scalar, length))
        #expect(Bytes.scalarStart(bytes.span, before: bytes.count) == 0)
    }

    @Test(arguments: [[0x80], [0xC0], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]])
    func brokenBytesStandForTheReplacementCharacter(bytes: [UInt8]) {
        #expect(Bytes.scalar(bytes.span, 0) == ("\u{FFFD}", 1))
    }
}
