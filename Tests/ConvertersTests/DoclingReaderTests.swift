import TabularyModel
import Testing

@testable import TabularyConverters

@Suite struct DoclingReaderTests {
    static let file = #"""
        {
          "schema_name": "DoclingDocument", "version": "1.3.0", "name": "report",
          "furniture": {"self_ref": "#/furniture", "children": [], "label": "unspecified"},
          "body": {"self_ref": "#/body", "label": "unspecified", "children": [
            {"$ref": "#/texts/0"}, {"$ref": "#/texts/1"}, {"$ref": "#/texts/2"}, {"$ref": "#/groups/0"},
            {"$ref": "#/texts/5"}, {"$ref": "#/tables/0"}, {"$ref": "#/groups/2"}, {"$ref": "#/pictures/0"},
            {"$ref": "#/texts/99"}, {"$ref": "#/texts/0"}]},
          "groups": [
            {"label": "list", "children": [{"$ref": "#/texts/3"}]},
            {"label": "ordered_list", "children": [{"$ref": "#/texts/4"}]},
            {"label": "inline", "children": [{"$ref": "#/texts/7"}, {"$ref": "#/texts/8"}]}],
          "texts": [
            {"label": "title", "text": "Outcome 4: Jobs & growth", "children": []},
            {"label": "section_header", "level": 2, "text": "R\u00e9sultats", "children": []},
            {"label": "page_header", "content_layer": "furniture", "text": "Page 3", "children": []},
            {"label": "list_item", "marker": "-", "enumerated": false, "text": "Outer", "children": [{"$ref": "#/groups/1"}]},
            {"label": "list_item", "marker": "1.", "enumerated": true, "text": "Inner <one>", "children": []},
            {"label": "caption", "text": "Table 1: Results", "children": []},
            {"label": "footnote", "text": "a Provisional.", "children": []},
            {"label": "text", "text": "Both", "children": []},
            {"label": "text", "text": "parts.", "children": []},
            {"label": "text", "text": "inside the picture", "children": []},
            {"label": "text", "text": "lost", "children": []}],
          "tables": [{"label": "table", "captions": [{"$ref": "#/texts/5"}], "footnotes": [{"$ref": "#/texts/6"}],
            "children": [], "data": {"num_rows": 3, "num_cols": 3, "table_cells": [
              {"start_row_offset_idx": 0, "start_col_offset_idx": 0, "row_span": 1, "col_span": 1, "column_header": true, "text": "Country"},
              {"start_row_offset_idx": 0, "start_col_offset_idx": 1, "row_span": 1, "col_span": 2, "column_header": true, "text": "Results"},
              {"start_row_offset_idx": 1, "start_col_offset_idx": 0, "row_span": 2, "col_span": 1, "row_header": true, "text": "Kenya"},
              {"start_row_offset_idx": 1, "start_col_offset_idx": 2, "row_span": 1, "col_span": 1, "text": "A & B\nC"},
              {"start_row_offset_idx": 2, "start_col_offset_idx": 1, "row_span": 1, "col_span": 1, "text": "2"}]}}],
          "pictures": [{"label": "picture", "captions": [], "footnotes": [], "children": [{"$ref": "#/texts/9"}]}],
          "pages": {}
        }
        """#

    @Test func documentBecomesReportText() throws {
        let conversion = try Conversion(Self.file)
        #expect(
            conversion.text == """
                # Outcome 4: Jobs &amp; growth

                ### Résultats

                - Outer
                  1. Inner &lt;one>

                <table>
                <caption>Table 1: Results</caption>
                <thead>
                <tr><th>Country</th><th colspan="2">Results</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row" rowspan="2">Kenya</th><td></td><td>A &amp; B<br>C</td></tr>
                <tr><td>2</td><td></td></tr>
                </tbody>
                </table>

                a Provisional.

