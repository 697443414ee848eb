public import TabularyModel

/// Turns the datasets of reports into bytes, in memory.
///
/// It keeps its room and what is alike from report to report, such as the gazetteer's names as bytes: use one for many
/// reports. ``encode(_:)`` leaves a report's bytes in the exporter, to be written from there; ``export(_:)`` copies them
/// into arrays, to be handed on.
public struct ReportExporter: ~Copyable {
    /// What is written.
    public let options: ExportOptions
    private var placeTexts = PlaceTexts()
    private var placeRecords: PlaceRecords
    private var sinks: DatasetSinks<MemoryTarget>
    /// The tables of the last report, one after another, and where each ends.
    private var tableSink: CSVSink<MemoryTarget>
    private var tableEnds: [Int] = []
    /// The records of the last report's places.
    private var usedPlaces: [ReportExport.PlaceRecord] = []
    /// The number of bytes of the report that was encoded last.
    public private(set) var byteCount = 0

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

    /// Makes all the bytes that a report adds to a dataset, in the forms that the options name. O(bytes).
    ///
    /// They stand until the next report.
    public mutating func encode(_ dataset: Dataset) {
        placeTexts.prepare(for: dataset)
        placeRecords.prepare(for: dataset)
        for file in DatasetFile.allCases { sinks.csv[file.rawValue]?.removeAll() }
        sinks.json?.buffer.removeAll()
        sinks.put(dataset, places: placeTexts, records: placeRecords)
        tableSink.removeAll()
        tableEnds.removeAll(keepingCapacity: true)
        usedPlaces.removeAll(keepingCapacity: true)
        if options.formats.contains(.csv) {
            for index in placeTexts.ordered(dataset.usedPlaces) { usedPlaces.append(placeRecords[index].csv) }
            for table in dataset.document.tables.indices where options.writesTables {
                TableView(dataset: dataset, table: table).write(into: &tableSink)
                tableEnds.append(tableSink.buffer.count)
            }
        }
        byteCount = tableSink.buffer.count + usedPlaces.reduce(0) { $0 + $1.bytes.count }
        byteCount += sinks.json?.buffer.count ?? 0
        for file in DatasetFile.allCases { byteCount += sinks.csv[file.rawValue]?.buffer.count ?? 0 }
    }

    /// Calls `body` with the JSON document of the report that was encoded last; with no bytes where none is written.
    public mutating func withDocument<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        try sinks.json?.buffer.withBytes(body)
    }

    /// Calls `body` with the records in a CSV file of the report that was encoded last.
    package mutating func withRecords<Failure: Error>(
        _ file: DatasetFile, _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        try sinks.csv[file.rawValue]?.buffer.withBytes(body)
    }

    /// Calls `body` with each table of the report that was encoded last, and its 0-based position.
    package mutating func forEachTable<Failure: Error>(
        _ body: (Int, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        let ends = tableEnds
        try tableSink.buffer.withBytes { bytes throws(Failure) in
            var start = 0
            for (index, end) in ends.enumerated() {
                try body(index, bytes.extracting(start..<end))
                start = end
            }
        }
    }

    /// How many bytes the report that was encoded last has: in each CSV file, in its document, in each of its tables.
    package var lengths: (records: [Int], document: Int?, tables: [Int]) {
        mutating get {
            var records: [Int] = []
            for file in DatasetFile.allCases { records.append(sinks.csv[file.rawValue]?.buffer.count ?? 0) }
            return (records, sinks.json?.buffer.count, zip(tableEnds, [0] + tableEnds).map { $0 - $1 })
        }
    }

    /// The records of the places that the report uses that was encoded last, in the order of their codes.
    package var places: [ReportExport.PlaceRecord] { usedPlaces }

    /// All that a report adds to a dataset, in the forms that the options name. O(bytes).
    public mutating func export(_ dataset: Dataset) -> ReportExport {
        encode(dataset)
        var records: [[UInt8]] = []
        for file in DatasetFile.allCases { records.append(sinks.csv[file.rawValue]?.buffer.bytes ?? []) }
        let tables = tableSink.buffer.bytes
        return ReportExport(
            report: dataset.report.id, records: records, places: usedPlaces, document: sinks.json?.buffer.bytes,
            tables: zip([0] + tableEnds, tableEnds).map { Array(tables[$0..<$1]) })
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
}
