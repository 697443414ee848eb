internal import TabularyConverters

/// What becomes of a line that an engine sends to a worker.
package enum RecordResult {
    /// The record was read: its id as JSON, and its dataset, whose report may have failed.
    case dataset(idToken: [UInt8], Dataset)
    /// The line is no record: its id as JSON where it has one, and why.
    case failure(idToken: [UInt8]?, DiagnosticCode, message: String)
}

// Lines of `tabulary worker`.
extension Extractor {
    /// Reads one line without its line break: an object with `id` and `text`.
    ///
    /// The text is read as a file of this content is. The report's source is the id, and its id a slug of that.
    package func dataset(ofRecordLine line: consuming [UInt8]) -> RecordResult {
        do {
            var record = try RecordLine.read(consume line)
            let text = record.text
            record.text = []
            var dataset = dataset(of: text, source: record.id, id: ReportID.id(ofValue: record.id))
            if !record.diagnostics.isEmpty { dataset.diagnostics.insert(contentsOf: record.diagnostics, at: 0) }
            return .dataset(idToken: record.idToken, dataset)
        } catch {
            return .failure(idToken: error.idToken, error.code, message: error.message)
        }
    }
}
