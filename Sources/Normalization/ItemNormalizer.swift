internal import TabularyModel
internal import TabularyText

/// Which body cells hold items: those that are neither lists of places nor figures, and say anything.
enum ItemNormalizer {
    static func run(_ dataset: inout Dataset) {
        for block in dataset.document.blocks where block.kind == .paragraph || block.kind == .bullet {
            dataset.itemCount += 1
        }
        for table in dataset.document.tables.indices { read(table, &dataset) }
    }

    private static func read(_ position: Int, _ dataset: inout Dataset) {
        let table = dataset.document.tables[position]
        let first = dataset.headers[position].hasRowHeader ? 1 : 0
        for row in 0..<table.bodyRowCount {
            for column in first..<max(first, table.columnCount) {
                let index = (table.headerRowCount + row) * table.columnCount + column
                let text = table.cells[index].text
                guard !text.isEmpty, dataset.headers[position].readings[index].isDisjoint(with: .settled) else {
                    continue
                }
                let blocks = table.blocks(ofCell: index)
                if blocks.isEmpty, isMissing(text, dataset) { continue }
                dataset.headers[position].readings[index].insert(.items)
                // What follows a line break belongs to the item before it.
                let isFirstLine = !blocks.isEmpty && dataset.document.cellBlocks[blocks.lowerBound].kind == .line
                let parts = blocks.count { dataset.document.cellBlocks[$0].kind != .line } + (isFirstLine ? 1 : 0)
                dataset.itemCount += max(1, parts)
            }
        }
    }

    /// Whether a cell only says that there is nothing to say: `–`, `…`, `n/a`.
    private static func isMissing(_ text: TextRange, _ dataset: Dataset) -> Bool {
        guard text.count <= 16 else { return false }
        let bytes = dataset.document.buffer.bytes.span
        if !text.bounds.contains(where: { Bytes.isWord(bytes, $0) }) { return true }
        let match = Phrases.standard.match(.missing, in: bytes, at: text.lowerBound, limit: text.upperBound)
        return match?.end == text.upperBound
    }
}
