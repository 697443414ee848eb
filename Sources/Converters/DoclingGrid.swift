/// Which places of a table's grid are taken by cells that span rows, so that gaps between cells can be filled.
///
/// What a file says of places is not believed beyond measure: filling costs at most a multiple of its cells.
struct DoclingGrid {
    private static let widest = 65_536

    /// The grid's width; 0 where it is too wide to be filled.
    let width: Int
    private(set) var hasOverlap = false
    private(set) var isExhausted: Bool
    /// The row from which each column is free.
    private var freeFrom: [Int]
    private var budget: Int

    init(width: Int, cellCount: Int) {
        isExhausted = width > Self.widest
        self.width = isExhausted ? 0 : width
        freeFrom = [Int](repeating: 0, count: self.width)
        budget = 10_000 + 64 * cellCount
    }

    /// Whether another row without cells may be put.
    mutating func canPadRow() -> Bool { spend(1 + width) }

    /// How many of the columns are free in a row, and so need a cell that holds nothing.
    mutating func gaps(from start: Int, to end: Int, _ row: Int) -> Int {
        guard start < min(end, width), spend(end - start) else { return 0 }
        var count = 0
        for column in start..<min(end, width) where freeFrom[column] <= row { count += 1 }
        return count
    }

    /// Takes the places of a cell.
    mutating func take(_ row: Int, _ column: Int, _ rowSpan: Int, _ columnSpan: Int, isOverlap: Bool) {
        if isOverlap { hasOverlap = true }
        let end = min(column + columnSpan, width)
        guard column < end, spend(columnSpan) else { return }
        for column in column..<end {
            if freeFrom[column] > row { hasOverlap = true }
            freeFrom[column] = max(freeFrom[column], row + rowSpan)
        }
    }

    private mutating func spend(_ count: Int) -> Bool {
        if isExhausted || count > budget {
            isExhausted = true
            return false
        }
        budget -= count
        return true
    }
}
