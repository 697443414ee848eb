#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system's calls, each with its failure as a value.
enum SystemCall {
    /// What stands at a path.
    enum Entry: Sendable, Hashable {
        case nothing
        case file
        case folder
        case link
    }

    /// The system's words for an error code.
    static func message(for code: Int32) -> String {
        unsafe String(cString: strerror(code))
    }

    /// What stands at a path, a link itself being one. An error where the system does not say.
    static func entry(at path: String, followsLinks: Bool = false) throws(ExportError) -> Entry {
        var status = stat()
        let result = unsafe followsLinks ? stat(path, &status) : lstat(path, &status)
        if result != 0 {
            if errno == ENOENT { return .nothing }
            throw .system(.read, path: path, code: errno)
        }
        return switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .file
        }
    }

    /// The path without links, `.` and `..`; nil where nothing stands there.
    static func resolve(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Creates a folder. Returns whether it is new.
    static func createFolder(_ path: String, shownAs shown: String) throws(ExportError) -> Bool {
        if unsafe mkdir(path, 0o777) == 0 { return true }
        if errno == EEXIST { return false }
        throw .system(.create, path: shown, code: errno)
    }

    static func rename(_ old: String, to new: String, shownAs shown: String) throws(ExportError) {
        if Self.renamed(old, new) != 0 { throw .system(.replace, path: shown, code: errno) }
    }

    private static func renamed(_ old: String, _ new: String) -> Int32 {
        #if canImport(Glibc)
            unsafe Glibc.rename(old, new)
        #elseif canImport(Musl)
            unsafe Musl.rename(old, new)
        #else
            unsafe Darwin.rename(old, new)
        #endif
    }

    /// The names in a folder, sorted by bytes. O(names).
    static func names(in path: String) throws(ExportError) -> [String] {
        guard let folder = unsafe opendir(path) else { throw .system(.read, path: path, code: errno) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe String(cString: Self.name(of: entry))
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The name in a folder's entry; it lasts as long as the entry.
    ///
    /// An entry is as long as its name, and so shorter than its type: it must not be copied.
    static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        return unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    }

    /// The first bytes of a file, at most `limit`.
    static func read(_ path: String, limit: Int) throws(ExportError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if descriptor < 0 { throw .system(.read, path: path, code: errno) }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe Self.read(descriptor, $0) }
        if count < 0 { throw .system(.read, path: path, code: errno) }
        return Array(bytes[..<count])
    }

    private static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            unsafe Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
            unsafe Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Whether files can be created in a folder.
    static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK | X_OK) == 0 }
}
