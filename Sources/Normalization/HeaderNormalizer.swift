internal import TabularyGazetteer
internal import TabularyModel

/// The paths and keys of columns, from the header rows.
enum HeaderNormalizer {
    static func run(_ dataset: inout Dataset, _ gazetteer: Gazetteer) {
        for table in dataset.document.tables.indices {
            dataset.headers.append(
                TableHeaders(columns: columns(of: table, in: &dataset, gazetteer), rows: [], hasRowHeader: false))
        }
    }

    private static func columns(
        of position: Int, in dataset: inout Dataset, _ gazetteer: Gazetteer
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
            let path = path(levels, in: &dataset)
            let key = keys.unique(key(levels, column, in: dataset, gazetteer))
            columns.append(TableHeaders.Column(path: path, key: dataset.document.buffer.intern(key)))
        }
        return columns
    }

    private static func path(_ levels: [TextRange], in dataset: inout Dataset) -> TextRange {
        if levels.count <= 1 { return levels.first ?? .empty }
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
        for level in levels {
            let start = key.count
            if start > 0 { key.append(UInt8(ascii: "/")) }
            let filled = key.count
            Slug.append(level, of: dataset.document.buffer, to: &key, gazetteer)
            if key.count == filled { key.removeSubrange(start...) }
        }
        return key.isEmpty ? Array("c\(column + 1)".utf8) : key
    }
}
