extension Dataset {
    /// Gives every place in the file that the report's text was taken from, instead of in that text: lines of tables,
    /// rows, joins and blocks, and the places of diagnostics. O(records).
    ///
    /// The last step for a converter's file; nothing changes for a report that is its own file.
    package mutating func locateInFile() {
        guard document.buffer.hasFile else { return }
        let buffer = document.buffer
        for index in diagnostics.indices { diagnostics[index].locate(in: buffer) }
        for index in document.diagnostics.indices { document.diagnostics[index].locate(in: buffer) }
        for index in document.tables.indices {
            for row in document.tables[index].rows.indices {
                document.tables[index].rows[row] = Table.Row(
                    line: buffer.fileLine(Int(document.tables[index].rows[row].line)))
            }
            document.tables[index].captionLine = document.tables[index].captionLine.map { buffer.fileLine($0) }
            document.tables[index].lineStart = buffer.fileLine(document.tables[index].lineStart)
            document.tables[index].lineEnd = buffer.fileLine(endOf: document.tables[index].lineEnd)
        }
        for index in document.joins.indices {
            document.joins[index].line = buffer.fileLine(document.joins[index].line)
            document.joins[index].intoLine = buffer.fileLine(document.joins[index].intoLine)
        }
        for index in document.blocks.indices {
            document.blocks[index].line = buffer.fileLine(document.blocks[index].line)
        }
        document.buffer.locateInFile()
    }
}

extension Diagnostic {
    fileprivate mutating func locate(in buffer: TextBuffer) {
        if let bytes {
            let place = buffer.filePlace(of: bytes)
            self.bytes = place
            line = buffer.fileLines.number(at: place.lowerBound)
        } else if let line {
            self.line = buffer.fileLine(line)
        }
    }
}
