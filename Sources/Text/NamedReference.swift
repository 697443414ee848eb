internal import CReferences

/// A named character reference of HTML, `&NotEqual;`: what it stands for, or that it stands for nothing.
///
/// Source: HTML § 13.5, "Named character references"; § 13.2.5.73, "Named character reference state", with one reading of our
/// own: a reference without its semicolon is read only where no letter, digit or `=` follows, as the standard has it in
/// attributes, for "R&D" and "?a=1&copy=2" are text.
package struct NamedReference: Sendable, Hashable {
    /// The longest name, `CounterClockwiseContourIntegral`, and one more.
    private static let mostLetters = 32

    /// The offset past the name, and past its semicolon where there is one.
    package let end: Int
    /// What it stands for, as UTF-8; nil where it was written as a reference and is none.
    package let text: [UInt8]?

    /// Reads the reference whose `&` stands at an offset; nil where nothing there looks like one.
    package init?(_ text: Span<UInt8>, at start: Int, limit: Int) {
        var position = start + 1
        while position < limit, position - start <= Self.mostLetters,
            Bytes.isASCIILetter(text[position]) || Bytes.isDigit(text[position])
        {
            position += 1
        }
        guard position > start + 1, Bytes.isASCIILetter(text[start + 1]) else { return nil }
        let isClosed = position < limit && text[position] == UInt8(ascii: ";")
        let found = Self.find(text.extracting((start + 1)..<position))
        if isClosed {
            end = position + 1
            self.text = found?.text
            return
        }
        guard let found else { return nil }
        let follows = position < limit && text[position] == UInt8(ascii: "=")
        end = position
        self.text = found.needsSemicolon || follows ? nil : found.text
    }

    /// A row of the table. A search by halves over its bytes: the table is read seldom, and never as a whole.
    private static func find(_ name: Span<UInt8>) -> (text: [UInt8], needsSemicolon: Bool)? {
        let table = unsafe UnsafeBufferPointer(start: tabulary_references_start(), count: tabulary_references_count)
        func byte(_ position: Int) -> UInt8 { unsafe table[position] }
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            var line = middle
            while line > low, byte(line - 1) != 0x0A { line -= 1 }
            switch compare(name, byte, line) {
            case 0: return row(byte, line + name.count + 1)
            case let order where order < 0: high = line
            default:
                low = middle
                while low < high, byte(low) != 0x0A { low += 1 }
                low = min(high, low + 1)
            }
        }
        return nil
    }

    /// How a name stands to that of the line at a position: below it, equal, or above it. No byte of a name is below a tab.
    private static func compare(_ name: Span<UInt8>, _ byte: (Int) -> UInt8, _ line: Int) -> Int {
        for index in 0..<name.count {
            let other = byte(line + index)
            if name[index] != other { return name[index] < other ? -1 : 1 }
        }
        return byte(line + name.count) == UInt8(ascii: "\t") ? 0 : -1
    }

    private static func row(_ byte: (Int) -> UInt8, _ start: Int) -> (text: [UInt8], needsSemicolon: Bool) {
        var text = String.UnicodeScalarView()
        var digits = ""
        var position = start
        while true {
            let next = byte(position)
            if next == 0x20 || next == UInt8(ascii: "\t") {
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { text.append(scalar) }
                digits = ""
                if next == UInt8(ascii: "\t") { break }
            } else {
                digits.unicodeScalars.append(Unicode.Scalar(next))
            }
            position += 1
        }
        return (Array(String(text).utf8), byte(position + 1) != UInt8(ascii: "1"))
    }
}
