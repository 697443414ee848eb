import TabularyIngestion
import TabularyModel

/// A small report as it was read, in forms that tests can compare.
struct ReportReading {
    let document: Document

    init(_ text: String, _ options: ReadingOptions = ReadingOptions(), judge: PlaceJudge = .ignorant) {
        document = DocumentReader.read(TextDecoder.decode(Array(text.utf8)), judge: judge, options: options)
    }

    /// The texts of a table's cells, a row a list; a cell without text is its kind in brackets, as `[blank]`.
    func rows(_ table: Int = 0) -> [[String]] {
        guard document.tables.indices.contains(table) else { return [] }
        let table = document.tables[table]
        return (0..<table.rowCount).map { row in
            (0..<table.columnCount).map { column in
                let cell = table[row, column]
                return cell.kind == .value ? document.buffer.string(cell.text) : "[\(cell.kind.name)]"
            }
        }
    }

    /// The blocks of a cell, as ``describe(_:in:)`` gives them.
    func blocks(_ row: Int, _ column: Int, table: Int = 0) -> [String] {
        let cell = document.tables[table][row, column]
        let blocks = document.tables[table].blocks(ofCell: row * document.tables[table].columnCount + column)
        if blocks.isEmpty { return cell.text.isEmpty ? [] : ["¶ \(document.buffer.string(cell.text))"] }
        return document.cellBlocks[blocks].map {
            Self.describe($0, in: document.buffer)
        }
    }

    /// The blocks outside of tables, as `heading 1: Title`; a table as `table 0`.
    var blocks: [String] {
        document.blocks.map { block in
            if case .table(let table) = block.kind { return "table \(table)" }
            let level = block.level > 0 ? " \(block.level)" : ""
            return "\(block.kind.name)\(level): \(document.buffer.string(block.text))"
        }
    }

    /// The joins, as `cell 5→3` with the table's number before it where it is not the first.
    var joins: [String] {
        document.joins.map { "\($0.table == 0 ? "" : "\($0.table + 1)/")\($0.kind) \($0.line)→\($0.intoLine)" }
    }

    /// All diagnostics by line, as `line severity code`.
    var diagnostics: [String] {
        document.diagnostics.sorted { ($0.bytes?.lowerBound ?? -1) < ($1.bytes?.lowerBound ?? -1) }.map {
            "\($0.line ?? 0) \($0.severity) \($0.code.rawValue)"
        }
    }

    /// Where a cell stands in the report: its pieces as `line/field`.
    func places(_ row: Int, _ column: Int, table: Int = 0) -> [String] {
        let cell = document.tables[table][row, column]
        let provenance = document.buffer.provenance(of: cell.text, field: cell.field)
        return provenance?.pieces.map { "\($0.line)/\($0.field)" } ?? []
    }

    /// A paragraph as `¶ text`, a bullet as `1• text`, what follows a line break as `/ text`.
    static func describe(_ block: TextBlock, in buffer: TextBuffer) -> String {
        let sign =
            switch block.kind {
            case .paragraph: "¶"
            case .bullet: "\(block.level)•"
            case .line: "/"
            }
        return "\(sign) \(buffer.string(block.text))"
    }
}
