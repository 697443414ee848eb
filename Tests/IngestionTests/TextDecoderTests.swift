import TabularyModel
import Testing

@testable import TabularyIngestion

@Suite struct TextDecoderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let text: String
        let encoding: String
        /// As `severity code line first byte`.
        var diagnostics: [String] = []
    }

    static let cases = [
        Case(testDescription: "nothing", bytes: [], text: "", encoding: "utf-8"),
        Case(testDescription: "ASCII", bytes: Array("a\tb\n".utf8), text: "a\tb\n", encoding: "utf-8"),
        Case(testDescription: "UTF-8", bytes: Array("é中😀".utf8), text: "é中😀", encoding: "utf-8"),
        Case(
            testDescription: "UTF-8 with a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("é".utf8), text: "é",
            encoding: "utf-8"),
        Case(
            testDescription: "UTF-16, low byte first", bytes: [0xFF, 0xFE, 0xE9, 0, 0x3D, 0xD8, 0, 0xDE], text: "é😀",
            encoding: "utf-16le", diagnostics: ["note encoding.utf-16 0 -1"]),
        Case(
            testDescription: "UTF-16, high byte first", bytes: [0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0], text: "é😀",
            encoding: "utf-16be", diagnostics: ["note encoding.utf-16 0 -1"]),
        Case(
            testDescription: "UTF-16 with a lone surrogate", bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0],
            text: "\u{FFFD}a",
            encoding: "utf-16le", diagnostics: ["warning encoding.utf-16 0 -1"]),
        Case(
            testDescription: "UTF-16 cut in a unit", bytes: [0xFF, 0xFE, 0x61, 0, 0x62], text: "a\u{FFFD}",
            encoding: "utf-16le", diagnostics: ["warning encoding.utf-16 0 -1"]),
        Case(
            testDescription: "a byte order mark alone", bytes: [0xFF, 0xFE], text: "", encoding: "utf-16le",
            diagnostics: ["note encoding.utf-16 0 -1"]),
        Case(
            testDescription: "Windows-1252", bytes: Array("caf".utf8) + [0xE9, 0x20, 0x93] + Array("x".utf8) + [0x94],
            text: "café “x”", encoding: "windows-1252", diagnostics: ["warning encoding.legacy 1 3"]),
        Case(
            testDescription: "Windows-1252 in a later line", bytes: Array("a\nb\n".utf8) + [0x80], text: "a\nb\n€",
            encoding: "windows-1252", diagnostics: ["warning encoding.legacy 3 4"]),
        Case(
            testDescription: "every undefined byte of Windows-1252 is kept", bytes: [0x81, 0x20, 0x8D, 0x20, 0x9D],
            text: "\u{81} \u{8D} \u{9D}", encoding: "windows-1252", diagnostics: ["warning encoding.legacy 1 0"]),
        Case(
            testDescription: "Windows-1251",
            bytes: [0xD0, 0xEE, 0xF1, 0xF1, 0xE8, 0xFF, 0x20, 0xE8, 0x20, 0xCA, 0xE5, 0xED, 0xE8, 0xFF],
            text: "Россия и Кения", encoding: "windows-1251", diagnostics: ["warning encoding.legacy 1 0"]),
        Case(
            testDescription: "UTF-32 with a mark",
            bytes: [0xFF, 0xFE, 0, 0, 0xE9, 0, 0, 0, 0, 0xF6, 1, 0], text: "é😀", encoding: "utf-32le",
            diagnostics: ["note encoding.utf-32 0 -1"]),
        Case(
            testDescription: "UTF-32 with a mark, high byte first, and no scalar",
            bytes: [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61, 0, 0x11, 0, 0], text: "a\u{FFFD}", encoding: "utf-32be",
            diagnostics: ["warning encoding.utf-32 0 -1"]),
        Case(
            testDescription: "UTF-32 without a mark", bytes: wide("<td>漊é 😀", 4, isLittle: true), text: "<td>漊é 😀",
            encoding: "utf-32le", diagnostics: ["note encoding.utf-32 0 -1"]),
        Case(
            testDescription: "UTF-32 without a mark, high byte first", bytes: wide("<td>漊é 😀", 4, isLittle: false),
            text: "<td>漊é 😀", encoding: "utf-32be", diagnostics: ["note encoding.utf-32 0 -1"]),
        Case(
            testDescription: "UTF-16 without a mark", bytes: wide("<td>漊é 12", 2, isLittle: true), text: "<td>漊é 12",
            encoding: "utf-16le", diagnostics: ["note encoding.utf-16 0 -1"]),
        Case(
            testDescription: "UTF-16 without a mark, high byte first", bytes: wide("<td>漊é 12", 2, isLittle: false),
            text: "<td>漊é 12", encoding: "utf-16be", diagnostics: ["note encoding.utf-16 0 -1"]),
        Case(
            testDescription: "a declared charset", bytes: Array("<META charset=ISO-8859-2>".utf8) + [0xB1, 0xB3],
            text: "<META charset=ISO-8859-2>ął", encoding: "iso-8859-2", diagnostics: ["note encoding.legacy 1 25"]),
        Case(
            testDescription: "a declared content type",
            bytes: Array("<meta http-equiv=\"Content-Type\" content='text/html; charset=windows-1253'>".utf8) + [0xE1],
            text: "<meta http-equiv=\"Content-Type\" content='text/html; charset=windows-1253'>α",
            encoding: "windows-1253",
            diagnostics: ["note encoding.legacy 1 74"]),
        Case(
            testDescription: "a declaration of XML",
            bytes: Array("<?xml version='1.0' encoding=\"koi8-r\"?>".utf8) + [0xF1, 0x20, 0xC1],
            text: "<?xml version='1.0' encoding=\"koi8-r\"?>Я а", encoding: "koi8-r",
            diagnostics: ["note encoding.legacy 1 39"]),
        Case(
            testDescription: "Latin-1 declared is Windows-1252", bytes: Array("<meta charset='latin1'>".utf8) + [0x80],
            text: "<meta charset='latin1'>€", encoding: "windows-1252", diagnostics: ["note encoding.legacy 1 23"]),
        Case(
            testDescription: "a declaration that the bytes belie", bytes: Array("<meta charset=koi8-r>é".utf8),
            text: "<meta charset=koi8-r>é", encoding: "utf-8"),
        Case(
            testDescription: "a declaration that nobody knows", bytes: Array("<meta charset=x-y>".utf8) + [0xE9],
            text: "<meta charset=x-y>é", encoding: "windows-1252", diagnostics: ["warning encoding.legacy 1 18"]),
        Case(
            testDescription: "UTF-8 with a damaged byte", bytes: Array("é à ".utf8) + [0xE9, 0x20] + Array("ç".utf8),
            text: "é à é ç", encoding: "utf-8", diagnostics: ["warning encoding.mixed 1 6"]),
        Case(
            testDescription: "UTF-8 cut in its last letter", bytes: Array("é à ç ".utf8) + [0xE4, 0xB8],
            text: "é à ç ä¸",
            encoding: "utf-8", diagnostics: ["warning encoding.mixed 1 9"]),
        Case(
            testDescription: "NUL", bytes: [0x61, 0x0A, 0, 0x62, 0], text: "a\n b ", encoding: "utf-8",
            diagnostics: ["warning encoding.nul 2 2"]),
        Case(
            testDescription: "NUL in UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0, 0, 0x62, 0], text: "a b",
            encoding: "utf-16le", diagnostics: ["note encoding.utf-16 0 -1", "warning encoding.nul 1 1"]),
    ]

    /// A text in UTF-16 or UTF-32 without a mark.
    private static func wide(_ text: String, _ width: Int, isLittle: Bool) -> [UInt8] {
        let units = width == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
        return units.flatMap { unit in
            let bytes = (0..<width).map { UInt8(unit >> (8 * $0) & 0xFF) }
            return isLittle ? bytes : bytes.reversed()
        }
    }

    @Test(arguments: LegacyEncodings.digits.keys.sorted() + ["windows-1251", "windows-1252"])
    func everyLegacyEncodingGivesEachByteAScalarOfItsOwn(name: String) throws {
        let encoding = try #require(LegacyEncodings.named(name))
        #expect(encoding.name == name && encoding.table.count == 128)
        // Hebrew's undefined bytes stand for themselves, of which one is a sign's.
        #expect(Set(encoding.table).count == (name == "iso-8859-8" ? 127 : 128))
    }

    @Test(arguments: cases) func bytesBecomeTextAndNothingIsDropped(_ example: Case) {
        let decoded = TextDecoder.decode(example.bytes)
        #expect(decoded.encoding == example.encoding)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
        let diagnostics = decoded.diagnostics.map {
            "\($0.severity) \($0.code.rawValue) \($0.line ?? 0) \($0.bytes?.lowerBound ?? -1)"
        }
        #expect(diagnostics == example.diagnostics)
    }

    @Test func everyByteIsReadAsSomething() {
        for byte in UInt8.min...UInt8.max {
            let decoded = TextDecoder.decode([0x61, byte, 0x62])
            #expect(
                String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars.count == 3, "0x\(String(byte, radix: 16))"
            )
            #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
        }
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xFE], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func whatUnicodeForbidsIsNoUTF8(bytes: [UInt8]) {
        let decoded = TextDecoder.decode(bytes + [0x20])
        #expect(decoded.encoding != "utf-8")
        #expect(decoded.diagnostics.map(\.code) == [.encodingLegacy])
        #expect(String(validating: decoded.bytes, as: UTF8.self)?.unicodeScalars.count == bytes.count + 1)
    }
}
