package import TabularyModel
internal import TabularyText

/// Reads a report's text as a document: blocks, tables, joins, and the account of its words.
///
/// Goes over the blocks once, in order, with one table open at a time: what follows it directly is judged by
/// ``PageBreakJoiner``, and either goes on with it or closes it.
package struct DocumentReader {
    var buffer: TextBuffer
    let cellReader = CellReader()
    let captions = Captions()
    var lineBlocks: [LineBlock] = []
    var blocks: [Document.Block] = []
    var tables: [Table] = []
    var cellBlocks: [TextBlock] = []
    var joins: [Join] = []
    var diagnostics: [Diagnostic]
    var encoding: String
    /// The table that what comes next may go on with.
    var open: TableBuilder?
    /// The position in `blocks` of a line that may be the caption of the next table.
    var pendingCaption: Int?
    /// Signs of Markdown that are no words though they hold letters: the targets of links.
    var signs: [Range<Int>] = []
    var vocabulary = Vocabulary()
    /// The texts of repeated headers: of the tables, though in none of their cells.
    var leftOut: [TextRange] = []

    let judge: PlaceJudge

    init(_ decoded: consuming TextDecoder.Decoded, _ judge: PlaceJudge) {
        self.judge = judge
        encoding = decoded.encoding
        diagnostics = decoded.diagnostics
        buffer = TextBuffer(source: decoded.bytes)
    }

    /// Reads a decoded report. Never fails: what is odd is a diagnostic. O(length).
    ///
    /// - Parameter judge: Knows lists of places, which tell bodies from headers.
    package static func read(_ decoded: consuming TextDecoder.Decoded, judge: PlaceJudge = .ignorant) -> Document {
        var reader = DocumentReader(decoded, judge)
        reader.readBlocks()
        return reader.finish()
    }

    mutating func readBlocks() {
        lineBlocks = BlockScanner.blocks(of: buffer)
        let furniture = PageFurniture(lineBlocks, in: buffer)
        var index = 0
        while index < lineBlocks.count {
            let block = lineBlocks[index]
            if block.kind == .tabbed {
                var end = index + 1
                while end < lineBlocks.count, lineBlocks[end].kind == .tabbed || lineBlocks[end].kind == .rule,
                    lineBlocks[end].lines.lowerBound == lineBlocks[end - 1].lines.upperBound
                {
                    end += 1
                }
                readTabbed(index..<end)
                index = end
            } else {
                readText(block, isFurniture: furniture.contains(block, in: buffer))
                index += 1
            }
        }
        closeTable()
    }

    mutating func finish() -> Document {
        if tables.isEmpty {
            diagnostics.append(Diagnostic(.note, .tablesNone, "the report has no table"))
        }
        var account = WordAccount(buffer)
        for block in blocks {
            if block.kind == .caption { account.addTable(block.text) } else { account.addProse(block.text) }
        }
        for table in tables {
            if let caption = table.caption { account.addTable(caption) }
            for cell in table.cells { account.addTable(cell.text) }
            for mark in table.marks { account.addTable(mark.text) }
        }
        for text in leftOut { account.addTable(text) }
        let words = account.count(passingOver: signs, &diagnostics)
        return Document(
            encoding: encoding, buffer: buffer, blocks: blocks, tables: tables, cellBlocks: cellBlocks, joins: joins,
            words: words, diagnostics: diagnostics)
    }
}
