import TabularyModel

/// Writes records as CSV (RFC 4180): fields parted by commas, quoted where they must be.
struct CSVSink<Target: ByteTarget>: RecordSink, ~Copyable {
    /// The bytes that the target has not taken yet.
    var buffer: ByteBuffer
    /// Where the bytes go.
    var target: Target
    private let isExcel: Bool
    private var recordStart = 0
    private var isFirst = true

    init(target: Target, profile: ExportOptions.Profile, buffer: consuming ByteBuffer = ByteBuffer()) {
        self.target = target
        self.buffer = buffer
        isExcel = profile == .excel
    }

    /// Begins a file: puts the byte order mark, where the profile has one.
    mutating func beginFile() {
        if isExcel { buffer.append("\u{FEFF}") }
        recordStart = buffer.count
    }

    /// Begins a file with a record of names.
    mutating func header(_ names: [String]) throws(Target.Failure) {
        beginFile()
        for name in names { text(name.utf8.span) }
        try endRecord()
    }

    /// Puts records that are written already, line breaks included.
    mutating func records(_ bytes: [UInt8]) throws(Target.Failure) {
        buffer.append(bytes.span)
        recordStart = buffer.count
        if buffer.count >= Target.pieceSize { try flush() }
    }

    /// Lets go of all bytes that the target has not taken.
    mutating func removeAll() {
        buffer.removeAll()
        recordStart = 0
    }

    /// Hands what is left to the target.
    mutating func flush() throws(Target.Failure) {
        try target.take(&buffer)
        recordStart = buffer.count
    }

    @inline(__always)
    private mutating func separate() {
        if isFirst { isFirst = false } else { buffer.append(0x2C) }
    }

    @inline(__always)
    mutating func text(_ bytes: Span<UInt8>, _ traits: TextTraits) {
        separate()
        if bytes.isEmpty { return }
        let guards = isExcel && Self.startsFormula(bytes[0])
        if guards || traits.contains(.quotedInCSV) {
            quote(bytes, traits, guards: guards)
        } else {
            buffer.append(bytes)
        }
    }

    @inline(never)
    private mutating func quote(_ bytes: Span<UInt8>, _ traits: TextTraits, guards: Bool) {
        buffer.append(0x22)
        if guards { buffer.append(0x27) }
        if traits.contains(.doubledInCSV) { double(bytes) } else { buffer.append(bytes) }
        buffer.append(0x22)
    }

    private mutating func double(_ bytes: Span<UInt8>) {
        var start = 0
        for index in bytes.indices where bytes[index] == 0x22 {
            buffer.append(bytes.extracting(start..<index + 1))
            start = index
        }
        buffer.append(bytes.extracting(start..<bytes.count))
    }

    /// Whether a spreadsheet takes a text that starts with this byte for a formula: `=`, `+`, `-`, `@`, TAB, CR.
    private static func startsFormula(_ byte: UInt8) -> Bool {
        byte == 0x3D || byte == 0x2B || byte == 0x2D || byte == 0x40 || byte == 0x09 || byte == 0x0D
    }

    @inline(__always)
    mutating func decimal(_ value: DecimalNumber) {
        separate()
        buffer.append(decimal: value)
    }

    @inline(__always)
    mutating func integer(_ value: Int) {
        separate()
        buffer.append(integer: value)
    }

    mutating func boolean(_ value: Bool) {
        separate()
        if value { buffer.append("true") } else { buffer.append("false") }
    }

    @inline(__always)
    mutating func null() { separate() }

    @inline(__always)
    mutating func list(_ first: Int, _ rest: [Provenance.Piece], _ value: (Provenance.Piece) -> Int) {
        integer(first)
        for piece in rest {
            buffer.append(0x3B)
            buffer.append(integer: value(piece))
        }
    }

    var position: Int { buffer.position }

    func holds(_ stretch: Stretch<Int>) -> Bool { buffer.holds(from: stretch.start) }

    @inline(__always)
    mutating func putAgain(_ stretch: Stretch<Int>) {
        buffer.append(again: stretch.start..<stretch.end)
        isFirst = false
    }

    @inline(__always)
    mutating func endRecord() throws(Target.Failure) {
        // A record of one empty field would be an empty line, which readers skip.
        if buffer.count == recordStart {
            buffer.append(0x22)
            buffer.append(0x22)
        }
        if isExcel { buffer.append(0x0D) }
        buffer.append(0x0A)
        isFirst = true
        recordStart = buffer.count
        if buffer.count >= Target.pieceSize { try flush() }
    }
}
