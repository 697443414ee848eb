import TabularyComparison

/// Goes over one CSV file of a dataset, a report's records at a time.
///
/// A class, as it holds an open file.
final class FileCursor {
    let resource: DatasetDescriptor.Resource
    let rules: [FieldRule]
    /// The record at hand; of no meaning at the end.
    private(set) var record = Record()
    private(set) var isAtEnd = false
    /// The digest of all bytes, once they were read.
    let digest: DigestBox
    private let reader: RecordReader

    /// SHA-256 as bytes go by. A class, as the reader's closure and the cursor have it in common.
    final class DigestBox {
        var value = ByteSum()
        var byteCount = 0
    }

    init(_ resource: DatasetDescriptor.Resource, folder: String) throws(ReadingProblem) {
        self.resource = resource
        rules = resource.fields.map(FieldRule.init)
        let digest = DigestBox()
        self.digest = digest
        reader = try RecordReader("\(folder)/\(resource.path)") {
            digest.value.update($0)
            digest.byteCount += $0.count
        }
    }

    /// The names of the columns; the first record is at hand then.
    func header() throws(ReadingProblem) -> [String] {
        let names = try reader.header()
        try advance()
        return names
    }

    func advance() throws(ReadingProblem) {
        isAtEnd = try !reader.next(into: &record)
    }

    /// Reads what is left, so that the digest is that of the file.
    func finish() throws(ReadingProblem) { try reader.skipRest() }

    /// How many bytes were read.
    var byteCount: Int { digest.byteCount }

    /// A finding about the record at hand.
    func finding(_ code: CheckFinding.Code, _ field: Int?, _ message: String) -> CheckFinding {
        CheckFinding(
            code: code, file: resource.path, line: record.line,
            column: field.flatMap { $0 < resource.fields.count ? resource.fields[$0].name : nil }, message: message)
    }
}
