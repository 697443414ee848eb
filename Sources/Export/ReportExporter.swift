public import TabularyModel

/// Turns the datasets of reports into bytes, in memory.
///
/// It keeps its room and what is alike from report to report, such as the gazetteer's names as bytes: use one for many
/// reports.
public struct ReportExporter: ~Copyable {
    /// What is written.
    public let options: ExportOptions
    private var places = PlaceTexts()
    private var sinks: DatasetSinks<MemoryTarget>

    /// Creates an exporter.
    public init(options: ExportOptions = ExportOptions()) {
        self.options = options
        let files = options.files
        sinks = DatasetSinks { file in
            files.contains(file) ? CSVSink(target: MemoryTarget(), profile: options.profile) : nil
        }
        sinks.json = options.formats.contains(.json) ? JSONSink(target: MemoryTarget()) : nil
    }

    /// All that a report adds to a dataset, in the forms that the options name. O(bytes).
    public mutating func export(_ dataset: Dataset) -> ReportExport {
        places.prepare(for: dataset)
        for file in DatasetFile.allCases { sinks.csv[file.rawValue]?.buffer.removeAll() }
        sinks.json?.buffer.removeAll()
        sinks.put(dataset, places: places)
        let hasTables = options.formats.contains(.csv)
        return ReportExport(
            report: dataset.report.id,
            records: DatasetFile.allCases.map { sinks.csv[$0.rawValue]?.buffer.bytes ?? [] },
            places: hasTables ? placeRecords(of: dataset) : [],
            document: sinks.json?.buffer.bytes,
            tables: hasTables ? dataset.document.tables.indices.map { tableView(of: dataset, table: $0) } : [])
    }

    /// A report's JSON document. O(bytes).
    public static func document(of dataset: Dataset) -> [UInt8] {
        var exporter = ReportExporter(options: ExportOptions(formats: [.json]))
        return exporter.export(dataset).document ?? []
    }

    /// A report's records in one CSV file, header included. O(bytes).
    package static func csv(
        _ file: DatasetFile, of dataset: Dataset, profile: ExportOptions.Profile = .standard
    ) -> [UInt8] {
        var places = PlaceTexts()
        places.prepare(for: dataset)
        var sink = CSVSink(target: MemoryTarget(), profile: profile)
        sink.header(file.schema.fields.map(\.name))
        RecordEmitter(dataset, places: places).emit(file, into: &sink)
        return sink.buffer.bytes
    }

    /// A table as a person sees it: its header flattened, then its body rows.
    ///
    /// - Parameter table: 0-based.
    public func tableView(of dataset: Dataset, table: Int) -> [UInt8] {
        var sink = CSVSink(target: MemoryTarget(), profile: options.profile)
        TableView(dataset: dataset, table: table).write(into: &sink)
        return sink.buffer.bytes
    }

    private func placeRecords(of dataset: Dataset) -> [ReportExport.PlaceRecord] {
        let emitter = RecordEmitter(dataset, places: places)
        var sink = CSVSink(target: MemoryTarget(), profile: options.profile)
        return places.ordered(dataset.usedPlaces).map { index in
            sink.buffer.removeAll()
            emitter.emitPlaces([index], into: &sink)
            return ReportExport.PlaceRecord(code: dataset.place(index).code, bytes: sink.buffer.bytes)
        }
    }
}
