internal import TabularyModel
internal import TabularyText

/// Judges whether what stands below a table goes on with it, and how.
///
/// Every judgement rests on evidence in the text: how the cells above end and how the ones below begin, an empty first
/// cell, a leftover rule, a repeated header or caption, codes that count on, columns that hold the same sort of thing.
/// Without evidence two tables stay apart.
struct PageBreakJoiner {
    /// How a fragment goes on with the table above.
    struct Decision {
        var kind: Join.Kind
        /// How many of the fragment's first rows repeat the header.
        var repeatedRows = 0
        /// Whether the first row after them goes on with the row above; else it follows as a row of its own.
        var continuesRow = false
        /// How many columns the fragment's cells stand to the right.
        var shift = 0
        /// How each cell of that first row goes on.
        var joints: [TableBuilder.Joint] = []
        var evidence: String
        /// Whether the evidence is enough where nothing says that a page ends, as in a page of HTML.
        var standsAlone = true
    }

    /// How strongly two texts look like one sentence.
    enum Strength: Int, Comparable {
        case none, weak, medium, strong
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Pair {
        var strength: Strength
        var joint: TableBuilder.Joint
        /// Whether both cells end and begin in bullets.
        var isList: Bool
        /// Whether both are numbers, which never go on with each other.
        var isNumbers: Bool
        var evidence: String
    }

    let buffer: TextBuffer
    let blocks: [TextBlock]
    let edges: TextEdges
    let finder: HeaderFinder
    let judge: PlaceJudge

    /// Make it for one judgement at a time: it shares the buffer, which must not change meanwhile.
    init(_ buffer: TextBuffer, _ blocks: [TextBlock], _ judge: PlaceJudge) {
        self.buffer = buffer
        self.blocks = blocks
        edges = TextEdges(buffer)
        finder = HeaderFinder(buffer, judge)
        self.judge = judge
    }

    // MARK: Fragments

    /// Whether a fragment that directly follows a table goes on with it; nil where the two stay apart.
    func decide(_ fragment: TableBuilder, after table: TableBuilder) -> Decision? {
        guard !table.rows.isEmpty, !fragment.rows.isEmpty, fragment.width <= table.width else { return nil }
        let headerRows = finder.headerRowCount(of: table)
        let repeated = headerRows > 0 && repeatsHeader(fragment, table, headerRows) ? headerRows : 0
        var caption: String?
        if fragment.caption != nil {
            guard let evidence = continuedCaption(fragment, table, repeated) else { return nil }
            caption = evidence
        }
        if caption == nil, repeated > 0, restarts(fragment, repeated, after: table) { return nil }
        if repeated > 0 || caption != nil {
            return afterHeader(fragment, table, repeated, headerRows, caption)
        }
        // A rule below the only row of a fragment is a page break's, where the table above has no header either.
        let isRow = fragment.dialect == .tab && fragment.rows.count == 1 && headerRows == 0
        let hasHeader = !isRow && ownHeaderRows(of: fragment) > 0 && !isBody(fragment, 0, of: table, headerRows)
        // Rows of words below a header are no other header, where none below them is of another sort.
        let isAlike = fragment.dialect == .tab && fragment.rowsAboveRule == nil && fragment.rows.count > 1
        if !hasHeader || (isAlike && !finder.isBody(1, of: fragment)),
            let decision = belowHeader(fragment, table, headerRows)
        {
            return decision
        }
        if let decision = rowContinuation(fragment, 0, table, headerRows, hasHeader: hasHeader) { return decision }
        // A fragment with a header of its own is a table of its own.
        return hasHeader ? nil : rows(fragment, 0, table, headerRows)
    }

    /// How many of a fragment's first rows are a header by what they hold. After a page break converters put the rule of a pipe
    /// table below whatever row comes first, so it says nothing.
    private func ownHeaderRows(of fragment: TableBuilder) -> Int {
        // An option says that no table has a header.
        if fragment.knownHeaderRows == 0 { return 0 }
        let isBlank = fragment.rowsAboveRule == 0
        return fragment.dialect == .pipe && !isBlank
            ? finder.contentHeaderRowCount(of: fragment) : finder.headerRowCount(of: fragment)
    }

