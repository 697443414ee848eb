internal import TabularyModel
internal import TabularyText

// What sort of thing a cell holds.
extension PageBreakJoiner {
    enum Sort: Hashable {
        case number, count, list, bullets, text, longText
        /// Whether it is prose of any length.
        var isText: Bool { self == .text || self == .longText || self == .bullets }
    }

    /// Whether a cell is blank or holds nothing but a sign for a missing value, so that it may stand in any column.
    func saysNothing(_ part: TableBuilder.Part) -> Bool {
        let bounds = part.cell.text.bounds
        if bounds.isEmpty || bounds.allSatisfy({ !Bytes.isWord(buffer.bytes.span, $0) }) { return true }
        let match = Phrases.standard.match(
            .missing, in: buffer.bytes.span, at: bounds.lowerBound, limit: bounds.upperBound)
        return match?.end == bounds.upperBound
    }

    func sort(of part: TableBuilder.Part) -> Sort {
        let cell = part.cell
        if part.textBlocks(in: blocks).contains(where: { $0.kind == .bullet }) { return .bullets }
        let bytes = buffer.bytes.span
        var digits = 0
        var letters = 0
        var commas = 0
        // What goes on in small letters behind a comma is a sentence.
        var isSentence = false
        var isBehindComma = false
        for position in cell.text.bounds.prefix(400) {
            let byte = bytes[position]
            if isBehindComma, !Bytes.isSpace(byte) {
                isSentence = isSentence || Bytes.isLower(byte)
                isBehindComma = false
            }
            if Bytes.isDigit(byte) {
                digits += 1
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                commas += 1
                isBehindComma = true
            } else if Bytes.isWord(bytes, position) {
                letters += 1
            }
        }
        if digits > 0, letters <= 2 { return .number }
        if letters > 2, Bytes.isDigit(bytes[cell.text.lowerBound]) || finder.opensCountInWords(cell.text.bounds) {
            return .count
        }
        if places(cell) > 0 { return .list }
        if commas > 0, !isSentence, cell.text.count < 40 * (commas + 1), edges.ending(of: cell.text) != .closed {
            return .list
        }
        return cell.text.count > 120 ? .longText : .text
    }
}
