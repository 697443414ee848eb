internal import TabularyText

/// The attributes of a start tag that matter.
struct FragmentAttributes {
    /// `colspan`; 1 where it is missing or no number (HTML § 4.9.11).
    var columns = 1
    /// `rowspan`; 1 where it is missing or no number, 0 where the cell reaches to the end of its group of rows.
    var rows = 1
    /// Whether the element is not shown: `hidden`, or a style of `display: none`.
    var isHidden = false

    /// - Parameter list: Names and values in turn, ended by a null name.
    init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard var next = unsafe list else { return }
        while let name = unsafe next.pointee {
            let value = unsafe next[1]
            switch unsafe String(cString: name) {
            case "colspan": columns = max(1, unsafe Self.number(value) ?? 1)
            case "rowspan": rows = unsafe Self.number(value) ?? 1
            case "hidden": isHidden = true
            case "style":
                guard let value = unsafe value else { break }
                let style = unsafe String(cString: value).lowercased().filter { !$0.isWhitespace }
                if style.contains("display:none") { isHidden = true }
            default: break
            }
            unsafe next += 2
        }
    }

    /// A non-negative whole number, whatever follows its digits; nil where there is none.
    private static func number(_ text: UnsafePointer<UInt8>?) -> Int? {
        guard var next = unsafe text else { return nil }
        while unsafe Bytes.isSpace(next.pointee) { unsafe next += 1 }
        if unsafe next.pointee == UInt8(ascii: "+") { unsafe next += 1 }
        guard unsafe Bytes.isDigit(next.pointee) else { return nil }
        var number = 0
        while unsafe Bytes.isDigit(next.pointee) {
            number = min(number * 10 + Int(unsafe next.pointee - 0x30), 1_000_000)
            unsafe next += 1
        }
        return number
    }
}
