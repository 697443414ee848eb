internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Has reports read by worker processes and puts what they hand back into the dataset, in the order of the inputs.
///
/// One thread, which waits for all workers at once. What a worker says waits in its inbox until its turn has come; one
/// that is far ahead is not listened to for a while, so that memory does not grow.
struct Supervisor: ~Copyable {
    /// How workers are held to account.
    struct Limits {
        var jobs = 1
        /// Seconds a report may take.
        var timeout = 60.0
        /// Bytes that a worker may have in use.
        var memory = 4 << 30
    }

    /// What ended a run before its time.
    struct Trouble: Error, CustomStringConvertible {
        var description: String
    }

    /// Seconds between two hand-overs to the system, and between two waits for the disk.
    private static let flushInterval = 0.2
    private static let checkpointInterval = 30.0
    /// Seconds that a process may take until it begins with its first report, on a machine that has much else to do.
    private static let startAllowance = 10.0
    private static let longestListing = 20

    let limits: Limits
    private let setup: WorkerSetup
    private let log: Int32
    private let boot = StateFolder.boot
    private var source: UnitSource
    private var committer: Committer
    private var printer: ProgressPrinter
    private(set) var progress: Progress

    private var units: [Unit] = []
    /// The number of the first of `units` among all units.
    private var firstUnit = 0
    private var isExhausted = false
    private var slots: [WorkerSlot] = []
    /// The report whose records are being put, and how many of which file are left.
    private var head: ReportHead?
    private var file = 0
    private var fileLeft = 0
    private var lastTick = 0.0
    private var lastFlush = 0.0
    private var lastCheckpoint = 0.0
    private let start = Supervisor.now
    private var wasInterrupted = false

    init(
        limits: Limits, setup: WorkerSetup, log: Int32, source: UnitSource, committer: consuming Committer,
        progress: Progress, form: ProgressPrinter.Form
    ) {
        self.limits = limits
        self.setup = setup
        self.log = log
        self.source = source
        self.committer = committer
        self.progress = progress
        printer = ProgressPrinter(form)
        for _ in 0..<limits.jobs { slots.append(WorkerSlot()) }
    }

    deinit { _ = close(log) }

    /// Seconds of a clock that only goes forward.
    private static var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Works until all is done, or an interrupt was noted and what was begun is done. Returns whether all is.
    mutating func run() throws -> Bool {
        do {
            while true {
                if Interrupt.wasRequested { wasInterrupted = true }
                if !wasInterrupted { try dispatch() }
                try advance()
                if units.isEmpty, isExhausted || wasInterrupted { break }
                try listen()
                try tick()
            }
            try committer.flush()
        } catch {
            // What was committed counts, where it can still be written.
            try? committer.flush()
            printer.erase()
            throw error
        }
        update()
        printer.finish(progress, event: wasInterrupted && !isExhausted ? "interrupted" : "done")
        for slot in slots { slot.process = nil }
        return isExhausted
    }

    /// Makes the dataset whole.
    mutating func finish(waits: Bool) throws { try committer.finish(waits: waits) }

    // MARK: Tasks

    private mutating func dispatch() throws {
        while !isExhausted, units.count < slots.count * WorkerSlot.depth + 16 {
            guard let slot = slots.indices.min(by: { slots[$0].units.count < slots[$1].units.count }),
                slots[slot].units.count < WorkerSlot.depth
            else { return }
            guard var unit = source.nextUnit() else {
                isExhausted = true
                return
            }
            if unit.taken == nil {
                unit.slot = slot
                slots[slot].units.append(firstUnit + units.count)
            }
            units.append(unit)
            if unit.taken == nil { try send(unit.task, to: slots[slot]) }
        }
    }

    private func send(_ task: WorkerTask, to slot: WorkerSlot) throws {
        if slot.units.count < 2 || slot.process == nil { slot.since = Self.now }
        if slot.process == nil {
            slot.process = try WorkerProcess(log: log, setup: setup)
            slot.hasSpoken = false
        }
        slot.process?.send(Frame.bytes(.task, task.message))
    }

    // MARK: Results

    /// Puts into the dataset what has its turn.
    private mutating func advance() throws {
        while let unit = units.first {
            if let taken = unit.taken {
                try committer.take(taken.part, of: taken.earlier, for: unit.input, stamp: unit.stamp)
                progress.reports += taken.part.reports.count
                progress.failed += taken.part.reports.count(where: \.isFailed)
                endUnit(unit)
                continue
            }
            guard try take(unit) else { return }
            endUnit(unit)
        }
    }

