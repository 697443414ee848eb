internal import Tabulary

/// What a worker is to read: a file, or some lines of one.
struct WorkerTask {
    var path: String
    var source: String
    /// The id of the file's report, from which ids of records are made.
    var id: String
    var part = FilePart()

    init(path: String, source: String, id: String) {
        self.path = path
        self.source = source
        self.id = id
    }

    /// What is left of the task behind a report of it; nil where nothing is.
    func rest(after place: ReportPlace) -> WorkerTask? {
        guard let line = place.line else { return nil }
        var rest = self
        guard let lines = part.lines else {
            rest.part.lastLineRead = line
            return rest
        }
        // A last line without its line break ends where the part does.
        let start = min(place.bytes.upperBound, lines.upperBound)
        if start == lines.upperBound { return nil }
        rest.part.lines = start..<lines.upperBound
        rest.part.firstLine = line + 1
        return rest
    }

    /// Whether it is of a file as a whole, from its start.
    var isWhole: Bool { part.lines == nil && part.lastLineRead == 0 }

    var message: [UInt8] {
        var writer = MessageWriter()
        writer.put(path)
        writer.put(source)
        writer.put(id)
        writer.put(part.lines?.lowerBound)
        writer.put(part.lines?.upperBound)
        writer.put(part.firstLine)
        writer.put(part.lastLineRead)
        return writer.bytes
    }

    init(message: [UInt8]) throws(MessageReader.Damaged) {
        var reader = MessageReader(message)
        path = try reader.text()
        source = try reader.text()
        id = try reader.text()
        let start = try reader.optionalNumber()
        let end = try reader.optionalNumber()
        if let start, let end, start <= end { part.lines = start..<end }
        part.firstLine = try reader.number()
        part.lastLineRead = try reader.number()
    }
}
