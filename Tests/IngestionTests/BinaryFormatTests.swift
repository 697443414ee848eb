import TabularyIngestion
import Testing

@Suite struct BinaryFormatTests {
    @Test(
        arguments: [
            (Array("%PDF-1.7".utf8), "a PDF"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Microsoft Office file"),
            (Array("{\\rtf1".utf8), "an RTF file"), ([0x1F, 0x8B, 0x08], "a gzip archive"),
            (Array("BZh9".utf8), "a bzip2 archive"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG picture"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"), (zip("word/document.xml"), "a Word document (DOCX)"),
            (zip("xl/workbook.xml"), "an Excel workbook (XLSX)"), (zip("ppt/x"), "a PowerPoint file (PPTX)"),
            (zip("mimetypeapplication/vnd.oasis.opendocument.text"), "an OpenDocument file"),
            (zip("mimetypeapplication/epub+zip"), "an EPUB book"), (zip("a.txt"), "a ZIP archive"),
            (Array("SQLite format 3\0".utf8), "an SQLite database"),
            ([UInt8](repeating: 1, count: 100), "a binary file"), ([UInt8](repeating: 0, count: 4), "a binary file"),
        ] as [([UInt8], String)])
    func filesThatAreNoTextAreNamed(bytes: [UInt8], name: String) throws {
        let format = try #require(BinaryFormat.describe(bytes))
        #expect(format.name == name)
        #expect(!format.advice.isEmpty)
    }

    @Test(
        arguments: [
            [], Array("Table 1".utf8), Array("PK is a key".utf8), Array("é\t中\r\n\u{C}".utf8), [0xE9, 0xE8],
            Array(String(repeating: "text ", count: 20).utf8) + [0], [0xFF, 0xFE, 0x61, 0, 0x62, 0, 0x63, 0],
        ] as [[UInt8]])
    func textIsNoBinaryFile(bytes: [UInt8]) {
        #expect(BinaryFormat.describe(bytes) == nil)
    }

    private static func zip(_ name: String) -> [UInt8] { [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0] + Array(name.utf8) }
}
