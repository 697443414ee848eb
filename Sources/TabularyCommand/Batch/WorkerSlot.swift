internal import Tabulary

/// A worker's place in a batch: its process may be replaced, what it has said and is to do stays.
final class WorkerSlot {
    /// How much of what a worker says waits for its turn before it is not listened to, in bytes.
    static let patience = 4 << 20
    /// How many tasks a worker is given ahead.
    static let depth = 4

    var process: WorkerProcess?
    var inbox = Inbox()
    /// The numbers of the units that it has not ended yet, in order.
    var units: [Int] = []
    /// The report that it is at; nil where it looks for the next.
    var place: ReportPlace?
    /// The last report that it has handed back of the unit that it is at; nil where none.
    var reported: ReportPlace?
    /// When it began with that, in seconds.
    var since = 0.0
    /// Whether its process has said anything yet.
    var hasSpoken = false
    /// Whether it is listened to.
    var isHeard = true
    /// Why it was ended, where the supervisor ended it.
    var verdict: (code: DiagnosticCode, message: String)?
    /// How often its process ended in a row before it had begun with a report.
    var falseStarts = 0

    /// Forgets what a process was at that is gone.
    func forget() {
        place = nil
        reported = nil
        verdict = nil
    }

    /// Says in the inbox that a report was given up.
    func giveUp(_ place: ReportPlace, _ cause: (code: DiagnosticCode, message: String)) {
        var writer = MessageWriter()
        writer.put(place.line)
        writer.put(place.bytes.lowerBound)
        writer.put(place.bytes.upperBound)
        writer.put(place.idValue)
        writer.put(cause.code.rawValue)
        writer.put(cause.message)
        inbox.add(Frame.bytes(.givenUp, writer.bytes))
    }

    /// Says in the inbox that a unit is done.
    ///
    /// - Parameter digest: SHA-256 of the unit's file; empty where it is not known.
    func end(_ unit: Unit, digest: String) {
        var writer = MessageWriter()
        writer.put(unit.stamp.size)
        writer.put(digest)
        inbox.add(Frame.bytes(.end, writer.bytes))
    }
}