    private mutating func endUnit(_ unit: Unit) {
        progress.bytesDone += unit.byteCount
        if unit.isLast { progress.inputsDone += 1 }
        units.removeFirst()
        firstUnit += 1
    }

    /// Takes what came of a unit. Returns whether that was all.
    private mutating func take(_ unit: Unit) throws -> Bool {
        let slot = slots[unit.slot]
        while let item = try slot.inbox.take() {
            switch item {
            case .report(let head):
                beginUnit(unit)
                committer.beginReport()
                self.head = head
                file = -1
                fileLeft = 0
                if head.recordLength == 0 { try endReport(unit) }
            case .records:
                try slot.inbox.takeRecords { try put($0) }
                if !slot.inbox.isInReport { try endReport(unit) }
            case .givenUp(let place, let code, let message):
                beginUnit(unit)
                let head = try committer.giveUp(
                    place, of: unit.task, DiagnosticCode(rawValue: code) ?? .reportCrashed, message)
                note(head, unit)
            case .end(let sha256):
                beginUnit(unit)
                // The hash of a part is none of the file's.
                let isWhole = unit.task.part.lines == nil && unit.task.part.lastLineRead == 0
                if unit.isLast { committer.endInput(sha256: isWhole ? sha256 : "") }
                return true
            }
        }
        return false
    }

    private mutating func beginUnit(_ unit: Unit) {
        guard units[0].isFirst else { return }
        units[0].isFirst = false
        committer.beginInput(unit.input, stamp: unit.stamp)
    }

    private mutating func put(_ bytes: Span<UInt8>) throws {
        guard let head else { return }
        var position = 0
        while position < bytes.count {
            while fileLeft == 0 {
                file += 1
                fileLeft = head.lengths[file]
            }
            let count = min(fileLeft, bytes.count - position)
            try committer.append(bytes.extracting(position..<(position + count)), to: file)
            position += count
            fileLeft -= count
        }
    }

    private mutating func endReport(_ unit: Unit) throws {
        guard let head else { return }
        self.head = nil
        do {
            try committer.endReport(head, of: unit.task)
        } catch let failure as PendingFiles.Failure {
            throw ExportError.system(.write, path: failure.path, code: failure.code)
        }
        note(head, unit)
    }

    private mutating func note(_ head: ReportHead, _ unit: Unit) {
        progress.reports += 1
        guard head.isFailed else { return }
        progress.failed += 1
        let line = head.place.line.map { "#\($0)" } ?? ""
        if progress.failed <= Self.longestListing { printer.print("\(unit.input.path)\(line): error: \(head.reason)") }
        if progress.failed == Self.longestListing + 1 { printer.print("more reports failed: all are in reports.csv") }
    }

    // MARK: Workers

    /// Waits until a worker says something, or until a moment has passed, and takes in what was said.
    private mutating func listen() throws {
        var entries: [pollfd] = []
        var heard: [WorkerSlot] = []
        let first = units.first?.slot ?? -1
        for (index, slot) in slots.enumerated() {
            guard let process = slot.process else { continue }
            let isHeard = index == first || slot.inbox.count < WorkerSlot.patience
            // The time that a worker waits is not its own.
            if isHeard, !slot.isHeard { slot.since = Self.now }
            slot.isHeard = isHeard
            entries.append(pollfd(fd: isHeard ? process.output : -1, events: Int16(POLLIN), revents: 0))
            entries.append(
                pollfd(fd: process.hasOutgoing ? process.input : -1, events: Int16(POLLOUT), revents: 0))
            heard.append(slot)
        }
        let code = unsafe poll(&entries, nfds_t(entries.count), 100)
        if code <= 0 { return }
        for (index, slot) in heard.enumerated() {
            if entries[2 * index + 1].revents != 0 { slot.process?.writeOutgoing() }
            if entries[2 * index].revents != 0 { try hear(slot) }
        }
    }

    private mutating func hear(_ slot: WorkerSlot) throws {
        guard let process = slot.process else { return }
        guard try slot.inbox.read(from: process.output, upTo: 1 << 18) else { return try replace(slot) }
        slot.hasSpoken = true
        try look(slot)
    }