    /// Whether a fragment holds the rows of a table of which nothing but the header stands above.
    private func belowHeader(_ fragment: TableBuilder, _ table: TableBuilder, _ headerRows: Int) -> Decision? {
        guard isHeaderAlone(table, headerRows), fragment.width == table.width, fragment.dialect == table.dialect,
            // Below whatever row comes first on a page converters put a rule.
            fragment.rowsAboveRule == nil || finder.isBody(0, of: fragment)
        else { return nil }
        return Decision(kind: .table, evidence: "as wide, below a header that stands alone")
    }

    /// Whether a table is nothing but a header so far: rows above a rule, or one row of words in every column.
    private func isHeaderAlone(_ table: TableBuilder, _ headerRows: Int) -> Bool {
        if table.knownHeaderRows == 0 { return false }
        if table.rowsAboveRule != nil { return headerRows > 0 && headerRows == table.rows.count }
        return table.dialect == .tab && table.rows.count == 1 && table.width > 1
            && table.cells.allSatisfy { !$0.text.isEmpty } && !finder.isBody(0, of: table)
    }

    /// Whether a row inside a fragment goes on with the row above it in the middle of a sentence.
    func decideInside(_ row: TableBuilder, after table: TableBuilder) -> Decision? {
        // Nothing goes on with a header, which a page break may have put right above.
        guard !table.rows.isEmpty, row.width <= table.width, finder.isBody(table.rows.count - 1, of: table) else {
            return nil
        }
        let shift = table.width - row.width
        let pairs = pairs(row, 0, table, shift)
        guard pairs.contains(where: { $0.strength == .strong }), !pairs.contains(where: \.isNumbers) else { return nil }
        return continuation(row, 0, table, shift, pairs, "")
    }

    private func continuedCaption(_ fragment: TableBuilder, _ table: TableBuilder, _ repeated: Int) -> String? {
        guard let caption = fragment.caption, let above = table.caption else { return nil }
        let isSame = fragment.captionLabel.map(string) == table.captionLabel.map(string)
        if fragment.captionIsContinued {
            let (text, captions) = (buffer.bytes.span, Captions())
            let title = captions.title(text, caption.bounds)
            let isAgain = title.isEmpty || string(title) == string(captions.title(text, above.bounds))
            guard fragment.captionLabel == nil ? isAgain : isSame else { return nil }
            return "its caption \(edges.tail(caption)) says that it goes on"
        }
        // A title alone may stand above two tables.
        guard fragment.width == table.width, repeated > 0 || ownHeaderRows(of: fragment) == 0 else { return nil }
        if isSame, buffer.string(above) == buffer.string(caption) {
            return "the caption \(edges.head(caption)) stands again"
        }
        return nil
    }

    func string(_ range: Range<Int>) -> String { buffer.string(TextRange(range)).lowercased() }

    private func repeatsHeader(_ fragment: TableBuilder, _ table: TableBuilder, _ count: Int) -> Bool {
        guard fragment.rows.count >= count else { return false }
        for row in 0..<count {
            let above = table.cells(ofRow: row)
            let below = fragment.cells(ofRow: row)
            guard above.count == below.count, zip(above, below).allSatisfy({ isEqual($0.text, $1.text) }) else {
                return false
            }
        }
        return true
    }

    private func isEqual(_ left: TextRange, _ right: TextRange) -> Bool {
        left.length == right.length && buffer.bytes[left.bounds] == buffer.bytes[right.bounds]
    }

    private func afterHeader(
        _ fragment: TableBuilder, _ table: TableBuilder, _ repeated: Int, _ headerRows: Int, _ caption: String?
    ) -> Decision {
        var reasons = caption.map { [$0] } ?? []
        if repeated > 0 {
            reasons.append("its first \(repeated == 1 ? "row repeats" : "\(repeated) rows repeat") the header")
        }
        let evidence = reasons.joined(separator: "; ")
        let kind: Join.Kind = repeated > 0 ? .header : .table
        let shift = table.width - fragment.width
        if repeated < fragment.rows.count,
            var decision = rowContinuation(fragment, repeated, table, headerRows, hasHeader: false)
        {
            decision.kind = kind
            decision.evidence = [evidence, decision.evidence].filter { !$0.isEmpty }.joined(separator: "; ")
            return decision
        }
        return Decision(
            kind: kind, repeatedRows: repeated, shift: shift, evidence: evidence,
            // Tables alike would each have a caption.
            standsAlone: caption != nil || (table.caption != nil && fragment.caption == nil)
                || countsOn(fragment, repeated, after: table))
    }

