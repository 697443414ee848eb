import TabularyModel
import Testing

@testable import TabularyIngestion

/// The page breaks of tab tables, written with pipes: each form a converter may give to the fragments.
@Suite struct PipeBreakTests {
    /// How a fragment after the first is written.
    enum Form: String, CaseIterable, Sendable {
        /// Its first row as a header, above a rule.
        case ruleBelowFirstRow
        /// Below an empty header and a rule.
        case emptyHeader
        /// Below a rule.
        case ruleAbove
        /// Rows alone.
        case noRule
    }

    @Test(arguments: PageBreakTests.joined + PageBreakTests.apart, Form.allCases)
    func pipeTablesAreJoinedLikeTabTables(_ example: PageBreakTests.Case, _ form: Form) {
        let reading = ReportReading(Self.piped(example.text, form))
        let rows = reading.document.tables.indices.map { reading.rows($0).map { $0.joined(separator: " | ") } }
        #expect(rows == example.tables, "\(Self.piped(example.text, form))")
        let kinds = reading.document.joins.map { "\($0.kind)" }
        #expect(kinds == example.joins.map { String($0.prefix { $0 != " " }) })
        #expect(reading.document.words.dropped == 0)
    }

    /// The report with each run of lines with tabs as pipe rows.
    static func piped(_ text: String, _ form: Form) -> String {
        var lines: [String] = []
        var isInside = false
        var isFirst = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--") { continue }
            guard line.contains("\t") else {
                if line.hasPrefix("#") || line.contains("Table") { isFirst = true }
                lines.append(String(line))
                isInside = false
                continue
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let row = "| " + cells.joined(separator: " | ") + " |"
            let rule = "|" + cells.map { _ in "---|" }.joined()
            let blank = "|" + cells.map { _ in "   |" }.joined()
            let form = isFirst ? .ruleBelowFirstRow : form
            if !isInside, form == .emptyHeader { lines.append(blank) }
            if !isInside, form == .emptyHeader || form == .ruleAbove { lines.append(rule) }
            lines.append(row)
            if !isInside, form == .ruleBelowFirstRow { lines.append(rule) }
            isInside = true
            isFirst = false
        }
        return lines.joined(separator: "\n")
    }
}
