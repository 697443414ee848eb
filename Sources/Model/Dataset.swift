/// What one report holds, as records: the same rows that the files of an export have.
///
/// Records refer to tables, rows and columns by 0-based position and hold their texts as views of the document's buffer.
/// Rows stand in the order of the report.
public struct Dataset: Sendable {
    /// The report's identity.
    public package(set) var report: Report
    /// The report as it was read. Keys and paths that normalization made are appended to its buffer.
    public package(set) var document: Document
    /// The report's title: its first heading or bold line; empty where it has none.
    package var title: TextRange
    /// The keys of the tables' rows and columns, one entry a table.
    package var headers: [TableHeaders]
    /// Every place that a body cell lists.
    public package(set) var observations: [Observation]
    /// Every number that a body cell states.
    public package(set) var figures: [Figure]
    /// Every paragraph and bullet of body cells and of the prose.
    public package(set) var items: [Item]
    /// Every place that an item mentions.
    public package(set) var mentions: [Mention]
    /// Every check of the report's arithmetic.
    public package(set) var checks: [Check]
    /// Everything noticed, in the order of the report.
    public package(set) var diagnostics: [Diagnostic]
    /// The gazetteer's places; a ``PlaceIndex`` is a position in it.
    package var places: [Place]
    /// The places that records refer to, ascending.
    package var usedPlaces: [PlaceIndex]
    /// The scheme that regions are given in.
    public package(set) var regionScheme: RegionScheme
    /// The scheme's regions in its own order; a region's number is a position in it.
    package var regions: [String]

    package init(
        report: Report, document: consuming Document, places: [Place], regionScheme: RegionScheme, regions: [String]
    ) {
        self.report = report
        self.document = document
        self.places = places
        self.regionScheme = regionScheme
        self.regions = regions
        title = .empty
        headers = []
        observations = []
        figures = []
        items = []
        mentions = []
        checks = []
        diagnostics = []
        usedPlaces = []
    }

    /// A text of a record as a string.
    public func string(_ text: TextRange) -> String { document.buffer.string(text) }

    /// The place at an index.
    public func place(_ index: PlaceIndex) -> Place { places[Int(index.value)] }

    /// How many diagnostics have a severity.
    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

/// The keys and labels of one table's rows and columns, made once a row and a column.
package struct TableHeaders: Sendable {
    /// A column of the table.
    package struct Column: Sendable, Hashable {
        /// The header from the top down, parted by ` > `; empty without a header.
        package var path: TextRange
        /// The path's slug; unique in the table.
        package var key: TextRange

        package init(path: TextRange, key: TextRange) {
            self.path = path
            self.key = key
        }
    }

    /// A body row of the table.
    package struct Row: Sendable, Hashable {
        /// The row header's text; empty without a row header.
        package var label: TextRange
        /// The row's key; unique in the table.
        package var key: TextRange
        /// The place that the row is about.
        package var place: PlaceIndex?

        package init(label: TextRange, key: TextRange, place: PlaceIndex?) {
            self.label = label
            self.key = key
            self.place = place
        }
    }

    /// A number that a cell holds.
    package struct Value: Sendable, Hashable {
        /// The position of the cell in ``Table/cells``.
        package var cell: Int
        /// The number in canonical decimal form: `-1234.5`.
        package var number: TextRange
        /// Its unit as written: `%`, `US$`; empty where it has none.
        package var unit: TextRange

        package init(cell: Int, number: TextRange, unit: TextRange) {
            self.cell = cell
            self.number = number
            self.unit = unit
        }
    }

    package var columns: [Column]
    /// One entry a body row.
    package var rows: [Row]
    /// The key of a header row, and of a row without one of its own: empty.
    package var hasRowHeader: Bool
    /// The typed values, in the order of their cells.
    package var values: [Value]

    package init(columns: [Column], rows: [Row], hasRowHeader: Bool, values: [Value] = []) {
        self.columns = columns
        self.rows = rows
        self.hasRowHeader = hasRowHeader
        self.values = values
    }
}
