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
        slug.reserveCapacity(start + min(text.count, longest) + 4)
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
