import TabularyModel

// The report, its tables and their joins.
extension RecordEmitter {
    func emitReport<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let report = dataset.report
        let document = dataset.document
        let source = document.buffer.bytes.span
        let isRead = report.status == .ok
        sink.text(id.span)
        sink.text(report.source)
        sink.text(report.sha256)
        sink.integer(report.byteCount)
        sink.text(isRead ? document.encoding : "")
        sink.text(source, isRead ? dataset.title : .empty)
        sink.text(report.status.rawValue)
        sink.integer(document.tables.count)
        sink.integer(dataset.observations.count)
        sink.integer(dataset.figureCount)
        sink.integer(dataset.itemCount)
        sink.integer(document.words.total)
        sink.integer(document.words.tables)
        sink.integer(document.words.prose)
        sink.integer(document.words.dropped)
        sink.integer(dataset.count(of: .warning))
        sink.integer(dataset.count(of: .error))
        try sink.endRecord()
    }

    func emitTables<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        var joins = [Int](repeating: 0, count: dataset.document.tables.count)
        for join in dataset.document.joins where join.isAccepted { joins[join.table] += 1 }
        for (index, table) in dataset.document.tables.enumerated() {
            sink.text(id.span)
            sink.integer(index + 1)
            sink.text(source, table.caption ?? .empty)
            sink.integer(table.captionLine)
            sink.text(table.dialect.rawValue)
            sink.integer(table.bodyRowCount)
            sink.integer(table.columnCount)
            sink.integer(table.headerRowCount)
            sink.integer(table.lineStart)
            sink.integer(table.lineEnd)
            sink.integer(joins[index])
            if let parent = table.parent {
                sink.text("\(parent.table + 1)/\(parent.row + 1)/\(parent.column + 1)")
            } else {
                sink.null()
            }
            try sink.endRecord()
        }
    }

    func emitJoins<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        for join in dataset.document.joins {
            sink.text(id.span)
            sink.integer(join.table + 1)
            sink.integer(join.line)
            sink.text(join.kind.rawValue)
            sink.integer(join.intoLine)
            sink.text(join.evidence)
            sink.boolean(join.isAccepted)
            try sink.endRecord()
        }
    }
}
