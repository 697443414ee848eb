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
        var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
        var count = 0
        while true {
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
            let room = bytes.count - count
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(file, buffer.baseAddress?.advanced(by: count), room)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            if got == 0 { break }
            count += got
        }
        bytes.removeSubrange(count...)
        return bytes
    }

    private static func failure() -> Failure { Failure(reason: unsafe String(cString: strerror(errno))) }
}
