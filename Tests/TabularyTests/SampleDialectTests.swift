import Tabulary
import TabularyExport
import Testing

/// The sample report as other converters would have written it: the same text in other dialects, with the same page breaks,
/// must come to the same records.
struct SampleDialectTests {
    private static let sample = String(
        decoding: (try? Project.bytes("Samples/outcome-4-social-security.txt")) ?? [], as: UTF8.self)
    private static let lines = sample.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    private static let expected = records(of: sample)

    @Test func theSampleIsThere() { #expect(Self.expected.count > 200) }

    /// Markdown rows of pipes: what the tabs of the sample were before.
    @Test func pipesComeToTheSameRecords() {
        #expect(Self.records(of: Self.piped) == Self.expected)
    }

    /// A table of HTML for each part between blank lines, all cells `td`, one row a line.
    @Test func tablesOfHTMLComeToTheSameRecords() {
        #expect(Self.records(of: Self.html { "<table>\n\($0.joined(separator: "\n"))\n</table>" }) == Self.expected)
    }

    @Test func tablesOfHTMLOnOneLineComeToTheSameRecords() {
        #expect(Self.records(of: Self.html { "<table>\($0.joined())</table>" }) == Self.expected)
    }

    private static var piped: String {
        lines.map { line in
            guard line.contains("\t") else { return line }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }

    private static func html(_ table: ([String]) -> String) -> String {
        var output: [String] = []
        var rows: [String] = []
        for line in lines + [""] {
            if line.contains("\t") {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                // A leftover rule is Markdown's, not HTML's.
                if cells.allSatisfy({ $0.allSatisfy { $0 == "-" } }) { continue }
                rows.append("<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
            } else {
                if !rows.isEmpty { output.append(table(rows)) }
                rows = []
                output.append(line)
            }
        }
        return output.joined(separator: "\n")
    }

    /// All records but their places, a line each.
    private static func records(of text: String) -> [String] {
        let dataset = Extractor().dataset(of: Array(text.utf8), source: "report.txt")
        return Records.of(.tables, dataset).map { $0.values("caption", "rows", "columns", "header_rows") }
            + Records.of(.observations, dataset).map { $0.values("table", "row_key", "column_path", "place", "text") }
            + Records.of(.figures, dataset).map { $0.values("table", "row_key", "column_path", "scope", "value") }
            + Records.of(.checks, dataset).map { $0.values("table", "row_key", "scope", "stated", "counted", "status") }
            + Records.of(.items, dataset).map { $0.values("table", "row_key", "column_path", "role", "text") }
            + Records.of(.mentions, dataset).map { $0.values("item", "place", "text", "char_start") }
    }
}
