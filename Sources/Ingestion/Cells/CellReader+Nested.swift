internal import TabularyModel

// Tables inside cells.
extension CellReader {
    /// Adds the text that stands inside a table and in none of its cells, as a paragraph before it: so HTML's parsers move it
    /// (HTML § 13.2.6.1, "foster parent").
    ///
    /// - Parameter events: Those of the table behind its start tag.
    func addStray(_ events: ArraySlice<FragmentEvent>, to folder: inout TextFolder, in buffer: inout TextBuffer) {
        var isInPart = false
        var tables = 0
        var hidden = 0
        for event in events {
            let isStart = event.kind == .start
            switch event.kind {
            case .text where !isInPart && hidden == 0: folder.add(event.source, to: &buffer)
            case .reference where !isInPart && hidden == 0:
                folder.add(decoded: parser.characters[event.characters], for: event.source, to: &buffer)
            case .text, .reference: continue
            case .start, .end:
                switch event.tag {
                case .table where isInPart: tables += isStart ? 1 : -1
                case .cell, .headerCell, .caption:
                    if tables == 0 { isInPart = isStart }
                    folder.space()
                    folder.gap()
                case .row, .rowGroup, .headGroup, .footGroup, .columns:
                    if tables == 0 { isInPart = false }
                    folder.space()
                case .gap:
                    folder.space()
                    folder.gap()
                case .hidden: hidden = max(0, hidden + (isStart ? 1 : -1))
                default: if !isInPart, event.tag.partsBlocks { folder.space() }
                }
                if tables < 0 { (tables, isInPart) = (0, false) }
            }
        }
        folder.beginBlock(.paragraph, level: 0, in: buffer)
        folder.gap()
    }
}
