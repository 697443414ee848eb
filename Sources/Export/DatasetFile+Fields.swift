import TabularyModel

// The columns of every file, in their order: the one place that names them. CSV headers, JSON keys and
// datapackage.json are made from here; `RecordEmitter` puts the values in the same order.
extension DatasetFile {
    var fields: [FieldSchema] {
        switch self {
        case .reports: Self.reportFields
        case .tables: Self.tableFields
        case .joins: Self.joinFields
        case .cells: Self.cellFields
        case .observations: Self.observationFields
        case .figures: Self.figureFields
        case .items: Self.itemFields
        case .mentions: Self.mentionFields
        case .checks: Self.checkFields
        case .places: Self.placeFields
        case .diagnostics: Self.diagnosticFields
        }
    }

    private static let report = FieldSchema.text("report", "The report's id.", isRequired: true)
    private static let table = FieldSchema.integer(
        "table", "The table in the report, from 1.", isRequired: true, minimum: 1)
    private static let rowKey = FieldSchema.text(
        "row_key", "The row's own code, its place's code or a slug of its label; unique in its table.")
    private static let rowLabel = FieldSchema.text("row_label", "The whole text of the row's header.")
    private static let columnKey = FieldSchema.text(
        "column_key", "The slug of the column's path; unique in its table.", isRequired: true)
    private static let columnPath = FieldSchema.text(
        "column_path", "The column's header from the top down, joined with ' > '; empty without a header.")
    private static let place = FieldSchema.text(
        "place", "ISO 3166-1 alpha-3 code, XKX, ISO 3166-3 alpha-3 code, or the slug of an area or group.")

    private static let provenance: [FieldSchema] = [
        .list("line", "The line in the report, from 1; joined by ';' where a page break cut the value."),
        .list("field", "The cell in that line, from 0; joined by ';'."),
        .list("byte_start", "The first byte in the report as UTF-8 without byte order mark, from 0; joined by ';'."),
        .list("byte_end", "The byte after the last; joined by ';'."),
    ]

    private static func count(_ name: String, _ description: String) -> FieldSchema {
        .integer(name, description, isRequired: true, minimum: 0)
    }

    private static let reportFields: [FieldSchema] = [
        report,
        .text("source", "The path relative to the folder that was given; '-' for standard input.", isRequired: true),
        .text("sha256", "SHA-256 of the input's bytes; empty where they could not be read.", pattern: "^[0-9a-f]{64}$"),
        count("bytes", "The size of the input in bytes."),
        .text("encoding", "The encoding the report was read in."),
        .text("title", "The first heading or bold line."),
        .text(
            "status", "Whether the report was read.", isRequired: true, values: Report.Status.allCases.map(\.rawValue)),
        count("tables", "How many tables the report has."),
        count("observations", "How many observations the report has."),
        count("figures", "How many figures the report has."),
        count("items", "How many items the report has."),
        count("words_in", "Words of the source."),
        count("words_tables", "Words in captions and cells."),
        count("words_prose", "Words in headings, paragraphs and bullets outside the tables."),
        count("words_dropped", "Words of the source in neither."),
        count("warnings", "How many diagnostics are warnings."),
        count("errors", "How many diagnostics are errors."),
    ]

