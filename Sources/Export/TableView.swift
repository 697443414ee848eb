import TabularyModel

/// Writes one table as a person sees it: its header flattened into one record, then its body rows.
struct TableView {
    let dataset: Dataset
    /// The 0-based table.
    let table: Int

    func write<Target: ByteTarget>(into sink: inout CSVSink<Target>) throws(Target.Failure) {
        let table = dataset.document.tables[self.table]
        let bytes = dataset.document.buffer.bytes
        sink.beginFile()
        for column in dataset.headers[self.table].columns {
            sink.text(bytes.span, column.path.isEmpty ? column.key : column.path)
        }
        try sink.endRecord()
        for row in table.headerRowCount..<max(table.rowCount, table.headerRowCount) {
            for column in 0..<table.columnCount {
                let position = row * table.columnCount + column
                let blocks = table.blocks(ofCell: position)
                if blocks.count > 1 {
                    sink.text(lines(of: blocks).span)
                } else {
                    sink.text(bytes.span, table.cells[position].text)
                }
            }
            try sink.endRecord()
        }
    }

    /// The paragraphs and bullets of a cell, each on a line of its own.
    private func lines(of blocks: Range<Int>) -> [UInt8] {
        var lines: [UInt8] = []
        for block in dataset.document.cellBlocks[blocks] {
            if !lines.isEmpty { lines.append(0x0A) }
            lines.append(contentsOf: dataset.document.buffer.bytes[block.whole.bounds])
        }
        return lines
    }
}
