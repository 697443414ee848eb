import TabularyModel

/// Writes records as the arrays of one JSON object, a record a line.
struct JSONSink<Target: ByteTarget>: RecordSink, ~Copyable {
    /// The bytes that the target has not taken yet.
    var buffer: ByteBuffer
    /// Where the bytes go.
    var target: Target
    private var keys = JSONKeys([])
    private var field = 0
    private var isFirstRecord = true

    init(target: Target, buffer: consuming ByteBuffer = ByteBuffer()) {
        self.target = target
        self.buffer = buffer
    }

    /// Opens the object.
    mutating func beginDocument() {
        buffer.append("{\n\"schema\": \"tabulary/1\"")
    }

    /// Opens an array of records.
    mutating func beginArray(_ name: String, _ keys: JSONKeys) {
        buffer.append(",\n\"")
        buffer.append(name.utf8.span)
        buffer.append("\": [\n")
        beginRecords(keys)
    }

    /// Begins records of these keys.
    mutating func beginRecords(_ keys: JSONKeys) {
        self.keys = keys
        isFirstRecord = true
    }

    /// Takes back what was put before a record that does not come.
    mutating func endRecords() {
        if !isFirstRecord { buffer.removeLast(2) }
    }

    /// Closes the array.
    mutating func endArray() {
        endRecords()
        if isFirstRecord { buffer.removeLast(1) } else { buffer.append(0x0A) }
        buffer.append(0x5D)
    }

    /// Closes the object and hands what is left to the target.
    mutating func endDocument() throws(Target.Failure) {
        buffer.append("\n}\n")
        try target.take(&buffer)
    }

    @inline(__always)
    private mutating func key() {
        keys.append(field, to: &buffer)
        field &+= 1
    }

    @inline(__always)
    mutating func text(_ bytes: Span<UInt8>, _ traits: TextTraits) {
        if bytes.isEmpty { return null() }
        key()
        buffer.append(jsonText: bytes, traits)
    }

    @inline(__always)
    mutating func decimal(_ value: DecimalNumber) {
        key()
        buffer.append(decimal: value)
    }

    @inline(__always)
    mutating func integer(_ value: Int) {
        key()
        buffer.append(integer: value)
    }

    mutating func boolean(_ value: Bool) {
        key()
        if value { buffer.append("true") } else { buffer.append("false") }
    }

    mutating func null() {
        key()
        buffer.append("null")
    }

    @inline(__always)
    mutating func list(_ first: Int, _ rest: [Provenance.Piece], _ value: (Provenance.Piece) -> Int) {
        key()
        buffer.append(0x22)
        buffer.append(integer: first)
        for piece in rest {
            buffer.append(0x3B)
            buffer.append(integer: value(piece))
        }
        buffer.append(0x22)
    }

    @inline(__always)
    mutating func endRecord() throws(Target.Failure) {
        precondition(field == keys.count, "a record with fields missing")
        field = 0
        buffer.append(0x7D)
        try separate()
    }

    /// Puts a record that is written already, braces included.
    mutating func record(_ bytes: Span<UInt8>) throws(Target.Failure) {
        buffer.append(bytes)
        try separate()
    }

    /// Puts what stands between two records; where no other comes, ``endRecords()`` takes it back.
    @inline(__always)
    private mutating func separate() throws(Target.Failure) {
        isFirstRecord = false
        if buffer.count >= Target.pieceSize { try target.take(&buffer) }
        buffer.append(",\n")
    }

    /// A place between two fields.
    struct Position {
        fileprivate let byte: Int
        fileprivate let field: Int
    }

    var position: Position { Position(byte: buffer.position, field: field) }

    func holds(_ stretch: Stretch<Position>) -> Bool { buffer.holds(from: stretch.start.byte) }

    @inline(__always)
    mutating func putAgain(_ stretch: Stretch<Position>) {
        buffer.append(again: stretch.start.byte..<stretch.end.byte)
        field = stretch.end.field
    }
}
