import TabularyModel

/// Datasets made by hand, small enough to be checked by eye.
enum DatasetFixture {
    static let source = """
        Report one
        Code\tPlaces\tResult
        4.10 Rate, "all"\tJordan, Xland\t18 States, 7 in Africa,
        Jordan\t\t-3.5 %
        \t=2+2*
        3 in Peru and\t\t
        # Prose
        Zambia \u{2014} "\u{E9}"\\\u{2028}end\u{1}
        """

    static let places = [
        Place(
            code: "ZMB", name: "Zambia", kind: .country, iso2: "ZM", iso3: "ZMB", m49: "894",
            regions: ["Africa", "Eastern Africa", "", "Africa", "Eastern Africa", "", "Sub-Saharan Africa", "Africa"],
            worldBankIncome: "Lower middle income"),
        Place(
            code: "JOR", name: "Jordan", kind: .country, iso2: "JO", iso3: "JOR", m49: "400",
            regions: ["Arab States", "", "", "Asia"]),
        Place(code: "asean", name: "ASEAN", kind: .group),
    ]
    static let zambia = PlaceIndex(0)
    static let jordan = PlaceIndex(1)

    /// A dataset with every kind of record, of cell and of null, and with a value joined from two lines.
    static func full(_ id: String = "one") -> Dataset {
        var texts = FixtureTexts(source)
        let joined = texts.join([("18 States, 7 in Africa,", 2), ("3 in Peru and", 0)])
        let cells = [
            Cell(text: texts.find("Code"), field: 0, kind: .value, isHeader: true),
            Cell(text: texts.find("Places"), field: 1, kind: .value, isHeader: true),
            Cell(text: texts.find("Result"), field: 2, kind: .value, isHeader: true),
            Cell(text: texts.find("4.10 Rate, \"all\""), field: 0, kind: .value),
            Cell(text: texts.find("Jordan, Xland"), field: 1, kind: .value),
            Cell(text: joined, field: 2, kind: .value),
            Cell(text: texts.find("Jordan", nth: 1), field: 0, kind: .value),
            Cell(text: .empty, field: 1, kind: .blank),
            Cell(text: texts.find("-3.5 %"), field: 2, kind: .value),
            Cell(text: .empty, field: 0, kind: .covered),
            Cell(text: texts.find("=2+2"), field: 1, kind: .value),
            Cell(text: .empty, field: 0, kind: .missing),
        ]
        let blocks = ["Jordan", "Xland"].map { name in
            TextBlock(
                kind: .bullet, level: 1, hasSign: false, text: texts.find(name), whole: texts.find(name))
        }
        var table = Table(
            caption: nil, captionLine: nil, dialect: .tab, columnCount: 3, headerRowCount: 1,
            rows: [2, 3, 4, 5].map { Table.Row(line: $0) }, cells: cells,
            marks: [Table.Mark(cell: 10, text: texts.find("*")), Table.Mark(cell: 10, text: texts.find("4"))],
            lineStart: 2, lineEnd: 6)
        table.spans = [Table.Span(cell: 6, rows: 2, columns: 1)]
        table.cells[4].hasBlocks = true
        table.blockSpans.set(0..<2, ofCell: 4)
        let headers = TableHeaders(
            columns: [
                TableHeaders.Column(path: texts.find("Code"), key: texts.make("code")),
                TableHeaders.Column(path: texts.make("Results > Places"), key: texts.make("results/places")),
                TableHeaders.Column(path: .empty, key: texts.make("c3")),
            ],
            rows: [
                TableHeaders.Row(label: texts.find("4.10 Rate, \"all\""), key: texts.make("i4.10"), place: nil),
                TableHeaders.Row(label: texts.find("Jordan", nth: 1), key: texts.make("JOR"), place: jordan),
                TableHeaders.Row(label: .empty, key: texts.make("r3"), place: nil),
            ],
            hasRowHeader: true,
            readings: [[], [], [], [], .places, .sentence, [], [], [.number, .figure, .extra], [], .items, []],
            numbers: [number("-3.5")], extras: [TableHeaders.Extra(cell: 8, unit: texts.find("%"))])
        let peru = texts.find("Peru")
        let records = Records(
            title: texts.find("Report one"), headers: headers,
            observations: [
                Observation(
                    table: 0, row: 0, column: 1, place: jordan, match: .exact, text: texts.find("Jordan"),
                    occurrence: 1),
                Observation(
                    table: 0, row: 0, column: 1, place: nil, match: .none, text: texts.find("Xland"), occurrence: 1),
            ],
            figures: [
                Figure(
                    table: 0, row: 0, column: 2, scope: .total, number: number("18"), unit: texts.find("States"),
                    text: joined),
                Figure(
                    table: 0, row: 0, column: 2, scope: .region(0), number: number("7"), unit: .empty,
                    text: texts.find("7 in Africa")),
                Figure(
                    table: 0, row: 0, column: 2, scope: .unknownRegion(peru), number: number("3"),
                    unit: .empty, text: texts.find("3 in Peru")),
            ],
            mentions: [
                Mention(
                    item: 1, table: nil, row: 0, column: 0, place: zambia, kind: .country, text: texts.find("Zambia"),
                    characters: 0..<6),
                Mention(
                    item: 1, table: nil, row: 0, column: 0, place: jordan, kind: .demonym, text: texts.find("end"),
                    characters: 14..<17),
            ],
            checks: [
                Check(table: 0, row: 0, scope: .total, target: 20, stated: 18, counted: 1),
                Check(table: 0, row: 0, scope: .region(0), target: nil, stated: nil, counted: 0),
            ])
        let heading = Document.Block(kind: .heading, level: 1, text: texts.find("Prose"), line: 7)
        let paragraph = Document.Block(
            kind: .paragraph, text: texts.find("Zambia \u{2014} \"\u{E9}\"\\\u{2028}end\u{1}"), line: 8)
        let document = Document(
            encoding: "utf-8", buffer: texts.buffer,
            blocks: [Document.Block(kind: .table(0), line: 2), heading, paragraph], tables: [table],
            cellBlocks: blocks,
            links: [Link(text: texts.find("Peru"), target: texts.find("Prose"))],
            joins: [
                Join(table: 0, line: 6, kind: .cell, intoLine: 3, evidence: "an empty first cell, and \"and\""),
                Join(table: 0, line: 7, kind: .table, intoLine: 6, evidence: "a heading", isAccepted: false),
            ],
            words: WordCount(total: 30, tables: 24, prose: 5, dropped: 1), diagnostics: [])
        return records.dataset(id, document: document, diagnostics: diagnostics(in: texts))
    }

