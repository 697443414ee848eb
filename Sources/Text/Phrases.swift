internal import CPhrases

/// The words and phrases of reports: what opens a caption, what stands between a count and its region, and so on.
///
/// Read once from `phrases.tsv`, a row a phrase with its role and language. A phrase is matched as whole words without
/// regard to the case of ASCII letters and of the accented Latin letters.
package struct Phrases: Sendable {
    /// What a phrase does. The names are those of the file's first column, which explains them.
    package enum Role: String, Sendable, CaseIterable {
        case about, and, bound, caption, continued, counted, currency, from, `in`, length, missing, number, of, open
        case openEnd = "openend"
        case ordinal, page, per, scale, target, to, total, unit, which
    }

    /// A match: where it ends, and the phrase's value.
    package struct Match: Sendable, Hashable {
        /// The byte offset just past the phrase.
        package var end: Int
        /// The value of the file's last column; nil where it is empty.
        package var value: Int?
    }

    private struct Phrase: Sendable {
        /// Where its bytes stand in `bytes`.
        var range: Range<Int>
        var value: Int?
    }

    /// The phrases that come with Tabulary.
    package static let standard = Phrases(tsv: embedded())

    /// The bytes of all phrases.
    private var bytes: [UInt8] = []
    /// The phrases of each bucket, the longest first; a bucket is a role and a byte that its phrases may begin with.
    private var phrases: [Phrase] = []
    /// A bit for what the second byte of a bucket's phrases may be, told by its lowest six bits: most words of a text are
    /// passed over by it.
    private var seconds = [UInt64](repeating: 0, count: Role.allCases.count * 256)
    /// Where each bucket starts in `phrases`, and at last where the last one ends.
    private var starts = [Int](repeating: 0, count: Role.allCases.count * 256 + 1)

    /// Reads the rows of a TSV: role, language, phrase, value. Lines that open with `#`, and the header, are skipped.
    package init(tsv: [UInt8]) {
        var rows: [(bucket: Int, phrase: Phrase)] = []
        for line in tsv.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard columns.count >= 3, let first = columns[2].first,
                let role = Role(rawValue: String(decoding: columns[0], as: UTF8.self))
            else { continue }
            let value = columns.count > 3 ? Int(String(decoding: columns[3], as: UTF8.self)) : nil
            let phrase = Phrase(range: bytes.count..<bytes.count + columns[2].count, value: value)
            bytes += columns[2]
            rows.append((role.position * 256 + Int(first), phrase))
            if Self.upper(first) != first { rows.append((role.position * 256 + Int(Self.upper(first)), phrase)) }
        }
        rows.sort { left, right in
            if left.bucket != right.bucket { return left.bucket < right.bucket }
            let (first, second) = (left.phrase.range, right.phrase.range)
            return first.count != second.count
                ? first.count > second.count : bytes[first].lexicographicallyPrecedes(bytes[second])
        }
        phrases = rows.map(\.phrase)
        for row in rows {
            starts[row.bucket + 1] += 1
            let range = row.phrase.range
            let isTold = range.count > 1 && bytes[range.lowerBound] < 0x80 && bytes[range.lowerBound + 1] < 0x80
            seconds[row.bucket] |= isTold ? Self.bit(of: bytes[range.lowerBound + 1]) : .max
        }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    }

    private static func embedded() -> [UInt8] {
        let bytes = unsafe UnsafeBufferPointer(start: tabulary_phrases_start(), count: tabulary_phrases_count)
        return unsafe Array(bytes)
    }

    /// Which bytes phrases of the roles may begin with, indexed by the byte.
    func openings(of roles: [Role]) -> [Bool] {
        (0..<256).map { byte in
            roles.contains { starts[$0.position * 256 + byte] < starts[$0.position * 256 + byte + 1] }
        }
    }

    /// The longest phrase of a role that starts at a byte offset and ends at a word's end, which a phrase that closes with a sign, such as `p.`, always does.
    ///
    /// - Parameter limit: The offset at which the text ends.
    package func match(_ role: Role, in text: Span<UInt8>, at start: Int, limit: Int) -> Match? {
        guard start < limit else { return nil }
        let bucket = role.position * 256 + Int(text[start])
        let second = start + 1 < limit ? Self.bit(of: text[start + 1]) : .max
        guard seconds[bucket] & second != 0 else { return nil }
        for index in starts[bucket]..<starts[bucket + 1] {
            let phrase = phrases[index]
            let end = start + phrase.range.count
            if end <= limit, isEqual(phrase.range, text, start),
                end == limit || !(Bytes.isWord(text, end) && Bytes.isWord(text, end - 1))
            {
                return Match(end: end, value: phrase.value)
            }
        }
        return nil
    }

    /// A bit for a byte, the same for a letter in either case.
    @inline(__always)
    private static func bit(of byte: UInt8) -> UInt64 { 1 &<< UInt64((byte | 0x20) & 63) }

    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }

    private func isEqual(_ phrase: Range<Int>, _ text: Span<UInt8>, _ start: Int) -> Bool {
        for index in phrase {
            let position = start + index - phrase.lowerBound
            var byte = text[position]
            if byte != bytes[index] {
                if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
                // U+00C0…U+00DE and their lower case are C3 80…9E and C3 A0…BE.
                if byte >= 0x80, byte <= 0x9E, position > start, text[position - 1] == 0xC3 { byte |= 0x20 }
                if byte != bytes[index] { return false }
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
        case .about: 14
        case .bound: 15
        case .from: 16
        case .of: 17
        case .openEnd: 18
        case .ordinal: 19
        case .per: 20
        case .scale: 21
        case .to: 22
        case .length: 23
        }
    }
}
