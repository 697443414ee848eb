internal import CPhrases

/// The words and phrases of reports: what opens a caption, what stands between a count and its region, and so on.
///
/// Read once from `phrases.tsv`, a row a phrase with its role and language. A phrase is matched as whole words without
/// regard to the case of ASCII letters and of the accented Latin letters.
package struct Phrases: Sendable {
    /// What a phrase does. The names are those of the file's first column, which explains them.
    package enum Role: String, Sendable, CaseIterable {
        case and, caption, continued, counted, currency, `in`, missing, number, open, page, target, total, unit, which
    }

    /// A match: where it ends, and the phrase's value.
    package struct Match: Sendable, Hashable {
        /// The byte offset just past the phrase.
        package var end: Int
        /// The value of the file's last column; nil where it is empty.
        package var value: Int?
    }

    private struct Phrase: Sendable {
        var bytes: [UInt8]
        var value: Int?
    }

    /// The phrases that come with Tabulary.
    package static let standard = Phrases(tsv: embedded())

    /// The phrases of each role, the longest first.
    private var phrases: [[Phrase]]
    /// For each byte the roles, as bits, that have a phrase that may begin with it.
    private var roles = [UInt16](repeating: 0, count: 256)

    /// Reads the rows of a TSV: role, language, phrase, value. Lines that open with `#`, and the header, are skipped.
    package init(tsv: [UInt8]) {
        phrases = Array(repeating: [], count: Role.allCases.count)
        for line in tsv.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard columns.count >= 3, let role = Role(rawValue: String(decoding: columns[0], as: UTF8.self)) else {
                continue
            }
            let value = columns.count > 3 ? Int(String(decoding: columns[3], as: UTF8.self)) : nil
            phrases[role.position].append(Phrase(bytes: Array(columns[2]), value: value))
            for first in [columns[2].first, columns[2].first.map(Self.upper)] {
                if let first { roles[Int(first)] |= 1 << UInt16(role.position) }
            }
        }
        for index in phrases.indices {
            phrases[index].sort { left, right in
                left.bytes.count != right.bytes.count
                    ? left.bytes.count > right.bytes.count : left.bytes.lexicographicallyPrecedes(right.bytes)
            }
        }
    }

    private static func embedded() -> [UInt8] {
        let bytes = unsafe UnsafeBufferPointer(start: tabulary_phrases_start(), count: tabulary_phrases_count)
        return unsafe Array(bytes)
    }

    /// The longest phrase of a role that starts at a byte offset and ends at a word's end, which a phrase that closes with a sign, such as `p.`, always does.
    ///
    /// - Parameter limit: The offset at which the text ends.
    package func match(_ role: Role, in text: Span<UInt8>, at start: Int, limit: Int) -> Match? {
        guard start < limit, roles[Int(text[start])] & (1 << UInt16(role.position)) != 0 else { return nil }
        for phrase in phrases[role.position] {
            let end = start + phrase.bytes.count
            if end <= limit, Self.isEqual(phrase.bytes, text, start),
                end == limit || !(Bytes.isWord(text, end) && Bytes.isWord(text, end - 1))
            {
                return Match(end: end, value: phrase.value)
            }
        }
        return nil
    }

    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }

    private static func isEqual(_ phrase: [UInt8], _ text: Span<UInt8>, _ start: Int) -> Bool {
        for index in phrase.indices {
            var byte = text[start + index]
            if byte != phrase[index] {
                if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
                // U+00C0…U+00DE and their lower case are C3 80…9E and C3 A0…BE.
                if byte >= 0x80, byte <= 0x9E, index > 0, text[start + index - 1] == 0xC3 { byte |= 0x20 }
                if byte != phrase[index] { return false }
            }
        }
        return true
    }
}

extension Phrases.Role {
    fileprivate var position: Int {
        switch self {
        case .and: 0
        case .caption: 1
        case .continued: 2
        case .counted: 3
        case .currency: 4
        case .in: 5
        case .missing: 6
        case .number: 7
        case .open: 8
        case .page: 9
        case .target: 10
        case .total: 11
        case .unit: 12
        case .which: 13
        }
    }
}
