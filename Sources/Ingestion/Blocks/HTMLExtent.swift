internal import TabularyText

/// Finds where tables of HTML stand in a report's lines.
enum HTMLExtent {
    /// Whether a report is a page of HTML as a whole, rather than Markdown that holds tables of HTML.
    static func isPage(_ text: Span<UInt8>) -> Bool {
        var position = skipMisc(text, 0)
        if isDoctype(text, position) { return true }
        guard opens(text, position, "html") || opens(text, position, "head") || opens(text, position, "body") else {
            return false
        }
        // A converter may wrap each table of its Markdown in a page of its own.
        while let sign = Bytes.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: text, position..<text.count) {
            if closes(text, sign, "html") { return skipMisc(text, tagEnd(text, sign)) == text.count }
            position = sign + 1
        }
        return true
    }

    /// Whether a line holds the start of a table, or a piece of one that a page break cut off: `<table`, or at its start
    /// `<tr`, `<td` and their like.
    static func opensTable(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard let first = Bytes.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: text, line) else { return false }
        if first == line.lowerBound,
            ["tr", "td", "th", "thead", "tbody", "tfoot"].contains(where: { opens(text, first, $0) })
        {
            return true
        }
        var position = first
        while let sign = Bytes.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: text, position..<line.upperBound) {
            if opens(text, sign, "table") { return true }
            position = sign + 1
        }
        return false
    }

    /// Where the tables that start in a line end: past the tag that closes the last of them, or, where none closes them, behind
    /// the last part of a table before another one starts or prose begins.
    ///
    /// O(length to the end).
    ///
    /// - Parameter lastCommentEnd: Where the report's last comment ends; one that starts behind it is never closed.
    static func end(_ text: Span<UInt8>, from start: Int, lastCommentEnd: Int) -> Int {
        var open = 0
        var isInCell = false
        // The end of the last tag that belongs to a table.
        var last = start
        var position = start
        while let sign = Bytes.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: text, position..<text.count) {
            position = sign + 1
            if isComment(text, sign) {
                position = sign + 4 < lastCommentEnd ? commentEnd(text, sign) : sign + 4
                continue
            }
            if opens(text, sign, "table") {
                // A table that starts a line outside of any cell is one of its own: that before it was not closed.
                if open > 0, !isInCell, startsLine(text, sign) { return endOfUnclosed(text, last) }
                open += 1
                isInCell = false
            } else if closes(text, sign, "table") {
                open -= 1
                last = tagEnd(text, sign)
                isInCell = open > 0
                if open <= 0 { return last }
                position = last
                continue
            } else if opens(text, sign, "td") || opens(text, sign, "th") {
                isInCell = true
            } else if closes(text, sign, "td") || closes(text, sign, "th") || opens(text, sign, "tr")
                || closes(text, sign, "tr")
            {
                isInCell = false
            } else {
                continue
            }
            if open == 0 { open = 1 }
            last = tagEnd(text, sign)
            position = last
        }
        return endOfUnclosed(text, last)
    }

    /// Behind the text of the last cell: the next blank line.
    private static func endOfUnclosed(_ text: Span<UInt8>, _ last: Int) -> Int {
        var position = last
        while position < text.count {
            if text[position] == 0x0A {
                var next = position + 1
                while next < text.count, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
                if next == text.count || text[next] == 0x0A { return position }
            }
            position += 1
        }
        return position
    }

    /// Whether a tag is the first thing on its line.
    private static func startsLine(_ text: Span<UInt8>, _ sign: Int) -> Bool {
        var position = sign
        while position > 0, text[position - 1] == 0x20 || text[position - 1] == 0x09 { position -= 1 }
        return position == 0 || text[position - 1] == 0x0A || text[position - 1] == 0x0D
    }

    /// Whether the first cell behind an offset is blank. Looks at its first 400 bytes.
    static func beginsBlank(_ text: Span<UInt8>, from start: Int) -> Bool {
        let limit = min(text.count, start + 400)
        var position = start
        while let sign = Bytes.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), in: text, position..<limit) {
            position = sign + 1
            guard opens(text, sign, "td") || opens(text, sign, "th") else { continue }
            let end = tagEnd(text, sign)
            let content = Bytes.trim(text, end..<max(end, limit))
            return closes(text, content.lowerBound, "td") || closes(text, content.lowerBound, "th")
        }
        return false
    }

    // MARK: Tags

    /// Whether a start tag of an element stands at a position.
    static func opens(_ text: Span<UInt8>, _ position: Int, _ name: StaticString) -> Bool {
        isTag(text, position, name, offset: 1)
    }

    /// Whether an end tag of an element stands at a position.
    static func closes(_ text: Span<UInt8>, _ position: Int, _ name: StaticString) -> Bool {
        position + 1 < text.count && text[position + 1] == UInt8(ascii: "/") && isTag(text, position, name, offset: 2)
    }

    private static func isTag(_ text: Span<UInt8>, _ position: Int, _ name: StaticString, offset: Int) -> Bool {
        let length = name.utf8CodeUnitCount
        let end = position + offset + length
        guard end < text.count, text[position] == UInt8(ascii: "<") else { return false }
        for index in 0..<length where unsafe text[position + offset + index] | 0x20 != name.utf8Start[index] {
            return false
        }
        let next = text[end]
        return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || Bytes.isSpace(next)
    }

    /// The offset past the `>` of a tag.
    private static func tagEnd(_ text: Span<UInt8>, _ sign: Int) -> Int {
        let end = UInt8(ascii: ">")
        return Bytes.first(end, or: end, in: text, sign..<text.count).map { $0 + 1 } ?? text.count
    }

    /// Where the last comment of a text ends; 0 where none does.
    static func lastCommentEnd(_ text: Span<UInt8>) -> Int {
        var position = text.count
        while position > 2 {
            if text[position - 1] == UInt8(ascii: ">"), text[position - 2] == UInt8(ascii: "-"),
                text[position - 3] == UInt8(ascii: "-")
            {
                return position
            }
            position -= 1
        }
        return 0
    }

    static func isComment(_ text: Span<UInt8>, _ sign: Int) -> Bool {
        sign + 3 < text.count && text[sign + 1] == UInt8(ascii: "!") && text[sign + 2] == UInt8(ascii: "-")
            && text[sign + 3] == UInt8(ascii: "-")
    }

    static func commentEnd(_ text: Span<UInt8>, _ sign: Int) -> Int {
        var position = sign + 4
        let end = UInt8(ascii: ">")
        while let found = Bytes.first(end, or: end, in: text, position..<text.count) {
            if text[found - 1] == UInt8(ascii: "-"), text[found - 2] == UInt8(ascii: "-") { return found + 1 }
            position = found + 1
        }
        // A comment that is never closed hides nothing.
        return sign + 4
    }

    /// Where a declaration such as `<!DOCTYPE html [<!ENTITY a "b">]>` ends, which holds others between its brackets; nil
    /// where it does not end before a blank line.
    static func declarationEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var isInside = false
        for position in (start + 2)..<max(start + 2, end) {
            switch text[position] {
            case UInt8(ascii: ">") where !isInside: return position + 1
            case UInt8(ascii: "["): isInside = true
            case UInt8(ascii: "]"): isInside = false
            case UInt8(ascii: "<") where !isInside: return nil
            case 0x0A where text[position - 1] == 0x0A: return nil
            default: continue
            }
        }
        return nil
    }

    /// The declarations of entities and elements inside the document type that a page opens with, from their bracket on; nil
    /// where it has none.
    static func subset(_ text: Span<UInt8>) -> Range<Int>? {
        let start = skipMisc(text, 0)
        guard isDoctype(text, start), let end = declarationEnd(text, start, text.count) else { return nil }
        return subset(text, start..<end)
    }

    /// The declarations inside a document type.
    static func subset(_ text: Span<UInt8>, _ declaration: Range<Int>) -> Range<Int>? {
        let open = declaration.first { text[$0] == UInt8(ascii: "[") }
        return open.map { $0..<(declaration.upperBound - 1) }
    }

    static func isDoctype(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let name: StaticString = "!doctype"
        guard position + 8 < text.count, text[position] == UInt8(ascii: "<") else { return false }
        for index in 0..<8 where unsafe text[position + 1 + index] | 0x20 != name.utf8Start[index] | 0x20 {
            return false
        }
        return true
    }

    /// Passes over white space, comments and processing instructions.
    private static func skipMisc(_ text: Span<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < text.count {
            if Bytes.isSpace(text[position]) {
                position += 1
            } else if text[position] == UInt8(ascii: "<"), isComment(text, position) {
                let end = commentEnd(text, position)
                if end == position + 4 { return position }
                position = end
            } else if text[position] == UInt8(ascii: "<"), position + 1 < text.count,
                text[position + 1] == UInt8(ascii: "?")
            {
                position = tagEnd(text, position)
            } else {
                return position
            }
        }
        return position
    }
}
