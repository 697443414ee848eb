import TabularyModel

// Places, diagnostics, and the blocks of a document.
extension RecordEmitter {
    func emitPlaces<Sink: RecordSink & ~Copyable>(_ indices: [PlaceIndex], into sink: inout Sink) throws(Sink.Failure) {
        for index in indices { try Self.emit(dataset.place(index), into: &sink) }
    }

    static func emit<Sink: RecordSink & ~Copyable>(_ place: Place, into sink: inout Sink) throws(Sink.Failure) {
        sink.text(place.code)
        sink.text(place.name)
        sink.text(place.kind.rawValue)
        sink.text(place.iso2)
        sink.text(place.iso3)
        sink.text(place.m49)
        sink.text(place.region(in: .ilo))
        sink.text(place.region(in: .iloSubregion))
        sink.text(place.region(in: .m49))
        sink.text(place.region(in: .m49Subregion))
        sink.text(place.region(in: .worldBank))
        sink.text(place.worldBankIncome)
        sink.text(place.region(in: .continent))
        try sink.endRecord()
    }

    func emitDiagnostics<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        var columns = ColumnCounter()
        for (index, diagnostic) in dataset.diagnostics.enumerated() {
            sink.text(id.span)
            sink.integer(index + 1)
            sink.text(diagnostic.severity.rawValue)
            sink.text(diagnostic.code.rawValue)
            sink.text(dataset.message(of: diagnostic))
            sink.integer(diagnostic.line)
            if let line = diagnostic.line, let bytes = diagnostic.bytes {
                sink.integer(columns.column(of: bytes.lowerBound, line: line, in: dataset.document.buffer))
            } else {
                sink.null()
            }
            sink.integer(diagnostic.bytes?.lowerBound)
            sink.integer(diagnostic.bytes?.upperBound)
            sink.integer(diagnostic.table)
            sink.text(dataset.rowKey(of: diagnostic) ?? "")
            try sink.endRecord()
        }
    }

    /// Puts the blocks of the document; they stand in JSON only.
    func emitBlocks<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        for block in dataset.document.blocks {
            sink.text(block.kind.name)
            sink.integer(block.level)
            sink.integer(block.line)
            if case .table(let table) = block.kind { sink.integer(table + 1) } else { sink.null() }
            sink.text(source, block.text)
            try sink.endRecord()
        }
    }

    /// Puts the links of the document; they stand in JSON only.
    func emitLinks<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        for link in dataset.document.links {
            sink.integer(dataset.document.buffer.provenance(of: link.target, field: 0)?.first.line)
            sink.text(source, link.text)
            sink.text(source, link.target)
            try sink.endRecord()
        }
    }
}
