internal import TabularyConverters

/// Scans the JSON of a file, with its problem as one of reading.
enum JSONFile {
    static func scan(_ bytes: [UInt8], path: String) throws(ReadingProblem) -> JSONText {
        guard bytes.count < Int(UInt32.max) else { throw ReadingProblem(path, "JSON of 4 GiB or more is not read") }
        do {
            return try JSONScanner.scan(bytes)
        } catch {
            let line = CSVScanner.line(of: min(error.offset, bytes.count), in: bytes.span)
            throw ReadingProblem(path, line: line, "this is no JSON: \(error.message)")
        }
    }
}
