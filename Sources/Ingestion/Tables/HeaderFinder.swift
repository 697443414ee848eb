internal import TabularyModel
internal import TabularyText

/// Tells the header rows of a table from its body, by what the cells hold.
///
/// A row belongs to the body when a cell holds block markup, a number that is no year, a sentence of counts, a list, or a
/// long text, or when it opens with a row code or a place. The header is the first row, unless that belongs to the body, and the
/// rows below it that lie under spanning cells.
struct HeaderFinder {
    private let text: TextBuffer
    private let judge: PlaceJudge
    private let longestHeaderCell = 120

    init(_ buffer: TextBuffer, _ judge: PlaceJudge) {
        text = buffer
        self.judge = judge
    }

    /// How many of the first rows are header rows.
    func headerRowCount(of table: TableBuilder) -> Int {
        if let known = table.knownHeaderRows { return min(known, table.rows.count) }
        if table.dialect == .pipe || table.dialect == .grid, let above = table.rowsAboveRule {
            return ruledHeaderRowCount(of: table, above)
        }
        return contentHeaderRowCount(of: table)
    }

    /// How many of the first rows are header rows by markup and by what they hold, whatever rule stands among them.
    func contentHeaderRowCount(of table: TableBuilder) -> Int {
        // Rows without any text above a header belong to it.
        let first = table.rows.indices.first { row in table.cells(ofRow: row).contains { !$0.text.isEmpty } } ?? 0
        guard first < table.rows.count, table.markedHeaderRows > first || !isBody(first, of: table) else { return 0 }
        var count = spanned(max(first + 1, table.markedHeaderRows), of: table)
        while count < table.rows.count, !isBody(count, of: table), goesOn(count, of: table) {
            count = spanned(count + 1, of: table)
        }
        // Rows of which none is a body row are the body, unless a Markdown rule or the markup says otherwise.
        if count == table.rows.count {
            return min(count, (table.dialect == .tab ? table.rowsAboveRule : nil) ?? table.markedHeaderRows)
        }
        return count
    }

    /// How many rows the cells of the first rows reach into.
    private func spanned(_ count: Int, of table: TableBuilder) -> Int {
        var count = min(count, table.rows.count)
        var row = 0
        for span in table.spans {
            while row < table.rows.count, Int(span.cell) >= table.rows[row].cells.upperBound { row += 1 }
            if row >= count { break }
            count = min(max(count, row + Int(span.rows)), table.rows.count)
        }
        return count
    }

    /// How many of the first rows are header rows where a rule says so: those above it, and the rows below that lie under
    /// them. The rule is not believed where a row above it can only be a body's, as after a page break.
    private func ruledHeaderRowCount(of table: TableBuilder, _ above: Int) -> Int {
        guard !table.rows.isEmpty else { return 0 }
        // Without a row above the rule only columns of numbers or lists below words tell a header.
        if above == 0 {
            let count = contentHeaderRowCount(of: table)
            return count > 0 && hasOtherColumn(below: count, of: table) ? count : 0
        }
        for row in 0..<min(above, table.rows.count) where isBody(row, of: table, allowsNumbers: true) { return 0 }
        var count = min(above, table.rows.count)
        while count < table.rows.count, !isBody(count, of: table),
            goesOn(count, of: table) || repeatsStub(count, of: table) || isUnits(count, of: table)
        {
            count += 1
        }
        return count == table.rows.count ? min(above, count) : count
    }

    /// Whether some column has text in the rows above `row`, and holds nothing but numbers or lists, in the first column codes
    /// or places, in the rows from there.
    private func hasOtherColumn(below row: Int, of table: TableBuilder) -> Bool {
        let rows = row..<min(table.rows.count, row + 3)
        return (0..<table.width).contains { column in
            guard (0..<row).contains(where: { table.cell($0, column)?.text.isEmpty == false }) else { return false }
            let cells = rows.compactMap { table.cell($0, column) }.filter { !$0.text.isEmpty }
            return !cells.isEmpty
                && cells.allSatisfy { cell in
                    cell.hasBlockMarkup || isBodyText(cell.text.bounds, isStub: column == 0)
                        || judge.places(in: text.bytes.span.extracting(cell.text.bounds)) > 0
                }
        }
    }

    /// Whether a row's first cell says the same as the one above, as converters write a cell that spans header rows.
    private func repeatsStub(_ row: Int, of table: TableBuilder) -> Bool {
        guard let above = table.cell(row - 1, 0), let cell = table.cell(row, 0), !cell.text.isEmpty else {
            return false
        }
        return text.bytes[above.text.bounds] == text.bytes[cell.text.bounds]
    }

    /// Whether every cell but the first is a unit in brackets, or a percent sign.
    private func isUnits(_ row: Int, of table: TableBuilder) -> Bool {
        let cells = table.cells(ofRow: row).dropFirst().filter { !$0.text.isEmpty }
        return !cells.isEmpty
            && cells.allSatisfy { cell in
                let (first, last) = (text.bytes[cell.text.lowerBound], text.bytes[cell.text.upperBound - 1])
                return (first == UInt8(ascii: "(") && last == UInt8(ascii: ")"))
                    || (cell.text.count == 1 && first == UInt8(ascii: "%"))
            }
    }

    /// Whether a row looks like a header's rather than like a body's.
    func looksLikeHeader(_ row: Int, of table: TableBuilder) -> Bool {
        table.cells(ofRow: row).contains { !$0.text.isEmpty } && !isBody(row, of: table)
    }

