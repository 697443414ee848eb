package import TabularyModel
internal import TabularyText

/// Reads a report's text as a document: blocks, tables, joins, and the account of its words.
///
/// Goes over the blocks once, in order, with one table open at a time: what follows it directly is judged by
/// ``PageBreakJoiner``, and either goes on with it or closes it.
package struct DocumentReader {
    var buffer: TextBuffer
    var cellReader: CellReader
    var tabCellReader: CellReader
    var pipeCellReader: CellReader
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
    /// Automatic links with their brackets.
    var addresses: [Range<Int>] = []
    var vocabulary = Vocabulary()
    /// Page numbers and running heads.
    var furniture = PageFurniture()
    /// Whether furniture stands behind the open table: a page ends there.
    var hasFurniture = false
    /// The position in `blocks` of a line behind the open table that is a running head if the next rows go on with it.
    var heldHead: Int?
    /// The links that the report writes as HTML.
    var links: [Link] = []
    /// The first named character reference that stands for nothing, and how many there are.
    var keptReferences: (first: Range<Int>, count: Int)?
    /// The texts of repeated headers: of the tables, though in none of their cells.
    var leftOut: [TextRange] = []
    /// How many cells the tables so far have that nobody wrote.
    var fillerCells = 0

    let judge: PlaceJudge
    let options: ReadingOptions

    init(_ decoded: consuming TextDecoder.Decoded, _ judge: PlaceJudge, _ options: ReadingOptions) {
        self.judge = judge
        self.options = options
        let depth = options.depthLimit
        cellReader = CellReader(depthLimit: depth)
        // One parser for all: the events of a table inside a cell are those of the last parse, whoever asked for it.
        let parser = cellReader.parser
        let notes = cellReader.notes
        tabCellReader = CellReader(takesFootnotes: true, depthLimit: depth, parser: parser, notes: notes)
        pipeCellReader = CellReader(
            unescapesPipes: true, takesFootnotes: true, depthLimit: depth, parser: parser, notes: notes)
        encoding = decoded.encoding
        diagnostics = decoded.diagnostics
        buffer = TextBuffer(source: decoded.bytes, map: decoded.map)
    }

    /// Reads a decoded report. Never fails: what is odd is a diagnostic. O(length).
    ///
    /// - Parameters:
    ///   - judge: Knows lists of places, which tell bodies from headers.
    ///   - options: How it is read.
    package static func read(
        _ decoded: consuming TextDecoder.Decoded, judge: PlaceJudge = .ignorant,
        options: ReadingOptions = ReadingOptions()
    ) -> Document {
        var reader = DocumentReader(decoded, judge, options)
        reader.readBlocks()
        return reader.finish()
    }

    mutating func readBlocks() {
        (lineBlocks, buffer.quotes) = BlockScanner.scan(buffer)
        let definitions = LinkDefinitions(lineBlocks, in: buffer)
        cellReader.links = definitions
        tabCellReader.links = definitions
        pipeCellReader.links = definitions
        if !FootnoteReferences.mayStand(in: buffer.bytes.span, upTo: buffer.sourceCount) {
            tabCellReader.takesFootnotes = false
            pipeCellReader.takesFootnotes = false
        }
        furniture = PageFurniture(lineBlocks, in: buffer)
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
            } else if case .html(let isPage) = block.kind {
                readHTML(block, isPage: isPage)
                index += 1
            } else if let end = endOfPipes(from: index) {
                readPiped(index..<end)
                index = end
            } else {
                if !readMarkedCaption(at: index) {
                    readText(block, isFurniture: furniture.contains(block, in: buffer))
                }
                index += 1
            }
        }
        closeTable()
    }

    mutating func finish() -> Document {
        if tables.isEmpty {
            diagnostics.append(Diagnostic(.note, .tablesNone, "the report has no table"))
        }
        tellReferences()
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
        let signs = signs.sorted { $0.lowerBound < $1.lowerBound }
        let words = account.count(passingOver: signs, &diagnostics)
        let written = cellReader.links.links(
            of: (signs + addresses).sorted { $0.lowerBound < $1.lowerBound }, in: buffer)
        return Document(
            encoding: encoding, buffer: buffer, blocks: blocks, tables: tables, cellBlocks: cellBlocks,
            links: (written + links).sorted { $0.target.lowerBound < $1.target.lowerBound }, joins: joins, words: words,
            diagnostics: diagnostics)
    }
}
