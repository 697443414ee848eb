import TabularyModel

/// Hands every value to two sinks, so that a record is put together once for both forms.
struct PairSink<First: RecordSink, Second: RecordSink>: RecordSink where First.Failure == Second.Failure {
    var first: First
    var second: Second

    mutating func text(_ bytes: Span<UInt8>) {
        first.text(bytes)
        second.text(bytes)
    }

    mutating func number(_ bytes: Span<UInt8>) {
        first.number(bytes)
        second.number(bytes)
    }

    mutating func integer(_ value: Int) {
        first.integer(value)
        second.integer(value)
    }

    mutating func boolean(_ value: Bool) {
        first.boolean(value)
        second.boolean(value)
    }

    mutating func null() {
        first.null()
        second.null()
    }

    mutating func list(_ head: Int, _ rest: [Provenance.Piece], _ value: (Provenance.Piece) -> Int) {
        first.list(head, rest, value)
        second.list(head, rest, value)
    }

    mutating func endRecord() throws(First.Failure) {
        try first.endRecord()
        try second.endRecord()
    }
}
