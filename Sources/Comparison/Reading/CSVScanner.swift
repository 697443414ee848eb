internal import CBytes

/// Finds the records of a CSV file in one pass, 64 bytes at a time where there are no quotation marks.
struct CSVScanner {
    /// Where a byte stands in its field.
    private enum Place { case fieldStart, plain, quoted, closed }

    let path: String
    /// Whether a record may have more or fewer fields than the header.
    private let allowsOtherCounts: Bool
    private(set) var header: [String] = []
    private(set) var starts: [Int] = []
    private var place = Place.fieldStart
    /// Where the quoted field in hand opened.
    private var opening = 0
    /// The commas of the record in hand.
    private var commas = 0
    private var start = 0
    /// The first empty line after which nothing else came yet.
    private var emptyLine: Int?

    init(path: String, allowsOtherCounts: Bool = false) {
        self.path = path
        self.allowsOtherCounts = allowsOtherCounts
    }

    /// Scans a file, or a part of one that begins with the header.
    ///
    /// - Parameter isLast: Whether nothing follows; else what stands behind the last line break is no record yet.
    mutating func scan(_ text: Span<UInt8>, isLast: Bool = true) throws(ReadingProblem) {
        if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { start = 3 }
        if start == text.count { throw ReadingProblem(path, "the file is empty: expected a header row") }
        var position = start
        while position < text.count {
            let signs = unsafe text.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return cbytes_record() }
                return unsafe cbytes_record_signs(base + position, buffer.count - position)
            }
            let end = min(position + 64, text.count)
            if signs.quotes != 0 || place == .closed {
                while position < end { try step(&position, text) }
                continue
            }
            if place != .quoted {
                var breaks = signs.breaks
                var taken: UInt64 = 0
                while breaks != 0 {
                    let bit = breaks.trailingZeroBitCount
                    let below = (UInt64(1) << UInt64(bit)) - 1
                    commas += (signs.commas & below & ~taken).nonzeroBitCount
                    taken = below
                    try endRecord(at: position + bit, text)
                    breaks &= breaks - 1
                }
                commas += (signs.commas & ~taken).nonzeroBitCount
                place = text[end - 1] == 0x2C || text[end - 1] == 0x0A ? .fieldStart : .plain
            }
            position = end
        }
        if !isLast {
            starts.append(emptyLine ?? start)
            return
        }
        if place == .quoted {
            throw problem(opening, text, "the quoted field that opens here is not closed")
        }
        if start < text.count { try endRecord(at: text.count, text) }
        if header.isEmpty { throw ReadingProblem(path, "the file has no header row") }
        starts.append(emptyLine ?? text.count)
    }

    /// Goes over one byte.
    private mutating func step(_ position: inout Int, _ text: Span<UInt8>) throws(ReadingProblem) {
        let byte = text[position]
        switch place {
        case .quoted:
            if byte == 0x22 { place = .closed }
        case .closed where byte == 0x22:
            place = .quoted
        case .fieldStart where byte == 0x22:
            place = .quoted
            opening = position
        default:
            if byte == 0x2C {
                commas += 1
                place = .fieldStart
            } else if byte == 0x0A {
                place = .fieldStart
                try endRecord(at: position, text)
            } else if byte == 0x22 {
                throw problem(position, text, "a quotation mark inside a field that is not quoted")
            } else if place == .closed {
                let isBreak = byte == 0x0D && (position + 1 == text.count || text[position + 1] == 0x0A)
                if !isBreak { throw problem(position, text, "text behind the closing quotation mark of a field") }
            } else {
                place = .plain
            }
        }
        position += 1
    }

    /// Ends a record at its line feed, or at the end of the file.
    private mutating func endRecord(at position: Int, _ text: Span<UInt8>) throws(ReadingProblem) {
        defer {
            start = position + 1
            commas = 0
        }
        if header.isEmpty { return try readHeader(end: position, text) }
        if commas == 0, header.count > 1, isBlank(start..<position, text) {
            if emptyLine == nil { emptyLine = start }
            return
        }
        if let emptyLine {
            throw problem(emptyLine, text, "an empty line: expected \(header.count) fields, as the header has")
        }
        if commas + 1 != header.count, !allowsOtherCounts {
            let fields = commas == 0 ? "1 field" : "\(commas + 1) fields"
            throw problem(start, text, "a record of \(fields): expected \(header.count), as the header has")
        }
        starts.append(start)
    }

    private mutating func readHeader(end: Int, _ text: Span<UInt8>) throws(ReadingProblem) {
        if isBlank(start..<end, text) {
            throw problem(start, text, "an empty line: expected a header row")
        }
        let bounds = Self.contentEnd(of: start..<end, in: text)
        var position = start
        var names: Set<String> = []
        var repeats: [String: Int] = [:]
        for _ in 0...commas {
            let field = Self.field(at: &position, end: bounds, in: text)
            position += 1
            var name: [UInt8] = []
            var index = field.start
            while index < field.end {
                name.append(text[index])
                index += field.isEscaped && text[index] == 0x22 ? 2 : 1
            }
            let string = String(decoding: name, as: UTF8.self)
            // A view of a table may have two columns of one name: a repeat is told apart as a repeated key is.
            var unique = string
            while !names.insert(unique).inserted {
                repeats[string, default: 1] += 1
                unique = "\(string)~\(repeats[string, default: 1])"
            }
            header.append(unique)
        }
    }

    private func isBlank(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
        range.isEmpty || (range.count == 1 && text[range.lowerBound] == 0x0D)
    }

    private func problem(_ offset: Int, _ text: Span<UInt8>, _ message: String) -> ReadingProblem {
        ReadingProblem(path, line: Self.line(of: offset, in: text), message)
    }
}

// MARK: - Reading what was scanned

extension CSVScanner {
    /// The 1-based line of a byte. O(offset).
    static func line(of offset: Int, in text: Span<UInt8>) -> Int {
        var line = 1
        for position in 0..<offset where text[position] == 0x0A { line += 1 }
        return line
    }

    /// Where a record ends without its line break.
    @inline(__always)
    static func contentEnd(of record: Range<Int>, in text: Span<UInt8>) -> Int {
        var end = record.upperBound
        if end > record.lowerBound, text[end - 1] == 0x0A { end -= 1 }
        if end > record.lowerBound, text[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// Reads a field of a record that was scanned, and goes on to its comma or to the record's end.
    @inline(__always)
    static func field(at position: inout Int, end: Int, in text: Span<UInt8>) -> CSVField {
        let start = position
        if position >= end || text[position] != 0x22 {
            while position < end, text[position] != 0x2C { position += 1 }
            return CSVField(start: start, end: position, isEscaped: false)
        }
        position += 1
        var isEscaped = false
        while position < end {
            if text[position] == 0x22 {
                if position + 1 >= end || text[position + 1] != 0x22 { break }
                isEscaped = true
                position += 1
            }
            position += 1
        }
        let field = CSVField(start: start + 1, end: position, isEscaped: isEscaped)
        position += 1
        return field
    }
}
