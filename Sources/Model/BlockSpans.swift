/// The paragraphs and bullets of a table's cells, as stretches of ``Document/cellBlocks``: one entry for each cell that has
/// more than one plain paragraph.
///
/// **Order**: ascending by cell.
package struct BlockSpans: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        var cell: UInt32
        var first: UInt32
        var count: UInt32
    }

    private var entries: [Entry] = []

    package init() {}

    /// The blocks of a cell; empty where it has no entry. O(log entries).
    package subscript(cell: Int) -> Range<Int> {
        let position = position(of: cell)
        guard position < entries.count, Int(entries[position].cell) == cell else { return 0..<0 }
        let first = Int(entries[position].first)
        return first..<(first + Int(entries[position].count))
    }

    /// Says which blocks a cell has. O(1) for the last cells, in which order they are mostly told.
    package mutating func set(_ blocks: Range<Int>, ofCell cell: Int) {
        let entry = Entry(cell: UInt32(cell), first: UInt32(blocks.lowerBound), count: UInt32(blocks.count))
        var position = entries.count
        while position > 0, Int(entries[position - 1].cell) > cell { position -= 1 }
        if position > 0, Int(entries[position - 1].cell) == cell {
            entries[position - 1] = entry
        } else {
            entries.insert(entry, at: position)
        }
    }

    /// Moves every entry to another cell. The order of the cells must stay.
    package mutating func moveCells(_ moved: (Int) -> Int) {
        for position in entries.indices { entries[position].cell = UInt32(moved(Int(entries[position].cell))) }
    }

    /// Forgets the cells below one, which becomes the first.
    package mutating func removeCells(below first: Int) {
        entries.removeAll { Int($0.cell) < first }
        moveCells { $0 - first }
    }

    private func position(of cell: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if Int(entries[middle].cell) < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
