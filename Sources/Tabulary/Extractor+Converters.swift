internal import TabularyConverters
internal import TabularyIngestion
internal import TabularyNormalization

// Converters' files: one report, or one a line.
extension Extractor {
    /// Calls `body` with the dataset of each report that a file holds: one for most files, one a record for JSON Lines.
    ///
    /// Records are read one by one: beside the file one report is in memory. Never throws of itself: a record that
    /// cannot be read is a report that failed, and the others go on.
    ///
    /// A record's text is a report of its own, in which lines and byte ranges count. Its source is `FILE#LINE`, or the
    /// value of the id field; see ``Extractor/Options/idField``.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - source: What the file is called: a relative path, or `-`.
    ///   - id: The id of the file's report, from which ids of records are made; made of `source` unless given.
    ///   - ids: The ids of the dataset that the reports go into.
    public func forEachReport<Failure>(
        in bytes: consuming [UInt8], source: String, id: String? = nil, ids: inout ReportIDs,
        _ body: (Dataset) throws(Failure) -> Void
    ) throws(Failure) {
        let id = id ?? ReportID.ids(of: [source])[0]
        try forEachReport(in: consume bytes, source: source, id: id, lastLineRead: 0, ids: &ids) {
            dataset, _ throws(Failure) in
            try body(dataset)
        }
    }

    /// Calls `body` also with the value of a record's id field, where one was asked for and is there.
    ///
    /// - Parameter lastLineRead: Records up to this line are passed over.
    func forEachReport<Failure>(
        in bytes: consuming [UInt8], source: String, id: String, lastLineRead: Int, ids: inout ReportIDs,
        _ body: (Dataset, String?) throws(Failure) -> Void
    ) throws(Failure) {
        guard let lines = Self.lines(of: bytes, source) else {
            return try body(dataset(of: consume bytes, source: source, id: id), nil)
        }
        var position = 0
        var number = 1
        while let line = JSONLines.nextLine(lines, from: position) {
            for offset in position..<line.lowerBound where lines[offset] == 0x0A { number += 1 }
            position = line.upperBound
            if number <= lastLineRead { continue }
            let (dataset, value) = dataset(ofRecord: Array(lines[line]), line: number, source, id, &ids)
            try body(dataset, value)
        }
    }

    /// ``forEachReport(in:source:id:ids:_:)`` for a file whose reports are a dataset of their own.
    public func forEachReport<Failure>(
        in bytes: consuming [UInt8], source: String, _ body: (Dataset) throws(Failure) -> Void
    ) throws(Failure) {
        var ids = ReportIDs()
        try forEachReport(in: bytes, source: source, ids: &ids, body)
    }

    /// The bytes of a JSON Lines file from its first record on; nil for another file.
    private static func lines(of bytes: borrowing [UInt8], _ source: String) -> [UInt8]? {
        var lines = copy bytes
        // UTF-16 has no lines of bytes.
        if lines.starts(with: [0xFF, 0xFE]) || lines.starts(with: [0xFE, 0xFF]) {
            lines = TextDecoder.decode(lines).bytes
        }
        if lines.starts(with: [0xEF, 0xBB, 0xBF]) { lines.removeFirst(3) }
        if lines.isEmpty || BinaryFormat.describe(lines) != nil { return nil }
        return JSONLines.holds(lines, name: nameWithoutPacking(source)) ? lines : nil
    }

    /// Whether a file is to be read as JSON: by its first signs, or because its name says so.
    static func isJSON(_ bytes: [UInt8], _ source: String) -> Bool {
        if ConverterFile.isJSON(bytes) { return true }
        let name = nameWithoutPacking(source).lowercased()
        let isNamed = [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
        return isNamed && bytes.contains { $0 > 0x20 }
    }

    /// Reads a converter's file; places are given in the file.
    func dataset(ofConverterFile file: consuming TextDecoder.Decoded, _ report: Report) -> Dataset {
        var report = report
        do {
            let converted = try ConverterFile.read(file.bytes, textField: options.textField)
            report.form = converted.form
            let noticed = file.diagnostics + converted.diagnostics
            file.bytes = converted.text
            file.map = converted.map
            file.diagnostics = []
            return dataset(of: consume file, report, noticed)
        } catch {
            report.status = .failed
            var diagnostics = file.diagnostics + error.diagnostics
            if JSONLines.holds(file.bytes, name: Self.nameWithoutPacking(report.source)) {
                diagnostics = [
                    Diagnostic(
                        .error, .inputUnsupported,
                        "the file is JSON Lines, a report a line: expected one report; read it with forEachReport")
                ]
            }
            return Normalization.failedDataset(
                report: report, diagnostics: diagnostics, map: SourceMap(file: file.bytes),
                gazetteer: gazetteer, regionScheme: options.regionScheme)
        }
    }

    /// The dataset of a record, and the value of its id field where one was asked for and is there.
    func dataset(
        ofRecord line: [UInt8], line number: Int, _ source: String, _ id: String, _ ids: inout ReportIDs
    ) -> (Dataset, String?) {
        let place = "\(source)#\(number)"
        var report = report(of: line, source: place, id: "")
        report.form = .jsonLines
        report.line = number
        func fail(_ diagnostics: [Diagnostic]) -> Dataset {
            report.id = ids.id(ofLine: number, of: id, place: place)
            return failed(report, diagnostics)
        }
        if let problem = problem(with: line) { return (fail([problem]), nil) }
        var decoded = TextDecoder.decode(line)
        do {
            let record = try JSONLines.record(
                decoded.bytes, line: number, textField: options.textField, idField: options.idField)
            report = self.report(of: record.text, source: record.id ?? place, id: "")
            report.form = .jsonLines
            report.line = number
            if let value = record.id {
                report.id = ids.id(ofValue: value, place: place)
            } else {
                report.id = ids.id(ofLine: number, of: id, place: place)
            }
            // Where the line was no UTF-8, the place of that in the line is none in the text.
            let noticed = (decoded.diagnostics + record.diagnostics).map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.bytes = nil
                diagnostic.line = nil
                return diagnostic
            }
            decoded.bytes = record.text
            decoded.diagnostics = []
            return (dataset(of: decoded, report, noticed), record.id)
        } catch {
            return (fail(error.diagnostics), nil)
        }
    }
}
