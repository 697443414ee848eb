import TabularyIngestion
import TabularyModel
import Testing

/// Reports that were made to break a reader: each is read, all its words are accounted for, and what was done is told.
@Suite struct HostileInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The text of every cell and block outside of tables, in order.
        var texts: [String] = []
        var codes: [DiagnosticCode] = []
        /// How many words are told as dropped.
        var dropped = 0
    }

    static let cases = [
        Case(
            testDescription: "a comment that is never closed", text: "A\tB\tC\nx\t<b>y</b><!-- z\tw",
            texts: ["A", "B", "C", "x", "y<!-- z", "w"]),
        Case(
            testDescription: "comments in tables that are never closed",
            text: "<table><tr><td>a<!-- b</td></tr></table>\n\nText.\n\n<table><tr><td>c</td></tr></table>",
            texts: ["a<!-- b", "Text.", "c"]),
        Case(
            testDescription: "a processing instruction", text: "<table><tr><td><?php echo 1; ?>x</td></tr></table>",
            texts: ["x"]),
        Case(
            testDescription: "one that is never closed", text: "A\tB\tC\nx\t<b>y</b><?php echo\tw",
            texts: ["A", "B", "C", "x", "y<?php echo", "w"]),
        Case(
            testDescription: "character data", text: "<table><tr><td><![CDATA[ a ]]></td></tr></table>",
            texts: ["a"], codes: [.markupInvalid]),
        Case(
            testDescription: "a table in a cell of tabs",
            text: "A\tB\tC\nx\t<table><tr><td>y</td><td>z</td></tr></table>\tw",
            texts: ["A", "B", "C", "x", "y", "z", "w"]),
        Case(
            testDescription: "text between the cells of a table in a cell",
            text: "<table><tr><td>a<table>b<tr><td>c</td>d</tr></table></td></tr></table>",
            texts: ["a b d", "c"]),
        Case(
            testDescription: "two captions",
            text: "<table><caption>One</caption><caption>Two</caption><tr><td>x</td></tr></table>",
            texts: ["Two", "x", "caption One"], codes: [.tableStrayText]),
        Case(
            testDescription: "scripts with tables",
            text: "<html><body><p>a</p><script>var t='<table><tr><td>x</td></tr></table>';</script></body></html>",
            texts: ["a"], codes: [.tablesNone, .markupInvalid]),
        Case(
            testDescription: "entities of entities",
            text: "<!DOCTYPE html [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><html><body><p>x &b; y</p></body></html>",
            texts: ["x &b; y"], codes: [.tablesNone, .markupInvalid, .markupReference]),
        Case(
            testDescription: "external entities",
            text: """
                <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <html><body><table><tr><td>a &x; b</td></tr></table></body></html>
                """, texts: ["a &x; b"], codes: [.markupInvalid, .markupReference]),
        Case(
            testDescription: "a table in a code block", text: "```\n| A | B |\n|---|---|\n| x | 1 |\n```",
            texts: ["```\n| A | B |\n|---|---|\n| x | 1 |\n```"], codes: [.tablesNone]),
        Case(
            testDescription: "text from right to left", text: "الاسم\tالعدد\tא\nب\t\u{202E}1\t2",
            texts: ["الاسم", "العدد", "א", "ب", "\u{202E}1", "2"]),
        Case(
            testDescription: "combining marks", text: "A\tB\tC\nx\te\u{301}\u{301}\u{301}\tz",
            texts: ["A", "B", "C", "x", "e\u{301}\u{301}\u{301}", "z"]),
        Case(
            testDescription: "tags cut in half", text: "<table><tr><td>a<t</td><td cl</tr><t<td>b</ta",
            texts: ["<td cl", "a<t", "<t", "b</ta"], codes: [.tableStrayText]),
    ]

    @Test(arguments: cases) func hostileTextIsReadAndTold(_ example: Case) {
        let document = ReportReading(example.text).document
        var texts = document.blocks.filter { !$0.text.isEmpty }.map { document.buffer.string($0.text) }
        for table in document.tables {
            texts += table.cells.filter { !$0.text.isEmpty }.map { document.buffer.string($0.text) }
            if let caption = table.caption { texts.append("caption \(document.buffer.string(caption))") }
        }
        #expect(texts.sorted() == example.texts.sorted())
        #expect(document.words.dropped == example.dropped)
        #expect(Set(document.diagnostics.map(\.code)) == Set(example.codes))
    }

    @Test func aRowOfManyCellsAboveManyShortRowsTakesNoRoom() {
        let text = String(repeating: "x\t", count: 30_000) + "\n" + String(repeating: "a\tb\n", count: 30_000)
        let document = ReportReading(text).document
        #expect(document.tables.isEmpty && document.words.prose == 90_000 && document.words.dropped == 0)
        #expect(document.diagnostics.map(\.code) == [.tableTooLarge, .tablesNone])
    }

    @Test func nulBytesAreToldAndReadAsSpace() {
        let document = DocumentReader.read(TextDecoder.decode(Array("A\tB\tC\nx\0y\t1\t2\n".utf8)))
        #expect(document.diagnostics.map(\.code) == [.encodingNUL])
        #expect(document.tables.count == 1 && document.words.dropped == 0)
    }

    @Test func linesMayEndInCarriageReturnsAlone() {
        #expect(ReportReading("A\tB\rJordan\t1\rKenya\t2\r").rows().count == 3)
    }

    @Test func pagesOfManyTablesAreNotDeep() {
        let table = "<table><tr><td>x</td></tr></table><script>1</script><p>Text.</p>"
        let page = "<html><body>\(String(repeating: table, count: 700))</body></html>"
        let inner = "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>"
        let document = ReportReading(page.replacing("</body>", with: inner + "</body>")).document
        #expect(!document.diagnostics.contains { $0.code == .markupTooDeep })
        #expect(document.tables.count == 702)
    }

    @Test func manyMarksAreNotDeep() {
        let reading = ReportReading("A\tB\tC\nx\ty\(String(repeating: "<sup>1</sup>", count: 600))\tz")
        #expect(reading.diagnostics.isEmpty && reading.document.tables[0].marks.count == 600)
    }

    @Test func attributesBeyondHundredsAreHidden() {
        let attributes = (0..<2_000).map { "a\($0)=\"b c\"" }.joined(separator: " ")
        let reading = ReportReading(
            "<table><tr><td \(attributes) colspan=2>x</td></tr><tr><td>y</td><td>z</td></tr></table>")
        #expect(reading.document.words.dropped == 0)
        #expect(reading.rows().last == ["y", "z"])
    }

    /// The page's `<meta>` names the encoding that it was in, and not that of the text which the parser is given.
    @Test(arguments: [
        ("windows-1251", [0xCA, 0xE5, 0xED, 0xE8, 0xFF] as [UInt8], "Кения"),
        ("iso-8859-1", [0x42, 0xE9, 0x6E, 0x69, 0x6E], "Bénin"), ("utf-8", [0xC3, 0x89, 0x74], "Ét"),
    ])
    func aDeclaredEncodingIsDecodedOnce(label: String, name: [UInt8], text: String) {
        let page = Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + name + Array("</p>".utf8)
        let document = DocumentReader.read(TextDecoder.decode(page + Array("<table><tr><td>".utf8) + name))
        #expect(document.blocks.filter { !$0.text.isEmpty }.map { document.buffer.string($0.text) } == [text])
        #expect(document.tables.first.map { document.buffer.string($0[0, 0].text) } == text)
        #expect(document.words.dropped == 0)
    }

    @Test func aPlaceInMarkupIsAWholeLetter() throws {
        let document = ReportReading("A\tB\nx\ty </ul>• z").document
        let place = try #require(document.diagnostics.first { $0.code == .markupInvalid }?.bytes)
        #expect(String(validating: document.buffer.bytes[place], as: UTF8.self) == "•")
    }

    @Test func whatGoesOnInAPageHasItsPlaceInTheSource() throws {
        let text =
            "<html><body><table><tr><td>9.1 a</td><td>employ-</td></tr></table>\nment <b>plans</b>\nrose</body></html>"
        let document = ReportReading(text).document
        let join = try #require(document.diagnostics.first { $0.code == .joinItem }?.bytes)
        #expect(String(decoding: Array(text.utf8)[join], as: UTF8.self).hasSuffix("ment <b>plans</b>\nrose"))
    }
}
