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
    /// The report that it is at, and since when, in seconds.
    var place: ReportPlace?
    var since = 0.0
    /// Whether it is listened to.
    var isHeard = true
    /// Why it was ended, where the supervisor ended it.
    var verdict: (code: DiagnosticCode, message: String)?
    /// How often its process ended in a row before it had begun with a report.
    var falseStarts = 0
}
