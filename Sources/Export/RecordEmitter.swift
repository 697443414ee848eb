import TabularyModel

/// Puts the records of one report into sinks: the one place that says which value stands in which field.
///
/// Each function puts the records of one file, in the order of its schema's fields; the same function makes CSV and
/// JSON.
///
/// - Note: The hot path of an export. Texts are views of the document's buffer, and no record allocates.
struct RecordEmitter {
    let dataset: Dataset
    let places: PlaceTexts
    /// The report's id.
    let id: [UInt8]

    init(_ dataset: Dataset, places: PlaceTexts) {
        self.dataset = dataset
        self.places = places
        id = Array(dataset.report.id.utf8)
    }

    /// Puts all records of one file.
    @inline(__always)
    func emit<Sink: RecordSink & ~Copyable>(_ file: DatasetFile, into sink: inout Sink) throws(Sink.Failure) {
        switch file {
        case .reports: try emitReport(into: &sink)
        case .tables: try emitTables(into: &sink)
        case .joins: try emitJoins(into: &sink)
        case .cells: try emitCells(into: &sink)
        case .observations: try emitObservations(into: &sink)
        case .figures: try emitFigures(into: &sink)
        case .items: try emitItems(into: &sink)
        case .mentions: try emitMentions(into: &sink)
        case .checks: try emitChecks(into: &sink)
        case .places: try emitPlaces(places.ordered(dataset.usedPlaces), into: &sink)
        case .diagnostics: try emitDiagnostics(into: &sink)
        }
    }

    /// Puts a scope: the word `total`, a region's name, or a place's code.
    @inline(__always)
    func emit(_ scope: Scope, source: Span<UInt8>, into sink: inout some RecordSink & ~Copyable) {
        switch scope {
        case .total: sink.text("total")
        case .region(let region): sink.text(places.bytes.span, places.regions[region])
        case .unknownRegion(let text): sink.text(source, text)
        case .place(let place): sink.text(places.bytes.span, places.codes[Int(place.value)])
        }
    }

    /// Where the text of a body cell's record stands.
    @inline(__always)
    func provenance(of text: TextRange, table: Int, row: Int, column: Int) -> Provenance? {
        // Each part on its own: asked for as a whole, the table would be copied for every record.
        let position =
            (dataset.document.tables[table].headerRowCount + row) * dataset.document.tables[table].columnCount + column
        return dataset.document.buffer.provenance(
            of: text, field: dataset.document.tables[table].cells[position].field)
    }
}
