internal import Tabulary
internal import TabularyComparison

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The three streams that every process has, or should have.
enum StandardStreams {
    /// Takes the places of those that are closed, each with a file on which it fails: else the next file that is opened
    /// would stand there, and get what is meant for people.
    static func takeMissing() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
            _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}

/// Standard output: for the asked-for data and nothing else.
enum StandardOutput {
    /// Writes all bytes. A reader that went away ends the program quietly.
    static func write(_ bytes: [UInt8]) throws {
        let code = writeAll(bytes, to: STDOUT_FILENO)
        if code == EPIPE { exit(0) }
        if code != 0 { throw ExportError.system(.write, path: "-", code: code) }
    }

    /// Whether colours are wanted: on a terminal that knows them, and where `NO_COLOR` is not set (no-color.org).
    static var isColoured: Bool {
        func value(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
        return isatty(STDOUT_FILENO) == 1 && (value("NO_COLOR") ?? "").isEmpty && value("TERM") != "dumb"
    }

    static func endQuietlyOnClosedPipe() { _ = signal(SIGPIPE, SIG_IGN) }
}

/// Standard error: for people.
enum StandardError {
    /// Prints a line; there is nowhere to say that it could not be printed.
    ///
    /// Names of files and what reports hold come from anyone: what would drive a terminal, or begin another line, becomes
    /// spaces.
    static func print(_ line: String) { write(Printable.line(line) + "\n") }

    static func write(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// Writes all bytes to a file descriptor, and gives 0 or the `errno` of the failure.
private func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
        let start = written
        let count = unsafe bytes.withUnsafeBytes { buffer in
            unsafe write(file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        }
        if count < 0, errno != EINTR { return errno }
        written += max(0, count)
    }
    return 0
}
