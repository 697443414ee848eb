internal import TabularyConverters
internal import TabularyIngestion

// Files as they stand on a disk: packed or not, of one report or of millions.
extension Extractor {
    /// Calls `body` with the dataset of each report that a file holds: one for most files, one a record for JSON Lines.
    ///
    /// `.gz` is unpacked, told by what it holds. JSON Lines is read record by record: one is in memory at a time, however
    /// long the file is. Never throws of itself: what cannot be read is a report that failed.
    ///
    /// - Parameters:
    ///   - path: The file; `-` for standard input.
    ///   - source: What the file is called: a relative path, or `-`.
    ///   - id: The id of the file's report, from which ids of records are made.
    ///   - part: The part that is read.
    ///   - hashes: Whether the file's digest is asked for.
    ///   - ids: The ids of the dataset that the reports go into.
    ///   - begin: called before a report is read, with its bytes.
    /// - Returns: The size and hash of the file's own bytes.
    @discardableResult
    package func forEachReport<Failure>(
        ofFile path: String, source: String, id: String, part: FilePart = FilePart(), hashes: Bool = false,
        ids: inout ReportIDs, begin: (ReportPlace, [UInt8]) -> Void = { _, _ in },
        _ body: (Dataset, ReportPlace) throws(Failure) -> Void
    ) throws(Failure) -> ByteDigest {
        let file: ByteStream
        do {
            file = try ByteStream(path, part: part.lines, hashes: true)
        } catch {
            begin(ReportPlace(), [])
            try body(dataset(ofUnreadable: source, reason: Self.reason(error), id: id), ReportPlace())
            return ByteDigest()
        }
        var lines = RecordLines(limit: min(options.byteLimit, Options.largestReport), part: part)
        var head: [UInt8] = []
        do {
            if part.lines == nil, try !readHead(of: file, source, into: &head) {
                try readWhole(file, consume head, source, id, part, &ids, begin, body)
                return file.digest
            }
        } catch let error as ByteStream.Failure {
            begin(ReportPlace(), [])
            try body(broken(file, source, id, error), ReportPlace())
            return file.digest
        } catch let error as Failure {
            throw error
        } catch {
            preconditionFailure("an error of no kind that is thrown")
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { lines.skip(3, of: &head) }
        lines.add(head)
        head = []
        while true {
            while let record = lines.next() {
                try read(record, source, id, &ids, begin, body)
            }
            do {
                let piece = try file.next()
                if piece.isEmpty { break }
                lines.add(piece)
            } catch {
                // What was read of the last line is none.
                let place = lines.place
                var report = report(of: [], source: "\(source)#\(place.line ?? 1)", id: "")
                report.id = ids.id(ofLine: place.line ?? 1, of: id, place: report.source)
                begin(place, [])
                try body(failed(report, [Self.diagnostic(error)]), place)
                return file.digest
            }
        }
        if let record = lines.finish() { try read(record, source, id, &ids, begin, body) }
        return file.digest
    }

    private func read<Failure>(
        _ record: RecordLines.Record, _ source: String, _ id: String, _ ids: inout ReportIDs,
        _ begin: (ReportPlace, [UInt8]) -> Void, _ body: (Dataset, ReportPlace) throws(Failure) -> Void
    ) throws(Failure) {
        var place = record.place
        begin(place, record.bytes)
        if let digest = record.digest {
            let line = place.line ?? 1
            var report = Report(
                id: "", source: "\(source)#\(line)", sha256: digest.text, byteCount: digest.byteCount, status: .failed)
            report.form = .jsonLines
            report.line = line
            report.id = ids.id(ofLine: line, of: id, place: report.source)
            return try body(failed(report, [tooLarge(digest.byteCount)]), place)
        }
        let (dataset, value) = dataset(ofRecord: record.bytes, line: place.line ?? 1, source, id, &ids)
        place.idValue = value
        try body(dataset, place)
    }

    // MARK: Files of one report

    /// Reads as much of a file as tells whether it is JSON Lines. Returns whether it is.
    private func readHead(
        of file: ByteStream, _ source: String, into head: inout [UInt8]
    ) throws(ByteStream.Failure) -> Bool {
        if !file.isPacked { head.reserveCapacity(2 * file.size + 65_536) }
        let name = Self.nameWithoutPacking(source)
        while head.count < 16_384 {
            let piece = try file.next()
            if piece.isEmpty { break }
            head += piece
        }
        if !Self.mayBeLines(head) { return false }
        if JSONLines.isNamed(name) { return true }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // The second line tells. Lines that were seen are not gone over again.
        var seen = start
        var full = 0
        while full < 2, head.count <= options.byteLimit {
            while full < 2, let end = head[seen...].firstIndex(of: 0x0A) {
                if head[seen..<end].contains(where: { $0 > 0x20 }) { full += 1 }
                seen = end + 1
            }
            if full == 2 { break }
            let piece = try file.next()
            if piece.isEmpty { break }
            head += piece
        }
        return JSONLines.holds(start == 0 ? head : Array(head[start...]), name: name)
    }

    /// Whether the first bytes of a file, 16 KiB or all, may be those of JSON Lines.
    private static func mayBeLines(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.isEmpty { return false }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard head[start...].first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        return BinaryFormat.describe(start == 0 ? head : Array(head[start...])) == nil
    }

    /// Whether a file is JSON Lines whose lines can be shared out by their bytes: by its name, and its first bytes.
    ///
    /// - Parameter head: The first bytes of the file, 16 KiB or all.
    package static func canShareOut(_ source: String, head: [UInt8]) -> Bool {
        JSONLines.isNamed(source) && mayBeLines(head)
    }

    private func readWhole<Failure>(
        _ file: ByteStream, _ head: consuming [UInt8], _ source: String, _ id: String, _ part: FilePart,
        _ ids: inout ReportIDs, _ begin: (ReportPlace, [UInt8]) -> Void,
        _ body: (Dataset, ReportPlace) throws(Failure) -> Void
    ) throws {
        let limit = min(options.byteLimit, Options.largestReport)
        var bytes = head
        while bytes.count <= limit {
            let piece = try file.next()
            if piece.isEmpty { break }
            bytes += piece
        }
        if bytes.count > limit {
            bytes = []
            // What is no regular file may never end, and has no hash as a whole.
            if file.isRegular { try file.skipRest() }
            begin(ReportPlace(), [])
            var report = report(of: file, source, id)
            if !file.isRegular { report.sha256 = "" }
            let isCounted = file.isRegular && !file.isPacked
            let problem = isCounted ? tooLarge(file.digest.byteCount) : tooLarge(isPacked: file.isPacked)
            return try body(failed(report, [problem]), ReportPlace())
        }
        begin(ReportPlace(), bytes)
        let isPacked = file.isPacked
        try forEachReport(
            in: consume bytes, source: source, id: id, lastLineRead: part.lastLineRead, ids: &ids
        ) { dataset, value throws(Failure) in
            var dataset = dataset
            // The report of a packed file is known by the file's own bytes.
            if isPacked, dataset.report.line == nil {
                dataset.report.sha256 = file.digest.text
                dataset.report.byteCount = file.digest.byteCount
            }
            try body(dataset, ReportPlace(line: dataset.report.line, idValue: value))
        }
    }

    /// The dataset of a report that was given up: its hash and size, and why.
    ///
    /// - Parameter place: Where it stands in its file; of a packed file nothing is said but that.
    package func dataset(
        ofGivenUp path: String, source: String, id: String, place: ReportPlace, _ code: DiagnosticCode,
        _ message: String
    ) -> Dataset {
        var report = Report(id: id, source: source, sha256: "", byteCount: 0, status: .failed)
        if let line = place.line {
            report.source = "\(source)#\(line)"
            report.form = .jsonLines
            report.line = line
        }
        let isPart = place.line != nil && !place.bytes.isEmpty
        if let file = try? ByteStream(path, hashes: true, waits: false), (try? file.next()) != nil,
            !isPart || !file.isPacked,
            let part = isPart ? try? ByteStream(path, part: Self.line(at: place.bytes, path), hashes: true) : file,
            (try? part.skipRest()) != nil
        {
            report.sha256 = part.digest.text
            report.byteCount = part.digest.byteCount
        }
        return failed(report, [Diagnostic(.error, code, message)])
    }

    /// A line without its line break.
    private static func line(at bytes: Range<Int>, _ path: String) -> Range<Int> {
        let last = try? ByteStream(path, part: (bytes.upperBound - 1)..<bytes.upperBound, hashes: false).next()
        return last == [0x0A] ? bytes.lowerBound..<(bytes.upperBound - 1) : bytes
    }

    /// Whether a file is unpacked to be read.
    package static func isPacked(_ path: String) -> Bool {
        guard let file = try? ByteStream(path, hashes: false, waits: false), (try? file.next()) != nil else {
            return false
        }
        return file.isPacked
    }

    /// SHA-256 of a file's bytes; nil where it cannot be read, or is a pipe or a device. O(length).
    package static func sha256(ofFile path: String) -> String? {
        guard let file = try? ByteStream(path, hashes: true, waits: false), (try? file.skipRest()) != nil else {
            return nil
        }
        return file.digest.text
    }

    private func broken(_ file: ByteStream, _ source: String, _ id: String, _ error: ByteStream.Failure) -> Dataset {
        if case .unreadable(let reason) = error { return dataset(ofUnreadable: source, reason: reason, id: id) }
        // The rest of the file has nothing to say but its hash.
        if file.isRegular { try? file.skipRest() }
        return failed(report(of: file, source, id), [Self.diagnostic(error)])
    }

    private func report(of file: ByteStream, _ source: String, _ id: String) -> Report {
        Report(
            id: id, source: source, sha256: file.digest.text, byteCount: file.digest.byteCount, status: .failed)
    }

    private static func reason(_ error: ByteStream.Failure) -> String {
        switch error {
        case .unreadable(let reason), .gzip(let reason): reason
        }
    }

    private static func diagnostic(_ error: ByteStream.Failure) -> Diagnostic {
        switch error {
        case .unreadable(let reason): Diagnostic(.error, .inputUnreadable, "the file cannot be read: \(reason)")
        case .gzip(let reason): Diagnostic(.error, .inputGzip, "the file's gzip cannot be unpacked: \(reason)")
        }
    }

    /// What is told of a report that was not read to its end.
    private func tooLarge(isPacked: Bool) -> Diagnostic {
        Diagnostic(
            .error, .inputTooLarge,
            "the report has more than \(min(options.byteLimit, Options.largestReport)) bytes\(isPacked ? " unpacked" : ""), "
                + "and no more are read: split it, or raise the limit")
    }

    /// A file's name without `.gz`.
    static func nameWithoutPacking(_ source: String) -> String {
        source.lowercased().hasSuffix(".gz") ? String(source.dropLast(3)) : source
    }
}
