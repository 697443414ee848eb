public import TabularyModel

/// Turns the datasets of reports into bytes, in memory.
///
/// It keeps what is alike from report to report, such as the gazetteer's names as bytes: use one for many reports.
public struct ReportExporter: Sendable {
    /// What is written.
    public let options: ExportOptions
    private var places = PlaceTexts()

    /// Creates an exporter.
    public init(options: ExportOptions = ExportOptions()) {
        self.options = options
    }

    /// All that a report adds to a dataset, in the forms that the options name. O(bytes).
    public mutating func export(_ dataset: Dataset) -> ReportExport {
        places.prepare(for: dataset)
        let size = dataset.document.buffer.bytes.count
        var sinks = DatasetSinks<MemoryTarget>(
            csv: DatasetFile.allCases.map { file in
                options.files.contains(file) ? sink(capacity: file == .reports ? 256 : size) : nil
            },
            json: options.formats.contains(.json)
                ? JSONSink(target: MemoryTarget(), buffer: ByteBuffer(capacity: size * 8)) : nil)
        sinks.put(dataset, places: places)
        return ReportExport(
            report: dataset.report.id, records: sinks.csv.map { $0?.buffer.bytes ?? [] },
            places: options.formats.contains(.csv) ? placeRecords(of: dataset) : [],
            document: sinks.json?.buffer.bytes,
            tables: options.formats.contains(.csv)
                ? dataset.document.tables.indices.map { tableView(of: dataset, table: $0) } : [])
    }

    /// A report's JSON document, whatever the options name. O(bytes).
    public mutating func document(of dataset: Dataset) -> [UInt8] {
        places.prepare(for: dataset)
        var sinks = DatasetSinks<MemoryTarget>(
            csv: DatasetFile.allCases.map { _ in nil }, json: JSONSink(target: MemoryTarget()))
        sinks.put(dataset, places: places)
        return sinks.json?.buffer.bytes ?? []
    }

    /// A report's records in one CSV file, below the header. O(bytes).
    package mutating func csv(_ file: DatasetFile, of dataset: Dataset) -> [UInt8] {
        places.prepare(for: dataset)
        var sink = sink(capacity: dataset.document.buffer.bytes.count)
        sink.header(file.schema.fields.map(\.name))
        RecordEmitter(dataset, places: places).emit(file, into: &sink)
        return sink.buffer.bytes
    }

    /// A table as a person sees it: its header flattened, then its body rows.
    ///
    /// - Parameter table: 0-based.
    public func tableView(of dataset: Dataset, table: Int) -> [UInt8] {
        var sink = sink(capacity: 4096)
        TableView(dataset: dataset, table: table).write(into: &sink)
        return sink.buffer.bytes
    }

    private func placeRecords(of dataset: Dataset) -> [ReportExport.PlaceRecord] {
        let emitter = RecordEmitter(dataset, places: places)
        var sink = sink(capacity: 256)
        return places.ordered(dataset.usedPlaces).map { index in
            sink.buffer.removeAll()
            emitter.emitPlaces([index], into: &sink)
            return ReportExport.PlaceRecord(code: dataset.place(index).code, bytes: sink.buffer.bytes)
        }
    }

    private func sink(capacity: Int) -> CSVSink<MemoryTarget> {
        CSVSink(target: MemoryTarget(), profile: options.profile, buffer: ByteBuffer(capacity: capacity))
    }
}
