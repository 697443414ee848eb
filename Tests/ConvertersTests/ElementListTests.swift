import TabularyModel
import Testing

@testable import TabularyConverters

/// MinerU's content list, Unstructured's elements, and Marker's tree.
@Suite struct ElementListTests {
    @Test func contentListBecomesReportText() throws {
        let conversion = try Conversion(
            #"""
            [
              {"type": "header", "text": "ILO", "page_idx": 0},
              {"type": "text", "text": "Outcome 4", "text_level": 1, "page_idx": 0},
              {"type": "text", "text": "A paragraph\nof two lines.", "page_idx": 0},
              {"type": "list", "sub_type": "text", "list_items": ["one", "- two", "3. three"], "page_idx": 0},
              {"type": "table", "img_path": "a.jpg", "table_caption": ["Table 1:", "Results"], "table_footnote": ["Note."],
               "table_body": "<html><body><table border=\"1\"><tr><td>A<\/td><\/tr>\n<\/table><\/body><\/html>", "page_idx": 1},
              {"type": "table", "table_caption": ["Table 2"], "page_idx": 1},
              {"type": "image", "img_caption": ["Figure 1"], "img_path": "b.jpg", "page_idx": 1},
              {"type": "code", "code_body": "x = 1", "page_idx": 1},
              {"type": "page_number", "text": "12", "page_idx": 1}, 7
            ]
            """#)
        #expect(
            conversion.text == """
                # Outcome 4

                A paragraph of two lines.

                - one
                - two
                3. three

                <html><body><table border="1"><caption>Table 1: Results</caption><tr><td>A</td></tr> </table></body></html>

                Note.

                Table 2

                Figure 1

                ```
                x = 1
                ```
                """)
        #expect(conversion.report.form == .mineru)
        #expect(
            conversion.report.diagnostics.map(\.message) == [
                "left out of the report's text: 1 page header, 1 table that is a picture only, 1 page number, "
                    + "1 element that is no block"
            ])
        #expect(conversion.stretches(of: "A</td></tr>") == [#"A<\/td><\/tr>"#])
        #expect(conversion.stretches(of: "Table 1: Results") == ["Table 1:", "Results"])
    }

    @Test func elementsBecomeReportText() throws {
        let conversion = try Conversion(
            #"""
            [
              {"type": "Title", "element_id": "1", "text": "Outcome 4", "metadata": {"category_depth": 0}},
              {"type": "Title", "element_id": "2", "text": "Results", "metadata": {"category_depth": 1}},
              {"type": "Header", "element_id": "3", "text": "ILO", "metadata": {}},
              {"type": "NarrativeText", "element_id": "4", "text": "If a < b & c.", "metadata": {"page_number": 1}},
              {"type": "ListItem", "element_id": "5", "text": "one", "metadata": {}},
              {"type": "ListItem", "element_id": "6", "text": "two", "metadata": {"category_depth": 1}},
              {"type": "PageBreak", "element_id": "7", "text": "", "metadata": {}},
              {"type": "Table", "element_id": "8", "text": "A B", "metadata": {"text_as_html": "<table><tr><td>A</td></tr></table>"}},
              {"type": "Table", "element_id": "9", "text": "C D", "metadata": {}},
              {"type": "Footer", "element_id": "10", "text": "12", "metadata": {}}
            ]
            """#)
        #expect(
            conversion.text == """
                # Outcome 4

                ## Results

                If a &lt; b &amp; c.

                - one
                  - two

                <table><tr><td>A</td></tr></table>

                C D
                """)
        #expect(conversion.report.form == .unstructured)
        #expect(conversion.codes == [.converterTable, .converterLeftOut])
        #expect(conversion.report.diagnostics.first?.line == 10)
        #expect(conversion.stretches(of: "If a &lt; b &amp; c.") == ["If a < b & c."])
    }

    @Test func markersTreeBecomesReportText() throws {
        let conversion = try Conversion(
            #"""
            {"block_type": "Document", "metadata": {}, "children": [
              {"block_type": "Page", "html": "<content-ref src='/page/0/A'></content-ref>", "children": [
                {"block_type": "PageHeader", "html": "<p>ILO</p>", "children": null},
                {"block_type": "SectionHeader", "html": "<h2>Results</h2>", "children": null},
                {"block_type": "Table", "html": "<table>\n<tr><td>A</td></tr></table>", "children": [
                  {"block_type": "TableCell", "html": "<td>A</td>", "children": null}]}]}]}
            """#)
        #expect(conversion.text == "<h2>Results</h2>\n\n<table> <tr><td>A</td></tr></table>")
        #expect(conversion.report.form == .marker)
        #expect(conversion.codes == [.converterLeftOut])
    }
}
