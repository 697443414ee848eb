internal import Tabulary

/// How far a batch is.
struct Progress {
    /// Inputs, those that were there before included.
    var inputs = 0
    var inputsDone = 0
    /// Reports that were put into the dataset in this run, read or taken over.
    var reports = 0
    var failed = 0
    /// Bytes of the inputs that are to be read, and that were.
    var bytes = 0
    var bytesDone = 0
    /// Seconds since the run began.
    var seconds = 0.0
    /// The report that has been read longest, and for how many seconds; nil where none takes more than one.
    var slow: (source: String, seconds: Double)?

    var reportsPerSecond: Double { seconds > 0 ? Double(reports) / seconds : 0 }
    var megabytesPerSecond: Double { seconds > 0 ? Double(bytesDone) / 1e6 / seconds : 0 }
    /// nil where nothing is done yet.
    var secondsLeft: Double? {
        bytesDone > 0 && seconds > 0.5 ? Double(max(0, bytes - bytesDone)) / Double(bytesDone) * seconds : nil
    }

    /// For people.
    var line: String {
        var line = "\(inputsDone) of \(inputs) inputs, \(reports) reports"
        line += ", \(Self.rounded(reportsPerSecond)) reports/s, \(Self.rounded(megabytesPerSecond)) MB/s"
        if let secondsLeft { line += ", \(Self.duration(secondsLeft)) left" }
        if failed > 0 { line += ", \(failed) failed" }
        if let slow { line += ", \(Self.fit(slow.source)) for \(Self.duration(slow.seconds))" }
        return line
    }

    /// For programs: a JSON object on one line.
    func json(event: String) -> String {
        var text: [UInt8] = []
        func put(_ key: String, _ value: String) {
            text += Array("\(text.isEmpty ? "{" : ",")\"\(key)\":\(value)".utf8)
        }
        put("event", "\"\(event)\"")
        put("inputs", "\(inputs)")
        put("inputs_done", "\(inputsDone)")
        put("reports", "\(reports)")
        put("failed", "\(failed)")
        put("bytes", "\(bytes)")
        put("bytes_done", "\(bytesDone)")
        put("seconds", "\((seconds * 1000).rounded() / 1000)")
        put("reports_per_second", "\((reportsPerSecond * 10).rounded() / 10)")
        put("seconds_left", secondsLeft.map { "\($0.rounded())" } ?? "null")
        var slowest: [UInt8] = []
        if let slow { JSONLine.append(slow.source, to: &slowest) } else { slowest = Array("null".utf8) }
        put("slow", String(decoding: slowest, as: UTF8.self))
        return String(decoding: text, as: UTF8.self) + "}"
    }

    static func rounded(_ value: Double) -> String {
        value >= 10 ? "\(Int(value.rounded()))" : "\((value * 10).rounded() / 10)"
    }

    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    }

    private static func fit(_ text: String) -> String { text.count > 40 ? "…" + text.suffix(39) : text }
}
