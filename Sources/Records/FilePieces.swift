import TabularyComparison

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is read piece by piece, each of which is shown to somebody else, too. It is closed when its owner is gone.
struct FilePieces: ByteSource, ~Copyable {
    private let file: Int32
    private let onRead: ([UInt8]) -> Void

    /// Opens a file.
    ///
    /// - Throws: ``ReadingProblem`` where it cannot be opened.
    init(_ path: String, onRead: @escaping ([UInt8]) -> Void) throws(ReadingProblem) {
        file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        self.onRead = onRead
        if file < 0 { throw ReadingProblem(path, "cannot be read: \(unsafe String(cString: strerror(errno)))") }
    }

    deinit { if file >= 0 { _ = close(file) } }

    mutating func read(upTo count: Int) -> [UInt8]? {
        var isRead = false
        let file = file
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = -1
            repeat { got = unsafe Self.read(file, buffer) } while got < 0 && errno == EINTR
            isRead = got >= 0
            filled = max(0, got)
        }
        if !bytes.isEmpty { onRead(bytes) }
        return isRead ? bytes : nil
    }

    private static func read(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Darwin)
            unsafe Darwin.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            unsafe Musl.read(file, buffer.baseAddress, buffer.count)
        #else
            unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
        #endif
    }
}
