/// The signs of numbers that have several forms in Unicode.
enum Sign {
    /// The length of a dash of any width at `position`; 0 where there is none.
    static func dashLength(_ text: Span<UInt8>, _ position: Int) -> Int {
        if text[position] == UInt8(ascii: "-") { return 1 }
        guard text[position] == 0xE2, position + 2 < text.count else { return 0 }
        switch (text[position + 1], text[position + 2]) {
        // U+2010…U+2015 and U+2212.
        case (0x80, 0x90...0x95), (0x88, 0x92): return 3
        default: return 0
        }
    }

    /// Where a minus sign ends that stands before a number at `position`; nil where there is none.
    ///
    /// Of the dashes all but those wider than U+2013 are written for it. White space may follow U+2212 only: behind any
    /// other it is a bullet.
    static func minusEnd(_ text: Span<UInt8>, _ position: Int, limit: Int) -> Int? {
        guard position < limit else { return nil }
        let length = dashLength(text, position)
        if length == 0 { return nil }
        if length == 1 { return position + 1 }
        let third = text[position + 2]
        if text[position + 1] == 0x88 {
            var end = position + 3
            while end < limit, Bytes.spaceLength(text, end) > 0 { end += Bytes.spaceLength(text, end) }
            return end
        }
        guard third <= 0x93, position + 3 < limit, Bytes.isDigit(text[position + 3]) else { return nil }
        return position + 3
    }
}
