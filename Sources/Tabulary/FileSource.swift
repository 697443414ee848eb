internal import TabularyComparison

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file that is read piece by piece; it is closed when its owner is gone.
package struct FileSource: ByteSource, ~Copyable {
    private let file: Int32

    /// Opens a regular file; nil where a path is none.
    package init?(_ path: String) {
        let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if opened < 0 { return nil }
        var status = stat()
        guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            return nil
        }
        file = opened
    }

    deinit { close(file) }

    package mutating func read(upTo count: Int) -> [UInt8]? {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard let base = buffer.baseAddress else { return }
            let got = unsafe Self.read(file, base, count)
            failed = got < 0
            filled = max(0, got)
        }
        return failed ? nil : bytes
    }

    /// Reads from a file descriptor: the bytes that were read, 0 at the end, below 0 where it failed.
    static func read(_ file: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.read(file, bytes, count)
        #elseif canImport(Musl)
            unsafe Musl.read(file, bytes, count)
        #else
            unsafe Glibc.read(file, bytes, count)
        #endif
    }
}
