import Crypto

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is being written: it counts and hashes the bytes on their way.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class OutputFile: ByteTarget {
    static var pieceSize: Int { 1 << 16 }

    /// The path that messages show: that of the finished dataset, not of the folder in which it is made.
    let shownPath: String
    /// How many bytes were written.
    private(set) var byteCount = 0
    private var descriptor: Int32
    private var hash: SHA256?

    /// Creates a file.
    ///
    /// - Parameter isNew: whether the path must not exist yet.
    init(_ path: String, shownAs shown: String, isHashed: Bool, isNew: Bool = true) throws(ExportError) {
        shownPath = shown
        hash = isHashed ? SHA256() : nil
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : 0), 0o666)
        if descriptor < 0 { throw .system(.create, path: shown, code: errno) }
    }

    deinit {
        if descriptor >= 0 { _ = systemClose(descriptor) }
    }

    func take(_ buffer: inout ByteBuffer) throws(ExportError) {
        try buffer.withBytes { bytes throws(ExportError) in try write(bytes) }
        buffer.removeAll()
    }

    /// Writes all bytes, in as many calls as it takes.
    func write(_ bytes: Span<UInt8>) throws(ExportError) {
        unsafe bytes.withUnsafeBytes { unsafe hash?.update(bufferPointer: $0) }
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.extracting(start..<bytes.count).withUnsafeBytes {
                unsafe systemWrite(descriptor, $0)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(.write, path: shownPath, code: errno)
            }
            start += count
        }
        byteCount += bytes.count
    }

    /// Closes the file. Some systems say only now that there is no room.
    func close() throws(ExportError) {
        let open = descriptor
        descriptor = -1
        if open >= 0, systemClose(open) != 0 { throw .system(.write, path: shownPath, code: errno) }
    }

    /// SHA-256 of the bytes so far, as 64 hex digits; empty for a file that is not hashed.
    var digest: String {
        guard let hash else { return "" }
        var digits: [UInt8] = []
        for byte in hash.finalize() {
            for digit in [byte >> 4, byte & 0x0F] { digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

// The class has a `write` and a `close` of its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
