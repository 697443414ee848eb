internal import TabularyModel
internal import TabularyText

/// The paragraphs and bullets of body cells that are neither lists of places nor figures, and of the prose.
///
/// Rows stand in the order of the report: prose and tables as their blocks follow each other.
enum ItemNormalizer {
    static func run(_ dataset: inout Dataset, _ draft: NormalizationDraft) {
        var section = TextRange.empty
        var sequence = 0
        let blocks = dataset.document.blocks
        for (index, block) in blocks.enumerated() {
            switch block.kind {
            case .heading:
                section = block.text
                sequence = 0
            case .table(let table):
                read(table, &dataset, draft)
            case .paragraph, .bullet:
                sequence += 1
                let opensList = index + 1 < blocks.count && blocks[index + 1].kind == .bullet
                let role: Item.Role = block.kind == .bullet ? .bullet : opensList ? .lead : .paragraph
                dataset.items.append(
                    Item(
                        table: nil, row: 0, column: 0, section: section, sequence: sequence, role: role,
                        level: block.kind == .bullet ? max(1, block.level) : 0, text: block.text))
            case .caption, .code, .furniture: continue
            }
        }
    }

    private static func read(_ position: Int, _ dataset: inout Dataset, _ draft: NormalizationDraft) {
        let table = dataset.document.tables[position]
        let first = dataset.headers[position].hasRowHeader ? 1 : 0
        for row in 0..<table.bodyRowCount {
            for column in first..<max(first, table.columnCount) {
                let index = (table.headerRowCount + row) * table.columnCount + column
                let cell = table.cells[index]
                guard !cell.text.isEmpty, draft.readings[position][index] == .unread else { continue }
                append(cell, (position, row, column), &dataset)
            }
        }
    }

    private static func append(
        _ cell: Cell, _ place: (table: Int, row: Int, column: Int), _ dataset: inout Dataset
    ) {
        if cell.blockCount == 0 {
            if isMissing(cell.text, dataset) { return }
            dataset.items.append(item(cell.text, 1, .paragraph, 0, place))
            return
        }
        var parts: [TextBlock] = []
        for index in Int(cell.firstBlock)..<Int(cell.firstBlock + cell.blockCount) {
            let block = dataset.document.cellBlocks[index]
            if block.kind == .line, let last = parts.indices.last {
                parts[last].text = TextRange(parts[last].text.lowerBound..<block.text.upperBound)
            } else {
                parts.append(block)
            }
        }
        for (index, part) in parts.enumerated() {
            let isBullet = part.kind == .bullet
            let opensList = index + 1 < parts.count && parts[index + 1].kind == .bullet
            dataset.items.append(
                item(
                    part.text, index + 1, isBullet ? .bullet : opensList ? .lead : .paragraph,
                    isBullet ? max(1, Int(part.level)) : 0, place))
        }
    }

    private static func item(
        _ text: TextRange, _ sequence: Int, _ role: Item.Role, _ level: Int,
        _ place: (table: Int, row: Int, column: Int)
    ) -> Item {
        Item(
            table: place.table, row: place.row, column: place.column, section: .empty, sequence: sequence, role: role,
            level: level, text: text)
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
