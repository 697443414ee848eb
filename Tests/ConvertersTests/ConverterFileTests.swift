import TabularyModel
import Testing

@testable import TabularyConverters

/// Detection, plain objects, escapes, and what cannot be read.
@Suite struct ConverterFileTests {
    @Test func escapesAreMappedToTheirBytes() throws {
        let conversion = try Conversion(
            #"{"text": "C\u00f4te \"d\u2019Ivoire\"\n\ud83d\ude00 and\/or \u0410\u0411\u0412"}"#)
        #expect(conversion.text == "Côte \"d’Ivoire\"\n😀 and/or АБВ")
        #expect(conversion.report.form == .json)
        #expect(conversion.stretches(of: "Côte") == [#"C\u00f4te"#])
        #expect(conversion.stretches(of: "\"d’") == [#"\"d\u2019"#])
        #expect(conversion.stretches(of: "\n😀") == [#"\n\ud83d\ude00"#])
        #expect(conversion.stretches(of: "and/or") == [#"and\/or"#])
        #expect(conversion.stretches(of: "Б") == [#"\u0411"#])
        // Three escapes of one size are one run.
        #expect(conversion.report.map.runs.last?.count == 3)
    }

    @Test func halfAnEscapeIsHeldAsAWhole() throws {
        let conversion = try Conversion(#"{"text": "\u00e9"}"#)
        var found: [Range<Int>] = []
        conversion.report.map.forEachStretch(of: 1..<2) { found.append($0) }
        #expect(found == [10..<16])
    }

    @Test(arguments: [
        (##"{"markdown": "# A", "metadata": {}}"##, "# A"), (#"{"content": "A", "text": 3}"#, "A"),
        (#"{"content": "no", "markdown": "no", "body": "A"}"#, "A"), (#"{"a": 1, "text": "A\tB"}"#, "A\tB"),
    ])
    func plainObjectsHaveTheirTextInAField(file: String, text: String) throws {
        let conversion = try Conversion(file, textField: "body")
        #expect(conversion.text == text && conversion.report.form == .json && conversion.codes.isEmpty)
    }

    @Test(arguments: [
        ("{\"a\"", true), (" \n{ \"a\": 1}", true), ("{}", true), ("[{\"a\": 1}]", true), ("[ ]", true), ("[[{", true),
        ("{", true), ("[1] A note", false), ("[text](target)", false), ("[[Page]]", false), ("{curly} text", false),
        ("# A", false), ("", false), ("\"text\"", false),
    ])
    func jsonIsToldByItsFirstSigns(text: String, isJSON: Bool) {
        #expect(ConverterFile.isJSON(Array(text.utf8)) == isJSON)
    }

    private func failure(_ file: String) -> Diagnostic? {
        do {
            _ = try Conversion(file)
            return nil
        } catch {
            #expect(error.diagnostics.count == 1)
            return error.diagnostics.first
        }
    }

    @Test func illFormedJSONIsToldWithLineAndColumn() throws {
        let diagnostic = try #require(failure("{\n  \"é\": NaN\n}"))
        #expect(diagnostic.severity == .error && diagnostic.code == .inputJSON)
        #expect(diagnostic.message == "no JSON at line 2, column 8: \"NaN\" stands here: expected a value")
        #expect(diagnostic.line == 2 && diagnostic.bytes == 10..<11)
    }

    @Test(arguments: [
        (#"{"pages": [], "version": 1}"#, #"an object with the keys "pages", "version""#),
        ("{}", "an object without keys"), ("[]", "an array without elements"),
        (#"[{"id": 1}]"#, #"an array of an object with the keys "id""#),
        (#"[[{"type": "text"}]]"#, "an array of an array"),
        (#""text""#, "a string"), (#"{"text": 1}"#, #"the keys "text""#),
    ])
    func unknownFormsAreToldWithWhatWasSeen(file: String, seen: String) throws {
        let diagnostic = try #require(failure(file))
        #expect(diagnostic.code == .inputUnsupported && diagnostic.message.contains(seen))
        #expect(diagnostic.message.contains("known are Docling's document, MinerU's content_list.json"))
    }

    @Test func oddStringsAreRead() throws {
        let conversion = try Conversion(#"{"text": "a\ud800b\u0000c", "text": "second"}"#)
        #expect(conversion.text == "a\u{FFFD}b c")
        #expect(conversion.codes == [.jsonDuplicateKey, .jsonLoneSurrogate, .encodingNUL])
        #expect(
            conversion.report.diagnostics.map { $0.bytes.map { String(decoding: conversion.file[$0], as: UTF8.self) } }
                == ["text", #"\ud800"#, #"\u0000"#])
        #expect(conversion.report.diagnostics.allSatisfy { $0.line == 1 && $0.severity == .warning })
    }

    @Test func everyBeginningOfAFileIsReadOrTold() {
        let file = Array(DoclingReaderTests.file.utf8)
        for end in stride(from: 0, to: file.count, by: 7) {
            do {
                _ = try ConverterFile.read(Array(file[..<end]))
                Issue.record("a file cut at byte \(end) was read")
            } catch {
                #expect(error.diagnostics.map(\.code) == [.inputJSON])
            }
        }
    }
}
