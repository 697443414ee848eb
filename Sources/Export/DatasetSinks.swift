import TabularyModel

/// The sinks of one export: a CSV sink a file, and one for the JSON document in hand.
struct DatasetSinks<Target: ByteTarget>: ~Copyable {
    /// Indexed by ``DatasetFile/rawValue``; nil for files that are not written.
    var csv: InlineArray<11, CSVSink<Target>?>
    /// The document in hand; nil where none is written.
    var json: JSONSink<Target>?

    /// - Parameter makeSink: makes the sink of a file; nil where it is not written.
    init(
        csv makeSink: (DatasetFile) throws(Target.Failure) -> CSVSink<Target>?
    ) throws(Target.Failure) {
        csv = InlineArray { _ in nil }
        json = nil
        for file in DatasetFile.allCases { csv[file.rawValue] = try makeSink(file) }
    }

    /// Puts all records of a dataset but `places.csv`'s, which hold for all reports together.
    ///
    /// - Parameters:
    ///   - places: the texts of the dataset's places.
    ///   - records: the records of the places that it uses.
    mutating func put(_ dataset: Dataset, places: PlaceTexts, records: PlaceRecords) throws(Target.Failure) {
        let emitter = RecordEmitter(dataset, places: places)
        json?.beginDocument()
        for file in DatasetFile.allCases {
            json?.beginArray(file.name, JSONKeys.files[file.rawValue])
            if file == .places {
                for index in places.ordered(dataset.usedPlaces) { try json?.record(records[index].json.span) }
            } else {
                try put(file, from: emitter)
            }
            json?.endArray()
            if file == .reports { try putBlocks(from: emitter) }
        }
        try json?.endDocument()
    }

    private mutating func putBlocks(from emitter: RecordEmitter) throws(Target.Failure) {
        guard var sink = json.take() else { return }
        sink.beginArray("blocks", JSONKeys.blocks)
        try emitter.emitBlocks(into: &sink)
        sink.endArray()
        sink.beginArray("links", JSONKeys.links)
        try emitter.emitLinks(into: &sink)
        sink.endArray()
        json = consume sink
    }

    /// Puts one file's records. The sinks are taken out and put back, so that their buffers have one owner.
    private mutating func put(_ file: DatasetFile, from emitter: RecordEmitter) throws(Target.Failure) {
        var table = csv[file.rawValue].take()
        var document = json.take()
        if let sink = table.take() {
            if let other = document.take() {
                var pair = PairSink(first: sink, second: other)
                try emitter.emit(file, into: &pair)
                csv[file.rawValue] = consume pair.first
                json = consume pair.second
            } else {
                var sink = sink
                try emitter.emit(file, into: &sink)
                csv[file.rawValue] = consume sink
            }
        } else if var sink = document.take() {
            try emitter.emit(file, into: &sink)
            json = consume sink
        }
    }
}
