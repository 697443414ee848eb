import TabularyModel

// Paragraphs and bullets, and the places that they mention.
extension RecordEmitter {
    func emitItems<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        var cell = CellStretches<Sink.Position>()
        for (index, item) in dataset.items.enumerated() {
            sink.text(id.span)
            sink.integer(index + 1)
            cell.enter(table: item.table ?? -1, row: item.row, column: item.column)
            sink.put(&cell.labels) { sink in
                guard let table = item.table else {
                    for _ in 0..<6 { sink.null() }
                    return
                }
                let row = dataset.headers.span[table].rows[item.row]
                let column = dataset.headers.span[table].columns[item.column]
                sink.integer(table + 1)
                sink.text(source, row.key)
                sink.text(source, row.label)
                sink.text(places.bytes.span, row.place.map { places.codes[Int($0.value)] } ?? .empty)
                sink.text(source, column.key)
                sink.text(source, column.path)
            }
            sink.text(source, item.section)
            sink.integer(item.sequence)
            sink.text(item.role.rawValue)
            sink.integer(item.level)
            sink.text(source, item.text)
            if let table = item.table {
                sink.provenance(provenance(of: item.text, table: table, row: item.row, column: item.column))
            } else {
                sink.provenance(dataset.document.buffer.provenance(of: item.text, field: 0))
            }
            try sink.endRecord()
        }
    }

    func emitMentions<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        var lastItem = -1
        var ordinal = 0
        var cell: Stretch<Sink.Position>?
        for mention in dataset.mentions {
            if mention.item != lastItem {
                lastItem = mention.item
                ordinal = 0
                cell = nil
            }
            ordinal += 1
            sink.text(id.span)
            sink.integer(mention.item + 1)
            sink.integer(ordinal)
            sink.put(&cell) { sink in
                guard let table = mention.table else {
                    for _ in 0..<3 { sink.null() }
                    return
                }
                sink.integer(table + 1)
                sink.text(source, dataset.headers.span[table].rows[mention.row].key)
                sink.text(source, dataset.headers.span[table].columns[mention.column].key)
            }
            sink.text(places.bytes.span, places.codes[Int(mention.place.value)])
            sink.text(mention.kind.rawValue)
            sink.text(source, mention.text)
            sink.integer(mention.characters.lowerBound)
            sink.integer(mention.characters.upperBound)
            try sink.endRecord()
        }
    }
}
