import TabularyModel

/// The sinks of one export: a CSV sink a file, and one for the JSON document in hand.
struct DatasetSinks<Target: ByteTarget> {
    /// Indexed by ``DatasetFile/rawValue``; nil for files that are not written.
    var csv: [CSVSink<Target>?]
    /// The document in hand; nil where none is written.
    var json: JSONSink<Target>?

    /// Puts all records of a dataset but `places.csv`'s, which hold for all reports together.
    mutating func put(_ dataset: Dataset, places: PlaceTexts) throws(Target.Failure) {
        let emitter = RecordEmitter(dataset, places: places)
        json?.beginDocument()
        for file in DatasetFile.allCases {
            json?.beginArray(file.name, JSONKeys.files[file.rawValue])
            try put(file, from: emitter)
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
        json = sink
    }

    /// Puts one file's records. The sinks are taken out and put back, so that their buffers have one owner.
    private mutating func put(_ file: DatasetFile, from emitter: RecordEmitter) throws(Target.Failure) {
        let table = file == .places ? nil : csv[file.rawValue].take()
        switch (consume table, json.take()) {
        case (let table?, let document?):
            var pair = PairSink(first: consume table, second: consume document)
            try emitter.emit(file, into: &pair)
            csv[file.rawValue] = pair.first
            json = pair.second
        case (var table?, nil):
            try emitter.emit(file, into: &table)
            csv[file.rawValue] = table
        case (nil, var document?):
            try emitter.emit(file, into: &document)
            json = document
        case (nil, nil):
            break
        }
    }
}
