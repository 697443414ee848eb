internal import Tabulary
internal import TabularyComparison

/// Prints diagnostics as compilers do: `file:line:column: warning: message [code]`, the place, and a caret below it.
struct DiagnosticPrinter {
    /// The longest excerpt of a line, in characters.
    private static let width = 100

    let dataset: Dataset
    let path: String

    /// The lines that tell a diagnostic.
    func lines(for diagnostic: Diagnostic) -> [String] {
        let name = path == "-" ? "<stdin>" : path
        let head =
            "\(diagnostic.severity.rawValue): \(printable(dataset.message(of: diagnostic))) [\(diagnostic.code.rawValue)]"
        guard let bytes = diagnostic.bytes, let line = diagnostic.line, let source = dataset.sourceLine(line) else {
            return ["\(name): \(head)"]
        }
        let (excerpt, caret, column) = excerpt(of: source, bytes)
        return ["\(name):\(line):\(column): \(head)", "    " + excerpt, "    " + caret]
    }

    /// A stretch of the line around the place, a caret line below it, and the place's 1-based column.
    private func excerpt(of line: (start: Int, bytes: ArraySlice<UInt8>), _ place: Range<Int>) -> (String, String, Int)
    {
        let lineEnd = line.start + line.bytes.count
        let start = min(max(place.lowerBound, line.start), lineEnd)
        let end = min(max(place.upperBound, start), lineEnd)
        func text(_ range: Range<Int>) -> [Character] {
            let from = line.bytes.startIndex - line.start
            return printable(
                String(decoding: line.bytes[(range.lowerBound + from)..<(range.upperBound + from)], as: UTF8.self))
        }
        // Only what can be shown is decoded: a line may be megabytes long.
        let window = 4 * Self.width
        let before = text(max(line.start, start - window)..<start).suffix(Self.width / 3)
        let markedEnd = min(end, start + window)
        let marked = text(start..<markedEnd).prefix(Self.width - before.count)
        let after = text(markedEnd..<min(lineEnd, markedEnd + window)).prefix(
            Self.width - before.count - marked.count)
        let cutsBefore = start - line.start > before.count * 4 || start - line.start > window
        let lead = cutsBefore ? "…" : ""
        let caret = "^" + String(repeating: "~", count: max(0, marked.count - 1))
        let column =
            1
            + line.bytes[line.bytes.startIndex..<(line.bytes.startIndex + start - line.start)].count {
                $0 & 0xC0 != 0x80
            }
        return (
            lead + String(before) + String(marked) + String(after),
            String(repeating: " ", count: lead.count + before.count) + caret, column
        )
    }

    /// Text that cannot drive a terminal: controls become spaces, other invisible signs go.
    private func printable(_ text: String) -> [Character] {
        text.map { character in
            character.unicodeScalars.contains(where: Printable.isHarmful) ? " " : character
        }
    }

    private func printable(_ text: String) -> String { String(printable(text) as [Character]) }
}
