/// The figures of a dataset, in the order of the report. Each is made when it is asked for.
public struct FigureSequence: Sequence, Sendable {
    /// How many there are.
    public let count: Int
    private let document: Document
    private let headers: [TableHeaders]
    private let stated: [Figure]

    package init(_ dataset: Dataset) {
        count = dataset.figureCount
        document = dataset.document
        headers = dataset.headers
        stated = dataset.statedFigures
    }

    public var underestimatedCount: Int { count }

    public func makeIterator() -> Iterator { Iterator(document, headers, stated) }

    /// Goes along the cells: a plain number is one figure, a sentence of counts has its own.
    public struct Iterator: IteratorProtocol {
        private let document: Document
        private let headers: [TableHeaders]
        private let stated: [Figure]
        private var nextStated = 0
        private var table = 0
        private var cell = 0
        private var columnCount = 0
        private var headerRowCount = 0
        private var values = CellValueCursor()

        fileprivate init(_ document: Document, _ headers: [TableHeaders], _ stated: [Figure]) {
            self.document = document
            self.headers = headers
            self.stated = stated
        }

        public mutating func next() -> Figure? {
            while table < headers.count {
                if cell == 0 {
                    columnCount = document.tables.span[table].columnCount
                    headerRowCount = document.tables.span[table].headerRowCount
                }
                while cell < headers.span[table].readings.count {
                    let reading = headers.span[table].readings[cell]
                    let position = cell
                    cell += 1
                    if reading.isEmpty { continue }
                    let value = values.next(at: position, in: headers.span[table])
                    if reading.contains(.sentence) {
                        if let figure = nextStated(of: position) {
                            // There may be more of the same cell.
                            cell = position
                            return figure
                        }
                    } else if reading.contains(.figure), let value, let number = value.number {
                        return plain(number, value.unit, of: position)
                    }
                }
                table += 1
                cell = 0
                values = CellValueCursor()
            }
            return nil
        }

        private mutating func nextStated(of position: Int) -> Figure? {
            guard nextStated < stated.count else { return nil }
            let figure = stated[nextStated]
            guard figure.table == table,
                (figure.row + headerRowCount) * columnCount + figure.column == position
            else { return nil }
            nextStated += 1
            return figure
        }

        private func plain(_ number: DecimalNumber, _ unit: TextRange, of position: Int) -> Figure {
            let row = position / columnCount - headerRowCount
            let place = headers.span[table].rows[row].place
            return Figure(
                table: table, row: row, column: position % columnCount, scope: place.map { .place($0) } ?? .total,
                number: number, unit: unit, text: document.tables.span[table].cells[position].text)
        }
    }
}

extension Dataset {
    /// Every number that a body cell states.
    public var figures: FigureSequence { FigureSequence(self) }
}