    /// Whether a row that looks like a header's is a row of the table above: its codes count on, it lists places where
    /// that one lists places, or it leaves columns without a name that hold something.
    private func isBody(_ fragment: TableBuilder, _ row: Int, of table: TableBuilder, _ headerRows: Int) -> Bool {
        guard headerRows < table.rows.count else { return false }
        let last = table.rows.count - 1
        if let above = code(table, last),
            let next = (row..<fragment.rows.count).lazy.compactMap({ code(fragment, $0) }).first
        {
            return Self.counts(next, onFrom: above)
        }
        let shift = table.width - fragment.rows[row].count
        let bodyStart = row + ownHeaderRows(of: fragment)
        for column in 0..<fragment.rows[row].count where column + shift > 0 {
            guard let cell = fragment.cell(row, column) else { continue }
            if cell.text.isEmpty {
                let isNamed = hasText(fragment, row..<bodyStart, column) || !hasText(table, 0..<headerRows, column)
                if shift == 0, !isNamed, hasText(fragment, bodyStart..<fragment.rows.count, column) { return true }
            } else if places(cell) > 0, hasPlaces(table, max(headerRows, last - 3)..<(last + 1), column + shift) {
                return true
            }
        }
        return false
    }

    /// Whether any of some rows has text in a column.
    private func hasText(_ table: TableBuilder, _ rows: Range<Int>, _ column: Int) -> Bool {
        rows.prefix(50).contains { table.cell($0, column)?.text.isEmpty == false }
    }

    /// Whether any of some rows lists places in a column.
    private func hasPlaces(_ table: TableBuilder, _ rows: Range<Int>, _ column: Int) -> Bool {
        rows.contains { table.cell($0, column).map(places) ?? 0 > 0 }
    }

    func places(_ cell: Cell) -> Int { judge.places(in: buffer.bytes.span.extracting(cell.text.bounds)) }

    /// Whether a row of the fragment goes on with the last row of the table.
    private func rowContinuation(
        _ fragment: TableBuilder, _ row: Int, _ table: TableBuilder, _ headerRows: Int, hasHeader: Bool
    ) -> Decision? {
        // Nothing goes on with the words of a header.
        if isHeaderAlone(table, headerRows) { return nil }
        let shift = table.width - fragment.rows[row].count
        let pairs = pairs(fragment, row, table, shift)
        if pairs.contains(where: \.isNumbers) { return nil }
        let strong = pairs.count { $0.strength == .strong }
        let isStubBlank = fragment.cell(row, 0)?.text.isEmpty ?? true
        if shift > 0 {
            let hasRule = fragment.rowsAboveRule == 1 && fragment.rows.count == 1
            let isLikely = pairs.contains { $0.strength >= .weak }
            guard strong > 0 || (hasRule && isLikely) || (pairs.contains(where: \.isList) && fragment.rows.count == 1)
            else { return nil }
            let missing = "\(fragment.rows[row].count) cells of \(table.width), aligned to the right"
            return continuation(
                fragment, row, table, shift, pairs, hasRule ? missing + ", above a leftover rule" : missing)
        }
        if isStubBlank {
            guard fragment.cells(ofRow: row).contains(where: { !$0.text.isEmpty }) else { return nil }
            // Where the stub spans rows, a blank first cell is nothing new.
            if strong == 0, hasHeader || hasSpanningStub(table, headerRows) { return nil }
            return continuation(fragment, row, table, 0, pairs, "its first cell is empty")
        }
        let isStubStrong = pairs.first?.strength == .strong
        guard isStubStrong || strong >= 2 else { return nil }
        return continuation(fragment, row, table, 0, pairs, "")
    }

    private func hasSpanningStub(_ table: TableBuilder, _ headerRows: Int) -> Bool {
        guard headerRows < table.rows.count else { return false }
        // The rows nearest to the break tell enough, and a long table costs no more than a short one.
        return (max(headerRows, table.rows.count - 20)..<table.rows.count).contains {
            table.cell($0, 0)?.text.isEmpty ?? true
        }
    }

