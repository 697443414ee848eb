import TabularyModel

// What normalization found in the body cells: observations, figures, checks.
extension RecordEmitter {
    func emitObservations<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        let names = places.bytes.span
        var cell = CellStretches<Sink.Position>()
        for observation in dataset.observations {
            let row = dataset.headers.span[observation.table].rows[observation.row]
            let column = dataset.headers.span[observation.table].columns[observation.column]
            let place = observation.place.map { Int($0.value) }
            cell.enter(table: observation.table, row: observation.row, column: observation.column)
            sink.put(&cell.keys) { sink in
                sink.text(id.span)
                sink.integer(observation.table + 1)
                sink.text(source, row.key)
                sink.text(source, column.key)
            }
            sink.text(names, place.map { places.codes[$0] } ?? .empty)
            sink.text(source, observation.text)
            sink.integer(observation.occurrence)
            sink.put(&cell.labels) { sink in
                sink.text(source, row.label)
                sink.text(source, column.path)
            }
            sink.text(names, place.map { places.names[$0] } ?? .empty)
            sink.text(names, place.map { places.placeRegions[$0] } ?? .empty)
            sink.text(observation.match.rawValue)
            sink.provenance(
                provenance(
                    of: observation.text, table: observation.table, row: observation.row, column: observation.column))
            try sink.endRecord()
        }
    }

    func emitFigures<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        var cell = CellStretches<Sink.Position>()
        for figure in dataset.figures {
            let row = dataset.headers.span[figure.table].rows[figure.row]
            let column = dataset.headers.span[figure.table].columns[figure.column]
            cell.enter(table: figure.table, row: figure.row, column: figure.column)
            sink.put(&cell.keys) { sink in
                sink.text(id.span)
                sink.integer(figure.table + 1)
                sink.text(source, row.key)
                sink.text(source, column.key)
            }
            emit(figure.scope, source: source, into: &sink)
            sink.text(figure.scope.kindName)
            sink.put(&cell.labels) { sink in
                sink.text(source, row.label)
                sink.text(source, column.path)
            }
            sink.decimal(figure.number)
            sink.text(source, figure.unit)
            sink.text(source, figure.text)
            sink.provenance(
                provenance(of: figure.text, table: figure.table, row: figure.row, column: figure.column))
            try sink.endRecord()
        }
    }

    func emitChecks<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let source = dataset.document.buffer.bytes.span
        var cell = CellStretches<Sink.Position>()
        for check in dataset.checks {
            let row = dataset.headers.span[check.table].rows[check.row]
            cell.enter(table: check.table, row: check.row, column: 0)
            sink.put(&cell.keys) { sink in
                sink.text(id.span)
                sink.integer(check.table + 1)
                sink.text(source, row.key)
                sink.text("stated-against-counted")
            }
            emit(check.scope, source: source, into: &sink)
            sink.put(&cell.labels) { sink in sink.text(source, row.label) }
            sink.integer(check.target)
            sink.integer(check.stated)
            sink.integer(check.counted)
            sink.integer(check.difference)
            sink.text(check.status.rawValue)
            try sink.endRecord()
        }
    }
}