    private static func number(_ text: String) -> DecimalNumber {
        guard let number = DecimalNumber(canonical: Array(text.utf8)) else { preconditionFailure("no number: \(text)") }
        return number
    }

    private static func diagnostics(in texts: FixtureTexts) -> [Diagnostic] {
        [
            Diagnostic(.note, .encodingNUL, "about all of it"),
            Diagnostic(
                .warning, .placeUnresolved, "no place is named 'Xland'", bytes: texts.find("Xland").bounds, line: 3,
                table: 1, row: 0),
            Diagnostic(
                .note, .markupInvalid, "first", bytes: texts.find("\u{E9}").bounds, line: 8),
            Diagnostic(
                .error, .inputBinary, "second", bytes: texts.find("end").bounds, line: 8),
        ]
    }

    /// A report that could not be read.
    static func failed(_ id: String = "failed") -> Dataset {
        let document = Document(
            encoding: "utf-8", buffer: TextBuffer(source: []), blocks: [], tables: [], cellBlocks: [], joins: [],
            words: WordCount(), diagnostics: [])
        var dataset = Dataset(
            report: Report(id: id, source: id + ".txt", sha256: "", byteCount: 4, status: .failed), document: document,
            places: places, regionScheme: .ilo, regions: ["Africa", "Arab States"])
        dataset.diagnostics = [Diagnostic(.error, .inputBinary, "the file is a PDF")]
        return dataset
    }
}

/// The records of a fixture, before they are a dataset.
private struct Records {
    var title: TextRange
    var headers: TableHeaders
    var observations: [Observation]
    var figures: [Figure]
    var mentions: [Mention]
    var checks: [Check]

    func dataset(_ id: String, document: Document, diagnostics: [Diagnostic]) -> Dataset {
        var dataset = Dataset(
            report: Report(
                id: id, source: id + ".txt", sha256: String(repeating: "a", count: 64), byteCount: 200, status: .ok),
            document: document, places: DatasetFixture.places, regionScheme: .ilo, regions: ["Africa", "Arab States"])
        dataset.title = title
        dataset.headers = [headers]
        dataset.observations = observations
        dataset.statedFigures = figures
        dataset.figureCount = figures.count + 1
        dataset.itemCount = 2
        dataset.mentions = mentions
        dataset.checks = checks
        dataset.diagnostics = diagnostics
        dataset.usedPlaces = [DatasetFixture.zambia, DatasetFixture.jordan]
        return dataset
    }
}
