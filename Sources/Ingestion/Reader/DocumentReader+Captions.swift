internal import TabularyModel
internal import TabularyText

// Captions: as rows, lines and bold lines above a table, numbered or not, and whether they say that a table goes on.
extension DocumentReader {
    /// Whether only the first cell of a row with tabs is filled, and it is a caption.
    func isCaptionRow(_ fields: [Range<Int>], next: Int?, _ isFirst: Bool) -> Bool {
        guard fields.count > 1, !fields[0].isEmpty, fields.dropFirst().allSatisfy(\.isEmpty) else { return false }
        return isCaption(fields[0], columns: fields.count, isFirst) { next.map { self.fields(of: buffer.line($0)) } }
    }

    /// Whether the only text of a row is a caption: by its words, by those of the table above that it says to go on, or by
    /// standing first and above a row that is filled.
    ///
    /// - Parameters:
    ///   - isRuled: Whether it stands where a header does, above an alignment row.
    ///   - below: Gives the cells of the row below; nil where there is none.
    func isCaption(
        _ cell: Range<Int>, columns: Int, _ isFirst: Bool, isRuled: Bool = false, below: () -> [Range<Int>]?
    ) -> Bool {
        let text = buffer.bytes.span
        if captions.caption(in: text, cell) != nil || goesOnWithCaption(cell) { return true }
        guard isFirst, pendingCaption == nil, !CellReader.hasMarkup(text, cell), let below = below(),
            below.count == columns, !below[0].isEmpty, below.count(where: { !$0.isEmpty }) >= 2
        else { return false }
        // A word alone heads the first of two columns.
        guard columns > 2 || TextEdges(buffer).hasWords(2, TextRange(cell)) else { return false }
        // One or two words above an alignment row head their column, unless another header stands below them.
        let isHeader = isRuled && !TextEdges(buffer).hasWords(3, TextRange(cell))
        let finder = HeaderFinder(buffer, judge)
        if finder.isBodyText(cell, isStub: true) { return false }
        guard isHeader || open?.width == columns else { return true }
        // Right below a table such a row may be one of its rows, unless it stands above a header.
        return !below.enumerated().contains { column, cell in
            !cell.isEmpty
                && (CellReader.hasMarkup(text, cell) || finder.isBodyText(cell, isStub: column == 0))
        }
    }

    /// Whether a text is the caption of the open table again, or says that the table goes on.
    func goesOnWithCaption(_ range: Range<Int>) -> Bool {
        guard let above = open?.caption?.bounds else { return false }
        let text = buffer.bytes.span
        let (title, titleAbove) = (captions.title(text, range), captions.title(text, above))
        if !captions.isContinued(text, range) { return buffer.bytes[range] == buffer.bytes[above] }
        return title.isEmpty
            || buffer.string(TextRange(title)).lowercased() == buffer.string(TextRange(titleAbove)).lowercased()
    }

    /// Whether what a line says as a caption keeps the open table open: the fragment below it decides.
    func keepsTableOpen(_ text: TextRange) -> Bool {
        guard let open else { return false }
        if let caption = captions.caption(in: buffer.bytes.span, text.bounds) {
            if caption.isContinued { return true }
            return open.caption.map { buffer.bytes[$0.bounds] == buffer.bytes[text.bounds] } ?? false
        }
        return goesOnWithCaption(text.bounds)
    }

    mutating func readCaptionRow(_ field: Range<Int>, _ line: Int) {
        let reading = cellReader.read(field, field: 0, into: &buffer, &diagnostics)
        for table in nestedTables(of: reading) { take(table) }
        if !keepsTableOpen(reading.text) { closeTable() }
        blocks.append(Document.Block(kind: .paragraph, text: reading.text, line: line + 1))
        pendingCaption = blocks.count - 1
    }

    mutating func takeCaption(_ fragment: inout TableBuilder) {
        defer { pendingCaption = nil }
        guard let pending = pendingCaption, fragment.caption == nil else { return }
        blocks[pending].kind = .caption
        setCaption(of: &fragment, blocks[pending].text, line: blocks[pending].line)
    }

    /// Gives a fragment a caption, and what it says.
    func setCaption(of fragment: inout TableBuilder, _ text: TextRange, line: Int?) {
        fragment.caption = text
        fragment.captionLine = line
        let caption = captions.caption(in: buffer.bytes.span, text.bounds)
        fragment.captionLabel = caption?.label
        fragment.captionIsContinued = caption?.isContinued ?? captions.isContinued(buffer.bytes.span, text.bounds)
    }
}
