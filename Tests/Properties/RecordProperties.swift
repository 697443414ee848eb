internal import Foundation
internal import Tabulary
internal import TabularyModel

/// What holds of any line that an engine sends to a worker.
enum RecordProperties {
    private struct Line: Decodable {
        var text: String
    }

    static func problems(of bytes: [UInt8]) -> [String] {
        // A line has no line break inside.
        let line = Array(bytes.prefix { $0 != 0x0A })
        switch (Extractor().dataset(ofRecordLine: line), Extractor().dataset(ofRecordLine: line)) {
        case (.failure(let token, let code, let message), .failure(let other, let otherCode, let otherMessage)):
            if token != other || code != otherCode || message != otherMessage {
                return ["the same line, another answer"]
            }
            return (token.map(tokens) ?? []) + (message.isEmpty ? ["a failure without a message"] : [])
        case (.dataset(let token, let dataset), .dataset(_, let again)):
            return tokens(token) + text(line, dataset) + ReportProperties.problems(of: dataset, again: again)
        default:
            return ["the same line, another answer"]
        }
    }

    /// An id is given back as JSON that Foundation reads, on one line.
    private static func tokens(_ token: [UInt8]) -> [String] {
        if token.contains(where: { $0 < 0x20 }) { return ["the id holds control characters"] }
        let value = try? JSONSerialization.jsonObject(with: Data(token), options: .fragmentsAllowed)
        return value is String || value is NSNumber
            ? [] : ["the id is no JSON: \(String(decoding: token, as: UTF8.self))"]
    }

    /// The report's size is that of the text that Foundation reads.
    private static func text(_ line: [UInt8], _ dataset: Dataset) -> [String] {
        guard !dataset.diagnostics.contains(where: { $0.code == .jsonDuplicateKey || $0.code == .jsonLoneSurrogate }),
            String(validating: line, as: UTF8.self) != nil,
            let read = try? JSONDecoder().decode(Line.self, from: Data(line))
        else { return [] }
        return read.text.utf8.count == dataset.report.byteCount
            ? [] : ["the text has \(read.text.utf8.count) bytes, not \(dataset.report.byteCount)"]
    }
}
