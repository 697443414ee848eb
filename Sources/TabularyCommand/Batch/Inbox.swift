internal import Tabulary

/// What a worker has said and the supervisor has not taken yet.
///
/// Two cursors go over it: one looks ahead at what comes, as it comes, so that the supervisor knows what the worker is
/// at; the other takes it when its turn has come.
struct Inbox {
    /// What is seen when looking ahead.
    enum News {
        case began(ReportPlace)
        /// A report is there as a whole; nil where it was given up.
        case reported(ReportPlace?)
        case ended
        case trouble(path: String, code: Int32)
    }

    /// What the supervisor takes.
    enum Item {
        case report(ReportHead)
        /// A report that was given up: a diagnostic's code, and why.
        case givenUp(ReportPlace, code: String, message: String)
        /// Some of the records of the report in hand are there; see ``takeRecords(_:)``.
        case records
        case end(sha256: String)
    }

    /// The worker said what no worker says.
    struct Damaged: Error {}

    private var bytes: [UInt8] = []
    /// Where `bytes` start in all that was ever said, and the positions of both cursors.
    private var start = 0
    private var taken = 0
    private var seen = 0
    /// The end of the last whole frame that was seen, its records included.
    private var whole = 0
    /// How many bytes of records are left to be taken, and to be seen, of the reports that the cursors stand in.
    private var recordsLeft = 0
    private var recordsUnseen = 0
    /// The place of the report whose records are left to be seen.
    private var placeUnseen = ReportPlace()

    /// How many bytes wait.
    var count: Int { start + bytes.count - taken }

    mutating func add(_ piece: [UInt8]) { bytes += piece }

    /// Reads what a worker says. Returns false at the end.
    mutating func read(from file: Int32, upTo room: Int) throws(Descriptor.Failure) -> Bool {
        let before = bytes.count
        try Descriptor.read(file, appendingTo: &bytes, upTo: room)
        return bytes.count > before
    }

    /// The next news; nil where none came.
    mutating func look() throws -> News? {
        if recordsUnseen > 0 {
            let available = min(recordsUnseen, start + bytes.count - seen)
            seen += available
            recordsUnseen -= available
            if recordsUnseen > 0 { return nil }
            whole = seen
            return .reported(placeUnseen)
        }
        guard let (kind, message, end) = try frame(at: seen) else { return nil }
        seen = end
        if kind == .report {
            let head = try ReportHead(message: message)
            placeUnseen = head.place
            recordsUnseen = head.recordLength
            if recordsUnseen > 0 { return try look() }
        }
        whole = end
        switch kind {
        case .begin: return .began(try Frame.place(of: message))
        case .report: return .reported(placeUnseen)
        case .givenUp: return .reported(nil)
        case .end: return .ended
        case .trouble:
            var reader = MessageReader(message)
            return .trouble(path: try reader.text(), code: Int32(truncatingIfNeeded: try reader.number()))
        case .setup, .task: throw Damaged()
        }
    }

    /// The next item; nil where none came.
    mutating func take() throws -> Item? {
        if recordsLeft > 0 {
            return start + bytes.count > taken ? .records : nil
        }
        while let (kind, message, end) = try frame(at: taken) {
            taken = end
            switch kind {
            case .begin, .trouble: continue
            case .report:
                let head = try ReportHead(message: message)
                recordsLeft = head.recordLength
                drop()
                return .report(head)
            case .givenUp:
                var reader = MessageReader(message)
                let place = try Frame.place(from: &reader)
                return .givenUp(place, code: try reader.text(), message: try reader.text())
            case .end:
                var reader = MessageReader(message)
                _ = try reader.number()
                drop()
                return .end(sha256: try reader.text())
            case .setup, .task: throw Damaged()
            }
        }
        return nil
    }

    /// Takes those records of the report in hand that are there.
    mutating func takeRecords(_ body: (Span<UInt8>) throws -> Void) throws {
        let available = min(recordsLeft, start + bytes.count - taken)
        let from = taken - start
        try body(bytes.span.extracting(from..<(from + available)))
        taken += available
        recordsLeft -= available
        drop()
    }

    /// Forgets what came of a frame that is not whole, as its worker is gone.
    ///
    /// Records of it that were taken must be taken back.
    mutating func dropUnfinished() {
        recordsUnseen = 0
        if taken > whole {
            recordsLeft = 0
            bytes = []
            start = taken
        } else {
            bytes.removeLast(start + bytes.count - whole)
        }
        seen = start + bytes.count
        whole = seen
    }

    /// Whether a report's records are being taken.
    var isInReport: Bool { recordsLeft > 0 }

    /// Whether records are being taken of a report that is not whole yet.
    var isInUnfinishedReport: Bool { recordsLeft > 0 && taken + recordsLeft > whole }

    private func frame(
        at position: Int
    ) throws(Damaged) -> (kind: Frame.Kind, message: [UInt8], end: Int)? {
        let from = position - start
        guard from >= 0, bytes.count - from >= Frame.headLength else { return nil }
        guard let (kind, length) = Frame.head(bytes, at: from) else { throw Damaged() }
        let first = from + Frame.headLength
        if bytes.count - first < length { return nil }
        return (kind, Array(bytes[first..<(first + length)]), position + Frame.headLength + length)
    }

    /// Lets go of what both cursors have passed, where it is much.
    private mutating func drop() {
        let passed = min(taken, seen) - start
        if passed == bytes.count || passed > 1 << 20 {
            bytes.removeFirst(passed)
            start += passed
        }
    }
}
