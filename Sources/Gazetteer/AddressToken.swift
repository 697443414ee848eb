/// Whether a name in running text is a piece of an address, a file's name, an attribute or an identifier.
///
/// `https://example.org/Uganda-2013`, `Togo.pdf`, `src="Kenya.png"`, `www.Peru.com`, `data_Kenya`, `@Kenya`. Only the run of
/// signs around the name that holds no white space is looked at, and of a long one a part.
enum AddressToken {
    /// How far a run is followed to either side, in bytes.
    private static let reach = 200

    static func holds(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let before: UInt8 = start > 0 ? text[start - 1] : 0x20
        let after: UInt8 = end < text.count ? text[end] : 0x20
        switch before {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "\\"): return true
        case UInt8(ascii: "#"):
            // "#Kenya2013".
            if after.isASCIIDigit || after.isASCIILetter { return true }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if start > 1, text[start - 2] == UInt8(ascii: "=") { return true }
        default: break
        }
        switch after {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="): return true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            if endsInSuffix(text, end) { return true }
        default: break
        }
        switch before {
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "?"),
            UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ":"):
            return opensAsAddress(text, start)
        default: return false
        }
    }

    /// Whether a full stop and small letters end the run: `.pdf`, `.com/index.html`.
    private static func endsInSuffix(_ text: Span<UInt8>, _ end: Int) -> Bool {
        let limit = min(text.count, end + reach)
        var position = end
        while position < limit, isPart(text[position]) {
            if text[position] == UInt8(ascii: "."), position + 1 < limit, text[position + 1].isASCIILower {
                return true
            }
            position += 1
        }
        return false
    }

    /// Whether the run before the name holds `://`, opens with `www.`, has an `@`, or has a full stop before a slash.
    private static func opensAsAddress(_ text: Span<UInt8>, _ start: Int) -> Bool {
        let limit = max(0, start - reach)
        var position = start
        var hasSlash = false
        while position > limit, isPart(text[position - 1]) {
            position -= 1
            switch text[position] {
            case UInt8(ascii: "/"):
                hasSlash = true
                if position > 1, text[position - 1] == UInt8(ascii: "/"), text[position - 2] == UInt8(ascii: ":") {
                    return true
                }
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "."):
                // "www.Peru" and "ilo.org/Uganda", and not "Dr.Jordan".
                let isInside =
                    position > 0 && text[position - 1].isASCIILower && position + 1 < start
                    && text[position + 1].isASCIILower
                if hasSlash, isInside { return true }
            default: break
            }
        }
        return start - position > 4 && text[position] | 0x20 == UInt8(ascii: "w")
            && text[position + 1] | 0x20 == UInt8(ascii: "w") && text[position + 2] | 0x20 == UInt8(ascii: "w")
            && text[position + 3] == UInt8(ascii: ".")
    }

    /// Whether a sign may stand inside an address.
    private static func isPart(_ byte: UInt8) -> Bool {
        if byte.isASCIILetter || byte.isASCIIDigit { return true }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"),
            UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "%"),
            UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "@"):
            return true
        default: return false
        }
    }
}
