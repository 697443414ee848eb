internal import TabularyModel

/// What is open while a stretch of HTML is read.
struct HTMLState {
    let isPage: Bool
    private let cellLimit: Int
    /// The level of the heading that is open.
    var heading: Int?
    var isInTitle = false
    /// How many lists are open, and whether the next text opens a bullet.
    var lists = 0
    var isBullet = false
    /// The table that is open.
    var former: TableFormer?
    var caption: TableBuilder.Part?
    var captionLine: Int?
    /// The tables inside the open table's cells, with whether their row stands in the foot.
    var nested: [(nested: TableBuilder.Nested, isFoot: Bool)] = []
    /// The cells that the open row has.
    var field = 0
    /// The hidden rows and cells of the open table.
    var hidden: [Range<Int>] = []
    /// How deep elements are nested.
    private var depth: Int
    /// How deep they are at most.
    var deepest = 0

    /// - Parameter depth: How deep the stretch itself is nested.
    init(isPage: Bool, cellLimit: Int, depth: Int = 0) {
        self.depth = depth
        self.isPage = isPage
        self.cellLimit = cellLimit
    }

    var isInTable: Bool { former != nil }

    /// How deep the text of the open table's cells is nested: in a row and a cell.
    var cellDepth: Int { depth + 2 }

    mutating func beginTable() {
        former = TableFormer(cellLimit: cellLimit)
        caption = nil
        captionLine = nil
        nested = []
        hidden = []
    }

    /// Keeps count of how deep elements are nested.
    mutating func count(_ event: FragmentEvent) {
        depth = max(0, depth + (event.kind == .start ? 1 : -1))
        deepest = max(deepest, depth)
    }
}
