internal import TabularyModel
internal import TabularyText

/// The signs that open a bullet.
package enum BulletSign {
    /// The length in bytes of the bullet's sign at `start` with the white space after it; 0 where there is none.
    ///
    /// `-`, `*`, `+`, `–` and `—` are signs only before white space; `•` and its like always.
    package static func length(_ text: Span<UInt8>, _ start: Int, limit: Int) -> Int {
        guard start < limit else { return 0 }
        var end: Int
        let needsSpace: Bool
        switch text[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            end = start + 1
            needsSpace = true
        case 0xC2 where start + 1 < limit && text[start + 1] == 0xB7:
            end = start + 2
            needsSpace = false
        case 0xE2, 0xEF:
            let (scalar, length) = Bytes.scalar(text, start)
            end = start + length
            switch scalar {
            case "\u{2022}", "\u{2023}", "\u{2043}", "\u{2219}", "\u{25AA}", "\u{25AB}", "\u{25A0}", "\u{25A1}",
                "\u{25CF}", "\u{25CB}", "\u{25E6}", "\u{25BA}", "\u{27A2}", "\u{2756}", "\u{F0B7}", "\u{F0A7}":
                needsSpace = false
            case "\u{2013}", "\u{2014}", "\u{2212}", "\u{2010}", "\u{2011}":
                needsSpace = true
            default:
                return 0
            }
        default:
            return 0
        }
        let sign = end
        while end < limit {
            let length = Bytes.spaceLength(text, end)
            if length == 0 { break }
            end += length
        }
        return needsSpace && end == sign ? 0 : end - start
    }

    /// Whether the sign at `start` can part bullets that stand in one line: `•` and its like, never a dash.
    package static func partsLine(_ text: Span<UInt8>, _ start: Int) -> Bool {
        guard text[start] == 0xE2 || text[start] == 0xEF else { return false }
        return switch Bytes.scalar(text, start).0 {
        case "\u{2022}", "\u{2023}", "\u{25AA}", "\u{25CF}", "\u{25A0}", "\u{F0B7}": true
        default: false
        }
    }
}
