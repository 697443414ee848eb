#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The bytes of a file or of standard input, piece by piece; those of a `.gz` unpacked, which is told by what it holds.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class ByteStream {
    /// Why there are no more bytes.
    enum Failure: Error {
        /// The system refused; what it says.
        case unreadable(String)
        /// The gzip is damaged, or ends too early.
        case gzip(String)
    }

    private static let pieceSize = 1 << 16

    /// The size and hash of the file's own bytes; of no use where a part of it is read.
    private(set) var digest = ByteDigest()
    /// Whether the bytes are unpacked.
    var isPacked: Bool { inflater != nil }
    /// The file's size; 0 where there is none.
    let size: Int
    /// Whether it is a regular file, and so ends: a device or a pipe may not.
    let isRegular: Bool
    private let descriptor: Int32
    private let hashes: Bool
    private var left: Int
    private var inflater: Inflater?
    private var packed: [UInt8] = []
    private var position = 0
    private var hasBegun = false

    /// Opens a file; `-` is standard input.
    ///
    /// - Parameters:
    ///   - part: The bytes that are read; all unless given. A part is never unpacked.
    ///   - hashes: Whether the file's own bytes are hashed.
    ///   - waits: Whether a pipe or a device is read, though its bytes may never come or never end.
    init(_ path: String, part: Range<Int>? = nil, hashes: Bool, waits: Bool = true) throws(Failure) {
        let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
        descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, flags)
        if descriptor < 0 { throw .unreadable(Self.reason) }
        self.hashes = hashes
        left = part?.count ?? .max
        hasBegun = part != nil
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        size = isKnown ? max(0, Int(status.st_size)) : 0
        isRegular = isKnown && status.st_mode & S_IFMT == S_IFREG
        if !waits, !isRegular { throw .unreadable("it is no file") }
        if let part, lseek(descriptor, off_t(part.lowerBound), SEEK_SET) < 0 { throw .unreadable(Self.reason) }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// The next bytes; none at the end.
    func next() throws(Failure) -> [UInt8] {
        if !hasBegun {
            hasBegun = true
            let first = try read()
            guard first.starts(with: [0x1F, 0x8B]) else { return first }
            guard let inflater = Inflater() else { throw .gzip("zlib cannot be used") }
            self.inflater = inflater
            packed = first
        }
        guard let inflater else { return try read() }
        while true {
            if position == packed.count {
                packed = try read()
                position = 0
                if packed.isEmpty {
                    if inflater.isComplete { return [] }
                    throw .gzip("it ends too early")
                }
            }
            guard let unpacked = inflater.unpack(packed, from: &position) else { throw .gzip("it is damaged") }
            if !unpacked.isEmpty { return unpacked }
        }
    }

    /// Reads what is left of the file's own bytes, for their digest.
    func skipRest() throws(Failure) {
        while try !read().isEmpty {}
    }

    private func read() throws(Failure) -> [UInt8] {
        var code: Int32 = 0
        let room = min(Self.pieceSize, left)
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var got = -1
            repeat { got = unsafe systemRead(descriptor, buffer.baseAddress, room) } while got < 0 && errno == EINTR
            if got < 0 { code = errno }
            count = max(0, got)
        }
        if code != 0 { throw .unreadable(unsafe String(cString: strerror(code))) }
        left -= piece.count
        if hashes { digest.update(piece.span) }
        return piece
    }

    private static var reason: String { unsafe String(cString: strerror(errno)) }
}

// The class has a `read` of its own.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(file, bytes, count)
}
