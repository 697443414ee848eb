#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Tells how far a batch is, on standard error: one line that is redrawn on a terminal, a line now and then in a log.
struct ProgressPrinter {
    /// How it is told.
    enum Form: String, CaseIterable {
        /// As is fit for where standard error goes.
        case auto
        /// A JSON object a line.
        case json
        /// Not at all.
        case none
    }

    private let form: Form
    private let isTerminal: Bool
    /// Seconds between two lines.
    private let interval: Double
    private var last = -1_000.0
    private var isDrawn = false

    init(_ form: Form) {
        self.form = form
        isTerminal = form == .auto && isatty(STDERR_FILENO) == 1
        interval = isTerminal ? 0.1 : form == .json ? 1 : 5
        if !isTerminal { last = 0 }
    }

    /// Whether it is time for another line.
    func isDue(_ seconds: Double) -> Bool { form != .none && seconds - last >= interval }

    mutating func show(_ progress: Progress) {
        guard isDue(progress.seconds) else { return }
        last = progress.seconds
        switch form {
        case .none: return
        case .json: StandardError.print(progress.json(event: "progress"))
        case .auto where isTerminal:
            let line = String(progress.line.prefix(Self.width - 1))
            StandardError.write("\r\u{1B}[K" + line)
            isDrawn = true
        case .auto: StandardError.print(progress.line)
        }
    }

    /// Prints a line of something else.
    mutating func print(_ line: String) {
        erase()
        StandardError.print(line)
    }

    /// Takes the line away.
    mutating func erase() {
        if isDrawn { StandardError.write("\r\u{1B}[K") }
        isDrawn = false
    }

    /// The last word for programs.
    mutating func finish(_ progress: Progress, event: String) {
        erase()
        if form == .json { StandardError.print(progress.json(event: event)) }
    }

    private static var width: Int {
        var size = winsize()
        let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 20 ? Int(size.ws_col) : 80
    }
}