                Both parts.
                """)
        #expect(conversion.report.form == .docling)
    }

    @Test func whatIsNoTextIsTold() throws {
        let conversion = try Conversion(Self.file)
        #expect(
            conversion.report.diagnostics.map(\.message) == [
                "the reference \"#/texts/99\" leads nowhere",
                "left out of the report's text: 1 page header or footer, 1 text inside a picture, "
                    + "1 item that the body does not refer to",
            ])
        #expect(conversion.codes == [.converterReference, .converterLeftOut])
    }

    @Test func textsAreMappedToTheirStrings() throws {
        let conversion = try Conversion(Self.file)
        #expect(conversion.stretches(of: "Résultats") == [#"R\u00e9sultats"#])
        #expect(conversion.stretches(of: "Inner &lt;one>") == ["Inner <one>"])
        #expect(conversion.stretches(of: "A &amp; B<br>C") == [#"A & B\nC"#])
        #expect(conversion.stretches(of: "Both parts.") == ["Both", "parts."])
        #expect(conversion.stretches(of: "<table>") == [])
    }

    private func table(_ cells: String) throws -> Conversion {
        try Conversion(
            """
            {"schema_name": "DoclingDocument", "body": {"children": [{"$ref": "#/tables/0"}]},
             "tables": [{"label": "table", "data": {"table_cells": [\(cells)]}}]}
            """)
    }

    private func cell(_ row: Int, _ column: Int, _ text: String, _ more: String = "") -> String {
        #"{"start_row_offset_idx": \#(row), "start_col_offset_idx": \#(column), "text": "\#(text)"\#(more)}"#
    }

    @Test func cellsAreSortedAndGapsFilled() throws {
        let conversion = try table([cell(2, 1, "d"), cell(0, 0, "a"), cell(0, 1, "b")].joined(separator: ","))
        #expect(
            conversion.text == """
                <table>
                <tbody>
                <tr><td>a</td><td>b</td></tr>
                <tr><td></td><td></td></tr>
                <tr><td></td><td>d</td></tr>
                </tbody>
                </table>
                """)
        #expect(conversion.codes.isEmpty)
    }

    @Test func oddPlacesAreTold() throws {
        let overlap = try table(cell(0, 0, "a", ", \"col_span\": 2") + "," + cell(0, 1, "b"))
        #expect(
            overlap.text.contains("<tr><td colspan=\"2\">a</td><td>b</td></tr>") && overlap.codes == [.converterTable])
        let far = try table(cell(0, 0, "a") + "," + cell(900_000_000, 900_000_000, "b"))
        #expect(far.text.contains("a</td>") && far.text.contains("b</td>") && far.codes == [.converterTable])
        #expect(far.text.utf8.count < 200)
        let rows = try table(cell(0, 0, "a") + "," + cell(900_000_000, 1, "b"))
        #expect(rows.codes == [.converterTable] && rows.text.utf8.count < 1_000_000)
        let unplaced = try table(#"{"text": "a"}, {"text": "b"}"#)
        #expect(
            unplaced.text.contains("<tr><td>a</td></tr>\n<tr><td>b</td></tr>") && unplaced.codes == [.converterTable])
    }

    @Test func aGridAloneIsRead() throws {
        let span = cell(0, 0, "wide", ", \"col_span\": 2, \"column_header\": true")
        let conversion = try Conversion(
            """
            {"body": {"children": [{"$ref": "#/tables/0"}]}, "texts": [], "tables": [{"label": "table", "data":
             {"grid": [[\(span), \(span)], [\(cell(1, 0, "a")), \(cell(1, 1, "b"))]]}}]}
            """)
        #expect(conversion.text.contains("<tr><th colspan=\"2\">wide</th></tr>\n</thead>\n<tbody>\n<tr><td>a</td>"))
    }

    @Test func circlesEnd() throws {
        let conversion = try Conversion(
            """
            {"schema_name": "DoclingDocument", "body": {"children": [{"$ref": "#/groups/0"}]}, "groups": [
             {"label": "list", "children": [{"$ref": "#/groups/0"}, {"$ref": "#/groups/1"}]},
             {"label": "section", "children": [{"$ref": "#/groups/0"}, {"$ref": "#/texts/0"}]}],
             "texts": [{"label": "text", "text": "once"}]}
            """)
        #expect(conversion.text == "once")
    }

    @Test func signsOfMarkdownInPlainTextAreText() throws {
        let conversion = try Conversion(
            ##"{"schema_name": "DoclingDocument", "body": {"children": [{"$ref": "#/texts/0"}, {"$ref": "#/texts/1"}]}, "texts": [{"label": "text", "text": "# of staff\tand `so`"}, {"label": "code", "text": "a\n\tb"}]}"##
        )
        #expect(conversion.text == "&#35; of staff and `so`\n\n```\na\n\tb\n```")
    }
}