    /// Whether a row that is no body row lies under the header row above it.
    private func goesOn(_ row: Int, of table: TableBuilder) -> Bool {
        let above = table.cells(ofRow: row - 1)
        let isStubBlank = table.cell(row, 0)?.text.isEmpty ?? true
        if isStubBlank { return table.cells(ofRow: row).contains { !$0.text.isEmpty } }
        // The stub's own header may stand in the lower row, below a blank: then cells above must span.
        guard above.first?.text.isEmpty ?? false else { return false }
        var isFilled = false
        for cell in above.dropFirst() {
            if cell.text.isEmpty, isFilled { return true }
            isFilled = isFilled || !cell.text.isEmpty
        }
        return false
    }

    /// Whether any cell of a row belongs to a body.
    ///
    /// - Parameter allowsNumbers: Whether plain numbers may head columns.
    func isBody(_ row: Int, of table: TableBuilder, allowsNumbers: Bool = false) -> Bool {
        for column in 0..<table.rows[row].count {
            guard let cell = table.cell(row, column) else { continue }
            if cell.hasBlockMarkup { return true }
            if cell.text.isEmpty { continue }
            if cell.text.count > longestHeaderCell { return true }
            if cell.hasBlocks, table.blockSpans[table.rows[row].first + column].count > 1 { return true }
            if column > 0, opensBullet(cell.text.bounds) { return true }
            if allowsNumbers, column > 0, !hasWord(cell.text.bounds) { continue }
            if isBodyText(cell.text.bounds, isStub: column == 0) { return true }
        }
        return false
    }

    /// Whether a text opens with a bullet's sign: one that is no dash, or a dash before three words.
    private func opensBullet(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes.span
        let length = BulletSign.length(bytes, range.lowerBound, limit: range.upperBound)
        guard length > 0, length < range.count else { return false }
        return BulletSign.partsLine(bytes, range.lowerBound)
            || TextEdges(text).hasWords(3, TextRange((range.lowerBound + length)..<range.upperBound))
    }

    /// Whether a text has a word of more than two letters.
    private func hasWord(_ range: Range<Int>) -> Bool {
        var letters = 0
        for position in range {
            let isLetter = Bytes.isWord(text.bytes.span, position) && !Bytes.isDigit(text.bytes[position])
            letters = isLetter ? letters + 1 : 0
            if letters > 2 { return true }
        }
        return false
    }

    /// Whether a text belongs to a body.
    ///
    /// - Parameter isStub: Whether it stands in the first column.
    func isBodyText(_ range: Range<Int>, isStub: Bool) -> Bool {
        let bytes = text.bytes.span
        if isStub, RowCode.length(bytes, range) > 0 { return true }
        if isNumber(bytes, range) || isList(bytes, range) || opensCountInWords(range) { return true }
        // Columns are headed by one place, rows by one too, and lists stand in the body.
        let least = isStub ? 1 : 2
        return judge.places(in: bytes.extracting(range), atLeast: least) >= least
    }

    /// Whether a cell is a number that is no year, or opens with a count: "16 member States, of which …".
    private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound, !Bytes.isDigit(bytes[position]) {
            // Only signs may stand before the number: a minus, a bracket, a currency.
            if Bytes.isWord(bytes, position) { return false }
            position += 1
        }
        let start = position
        while position < range.upperBound, Bytes.isDigit(bytes[position]) { position += 1 }
        guard position > start else { return false }
        if position - start == 4, isYear(bytes, start) {
            // A year, or two of them, may head a column, with or without words: "2012–13", "2012 (target)".
            return false
        }
        // An ordinal, or a name such as "3G": no number.
        if position < range.upperBound, Bytes.isASCIILetter(bytes[position]) { return false }
        // An age group or another class may head a column: "15–24", "15-24 years", "65+".
        if position < range.upperBound, isClass(bytes, position, range.upperBound) { return false }
        return true
    }

    /// Whether a text opens with a number in words and what it counts: "Seven member States, of which …".
    func opensCountInWords(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes.span
        guard let number = NumberWords.match(bytes, at: range.lowerBound, limit: range.upperBound) else { return false }
        var position = number.end
        while position < range.upperBound, Bytes.spaceLength(bytes, position) > 0 {
            position += Bytes.spaceLength(bytes, position)
        }
        return Phrases.standard.match(.counted, in: bytes, at: position, limit: range.upperBound) != nil
    }

    private func isYear(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        (bytes[start] == UInt8(ascii: "1") && bytes[start + 1] == UInt8(ascii: "9"))
            || (bytes[start] == UInt8(ascii: "2") && bytes[start + 1] == UInt8(ascii: "0"))
    }

    private func isClass(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        if bytes[start] == UInt8(ascii: "+") { return true }
        let dash = bytes[start] == UInt8(ascii: "-") ? 1 : bytes[start] == 0xE2 ? 3 : 0
        return dash > 0 && start + dash < limit && Bytes.isDigit(bytes[start + dash])
    }

    /// Whether a cell is a list: three short capitalised parts or more between commas or semicolons.
    private func isList(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var parts = 0
        var words = 0
        var isStart = true
        for position in range {
            let byte = bytes[position]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                if words == 0 || words > 5 { return false }
                parts += 1
                words = 0
                isStart = true
            } else if Bytes.isSpace(byte) {
                continue
            } else if position == range.lowerBound || Bytes.isSpace(bytes[position - 1]) || isStart {
                words += 1
                if isStart, Bytes.isLower(byte) || Bytes.isDigit(byte) { return false }
                isStart = false
            }
        }
        return parts >= 2 && words > 0 && words <= 5
    }
}
