#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads files and standard input whole.
public enum InputReader {
    /// Why a file could not be read.
    public struct Failure: Error, Sendable, Hashable {
        /// What the system says: "Permission denied".
        public var reason: String
    }

    /// The bytes of a file; of standard input for `-`.
    public static func bytes(of path: String) throws(Failure) -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { if file != STDIN_FILENO { close(file) } }
        var status = stat()
        let size = unsafe fstat(file, &status) == 0 ? max(0, Int(status.st_size)) : 0
        // Texts that are derived from a report are appended to its bytes, and are mostly shorter: room that is never used
        // costs nothing, and room that is missing costs a copy of all.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * size + 65_536)
        while true {
            let part = try next(file, upTo: max(65_536, min(size + 1 - bytes.count, 1 << 20)))
            if part.isEmpty { return bytes }
            bytes += part
        }
    }

    /// The next bytes of standard input, as soon as there are any; none at its end.
    public static func nextBytes(ofStandardInputUpTo room: Int) throws(Failure) -> [UInt8] {
        try next(STDIN_FILENO, upTo: room)
    }

    private static func next(_ file: Int32, upTo room: Int) throws(Failure) -> [UInt8] {
        var code: Int32 = 0
        let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var got = -1
            repeat { got = unsafe read(file, buffer.baseAddress, room) } while got < 0 && errno == EINTR
            if got < 0 { code = errno }
            count = max(0, got)
        }
        if code != 0 { throw Failure(reason: unsafe String(cString: strerror(code))) }
        return part
    }

    private static func failure() -> Failure { Failure(reason: unsafe String(cString: strerror(errno))) }
}
