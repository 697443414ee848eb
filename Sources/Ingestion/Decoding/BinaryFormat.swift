internal import TabularyModel

/// Files that are no text, told by their first bytes.
package enum BinaryFormat {
    /// What a file is, and with what it becomes text; nil where it may be text.
    package static func describe(_ bytes: [UInt8]) -> (name: String, advice: String)? {
        let converters = "convert it to text first, with Marker, Docling, MinerU or olmOCR"
        for (signature, name, advice) in signatures where bytes.starts(with: signature) {
            return (name, advice ?? converters)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office(bytes) }
        if WideEncoding.encoding(of: bytes) != nil { return nil }
        // Text has no controls but white space; a few NULs are damage, many are no text.
        let head = bytes.prefix(1_024)
        let controls = head.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B }
        if controls * 20 > head.count, head.count >= 4 {
            return ("a binary file", "give it a report's text, such as a PDF converter's Markdown")
        }
        return nil
    }

    private static let signatures: [([UInt8], String, String?)] = [
        (Array("%PDF".utf8), "a PDF", nil),
        (
            [0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office file",
            "convert it to text first, with LibreOffice and pandoc"
        ),
        (Array("{\\rtf".utf8), "an RTF file", "convert it to text first, with pandoc or LibreOffice"),
        ([0x1F, 0x8B], "a gzip archive", "unpack it first, with gunzip"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive", "unpack it first, with bunzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", "unpack it first, with unxz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "unpack it first, with unzstd"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", nil),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", nil),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture", nil),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture", nil),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", "give it a report's text"),
        (Array("SQLite format 3".utf8), "an SQLite database", "export its text first"),
    ]

    /// A ZIP archive names its parts near its start: `word/`, `xl/`, `ppt/`, an OpenDocument or EPUB type.
    private static func office(_ bytes: [UInt8]) -> (name: String, advice: String) {
        let head = bytes.prefix(16_384)
        func has(_ name: String) -> Bool { head.contains(name) }
        if has("word/") {
            return ("a Word document (DOCX)", "convert it to text first, with pandoc, Docling or MarkItDown")
        }
        if has("xl/") { return ("an Excel workbook (XLSX)", "export its sheets as CSV, which need no extraction") }
        if has("ppt/") { return ("a PowerPoint file (PPTX)", "convert it to text first, with Docling or MarkItDown") }
        if has("opendocument") {
            return ("an OpenDocument file", "convert it to text first, with pandoc or LibreOffice")
        }
        if has("epub") { return ("an EPUB book", "convert it to text first, with pandoc") }
        return ("a ZIP archive", "unpack it first, with unzip")
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes hold a string's.
    fileprivate func contains(_ string: String) -> Bool {
        let needle = Array(string.utf8)
        guard count >= needle.count, let first = needle.first else { return false }
        for start in startIndex...(endIndex - needle.count)
        where self[start] == first && self[start..<(start + needle.count)].elementsEqual(needle) {
            return true
        }
        return false
    }
}
