import TabularyExport
import TabularyModel
import Testing

@testable import Tabulary

/// Tables of converters' files through the whole library: cells, spans, captions, tables inside cells and page breaks between
/// tables, with their lines and byte ranges in the file.
struct ConverterTableTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let form: Report.Form
        /// As `table|caption|caption_line|dialect|rows|columns|header_rows|line_start|line_end|joins|parent`.
        let tables: [String]
        /// As `table|row|column|kind|text|line|field`.
        let cells: [String]
        /// As `code line`.
        var diagnostics: [String] = []
        /// As `row_key|place|region|line`.
        var observations: [String] = []
    }

    static let docling = Form(
        testDescription: "Docling: a header of two rows, a stub that spans rows, a caption",
        file: #"""
            {"schema_name": "DoclingDocument", "version": "1.3.0", "name": "r",
             "body": {"children": [{"$ref": "#/texts/0"}, {"$ref": "#/tables/0"}]},
             "texts": [
              {"label": "section_header", "level": 1, "text": "R\u00e9sultats"},
              {"label": "caption", "text": "Table 1: \"R\u00e9sultats\""}],
             "tables": [{"label": "table", "captions": [{"$ref": "#/texts/1"}], "data": {"num_rows": 4, "num_cols": 3, "table_cells": [
              {"start_row_offset_idx": 0, "start_col_offset_idx": 0, "row_span": 2, "column_header": true, "text": "Code"},
              {"start_row_offset_idx": 0, "start_col_offset_idx": 1, "col_span": 2, "column_header": true, "text": "R\u00e9sultats"},
              {"start_row_offset_idx": 1, "start_col_offset_idx": 1, "column_header": true, "text": "Total"},
              {"start_row_offset_idx": 1, "start_col_offset_idx": 2, "column_header": true, "text": "Places"},
              {"start_row_offset_idx": 2, "start_col_offset_idx": 0, "row_span": 2, "row_header": true, "text": "4.1 Jobs\n& growth"},
              {"start_row_offset_idx": 2, "start_col_offset_idx": 1, "text": "2"},
              {"start_row_offset_idx": 2, "start_col_offset_idx": 2, "text": "C\u00f4te d'Ivoire, Kenya"},
              {"start_row_offset_idx": 3, "start_col_offset_idx": 1, "text": "3"},
              {"start_row_offset_idx": 3, "start_col_offset_idx": 2, "text": ""}]}}]}
            """#,
        form: .docling,
        tables: ["1|Table 1: \"Résultats\"|5|html|2|3|2|7|14|0|"],
        cells: [
            "1|1|1|value|Code|7|0", "1|1|2|value|Résultats|8|1", "1|1|3|covered||7|", "1|2|1|covered||9|",
            "1|2|2|value|Total|9|0", "1|2|3|value|Places|10|1", "1|3|1|value|4.1 Jobs & growth|11|0",
            "1|3|2|value|2|12|1", "1|3|3|value|Côte d'Ivoire, Kenya|13|2", "1|4|1|covered||14|", "1|4|2|value|3|14|0",
            "1|4|3|blank||14|1",
        ],
        observations: ["i4.1|CIV|Africa|13", "i4.1|KEN|Africa|13"])

    static let mineru = Form(
        testDescription: "MinerU: two parts of a table on two pages, spans, and a table in a cell",
        file: #"""
            [{"type": "table", "table_caption": ["Table 2: Laws"], "page_idx": 0,
              "table_body": "<html><body><table><tr><td>Code</td><td colspan=\"2\">Laws &amp; plans<\/td></tr><tr><td rowspan=\"2\">4.1 A</td><td>1</td><td>P\u00e9rou</td></tr><tr><td>2</td><td>x<table><tr><td>in</td><td>side</td></tr></table></td></tr></table></body></html>"},
             {"type": "page_number", "text": "12", "page_idx": 0},
             {"type": "table", "table_caption": ["Table 2: Laws (continued)"], "page_idx": 1,
              "table_body": "<html><body><table><tr><td>Code</td><td colspan=\"2\">Laws &amp; plans</td></tr><tr><td>4.2 B</td><td>3</td><td>Ghana</td></tr></table></body></html>"},
             {"type": "text", "text": "End.", "page_idx": 1}]
            """#,
        form: .mineru,
        tables: ["1|Table 2: Laws|2|html|3|3|1|2|5|1|", "2|||html|1|2|0|2|2|0|1/3/3"],
        cells: [
            "1|1|1|value|Code|2|0", "1|1|2|value|Laws & plans|2|1", "1|1|3|covered||2|", "1|2|1|value|4.1 A|2|0",
            "1|2|2|value|1|2|1", "1|2|3|value|Pérou|2|2", "1|3|1|covered||2|", "1|3|2|value|2|2|0", "1|3|3|value|x|2|1",
            "1|4|1|value|4.2 B|5|0", "1|4|2|value|3|5|1", "1|4|3|value|Ghana|5|2", "2|1|1|value|in|2|0",
            "2|1|2|value|side|2|1",
        ])

    static let unstructured = Form(
        testDescription: "Unstructured: HTML of one line, damaged",
        file: #"""
            [{"type": "Title", "text": "Outcome", "metadata": {}},
             {"type": "Table", "text": "A B 007 4.10", "metadata": {"page_number": 1,
              "text_as_html": "<table>\n<thead>\n<tr><th>A</th><th>B</th></tr>\n</thead><tbody>\n<tr><td>007</td><td>4.10<sup>1</sup><tr><td>\u2013<td>Jordan<br/>Iraq</tbody></table>"}},
             {"type": "NarrativeText", "text": "Jordan acted.", "metadata": {}}]
            """#,
        form: .unstructured,
        tables: ["1|||html|2|2|1|3|3|0|"],
        cells: [
            "1|1|1|value|A|3|0", "1|1|2|value|B|3|1", "1|2|1|value|007|3|0", "1|2|2|value|4.10|3|1",
            "1|3|1|value|–|3|0", "1|3|2|value|Jordan Iraq|3|1",
        ])

    static let marker = Form(
        testDescription: "Marker: blocks of HTML",
        file: #"""
            {"block_type": "Document", "metadata": {}, "children": [{"block_type": "Page", "html": "", "children": [
              {"block_type": "SectionHeader", "html": "<h2>Outcome</h2>", "children": null},
              {"block_type": "Table", "html": "<table><caption>Table 3: Sums</caption><tbody><tr><th>Country</th><th>N</th></tr><tr><td>Kenya</td><td rowspan=\"2\">7</td></tr><tr><td>Ghana</td></tr></tbody></table>", "children": null},
              {"block_type": "Text", "html": "<p>End.</p>", "children": null}]}]}
            """#,
        form: .marker,
        tables: ["1|Table 3: Sums|3|html|2|2|1|3|3|0|"],
        cells: [
            "1|1|1|value|Country|3|0", "1|1|2|value|N|3|1", "1|2|1|value|Kenya|3|0", "1|2|2|value|7|3|1",
            "1|3|1|value|Ghana|3|0", "1|3|2|covered||3|",
        ])

    static let text = Form(
        testDescription: "an object with its text: Markdown with HTML, pipes and a page break",
        file: #"""
            {"id": 1,
             "text": "# Outcome\n\n<table><tr><th>Code</th><th>N</th></tr>\n<tr><td>4.1 &lt;A&gt;</td><td>1</td></tr></table>\n\n12\n\n<table><tr><td>4.2 B</td><td>2</td></tr></table>\n\n| X | Y |\n|---|---|\n| a\\|b | <table><tr><td>n</td></tr></table> |\n"}
            """#,
        form: .json,
        tables: ["1|||html|2|2|1|2|2|1|", "2|||pipe|1|2|1|2|2|0|", "3|||html|1|1|0|2|2|0|2/2/2"],
        cells: [
            "1|1|1|value|Code|2|0", "1|1|2|value|N|2|1", "1|2|1|value|4.1 <A>|2|0", "1|2|2|value|1|2|1",
            "1|3|1|value|4.2 B|2|0", "1|3|2|value|2|2|1", "2|1|1|value|X|2|0", "2|1|2|value|Y|2|1",
            "2|2|1|value|a|b|2|0", "2|2|2|blank||2|1", "3|1|1|value|n|2|0",
        ])

    @Test(arguments: [docling, mineru, unstructured, marker, text])
    func tablesHaveTheirCellsAndPlacesInTheFile(_ example: Form) throws {
        let file = Array(example.file.utf8)
        let dataset = Extractor().dataset(of: file, source: "a.json")
        #expect(dataset.report.status == .ok && dataset.report.form == example.form)
        let tables = Records.of(.tables, dataset).map {
            $0.values(
                "table", "caption", "caption_line", "dialect", "rows", "columns", "header_rows", "line_start",
                "line_end",
                "joins", "parent")
        }
        #expect(tables == example.tables)
        let cells = Records.of(.cells, dataset)
        #expect(cells.map { $0.values("table", "row", "column", "kind", "text", "line", "field") } == example.cells)
        for cell in cells where cell["kind"] == "value" && cell["text"]?.contains("|") == false {
            #expect(try FileText.packed(cell, in: file) == cell["text"]?.filter { !$0.isWhitespace })
        }
        if !example.observations.isEmpty {
            let observations = Records.of(.observations, dataset)
            #expect(observations.map { $0.values("row_key", "place", "region", "line") } == example.observations)
            for observation in observations {
                #expect(try FileText.packed(observation, in: file) == observation["text"]?.filter { !$0.isWhitespace })
            }
        }
        for item in Records.of(.items, dataset) {
            #expect(try FileText.packed(item, in: file) == item["text"]?.filter { !$0.isWhitespace })
        }
        #expect(dataset.document.words.dropped == 0)
        #expect(!dataset.diagnostics.contains { $0.severity == .error })
    }

    @Test func marksOfAConvertersTableStandApart() {
        let dataset = Extractor().dataset(of: Array(Self.unstructured.file.utf8), source: "a.json")
        #expect(Records.of(.cells, dataset).map { $0["marks"] ?? "" } == ["", "", "", "1", "", ""])
    }

    @Test func tablesOfTwoPagesAreJoinedAndTold() {
        let dataset = Extractor().dataset(of: Array(Self.mineru.file.utf8), source: "a.json")
        #expect(Records.of(.joins, dataset).map { $0.values("table", "line", "kind", "into_line") } == ["1|5|header|2"])
        let codes = dataset.diagnostics.map(\.code)
        #expect(codes.contains(.joinHeader) && codes.contains(.converterLeftOut))
    }
}
