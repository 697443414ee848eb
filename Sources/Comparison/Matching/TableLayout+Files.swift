extension TableLayout {
    /// The files of a dataset, layout 1.
    static let all: [TableLayout] = [
        TableLayout(
            name: "reports",
            columns: [
                "report", "source", "sha256", "bytes", "encoding", "title", "status", "tables", "observations",
                "figures", "items", "words_in", "words_tables", "words_prose", "words_dropped", "warnings", "errors",
            ],
            keyCount: 1,
            passes: [MatchingPass(["report"])],
            // The counts follow from the other files.
            shifting: [
                "source", "sha256", "bytes", "tables", "observations", "figures", "items", "words_in", "words_tables",
                "words_prose", "warnings", "errors",
            ]),
        TableLayout(
            name: "tables",
            columns: [
                "report", "table", "caption", "caption_line", "dialect", "rows", "columns", "header_rows",
                "line_start", "line_end", "joins", "parent",
            ],
            keyCount: 2,
            passes: [MatchingPass(["report", "table"])],
            shifting: ["table", "caption_line"]),
        TableLayout(
            name: "joins",
            columns: ["report", "table", "line", "kind", "into_line", "evidence", "accepted"],
            keyCount: 3,
            passes: [
                MatchingPass(["report", "table", "kind", "evidence"]), MatchingPass(["report", "table", "kind"]),
            ],
            shifting: ["table", "into_line"]),
        TableLayout(
            name: "cells",
            columns: [
                "report", "table", "row", "column", "row_key", "column_key", "kind", "header", "text", "marks",
                "value", "unit", "line", "field", "byte_start", "byte_end",
            ],
            keyCount: 4,
            passes: [
                MatchingPass(["report", "table", "row_key", "column_key", "kind", "text"]),
                MatchingPass(["report", "table", "row_key", "column_key"]),
                MatchingPass(["report", "table", "row_key", "text"], .moved, filled: "text"),
            ],
            shifting: ["table", "row", "column"]),
        TableLayout(
            name: "observations",
            columns: [
                "report", "table", "row_key", "column_key", "place", "text", "occurrence", "row_label", "column_path",
                "place_name", "region", "match", "line", "field", "byte_start", "byte_end",
            ],
            keyCount: 7,
            passes: [
                MatchingPass(["report", "table", "row_key", "column_key", "place", "text", "occurrence"]),
                MatchingPass(["report", "table", "row_key", "column_key", "place"], filled: "place"),
                MatchingPass(["report", "table", "row_key", "column_key", "text"], .reResolved, filled: "text"),
                MatchingPass(["report", "table", "row_key", "place", "text"], .moved, filled: "text"),
                MatchingPass(["report", "table", "row_key", "place"], .moved, filled: "place"),
            ],
            shifting: ["table", "occurrence"]),
        TableLayout(
            name: "figures",
            columns: [
                "report", "table", "row_key", "column_key", "scope", "scope_kind", "row_label", "column_path",
                "value", "unit", "text", "line", "field", "byte_start", "byte_end",
            ],
            keyCount: 5,
            passes: [
                MatchingPass(["report", "table", "row_key", "column_key", "scope"]),
                MatchingPass(["report", "table", "row_key", "column_key", "text"], .reResolved, filled: "text"),
                MatchingPass(["report", "table", "row_key", "scope", "value"], .moved, filled: "value"),
            ],
            shifting: ["table"]),
        TableLayout(
            name: "items",
            columns: [
                "report", "item", "table", "row_key", "row_label", "place", "column_key", "column_path", "section",
                "seq", "role", "level", "text", "line", "field", "byte_start", "byte_end",
            ],
            keyCount: 2,
            passes: [
                MatchingPass(["report", "table", "row_key", "column_key", "section", "text"]),
                MatchingPass(["report", "table", "row_key", "column_key", "section", "seq"]),
                MatchingPass(["report", "table", "row_key", "text"], .moved, filled: "text"),
            ],
            shifting: ["item", "table", "seq"]),
        TableLayout(
            name: "mentions",
            columns: [
                "report", "item", "mention", "table", "row_key", "column_key", "place", "kind", "text", "char_start",
                "char_end",
            ],
            keyCount: 3,
            passes: [
                MatchingPass(["report", "table", "row_key", "column_key", "place", "text"]),
                MatchingPass(["report", "table", "row_key", "column_key", "text"], .reResolved, filled: "text"),
                MatchingPass(["report", "table", "row_key", "place", "text"], .moved, filled: "text"),
            ],
            shifting: ["item", "mention", "table"]),
        TableLayout(
            name: "checks",
            columns: [
                "report", "table", "row_key", "check", "scope", "row_label", "target", "stated", "counted",
                "difference", "status",
            ],
            keyCount: 5,
            passes: [MatchingPass(["report", "table", "row_key", "check", "scope"])],
            shifting: ["table"]),
        TableLayout(
            name: "places",
            columns: [
                "place", "name", "kind", "iso2", "iso3", "m49", "ilo_region", "ilo_subregion", "m49_region",
                "m49_subregion", "worldbank_region", "worldbank_income", "continent",
            ],
            keyCount: 1,
            passes: [MatchingPass(["place"])]),
        TableLayout(
            name: "diagnostics",
            columns: [
                "report", "diagnostic", "severity", "code", "message", "line", "column", "byte_start", "byte_end",
                "table", "row_key",
            ],
            keyCount: 2,
            passes: [
                MatchingPass(["report", "table", "row_key", "code", "message"]),
                MatchingPass(["report", "table", "row_key", "code"]),
            ],
            shifting: ["diagnostic", "column", "table"]),
    ]
}
