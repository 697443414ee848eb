internal import Tabulary
internal import TabularyExport

/// All of a report's result but its bytes.
struct ReportHead {
    /// A place that the report uses.
    struct UsedPlace {
        var code: String
        /// Its record in `places.csv`.
        var record: [UInt8]
    }

    var place = ReportPlace()
    /// The id that its records carry.
    var id = ""
    var isFailed = false
    /// Why it failed, in one line.
    var reason = ""
    var warnings = 0
    /// The bytes of the report, as `reports.csv` has them.
    var byteCount = 0
    /// The length of its records in each CSV file.
    var lengths: [Int] = []
    /// The name under which its document and tables were left in the folder of pending files.
    var pendingName = ""
    /// The size of its document; nil where none is written.
    var documentLength: Int?
    /// The sizes of its tables.
    var tableLengths: [Int] = []
    var places: [UsedPlace] = []

    init() {}

    /// The head of a dataset that was encoded last.
    init(_ exporter: inout ReportExporter, of dataset: Dataset, at place: ReportPlace, pendingName: String) {
        self.place = place
        self.pendingName = pendingName
        id = dataset.report.id
        isFailed = dataset.report.status == .failed
        if isFailed, let error = dataset.diagnostics.first(where: { $0.severity == .error }) {
            reason = "\(dataset.message(of: error)) [\(error.code.rawValue)]"
        }
        warnings = dataset.diagnostics.count { $0.severity == .warning }
        byteCount = dataset.report.byteCount
        (lengths, documentLength, tableLengths) = exporter.lengths
        places = exporter.places.map { UsedPlace(code: $0.code, record: $0.bytes) }
    }

    /// How many bytes of records follow.
    var recordLength: Int { lengths.reduce(0, +) }

    var message: [UInt8] {
        var writer = MessageWriter()
        writer.put(place.line)
        writer.put(place.bytes.lowerBound)
        writer.put(place.bytes.upperBound)
        writer.put(place.idValue)
        writer.put(id)
        writer.put(isFailed)
        writer.put(reason)
        writer.put(warnings)
        writer.put(byteCount)
        writer.put(lengths)
        writer.put(pendingName)
        writer.put(documentLength)
        writer.put(tableLengths)
        writer.put(places.count)
        for place in places {
            writer.put(place.code)
            writer.put(place.record)
        }
        return writer.bytes
    }

    init(message: [UInt8]) throws(MessageReader.Damaged) {
        var reader = MessageReader(message)
        place = try Frame.place(from: &reader)
        id = try reader.text()
        isFailed = try reader.flag()
        reason = try reader.text()
        warnings = try reader.number()
        byteCount = try reader.number()
        lengths = try reader.numbers()
        pendingName = try reader.text()
        documentLength = try reader.optionalNumber()
        tableLengths = try reader.numbers()
        for _ in 0..<max(0, try reader.number()) {
            places.append(UsedPlace(code: try reader.text(), record: try reader.run()))
        }
        guard lengths.count == DatasetFile.allCases.count, lengths.allSatisfy({ $0 >= 0 }) else {
            throw MessageReader.Damaged()
        }
    }
}
