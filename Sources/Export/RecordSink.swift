import TabularyModel

/// Receives the values of records, in the order of their schema's fields.
///
/// A text without bytes is null in every form: an empty field in CSV, `null` in JSON.
protocol RecordSink: ~Copyable {
    /// What ending a record can fail with; `Never` in memory.
    associatedtype Failure: Error

    /// Puts a text, escaped as the form asks where its traits say so.
    mutating func text(_ bytes: Span<UInt8>, _ traits: TextTraits)
    /// Puts a number in canonical decimal form.
    mutating func decimal(_ value: DecimalNumber)
    mutating func integer(_ value: Int)
    mutating func boolean(_ value: Bool)
    mutating func null()
    /// Puts a list of numbers as one text: `17`, or `17;19`.
    mutating func list(_ first: Int, _ rest: [Provenance.Piece], _ value: (Provenance.Piece) -> Int)
    /// A place between two fields.
    associatedtype Position
    /// Where the next field will stand.
    var position: Position { get }
    /// Whether the bytes of a stretch are still in hand.
    func holds(_ stretch: Stretch<Position>) -> Bool
    /// Puts the fields of a stretch once more.
    mutating func putAgain(_ stretch: Stretch<Position>)
    /// Ends the record.
    mutating func endRecord() throws(Failure)
}

extension RecordSink where Self: ~Copyable {
    @inline(__always)
    mutating func text(_ bytes: Span<UInt8>) { text(bytes, TextTraits(bytes)) }

    @inline(__always)
    mutating func text(_ source: Span<UInt8>, _ range: TextRange) {
        text(source.extracting(range.bounds))
    }

    @inline(__always)
    mutating func text(_ string: String) { text(string.utf8.span) }

    @inline(__always)
    mutating func integer(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    @inline(__always)
    mutating func decimal(_ value: DecimalNumber?) {
        if let value { decimal(value) } else { null() }
    }

    /// Puts the four fields that say where a value stands: `line`, `field`, `byte_start`, `byte_end`.
    @inline(__always)
    mutating func provenance(_ provenance: Provenance?) {
        guard let provenance else {
            for _ in 0..<4 { null() }
            return
        }
        let first = provenance.first
        list(first.line, provenance.rest) { $0.line }
        list(first.field, provenance.rest) { $0.field }
        list(first.bytes.lowerBound, provenance.rest) { $0.bytes.lowerBound }
        list(first.bytes.upperBound, provenance.rest) { $0.bytes.upperBound }
    }
}
