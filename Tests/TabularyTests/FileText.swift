import Foundation

/// What the byte ranges of a record hold in a converter's file, worked out without Tabulary.
enum FileText {
    /// The half-open byte ranges of a record.
    static func ranges(_ record: [String: String]) -> [Range<Int>] {
        let (starts, ends) = (record["byte_start"] ?? "", record["byte_end"] ?? "")
        return zip(starts.split(separator: ";"), ends.split(separator: ";")).compactMap { start, end in
            guard let start = Int(start), let end = Int(end), start <= end else { return nil }
            return start..<end
        }
    }

    /// A stretch of JSON without its escapes, by another reader than ours.
    static func unescaped(_ bytes: ArraySlice<UInt8>) throws -> String {
        try JSONDecoder().decode(String.self, from: Data([0x22] + bytes + [0x22]))
    }

    /// The text of a record's ranges in a file of JSON: escapes and references decoded, tags and white space removed.
    static func packed(_ record: [String: String], in file: [UInt8]) throws -> String {
        try ranges(record).map { SourceSlices.plain(try unescaped(file[$0])) }.joined().filter { !$0.isWhitespace }
    }
}
