internal import TabularyGazetteer
internal import TabularyModel

/// The paths and keys of columns, from the header rows.
enum HeaderNormalizer {
    /// Keys are cut behind the level that makes them so long, in bytes: a header may have thousands of rows.
    private static let longestKey = 1_000
    /// Paths of several levels may be so long together, in bytes, whatever the report's length.
    private static let leastRoom = 1 << 20

    static func run(_ dataset: inout Dataset, _ draft: inout NormalizationDraft, _ gazetteer: Gazetteer) {
        // A long text that spans a thousand columns stands in a thousand paths: together they are held to the report's length.
        var room = max(leastRoom, dataset.document.buffer.sourceCount)
        for table in dataset.document.tables.indices {
            let hadRoom = room > 0
            let columns = columns(of: table, in: &dataset, &room, gazetteer)
            dataset.headers.append(TableHeaders(columns: columns, rows: [], hasRowHeader: false))
            if hadRoom, room <= 0 { draft.diagnostics.append(shortage(table, dataset)) }
        }
    }

    private static func shortage(_ position: Int, _ dataset: Dataset) -> Diagnostic {
        let line = dataset.document.tables[position].lineStart
        return Diagnostic(
            .warning, .headerTooLong,
            "the headers of columns, each with all that stands above it, are longer together than the report; from here on a "
                + "column has its lowest header alone",
            bytes: dataset.document.buffer.line(max(0, line - 1)), line: line, table: position + 1)
    }

    private static func columns(
        of position: Int, in dataset: inout Dataset, _ room: inout Int, _ gazetteer: Gazetteer
    ) -> [TableHeaders.Column] {
        let table = dataset.document.tables[position]
        let owners = table.headerOwners()
        var keys = UniqueKeys()
        var columns: [TableHeaders.Column] = []
        columns.reserveCapacity(table.columnCount)
        for column in 0..<table.columnCount {
            var levels: [TextRange] = []
            for row in 0..<table.headerRowCount {
                guard let owner = owners[row * table.columnCount + column] else { continue }
                levels.append(table[row, owner].text)
            }
            let path = path(levels, in: &dataset, &room)
            let key = keys.unique(key(levels, column, in: dataset, gazetteer))
            columns.append(TableHeaders.Column(path: path, key: dataset.document.buffer.intern(key)))
        }
        return columns
    }

    private static func path(_ levels: [TextRange], in dataset: inout Dataset, _ room: inout Int) -> TextRange {
        if levels.count <= 1 || room <= 0 { return levels.last ?? .empty }
        room -= levels.reduce(0) { $0 + $1.count }
        if room <= 0 { return levels.last ?? .empty }
        let start = dataset.document.buffer.end
        for (index, level) in levels.enumerated() {
            if index > 0 { dataset.document.buffer.append(text: " > ".utf8) }
            dataset.document.buffer.append(copy: level, field: 0, beginsPiece: true)
        }
        return TextRange(start..<dataset.document.buffer.end)
    }

    private static func key(_ levels: [TextRange], _ column: Int, in dataset: Dataset, _ gazetteer: Gazetteer)
        -> [UInt8]
    {
        var key: [UInt8] = []
        for level in levels where key.count < longestKey {
            let start = key.count
            if start > 0 { key.append(UInt8(ascii: "/")) }
            let filled = key.count
            Slug.append(level, of: dataset.document.buffer, to: &key, gazetteer)
            if key.count == filled { key.removeSubrange(start...) }
        }
        return key.isEmpty ? Array("c\(column + 1)".utf8) : key
    }
}
