/// The code that a row opens with: `4.10` in "4.10 Number of member States …".
package enum RowCode {
    /// The length in bytes of the code at the start of a text; 0 where there is none.
    ///
    /// A code is digits with at least one dot between them, and white space, a closing sign or the end after it.
    package static func length(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var position = range.lowerBound
        var dots = 0
        while position < range.upperBound {
            if Bytes.isDigit(text[position]) {
                position += 1
            } else if text[position] == UInt8(ascii: "."), position > range.lowerBound,
                Bytes.isDigit(text[position - 1]), position + 1 < range.upperBound, Bytes.isDigit(text[position + 1])
            {
                dots += 1
                position += 1
            } else {
                break
            }
        }
        guard dots > 0, Bytes.isDigit(text[position - 1]) else { return 0 }
        let end = position
        if position < range.upperBound, text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ":") {
            position += 1
        }
        // "4.5" alone is a number, not the code of anything.
        var next = position
        while next < range.upperBound, Bytes.spaceLength(text, next) > 0 { next += Bytes.spaceLength(text, next) }
        guard next > position, next < range.upperBound, !Bytes.isDigit(text[next]) else { return 0 }
        return end - range.lowerBound
    }
}
