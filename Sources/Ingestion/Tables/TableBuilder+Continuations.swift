internal import TabularyModel
internal import TabularyText

// What goes on with the cells of the last row, until it is put together with them.
extension TableBuilder {
    /// How a text goes on with the one before it.
    enum Joint: Hashable {
        /// In a paragraph or bullet of its own.
        case block
        /// In the same sentence, after a space.
        case space
        /// In the same word, whose hyphen stays.
        case hyphen
        /// In the same word, whose hyphen goes.
        case word
    }

    /// A text that goes on with a cell of the last row.
    struct Continuation {
        var part: Part
        var joint: Joint
        /// What the cell's last block is, with what it goes on with.
        var lastKind: TextBlock.Kind
    }

    /// Lets a cell go on with the last row's cell in a column.
    mutating func goOn(_ column: Int, with part: Part, _ joint: Joint, blocks: [TextBlock]) {
        let last = rows.count - 1
        while rows[last].count <= column { appendEmpty(.missing) }
        let position = rows[last].first + column
        for text in part.marks { marks.append(Table.Mark(cell: position, text: text)) }
        if cells[position].text.isEmpty, continuations[column] == nil {
            cells[position] = part.cell
            if !part.blocks.isEmpty { set(part.blocks, ofCell: position) }
        } else {
            // A text that goes on in the middle of a bullet is that bullet.
            let inherits = joint != .block && part.blocks.count <= 1
            let kind = inherits ? lastBlock(column, in: blocks)?.kind : part.lastBlock(in: blocks)?.kind
            continuations[column, default: []].append(
                Continuation(part: part, joint: joint, lastKind: kind ?? .paragraph))
        }
    }

    /// The last text of the last row's cell in a column, with what went on with it.
    func lastPart(_ column: Int) -> Part? {
        continuations[column]?.last?.part ?? (rows.isEmpty ? nil : part(rows.count - 1, column))
    }

    /// The last paragraph or bullet of the last row's cell in a column, with what went on with it.
    func lastBlock(_ column: Int, in blocks: [TextBlock]) -> TextBlock? {
        guard var last = lastPart(column)?.lastBlock(in: blocks) else { return nil }
        if let continuation = continuations[column]?.last { last.kind = continuation.lastKind }
        return last
    }

    /// Puts the last row's cells together with what goes on with them. Each text is copied once.
    mutating func settle(in buffer: inout TextBuffer, blocks: inout [TextBlock]) {
        if continuations.isEmpty { return }
        let pending = continuations.sorted { $0.key < $1.key }
        continuations = [:]
        for (column, parts) in pending {
            guard let first = part(rows.count - 1, column) else { continue }
            let position = rows[rows.count - 1].first + column
            let whole = Self.compose(
                [Continuation(part: first, joint: .block, lastKind: .paragraph)] + parts, in: &buffer, &blocks)
            cells[position] = whole.cell
            set(whole.blocks, ofCell: position)
        }
    }

    private static func compose(
        _ parts: [Continuation], in buffer: inout TextBuffer, _ blocks: inout [TextBlock]
    ) -> Part {
        let start = buffer.end
        var whole: [TextBlock] = []
        for (index, continuation) in parts.enumerated() {
            let cell = continuation.part.cell
            if index > 0, continuation.joint == .block || continuation.joint == .space { buffer.append(byte: 0x20) }
            var text = cell.text
            if index + 1 < parts.count, parts[index + 1].joint == .word { text = droppingHyphen(text, in: buffer) }
            let shift = buffer.end - text.lowerBound
            let end = buffer.end + text.count
            var added = continuation.part.textBlocks(in: blocks).map { block in
                var moved = block
                moved.text = moved.text.moved(by: shift, upTo: end)
                moved.whole = moved.whole.moved(by: shift, upTo: end)
                return moved
            }
            buffer.append(copy: text, field: cell.field, beginsPiece: index > 0)
            if continuation.joint != .block, let first = added.first, let last = whole.indices.last {
                whole[last].text.extend(to: first.whole.upperBound)
                whole[last].whole.extend(to: first.whole.upperBound)
                added.removeFirst()
            }
            whole += added
        }
        var cell = Cell(text: TextRange(start..<buffer.end), field: parts[0].part.cell.field, kind: .value)
        cell.hasBlockMarkup = parts.contains { $0.part.cell.hasBlockMarkup }
        let first = blocks.count
        blocks += whole
        return Part(cell: cell, blocks: first..<blocks.count)
    }

    private static func droppingHyphen(_ text: TextRange, in buffer: borrowing TextBuffer) -> TextRange {
        let start = Bytes.scalarStart(buffer.bytes.span, before: text.upperBound)
        return TextRange(text.lowerBound..<max(text.lowerBound, start))
    }
}

extension TextRange {
    fileprivate func moved(by shift: Int, upTo end: Int) -> TextRange {
        let start = min(lowerBound + shift, end)
        return TextRange(start..<min(upperBound + shift, end))
    }

    fileprivate mutating func extend(to end: Int) { self = TextRange(lowerBound..<end) }
}
