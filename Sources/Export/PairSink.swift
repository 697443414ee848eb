import TabularyModel

/// Hands every value to two sinks, so that a record is put together once for both forms.
struct PairSink<First: RecordSink & ~Copyable, Second: RecordSink & ~Copyable>: RecordSink, ~Copyable
where First.Failure == Second.Failure {
    var first: First
    var second: Second

    @inline(__always)
    mutating func text(_ bytes: Span<UInt8>, _ traits: TextTraits) {
        first.text(bytes, traits)
        second.text(bytes, traits)
    }

    @inline(__always)
    mutating func decimal(_ value: DecimalNumber) {
        first.decimal(value)
        second.decimal(value)
    }

    @inline(__always)
    mutating func integer(_ value: Int) {
        first.integer(value)
        second.integer(value)
    }

    mutating func boolean(_ value: Bool) {
        first.boolean(value)
        second.boolean(value)
    }

    @inline(__always)
    mutating func null() {
        first.null()
        second.null()
    }

    @inline(__always)
    mutating func list(_ head: Int, _ rest: [Provenance.Piece], _ value: (Provenance.Piece) -> Int) {
        first.list(head, rest, value)
        second.list(head, rest, value)
    }

    /// A place between two fields of each sink.
    struct Position {
        fileprivate let first: First.Position
        fileprivate let second: Second.Position
    }

    var position: Position { Position(first: first.position, second: second.position) }

    func holds(_ stretch: Stretch<Position>) -> Bool {
        first.holds(Self.first(of: stretch)) && second.holds(Self.second(of: stretch))
    }

    @inline(__always)
    mutating func putAgain(_ stretch: Stretch<Position>) {
        first.putAgain(Self.first(of: stretch))
        second.putAgain(Self.second(of: stretch))
    }

    private static func first(of stretch: Stretch<Position>) -> Stretch<First.Position> {
        Stretch(start: stretch.start.first, end: stretch.end.first)
    }

    private static func second(of stretch: Stretch<Position>) -> Stretch<Second.Position> {
        Stretch(start: stretch.start.second, end: stretch.end.second)
    }

    @inline(__always)
    mutating func endRecord() throws(First.Failure) {
        try first.endRecord()
        try second.endRecord()
    }
}
