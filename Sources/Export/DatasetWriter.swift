public import TabularyModel

/// Writes a dataset's folder, report by report, in the order of the calls.
///
/// All files are made in a folder beside the destination, which takes its place in one step in ``finish()``. A writer
/// that is dropped before, or that failed, leaves the destination as it was and removes what it made.
///
/// **Cost**: rows go to their files in pieces of 64 KiB; what grows with the number of reports is the places in use.
public struct DatasetWriter: ~Copyable {
    private let options: ExportOptions
    private let staging: StagingFolder
    private var sinks: DatasetSinks<OutputFile>
    private var places = PlaceTexts()
    private var records: PlaceRecords
    /// The records of `places.csv`, by code.
    private var placeRecords: [String: [UInt8]] = [:]

    /// Checks that a dataset can be written to a path. Nothing is changed.
    ///
    /// - Throws: ``ExportError/refused(path:_:)`` where it must not be.
    public static func check(
        destination: String, options: ExportOptions = ExportOptions()
    ) throws(ExportError) {
        _ = try Destination(destination, options: options)
    }

    /// Creates the folder in which the dataset is made.
    ///
    /// - Parameters:
    ///   - destination: the dataset's folder. It need not exist, nor those above it; a link is followed.
    ///   - options: what is written.
    public init(destination: String, options: ExportOptions = ExportOptions()) throws(ExportError) {
        let staging = try StagingFolder(
            for: Destination(destination, options: options), options: options)
        if options.formats.contains(.json) { try staging.createFolder("documents") }
        if options.writesTables { try staging.createFolder("tables") }
        let files = options.files
        let sinks = try DatasetSinks<OutputFile> { (file: DatasetFile) throws(ExportError) -> CSVSink<OutputFile>? in
            guard files.contains(file) else { return nil }
            let target = try staging.createFile(file.path, isHashed: true)
            var sink = CSVSink(target: target, profile: options.profile)
            try sink.header(file.schema.fields.map(\.name))
            return sink
        }
        self.options = options
        self.staging = staging
        self.sinks = sinks
        records = PlaceRecords(profile: options.profile)
    }

    /// The folder in which the dataset is made, for whoever must end without unwinding.
    public var temporaryPath: String { staging.path }

    /// Appends one report's dataset. O(bytes).
    public mutating func append(_ dataset: Dataset) throws(ExportError) {
        let report = try Self.checked(dataset.report.id)
        places.prepare(for: dataset)
        records.prepare(for: dataset)
        var document: OutputFile?
        if options.formats.contains(.json) {
            let file = try staging.createFile("documents/\(report).json")
            sinks.json = JSONSink(target: file, buffer: ByteBuffer(capacity: 1 << 17))
            document = file
        }
        try sinks.put(dataset, places: places, records: records)
        sinks.json = nil
        try document?.close()
        guard options.formats.contains(.csv) else { return }
        for index in dataset.usedPlaces { note(records[index].csv) }
        guard options.writesTables else { return }
        for table in dataset.document.tables.indices {
            let file = try staging.createFile("tables/\(report).\(table + 1).csv")
            var sink = CSVSink(target: file, profile: options.profile)
            try TableView(dataset: dataset, table: table).write(into: &sink)
            try sink.flush()
            try file.close()
        }
    }

    /// Appends one report's finished bytes. They must have been made with the same formats and profile.
    public mutating func append(_ export: ReportExport) throws(ExportError) {
        let report = try Self.checked(export.report)
        for file in options.files where file.rawValue < export.records.count {
            try sinks.csv[file.rawValue]?.records(export.records[file.rawValue])
        }
        for place in export.places { note(place) }
        if options.formats.contains(.json), let document = export.document {
            try write(document, to: staging.createFile("documents/\(report).json"))
        }
        guard options.writesTables else { return }
        for (index, table) in export.tables.enumerated() {
            try write(table, to: staging.createFile("tables/\(report).\(index + 1).csv"))
        }
    }

    /// Writes `places.csv` and `datapackage.json`, and puts the dataset in place.
    public consuming func finish() throws(ExportError) {
        let codes = placeRecords.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for code in codes {
            try sinks.csv[DatasetFile.places.rawValue]?.records(placeRecords[code] ?? [])
        }
        var resources: [DataPackage.Resource] = []
        for file in options.files {
            guard var sink = sinks.csv[file.rawValue].take() else { continue }
            try sink.flush()
            try sink.target.close()
            resources.append(
                DataPackage.Resource(file: file, byteCount: sink.target.byteCount, digest: sink.target.digest))
        }
        let package = DataPackage(resources: resources, options: options)
        try write(package.bytes, to: staging.createFile(DataPackage.path))
        try staging.putInPlace()
    }

    private func write(_ bytes: [UInt8], to file: OutputFile) throws(ExportError) {
        try file.write(bytes.span)
        try file.close()
    }

    private mutating func note(_ place: ReportExport.PlaceRecord) { placeRecords[place.code] = place.bytes }

    /// The id, if it can be the name of a file.
    private static func checked(_ report: String) throws(ExportError) -> String {
        if report.isEmpty || report.utf8.contains(0x2F) || report.utf8.contains(0) { throw .invalidReport(report) }
        return report
    }
}
