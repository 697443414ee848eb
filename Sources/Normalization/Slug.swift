internal import TabularyGazetteer
internal import TabularyModel
internal import TabularyText

/// Slugs: texts as keys, in small letters without marks, their words parted by `-`.
enum Slug {
    /// Keys are cut to this many bytes, at a word's end.
    static let longest = 120

    /// Appends the slug of a text; nothing where the text has no letter and no digit.
    static func append(_ text: TextRange, of source: TextBuffer, to slug: inout [UInt8], _ gazetteer: Gazetteer) {
        let start = slug.count
        var lastWord = start
        var gap = false
        var position = text.lowerBound
        let bytes = source.bytes.span
        while position < text.upperBound {
            let (scalar, length) = Bytes.scalar(bytes, position)
            position += length
            let before = slug.count
            if gazetteer.fold(scalar, into: &slug) {
                if gap, slug.count > before, before > start {
                    slug.insert(UInt8(ascii: "-"), at: before)
                    lastWord = before
                }
                if slug.count > before { gap = false }
                if slug.count - start > longest {
                    slug.removeSubrange((lastWord > start ? lastWord : start + longest)...)
                    return
                }
            } else if scalar != "'" && scalar != "’" {
                gap = true
            }
        }
    }
}

/// Keeps keys unique: a repeat gets `~2`, `~3`.
struct UniqueKeys {
    /// The keys of a small table, which are compared one by one.
    private var few: [[UInt8]] = []
    /// How often each key of a larger table stands, by the key's hash: a table may have a million rows. Two keys of one
    /// hash would give the second a number that it does not need.
    private var counts: [UInt64: UInt32] = [:]
    private static let mostFew = 16

    mutating func unique(_ key: [UInt8]) -> [UInt8] {
        if counts.isEmpty, few.count < Self.mostFew, !few.contains(key) {
            few.append(key)
            return key
        }
        // A repeat, or a larger table: from here on by look-up.
        for known in few { counts[Self.hash(known)] = 1 }
        few = []
        var candidate = key
        while counts[Self.hash(candidate)] != nil {
            let count = counts[Self.hash(key), default: 1] + 1
            counts[Self.hash(key)] = count
            candidate = key + Array("~\(count)".utf8)
        }
        counts[Self.hash(candidate)] = 1
        return candidate
    }

    /// FNV-1a.
    private static func hash(_ key: [UInt8]) -> UInt64 {
        key.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