    private func continuation(
        _ fragment: TableBuilder, _ row: Int, _ table: TableBuilder, _ shift: Int, _ pairs: [Pair], _ reason: String
    ) -> Decision {
        let goesOn = pairs.contains { $0.joint != .block }
        let reasons = [reason] + pairs.filter { $0.joint != .block }.map(\.evidence).filter { !$0.isEmpty }.prefix(2)
        return Decision(
            kind: goesOn ? .cell : .row, repeatedRows: row, continuesRow: true, shift: shift,
            joints: pairs.map(\.joint), evidence: reasons.filter { !$0.isEmpty }.joined(separator: "; "))
    }

    /// Whether the fragment's rows follow the table's rows.
    func rows(_ fragment: TableBuilder, _ row: Int, _ table: TableBuilder, _ headerRows: Int) -> Decision? {
        guard fragment.width == table.width, table.width > 1, headerRows < table.rows.count else { return nil }
        let last = table.rows.count - 1
        if let above = code(table, last), let below = code(fragment, row) {
            guard Self.counts(below, onFrom: above) else { return nil }
            return Decision(kind: .table, evidence: "row \(below) follows row \(above)")
        }
        var alike = 0
        var isStubOther = false
        for column in 0..<table.width {
            guard let below = fragment.part(row, column), !saysNothing(below) else { continue }
            var above = table.part(last, column)
            // A blank above says nothing: look a few rows up.
            for earlier in stride(from: last - 1, through: max(headerRows, last - 3), by: -1)
            where above.map(saysNothing) ?? true {
                above = table.part(earlier, column)
            }
            guard let above, !saysNothing(above) else { continue }
            let (upper, lower) = (sort(of: above), sort(of: below))
            if column == 0, upper == .list, lower == .text {
                // "Total" below the names of places: what stands beside it tells.
                isStubOther = true
                continue
            }
            guard upper == lower || upper.isText == lower.isText else { return nil }
            // Short texts alone are alike in any two tables; stubs that are places, and everything else, are not.
            let isTelling = column == 0 ? lower == .list : upper != .text || lower != .text
            if isStubOther, lower != .number || upper != .number { return nil }
            if upper == lower || upper.isText, isTelling { alike += 1 }
        }
        guard alike > 0 else { return nil }
        return Decision(
            kind: .table,
            evidence:
                "as wide, without a header of its own, \(alike) \(alike == 1 ? "column holds" : "columns hold") the same",
            // Tables alike would each have a header or a caption.
            standsAlone: headerRows > 0 || table.caption != nil)
    }

    // MARK: Prose

    /// Whether a paragraph or bullet that directly follows a table goes on with a cell of its last row.
    ///
    /// - Parameter isCut: Whether the prose above the table breaks off too, and may go on here.
    /// - Returns: The column, and how the text goes on.
    func decide(
        _ block: TextBlock, after table: TableBuilder, belowCutProse isCut: Bool = false
    ) -> (column: Int, joint: TableBuilder.Joint, evidence: String)? {
        guard let lastFilled = table.lastFilledColumn else { return nil }
        // A row's label never goes on below its cells.
        for column in stride(from: lastFilled, through: min(1, lastFilled), by: -1) {
            guard let above = table.lastBlock(column, in: blocks) else { continue }
            // The last text above the break, and a bullet, may be cut after two words.
            let words = column == lastFilled || above.kind == .bullet ? 2 : 4
            let pair = pair(above, block, isProse: true, leastWords: words)
            guard pair.strength == .strong else { continue }
            if edges.ending(of: above.text) == .open, !edges.beginsInside(block.text),
                isFinished(above, column, table)
                    ?? (isCut || !edges.hasWords(above.kind == .bullet ? 2 : 4, above.text))
                    || isNote(block.text)
            {
                continue
            }
            return (column, pair.joint, pair.evidence)
        }
        guard block.kind == .bullet, let above = table.lastBlock(lastFilled, in: blocks), above.kind == .bullet else {
            return nil
        }
        return (lastFilled, .block, "a bullet right below a cell that ends in bullets")
    }
}
