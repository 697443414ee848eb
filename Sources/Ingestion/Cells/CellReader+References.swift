internal import TabularyModel
internal import TabularyText

// What libxml2 2.9 does not know of HTML 5: most named references, and what a CDATA section is.
extension CellReader {
    /// Adds what the named reference at an offset stands for, and gives its end; nil where its text is to be kept.
    func addReference(
        at start: Int, to folder: inout TextFolder, _ reading: inout Reading, in buffer: inout TextBuffer
    ) -> Int? {
        guard let reference = NamedReference(buffer.bytes.span, at: start, limit: buffer.sourceCount) else {
            return nil
        }
        guard let text = reference.text else {
            let count = (reading.keptReferences?.count ?? 0) + 1
            reading.keptReferences = (reading.keptReferences?.first ?? start..<reference.end, count)
            return nil
        }
        folder.add(decoded: text[...], for: start..<reference.end, to: &buffer)
        return reference.end
    }

    /// Adds the ends of CDATA sections, `]]>`, to the signs that are no text. Their starts are hidden from the parser.
    func addCharacterDataEnds(
        of events: ArraySlice<FragmentEvent>, to signs: [Range<Int>], in buffer: borrowing TextBuffer
    ) -> [Range<Int>] {
        var all = signs
        let (text, bracket) = (buffer.bytes.span, UInt8(ascii: "]"))
        for event in events where event.kind == .text {
            var position = event.source.lowerBound
            while let found = Bytes.first(bracket, or: bracket, in: text, position..<event.source.upperBound) {
                position = found + 1
                guard found + 2 < event.source.upperBound, text[found + 1] == bracket,
                    text[found + 2] == UInt8(ascii: ">")
                else { continue }
                all.append(found..<(found + 3))
                position = found + 3
            }
        }
        return all.count == signs.count ? signs : all.sorted { $0.lowerBound < $1.lowerBound }
    }
}
