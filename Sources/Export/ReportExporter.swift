public import TabularyModel

/// Turns the datasets of reports into bytes, in memory.
///
/// It keeps its room and what is alike from report to report, such as the gazetteer's names as bytes: use one for many
/// reports. Between two reports it holds the bytes of the last one twice.
public struct ReportExporter: ~Copyable {
    /// What is written.
    public let options: ExportOptions
    private var places = PlaceTexts()
    private var placeRecords: PlaceRecords
    private var sinks: DatasetSinks<MemoryTarget>
    private var tableSink: CSVSink<MemoryTarget>
    // The arrays of the last export: where whoever took them has let go of them, the next one is written over them.
    private var records = [[UInt8]](repeating: [], count: DatasetFile.allCases.count)
    private var document: [UInt8]?
    private var tables: [[UInt8]] = []

    /// Creates an exporter.
    public init(options: ExportOptions = ExportOptions()) {
        self.options = options
        placeRecords = PlaceRecords(profile: options.profile)
        tableSink = CSVSink(target: MemoryTarget(), profile: options.profile)
        let files = options.files
        sinks = DatasetSinks { file in
            files.contains(file) ? CSVSink(target: MemoryTarget(), profile: options.profile) : nil
        }
        sinks.json = options.formats.contains(.json) ? JSONSink(target: MemoryTarget()) : nil
    }

    /// All that a report adds to a dataset, in the forms that the options name. O(bytes).
    public mutating func export(_ dataset: Dataset) -> ReportExport {
        places.prepare(for: dataset)
        placeRecords.prepare(for: dataset)
        for file in DatasetFile.allCases { sinks.csv[file.rawValue]?.removeAll() }
        sinks.json?.buffer.removeAll()
        sinks.put(dataset, places: places, records: placeRecords)
        for file in DatasetFile.allCases { sinks.csv[file.rawValue]?.buffer.copy(to: &records[file.rawValue]) }
        if options.formats.contains(.json) {
            var bytes = document.take() ?? []
            sinks.json?.buffer.copy(to: &bytes)
            document = bytes
        }
        let hasCSV = options.formats.contains(.csv)
        if options.writesTables { writeTables(of: dataset) }
        return ReportExport(
            report: dataset.report.id, records: records,
            places: hasCSV ? places.ordered(dataset.usedPlaces).map { placeRecords[$0].csv } : [],
            document: document, tables: tables)
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

    private mutating func writeTables(of dataset: Dataset) {
        let count = dataset.document.tables.count
        if tables.count > count { tables.removeLast(tables.count - count) }
        while tables.count < count { tables.append([]) }
        for index in 0..<count {
            tableSink.removeAll()
            TableView(dataset: dataset, table: index).write(into: &tableSink)
            tableSink.buffer.copy(to: &tables[index])
        }
    }
}
