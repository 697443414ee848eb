internal import TabularyModel

/// The report text that a converter's file becomes, with the map of where it stands in the file.
///
/// Takes strings of the file in, and keeps their places; tags, signs and white space that are put between them stand
/// nowhere in the file.
struct ReportText {
    /// How a string of the file is taken in.
    enum Form {
        /// Markdown or HTML of many lines, as it is.
        case markdown
        /// Markdown of one line: line breaks and tabs become spaces.
        case line
        /// Text without markup: what would be read as markup is escaped. Tabs become spaces.
        case plain
        /// Text without markup on one line.
        case plainLine
        /// Text without markup inside a cell: line breaks become `<br>`.
        case cell
        /// HTML: white space becomes spaces, so that all of it stands on one line.
        case html
        /// Code, as it is.
        case code
    }

    private(set) var bytes: [UInt8] = []
    private(set) var map: SourceMap
    /// Escapes of half a surrogate pair, which were read as U+FFFD.
    private(set) var loneSurrogates: [Range<Int>] = []
    /// Escapes of NUL, which were read as spaces.
    private(set) var nuls: [Range<Int>] = []

    /// - Parameter file: The file; left empty where nobody asks for places.
    init(file: [UInt8]) {
        map = SourceMap(file: file)
        bytes.reserveCapacity(file.count / 2)
    }

    // MARK: What stands nowhere in the file

    /// Puts signs, tags or white space.
    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Begins a block: a blank line parts it from what stands above.
    mutating func beginBlock() { if !bytes.isEmpty { put("\n\n") } }

    // MARK: What stands in the file

    /// Puts a string of the file as a block of its own. Nothing for a string of white space.
    mutating func putBlock(_ value: JSONValue?, of json: JSONText, as form: Form, opening: String = "") {
        guard let value, !isBlank(value, of: json) else { return }
        beginBlock()
        put(opening)
        put(value, of: json, as: form)
    }

    /// Puts a string of the file, or the part of it inside `bounds`, which parts no escape.
    mutating func put(_ value: JSONValue, of json: JSONText, as form: Form, bounds: Range<Int>? = nil) {
        let text = json.bytes.span
        var reader = JSONStringReader(bounds ?? json.bounds(value))
        while let unit = reader.next(text) {
            switch unit {
            case .plain(let range): putPlain(range, text, form)
            case .escape(let range, let scalar, let isLoneSurrogate):
                if isLoneSurrogate { loneSurrogates.append(range) }
                if scalar == "\0" { nuls.append(range) }
                if scalar.isASCII, let replacement = replacement(of: UInt8(scalar.value), form) {
                    put(replacement, for: range)
                } else {
                    put(String(scalar), for: range)
                }
            }
        }
    }

    /// Whether a string of the file holds nothing but white space, or is none.
    func isBlank(_ value: JSONValue?, of json: JSONText) -> Bool {
        guard let value, json.kind(value) == .string else { return true }
        var reader = JSONStringReader(json.bounds(value))
        while let unit = reader.next(json.bytes.span) {
            switch unit {
            case .plain(let range): if json.bytes[range].contains(where: { $0 > 0x20 }) { return false }
            case .escape(_, let scalar, _): if scalar.value > 0x20 { return false }
            }
        }
        return true
    }

    private mutating func putPlain(_ range: Range<Int>, _ text: Span<UInt8>, _ form: Form) {
        var start = range.lowerBound
        for position in range {
            // Nothing else is ever replaced; in particular no letter.
            guard text[position] < 0x61, let replacement = replacement(of: text[position], form) else {
                bytes.append(text[position])
                continue
            }
            keep(start..<position)
            put(replacement, for: position..<(position + 1))
            start = position + 1
        }
        keep(start..<range.upperBound)
    }

    /// Maps the last bytes put, which stand in the file as they are.
    private mutating func keep(_ range: Range<Int>) {
        map.append(text: bytes.count - range.count, file: range.lowerBound, count: range.count)
    }

    private mutating func put(_ replacement: String, for range: Range<Int>) {
        map.append(
            text: bytes.count, file: range.lowerBound, textUnit: replacement.utf8.count, fileUnit: range.count)
        put(replacement)
    }

    /// What stands for an ASCII character where it cannot stand itself; nil where it can.
    private func replacement(of byte: UInt8, _ form: Form) -> String? {
        switch byte {
        case 0: return " "
        case UInt8(ascii: "\t"): return form == .markdown || form == .code ? nil : " "
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            switch form {
            case .markdown, .plain, .code: return nil
            case .line, .plainLine, .html: return " "
            case .cell: return byte == UInt8(ascii: "\n") ? "<br>" : " "
            }
        case UInt8(ascii: "<"): return isPlain(form) ? "&lt;" : nil
        case UInt8(ascii: "&"): return isPlain(form) ? "&amp;" : nil
        // A heading's sign and a fence's at the start of a line.
        case UInt8(ascii: "#"): return form == .plain && isAtLineStart ? "&#35;" : nil
        case UInt8(ascii: "`"): return form == .plain && isAtLineStart ? "&#96;" : nil
        default: return nil
        }
    }

    private func isPlain(_ form: Form) -> Bool { form == .plain || form == .plainLine || form == .cell }

    private var isAtLineStart: Bool { bytes.isEmpty || bytes[bytes.count - 1] == UInt8(ascii: "\n") }
}
