// The file that the source was taken from. Without a map the source is its own file.
extension TextBuffer {
    /// The bytes of the file as UTF-8 without byte order mark. For a source that is its own file, derived texts follow.
    package var fileBytes: [UInt8] { map?.file ?? bytes }
    /// The number of bytes of the file.
    package var fileCount: Int { map?.file.count ?? sourceCount }
    /// The lines of the file.
    package var fileLines: LineIndex { map?.lines ?? lines }

    /// The 1-based line of the file in which a 1-based line of the source begins.
    package func fileLine(_ line: Int) -> Int {
        guard let map else { return line }
        return map.lines.number(at: map.place(of: self.line(line - 1)).lowerBound)
    }

    /// The 1-based line of the file in which a 1-based line of the source ends.
    package func fileLine(endOf line: Int) -> Int {
        guard let map else { return line }
        let bytes = self.line(line - 1)
        let last = map.lastPlace(before: bytes.upperBound) ?? map.place(of: bytes).lowerBound
        return map.lines.number(at: last)
    }

    /// The stretch of the file to point at for a stretch of the source.
    package func filePlace(of bytes: Range<Int>) -> Range<Int> { map?.place(of: bytes) ?? bytes }

    /// Whether the source was taken from a file of another form.
    package var hasFile: Bool { map != nil }

    /// From here on provenance is given in the file. Until then places are those of the source, so that the stages
    /// that read it agree.
    package mutating func locateInFile() { isLocated = true }
}