    private static let tableFields: [FieldSchema] = [
        report, table,
        .text("caption", "The table's caption."),
        .integer("caption_line", "The line of the caption, from 1.", minimum: 1),
        .text(
            "dialect", "How the table was written.", isRequired: true,
            values: Table.Dialect.allCases.map(\.rawValue)),
        count("rows", "How many body rows the table has."),
        count("columns", "The width of the grid."),
        count("header_rows", "How many header rows the table has."),
        .integer("line_start", "The line of the first grid row, from 1.", isRequired: true, minimum: 1),
        .integer("line_end", "The last line that belongs to the table, from 1.", isRequired: true, minimum: 1),
        count("joins", "How many joins made the table."),
        .text("parent", "The cell that holds a nested table, as table/row/column.", pattern: #"^\d+/\d+/\d+$"#),
    ]

    private static let joinFields: [FieldSchema] = [
        report, table,
        .integer("line", "The first line of the continuation, from 1.", isRequired: true, minimum: 1),
        .text("kind", "What went on.", isRequired: true, values: Join.Kind.allCases.map(\.rawValue)),
        .integer("into_line", "The line it goes on from, from 1.", isRequired: true, minimum: 1),
        .text("evidence", "Why it was joined, in words.", isRequired: true),
        .boolean("accepted", "Whether the join was made."),
    ]

    private static let cellFields: [FieldSchema] =
        [
            report, table,
            .integer("row", "The row of the grid, header rows included, from 1.", isRequired: true, minimum: 1),
            .integer("column", "The column of the grid, from 1.", isRequired: true, minimum: 1),
            .text("row_key", "The row's own code, its place's code or a slug of its label; empty in header rows."),
            columnKey,
            .text("kind", "What the cell holds.", isRequired: true, values: Cell.Kind.allCases.map(\.name)),
            .boolean("header", "Whether the cell stands in a header row."),
            .text("text", "The cell's text, white space folded."),
            .text("marks", "The footnote marks beside the text, joined by ';'."),
            .number("value", "The number that the cell holds; empty where it holds no exact number."),
            .text("unit", "The value's unit as written, in the cell or in the column's header."),
        ] + provenance + [
            .text("value_kind", "What the text is as a value.", values: ValueKind.allCases.map(\.name)),
            .number("value_lower", "The lower end of a range; an approximate number, an ordinal."),
            .number("value_upper", "The upper end of a range; an approximate number, an ordinal."),
            .integer("rowspan", "How many rows a cell that covers others stands in.", minimum: 1),
            .integer("colspan", "How many columns a cell that covers others stands in.", minimum: 1),
        ]

    private static let observationFields: [FieldSchema] =
        [
            report, table, rowKey, columnKey, place,
            .text("text", "The name as written.", isRequired: true),
            .integer(
                "occurrence", "Which one among those alike in every other field of the key, from 1.", isRequired: true,
                minimum: 1),
            rowLabel, columnPath,
            .text("place_name", "The gazetteer's first name for the place."),
            .text("region", "The place's region in the scheme that was chosen."),
            .text(
                "match", "How the name was matched.", isRequired: true,
                values: PlaceMatch.allCases.map(\.rawValue)),
        ] + provenance

    private static let figureFields: [FieldSchema] =
        [
            report, table, rowKey, columnKey,
            .text("scope", "The word 'total', the region's full name, or the place's code.", isRequired: true),
            .text("scope_kind", "What the scope is.", isRequired: true, values: scopeKinds),
            rowLabel, columnPath,
            .number("value", "The number stated.", isRequired: true),
            .text("unit", "What it counts or measures in, as written."),
            .text("text", "The words that state it.", isRequired: true),
        ] + provenance

    private static let scopeKinds = ["total", "region", "place"]

    private static let itemFields: [FieldSchema] =
        [
            report,
            .integer("item", "The item in the report, from 1.", isRequired: true, minimum: 1),
            .integer("table", "The table in the report, from 1; empty in prose.", minimum: 1),
            rowKey, rowLabel,
            .text("place", "The code of the place that the row is about."),
            .text("column_key", "The slug of the column's path; empty in prose."),
            columnPath,
            .text("section", "The heading above the item, in prose."),
            .integer(
                "seq", "The item in its cell, or in its section of the prose, from 1.", isRequired: true, minimum: 1),
            .text("role", "What part the item plays.", isRequired: true, values: Item.Role.allCases.map(\.rawValue)),
            count("level", "1 for an outer bullet, 0 for a paragraph."),
            .text("text", "The text without markup and bullet sign, white space folded.", isRequired: true),
        ] + provenance

    private static let mentionFields: [FieldSchema] = [
        report,
        .integer("item", "The item in the report, from 1.", isRequired: true, minimum: 1),
        .integer("mention", "The mention in its item, from 1.", isRequired: true, minimum: 1),
        .integer("table", "The table in the report, from 1; empty in prose.", minimum: 1),
        rowKey,
        .text("column_key", "The slug of the column's path; empty in prose."),
        place,
        .text(
            "kind", "What sort of place the name stands for.", isRequired: true,
            values: PlaceKind.allCases.map(\.rawValue)),
        .text("text", "The name as written.", isRequired: true),
        count("char_start", "The first Unicode scalar in the item's text, from 0."),
        count("char_end", "The Unicode scalar after the last."),
    ]

    private static let checkFields: [FieldSchema] = [
        report, table, rowKey,
        .text("check", "What is held against what.", isRequired: true, values: ["stated-against-counted"]),
        .text("scope", "The word 'total', the region's full name, or the place's code.", isRequired: true),
        rowLabel,
        .integer("target", "The target's figure; empty where it names none."),
        .integer("stated", "The result's figure; empty where it names none."),
        count("counted", "Distinct places listed in the row."),
        .integer("difference", "Counted less stated; empty where nothing is stated."),
        .text("status", "How the check came out.", isRequired: true, values: Check.Status.allCases.map(\.rawValue)),
    ]

    private static let placeFields: [FieldSchema] = [
        .text(
            "place", "ISO 3166-1 alpha-3 code, XKX, ISO 3166-3 alpha-3 code, or the slug of an area or group.",
            isRequired: true),
        .text("name", "The gazetteer's first name for the place, in English.", isRequired: true),
        .text("kind", "What sort of place it is.", isRequired: true, values: PlaceKind.allCases.map(\.rawValue)),
        .text("iso2", "ISO 3166-1 alpha-2 code.", pattern: "^[A-Z]{2}$"),
        .text("iso3", "ISO 3166-1 alpha-3 code.", pattern: "^[A-Z]{3}$"),
        .text("m49", "UN M49 code, with leading zeros.", pattern: "^[0-9]{3}$"),
        .text("ilo_region", "The ILO's region."),
        .text("ilo_subregion", "The ILO's subregion."),
        .text("m49_region", "The UN M49 region."),
        .text("m49_subregion", "The UN M49 subregion."),
        .text("worldbank_region", "The World Bank's region."),
        .text("worldbank_income", "The World Bank's income group."),
        .text("continent", "The continent."),
    ]

    private static let diagnosticFields: [FieldSchema] = [
        report,
        .integer("diagnostic", "The diagnostic in the report, from 1.", isRequired: true, minimum: 1),
        .text(
            "severity", "How much it matters.", isRequired: true,
            values: Diagnostic.Severity.allCases.map(\.rawValue)),
        .text("code", "The kind of finding.", isRequired: true),
        .text("message", "What was found, in one sentence.", isRequired: true),
        .integer("line", "The line in the report, from 1; empty where it is about the whole report.", minimum: 1),
        .integer("column", "The Unicode scalar in the line, from 1.", minimum: 1),
        .integer("byte_start", "The first byte in the report as UTF-8 without byte order mark, from 0.", minimum: 0),
        .integer("byte_end", "The byte after the last.", minimum: 0),
        .integer("table", "The table in the report, from 1, where it is about one.", minimum: 1),
        .text("row_key", "The key of the table's row, where it is about one."),
    ]
}
