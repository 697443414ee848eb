import TabularyModel

// Paragraphs and bullets, and the places that they mention.
extension RecordEmitter {
    func emitItems<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        for (index, item) in dataset.items.enumerated() {
            sink.text(id.span)
            sink.integer(index + 1)
            if let table = item.table {
                let row = dataset.headers[table].rows[item.row]
                let column = dataset.headers[table].columns[item.column]
                sink.integer(table + 1)
                sink.text(source, row.key)
                sink.text(source, row.label)
                sink.text(places.bytes.span, row.place.map { places.codes[Int($0.value)] } ?? .empty)
                sink.text(source, column.key)
                sink.text(source, column.path)
            } else {
                for _ in 0..<6 { sink.null() }
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
        for mention in dataset.mentions {
            ordinal = mention.item == lastItem ? ordinal + 1 : 1
            lastItem = mention.item
            let item = dataset.items[mention.item]
            sink.text(id.span)
            sink.integer(mention.item + 1)
            sink.integer(ordinal)
            if let table = item.table {
                sink.integer(table + 1)
                sink.text(source, dataset.headers[table].rows[item.row].key)
                sink.text(source, dataset.headers[table].columns[item.column].key)
            } else {
                for _ in 0..<3 { sink.null() }
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
