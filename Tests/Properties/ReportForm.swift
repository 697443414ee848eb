package import TabularyModel

/// The forms in which converters write the tables of a report: made of the same lines with tabs.
package enum ReportForm: String, Sendable, CaseIterable, CustomStringConvertible {
    case tabs
    /// A rule below the first row of each fragment.
    case pipes
    /// What follows a page break stands below an empty header.
    case pipesBelowEmptyHeaders
    /// A quote around all.
    case quotedPipes
    case html
    /// No table is closed.
    case unclosedHTML

    package var description: String { rawValue }

    package var dialect: Table.Dialect {
        switch self {
        case .tabs: .tab
        case .pipes, .pipesBelowEmptyHeaders, .quotedPipes: .pipe
        case .html, .unclosedHTML: .html
        }
    }

    /// A report whose tables are lines with tabs, in this form.
    package func text(_ lines: String) -> String {
        switch self {
        case .tabs: lines
        case .pipes: Self.piped(lines, hasEmptyHeaders: false)
        case .pipesBelowEmptyHeaders: Self.piped(lines, hasEmptyHeaders: true)
        case .quotedPipes:
            Self.piped(lines, hasEmptyHeaders: false).split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.isEmpty ? ">" : "> \($0)"
            }.joined(separator: "\n")
        case .html: Self.html(lines, isClosed: true)
        case .unclosedHTML: Self.html(lines, isClosed: false)
        }
    }

    private static func html(_ text: String, isClosed: Bool) -> String {
        var lines: [String] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("--") {
            guard line.contains("\t") else {
                if isInside, isClosed { lines.append("</table>") }
                isInside = false
                lines.append(String(line))
                continue
            }
            if !isInside { lines.append("<table>") }
            isInside = true
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            lines.append("<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
        }
        return lines.joined(separator: "\n")
    }

    private static func piped(_ text: String, hasEmptyHeaders: Bool) -> String {
        var lines: [String] = []
        var isInside = false
        var isFirst = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("--") {
            if line.contains("Table") || line.hasPrefix("#") { isFirst = true }
            guard line.contains("\t") else {
                lines.append(String(line))
                isInside = false
                continue
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let rule = "|" + cells.map { _ in " --- |" }.joined()
            let isBelowEmpty = hasEmptyHeaders && !isFirst && !isInside
            if isBelowEmpty { lines += ["|" + cells.map { _ in "     |" }.joined(), rule] }
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if !isInside, !isBelowEmpty { lines.append(rule) }
            isInside = true
            if !line.contains("Table") { isFirst = false }
        }
        return lines.joined(separator: "\n")
    }
}
