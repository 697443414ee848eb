/// Cuts the bytes of a JSON Lines file into records, piece by piece: lines that hold more than white space.
struct RecordLines {
    /// A record.
    struct Record {
        /// The line without its line break; empty where it passes the limit.
        var bytes: [UInt8]
        /// The size and hash of a line that passes the limit.
        var digest: ByteDigest?
        var place: ReportPlace
    }

    private let limit: Int
    private let lastLineRead: Int
    private var piece: [UInt8] = []
    private var position = 0
    /// The byte of the file at which the line in hand starts, and how many of its bytes were seen.
    private var start: Int
    private var length = 0
    private var number: Int
    private var line: [UInt8] = []
    private var digest: ByteDigest?
    private var isBlank = true

    init(limit: Int, part: FilePart) {
        self.limit = limit
        lastLineRead = part.lastLineRead
        start = part.lines?.lowerBound ?? 0
        number = part.firstLine
    }

    /// Leaves out the first bytes of a file.
    mutating func skip(_ count: Int, of bytes: inout [UInt8]) {
        bytes.removeFirst(count)
        start += count
    }

    /// Adds bytes; all of those before must have been cut.
    mutating func add(_ bytes: [UInt8]) {
        piece = bytes
        position = 0
    }

    /// Where the line in hand stands.
    var place: ReportPlace { ReportPlace(line: number, bytes: start..<(start + length)) }

    /// The next record whose line break was added.
    mutating func next() -> Record? {
        while position < piece.count {
            let lineBreak = piece[position...].firstIndex(of: 0x0A)
            take(position..<(lineBreak ?? piece.count))
            position = lineBreak ?? piece.count
            if lineBreak == nil { return nil }
            position += 1
            length += 1
            if let record = endLine() { return record }
        }
        return nil
    }

    /// The last record, which has no line break.
    mutating func finish() -> Record? { endLine() }

    private mutating func take(_ range: Range<Int>) {
        length += range.count
        if isBlank, piece[range].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { isBlank = false }
        if number <= lastLineRead { return }
        if digest == nil, line.count + range.count <= limit {
            line.append(contentsOf: piece[range])
            return
        }
        var passed = digest ?? ByteDigest()
        passed.update(line.span)
        passed.update(piece.span.extracting(range))
        line = []
        digest = passed
    }

    private mutating func endLine() -> Record? {
        defer {
            start += length
            length = 0
            number += 1
            line = []
            digest = nil
            isBlank = true
        }
        if isBlank || number <= lastLineRead { return nil }
        return Record(bytes: line, digest: digest, place: place)
    }
}
