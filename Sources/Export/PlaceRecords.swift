import TabularyModel

/// The records of `places.csv` in both forms, made once for each place that a report uses.
struct PlaceRecords: Sendable {
    /// A place's record in both forms.
    struct Entry: Sendable {
        let csv: ReportExport.PlaceRecord
        /// The record with its braces.
        let json: [UInt8]
    }

    private let profile: ExportOptions.Profile
    private var places: [Place] = []
    /// Indexed by place; nil for places that no report used.
    private var entries: [Entry?] = []

    init(profile: ExportOptions.Profile) { self.profile = profile }

    /// Makes the records of a dataset's places that no dataset before had. O(used places).
    mutating func prepare(for dataset: Dataset) {
        if places != dataset.places {
            places = dataset.places
            entries = [Entry?](repeating: nil, count: places.count)
        }
        for index in dataset.usedPlaces where entries[Int(index.value)] == nil {
            entries[Int(index.value)] = makeEntry(of: dataset.place(index))
        }
    }

    /// The records of a place that the last dataset uses.
    subscript(index: PlaceIndex) -> Entry {
        guard let entry = entries[Int(index.value)] else { preconditionFailure("a place that is not in use") }
        return entry
    }

    private func makeEntry(of place: Place) -> Entry {
        var csv = CSVSink(target: MemoryTarget(), profile: profile)
        RecordEmitter.emit(place, into: &csv)
        var json = JSONSink(target: MemoryTarget())
        json.beginRecords(JSONKeys.files[DatasetFile.places.rawValue])
        RecordEmitter.emit(place, into: &json)
        json.endRecords()
        return Entry(
            csv: ReportExport.PlaceRecord(code: place.code, bytes: csv.buffer.bytes), json: json.buffer.bytes)
    }
}
