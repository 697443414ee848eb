#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// By what a file is taken for unchanged without being read: size, inode, and the times of its last changes.
struct FileStamp: Equatable {
    /// A file that changed this short a time ago may change again within the same tick of the system's clock.
    private static let shortestAge = 50_000_000

    /// In bytes.
    var size = 0
    private var inode = 0
    /// Nanoseconds since 1970; 0 where the file was too young to tell.
    private var modified = 0
    private var changed = 0

    init() {}

    /// The stamp of what stands at a path; that of nothing where nothing does, so that it is known once more.
    static func at(_ path: String) -> FileStamp { FileStamp(path) ?? FileStamp() }

    /// The stamp of a file; nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        size = Int(status.st_size)
        inode = Int(truncatingIfNeeded: status.st_ino)
        #if canImport(Darwin)
            modified = Self.nanoseconds(status.st_mtimespec)
            changed = Self.nanoseconds(status.st_ctimespec)
        #else
            modified = Self.nanoseconds(status.st_mtim)
            changed = Self.nanoseconds(status.st_ctim)
        #endif
    }

    /// The stamp to keep of a file that is read now.
    var kept: FileStamp {
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
        var kept = self
        if changed > Self.nanoseconds(now) - Self.shortestAge { kept.changed = 0 }
        return kept
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }

    func put(to writer: inout MessageWriter) { writer.put([size, inode, modified, changed]) }

    init(from reader: inout MessageReader) throws(MessageReader.Damaged) {
        guard try reader.number() == 4 else { throw MessageReader.Damaged() }
        size = try reader.number()
        inode = try reader.number()
        modified = try reader.number()
        changed = try reader.number()
    }
}