    private mutating func look(_ slot: WorkerSlot) throws {
        while let news = try slot.inbox.look() {
            switch news {
            case .began(let place):
                slot.place = place
                slot.since = Self.now
                slot.falseStarts = 0
            case .reported(let place):
                slot.reported = place
                slot.place = nil
                slot.since = Self.now
            case .ended:
                slot.place = nil
                slot.reported = nil
                slot.since = Self.now
                if !slot.units.isEmpty { slot.units.removeFirst() }
            case .trouble(let path, let code): throw ExportError.system(.write, path: path, code: code)
            }
        }
    }

    /// Gives up the report that a worker was at when it ended, and has another process do the rest.
    private mutating func replace(_ slot: WorkerSlot) throws {
        guard let process = slot.process else { return }
        let code = process.wait()
        slot.process = nil
        if slot.inbox.isInUnfinishedReport, head != nil {
            try committer.takeBackReport()
            head = nil
        }
        slot.inbox.dropUnfinished()
        let cause = slot.verdict ?? (code: .reportCrashed, message: Self.message(of: code))
        guard let number = slot.units.first else { return slot.forget() }
        let unit = units[number - firstUnit]
        // One that was ended before its first report could not so much as open its file.
        let place = slot.place ?? (slot.verdict != nil && isBeforeFirstReport(slot) ? ReportPlace() : nil)
        let last = place ?? slot.reported
        slot.forget()
        if let place {
            slot.giveUp(place, cause)
        } else {
            slot.falseStarts += 1
            if slot.falseStarts > 3 {
                throw Trouble(
                    description:
                        "workers end before they have begun (\(Self.message(of: code))): see the log '\(Self.logName)'")
            }
        }
        if let last {
            // What was handed back is not read once more.
            if let rest = unit.task.rest(after: last) {
                units[number - firstUnit].task = rest
            } else {
                slot.end(unit, digest: last.line == nil ? Extractor.sha256(ofFile: unit.task.path) ?? "" : "")
            }
        }
        try look(slot)
        for number in slot.units { try send(units[number - firstUnit].task, to: slot) }
    }

    private static let logName = "worker.log"

    /// Whether a worker looks for the first report of a file, which may be what it waits for in vain.
    private func isBeforeFirstReport(_ slot: WorkerSlot) -> Bool {
        guard slot.place == nil, slot.reported == nil, let number = slot.units.first, number >= firstUnit else {
            return false
        }
        return units[number - firstUnit].task.isWhole
    }

    private static func message(of code: Int32) -> String {
        if code >= 256 {
            let name = unsafe strsignal(code - 256).map { unsafe String(cString: $0) } ?? ""
            return "the worker that read the report crashed: \(name) (signal \(code - 256))"
        }
        return "the worker that read the report ended with code \(code)"
    }

    // MARK: Time

    private mutating func tick() throws {
        let now = Self.now
        if now - lastTick < 0.1 { return }
        // While it waited for a disk, or was stopped, workers waited for it.
        if lastTick > 0, now - lastTick > 1 { for slot in slots { slot.since = min(now, slot.since + now - lastTick) } }
        lastTick = now
        for slot in slots {
            guard let process = slot.process, slot.verdict == nil, slot.place != nil || isBeforeFirstReport(slot)
            else { continue }
            let allowance = slot.hasSpoken ? 0 : Self.startAllowance
            if slot.isHeard, now - slot.since > limits.timeout + allowance {
                slot.verdict = (
                    .reportTimeout, "reading the report took longer than \(Progress.rounded(limits.timeout)) s"
                )
                process.end()
            } else if let bytes = process.residentBytes, bytes > limits.memory {
                slot.verdict = (
                    .reportMemory, "reading the report took more than \(limits.memory >> 20) MB of memory"
                )
                process.end()
            }
        }
        if now - lastFlush >= Self.flushInterval {
            lastFlush = now
            try committer.flush()
        }
        if now - start - lastCheckpoint >= Self.checkpointInterval {
            try committer.checkpoint(boot: boot)
            lastCheckpoint = Self.now - start
        }
        update()
        printer.show(progress)
    }

    private mutating func update() {
        let now = Self.now
        progress.seconds = now - start
        progress.slow = nil
        for slot in slots where slot.place != nil && now - slot.since > max(1, progress.slow?.seconds ?? 1) {
            guard let number = slot.units.first, number >= firstUnit else { continue }
            let line = slot.place?.line.map { "#\($0)" } ?? ""
            progress.slow = (units[number - firstUnit].input.source + line, now - slot.since)
        }
    }
}
