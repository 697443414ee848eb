/// The part of a file that is read.
package struct FilePart: Sendable, Hashable {
    /// Bytes that are whole lines of JSON Lines; nil for the whole file, which is what its bytes tell.
    package var lines: Range<Int>?
    /// The 1-based number in its file of the first of those lines.
    package var firstLine = 1
    /// Records up to this line are passed over.
    package var lastLineRead = 0

    /// The whole file.
    package init() {}
}

/// Where a report stands in its file.
package struct ReportPlace: Sendable, Hashable {
    /// The 1-based line of a record of JSON Lines; nil for the report of a whole file.
    package var line: Int?
    /// Its bytes, its line break included; those of the unpacked file where it is packed. 0..<0 for a whole file.
    package var bytes = 0..<0
    /// The value of a record's id field, where one was asked for and is there.
    package var idValue: String?

    package init(line: Int? = nil, bytes: Range<Int> = 0..<0, idValue: String? = nil) {
        self.line = line
        self.bytes = bytes
        self.idValue = idValue
    }
}
