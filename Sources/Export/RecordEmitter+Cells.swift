import TabularyModel

// The cells of every grid, row by row.
extension RecordEmitter {
    func emitCells<Sink: RecordSink & ~Copyable>(into sink: inout Sink) throws(Sink.Failure) {
        let document = dataset.document
        let source = document.buffer.bytes.span
        let id = self.id.span
        for (tableIndex, table) in document.tables.enumerated() {
            let headers = dataset.headers[tableIndex]
            var nextMark = 0
            var nextSpan = 0
            var values = CellValueCursor()
            var index = 0
            for row in table.rows.indices {
                var start: Stretch<Sink.Position>?
                for column in 0..<table.columnCount {
                    let cell = table.cells[index]
                    let isBody = row >= table.headerRowCount
                    sink.put(&start) { sink in
                        sink.text(id)
                        sink.integer(tableIndex + 1)
                        sink.integer(row + 1)
                    }
                    sink.integer(column + 1)
                    sink.text(source, isBody ? headers.rows[row - table.headerRowCount].key : .empty)
                    sink.text(source, headers.columns[column].key)
                    sink.text(cell.kind.name)
                    sink.boolean(cell.isHeader)
                    sink.text(source, cell.text)
                    emitMarks(of: index, in: table, next: &nextMark, source: source, into: &sink)
                    let value = values.next(at: index, in: headers)
                    emit(value, source: source, into: &sink)
                    if cell.kind == .value {
                        sink.provenance(document.buffer.provenance(of: cell.text, field: cell.field))
                    } else {
                        emitPosition(of: cell, line: Int(table.rows[row].line), into: &sink)
                    }
                    emitKind(of: value, into: &sink)
                    if nextSpan < table.spans.count, Int(table.spans[nextSpan].cell) == index {
                        sink.integer(Int(table.spans[nextSpan].rows))
                        sink.integer(min(Int(table.spans[nextSpan].columns), table.columnCount - column))
                        nextSpan += 1
                    } else {
                        sink.null()
                        sink.null()
                    }
                    try sink.endRecord()
                    index += 1
                }
            }
        }
    }

    @inline(__always)
    private func emitMarks(
        of cell: Int, in table: Table, next: inout Int, source: Span<UInt8>,
        into sink: inout some RecordSink & ~Copyable
    ) {
        guard next < table.marks.count, table.marks[next].cell == cell else { return sink.null() }
        let first = next
        while next < table.marks.count, table.marks[next].cell == cell { next += 1 }
        if next == first + 1 { return sink.text(source, table.marks[first].text) }
        var joined: [UInt8] = []
        for mark in table.marks[first..<next] {
            if !joined.isEmpty { joined.append(0x3B) }
            joined.append(contentsOf: dataset.document.buffer.bytes[mark.text.bounds])
        }
        sink.text(joined.span)
    }

    @inline(__always)
    private func emit(
        _ value: CellValue?, source: Span<UInt8>, into sink: inout some RecordSink & ~Copyable
    ) {
        sink.decimal(value?.number)
        sink.text(source, value?.unit ?? .empty)
    }

    /// Puts what a value is beside its number.
    @inline(__always)
    private func emitKind(of value: CellValue?, into sink: inout some RecordSink & ~Copyable) {
        guard let value else {
            for _ in 0..<3 { sink.null() }
            return
        }
        sink.text(value.kind.name)
        sink.decimal(value.lower)
        sink.decimal(value.upper)
    }

    /// Puts where a cell without text stands: its row's line, and its field where it was written.
    @inline(__always)
    private func emitPosition(of cell: Cell, line: Int, into sink: inout some RecordSink & ~Copyable) {
        sink.list(line, []) { $0.line }
        if cell.kind == .blank { sink.list(cell.field, []) { $0.field } } else { sink.null() }
        sink.null()
        sink.null()
    }
}
