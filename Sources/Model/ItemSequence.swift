/// The items of a dataset, in the order of the report: prose and tables as their blocks follow each other. Each is made
/// when it is asked for.
public struct ItemSequence: Sequence, Sendable {
    /// How many there are.
    public let count: Int
    private let document: Document
    private let headers: [TableHeaders]

    package init(_ dataset: Dataset) {
        count = dataset.itemCount
        document = dataset.document
        headers = dataset.headers
    }

    public var underestimatedCount: Int { count }

    public func makeIterator() -> Iterator { Iterator(document, headers) }

    /// Goes along the blocks of the report, and inside a table along its cells and their blocks.
    public struct Iterator: IteratorProtocol {
        private let document: Document
        private let headers: [TableHeaders]
        /// The heading above, and the number of the last item below it.
        private var section = TextRange.empty
        private var sectionSequence = 0
        private var nextBlock = 0
        /// The table that is gone along; nil in prose.
        private var table: Int?
        private var cell = 0
        /// The blocks of the cell that are still to come, and the number of its last item.
        private var cellBlocks = 0..<0
        private var cellSequence = 0

        fileprivate init(_ document: Document, _ headers: [TableHeaders]) {
            self.document = document
            self.headers = headers
        }

        public mutating func next() -> Item? {
            while true {
                if let table {
                    if let item = next(of: table) { return item }
                    self.table = nil
                }
                guard nextBlock < document.blocks.count else { return nil }
                let block = document.blocks[nextBlock]
                nextBlock += 1
                switch block.kind {
                case .heading:
                    section = block.text
                    sectionSequence = 0
                case .table(let index):
                    table = index
                    cell = 0
                case .paragraph, .bullet: return prose(block)
                case .caption, .code, .furniture: continue
                }
            }
        }

        private mutating func prose(_ block: Document.Block) -> Item {
            sectionSequence += 1
            let isBullet = block.kind == .bullet
            let opensList = nextBlock < document.blocks.count && document.blocks[nextBlock].kind == .bullet
            return Item(
                table: nil, row: 0, column: 0, section: section, sequence: sectionSequence,
                role: isBullet ? .bullet : opensList ? .lead : .paragraph,
                level: isBullet ? Swift.max(1, block.level) : 0,
                text: block.text)
        }

        private mutating func next(of table: Int) -> Item? {
            if !cellBlocks.isEmpty { return nextOfCell(table, cell - 1) }
            while cell < headers[table].readings.count {
                let position = cell
                cell += 1
                guard headers[table].readings[position].contains(.items) else { continue }
                cellBlocks = document.tables[table].blocks(ofCell: position)
                cellSequence = 0
                if !cellBlocks.isEmpty { return nextOfCell(table, position) }
                return item(table, position, 1, .paragraph, 0, document.tables[table].cells[position].text)
            }
            return nil
        }

        private mutating func nextOfCell(_ table: Int, _ position: Int) -> Item {
            let part = document.cellBlocks[cellBlocks.lowerBound]
            var text = part.text
            var index = cellBlocks.lowerBound + 1
            // What follows a line break belongs to the paragraph or bullet before it.
            while index < cellBlocks.upperBound, document.cellBlocks[index].kind == .line {
                text = TextRange(text.lowerBound..<document.cellBlocks[index].text.upperBound)
                index += 1
            }
            cellBlocks = index..<cellBlocks.upperBound
            cellSequence += 1
            if part.kind == .bullet {
                return item(table, position, cellSequence, .bullet, Swift.max(1, Int(part.level)), text)
            }
            let opensList = !cellBlocks.isEmpty && document.cellBlocks[index].kind == .bullet
            return item(table, position, cellSequence, opensList ? .lead : .paragraph, 0, text)
        }

        private func item(
            _ table: Int, _ position: Int, _ sequence: Int, _ role: Item.Role, _ level: Int, _ text: TextRange
        ) -> Item {
            let columnCount = document.tables[table].columnCount
            return Item(
                table: table, row: position / columnCount - document.tables[table].headerRowCount,
                column: position % columnCount, section: .empty, sequence: sequence, role: role, level: level,
                text: text)
        }
    }
}

extension Dataset {
    /// Every paragraph and bullet of body cells and of the prose.
    public var items: ItemSequence { ItemSequence(self) }
}
