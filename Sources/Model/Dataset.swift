/// What one report holds, as records: the same rows that the files of an export have.
///
/// Records refer to tables, rows and columns by 0-based position and hold their texts as views of the document's buffer.
/// Rows stand in the order of the report. Figures and items, of which a large report has millions, are not stored: they
/// follow from the cells and what these were read as, and are made when they are asked for.
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
    /// The figures of sentences of counts, in the order of their cells.
    package var statedFigures: [Figure]
    /// How many figures the report has.
    public package(set) var figureCount: Int
    /// How many items the report has.
    public package(set) var itemCount: Int
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
        statedFigures = []
        figureCount = 0
        itemCount = 0
        mentions = []
        checks = []
        diagnostics = []
        usedPlaces = []
    }

    /// A text of a record as a string.
    public func string(_ text: TextRange) -> String { document.buffer.string(text) }

    /// The place at an index.
    public func place(_ index: PlaceIndex) -> Place { places[Int(index.value)] }

    /// What a diagnostic says: one sentence, lower-case, without a full stop, the offending text in quotes.
    public func message(of diagnostic: Diagnostic) -> String {
        switch diagnostic.content {
        case .message(let text): return text
        case .check(let index): return message(of: checks[index])
        }
    }

    private func message(of check: Check) -> String {
        let listed = check.counted == 1 ? "1 place is listed" : "\(check.counted) places are listed"
        var scope = "the total"
        if case .region(let region) = check.scope { scope = regions[region] }
        guard let stated = check.stated else { return "\(listed) for \(scope), and the result states none" }
        return "the result states \(stated) \(check.scope == .total ? "in total" : "for \(scope)"), and \(listed)"
    }

    /// The key of the row that a diagnostic is about; nil where it is about none.
    public func rowKey(of diagnostic: Diagnostic) -> String? {
        guard let table = diagnostic.table, let row = diagnostic.row, headers.indices.contains(table - 1),
            headers[table - 1].rows.indices.contains(row)
        else { return nil }
        return string(headers[table - 1].rows[row].key)
    }

    /// How many diagnostics have a severity.
    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}
