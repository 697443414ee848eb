import CTabularySystem
import Crypto

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that grows at its end over many runs of a program: it can be cut back, and hashes what it holds.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class GrowingFile {
    private static let pieceSize = 1 << 18

    private let shownPath: String
    private let descriptor: Int32
    private var gathered: [UInt8] = []
    private var hash = SHA256()
    private var written = 0
    /// Why nothing can be written any more: a part of what was to be written stands in the file.
    private var failure: ExportError?

    /// Opens a file, or creates it.
    ///
    /// - Parameter length: what is kept of it, in bytes; the file must have as many.
    init(_ path: String, shownAs shown: String, length: Int) throws(ExportError) {
        shownPath = shown
        gathered.reserveCapacity(Self.pieceSize)
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw .system(.create, path: shown, code: errno) }
        try cut(to: length)
    }

    deinit { _ = systemClose(descriptor) }

    /// How many bytes it holds, those included that are not written yet.
    var byteCount: Int { written + gathered.count }

    /// Appends bytes.
    func append(_ bytes: Span<UInt8>) throws(ExportError) {
        if gathered.count + bytes.count > Self.pieceSize { try flush() }
        if bytes.count >= Self.pieceSize { return try write(bytes) }
        unsafe bytes.withUnsafeBytes { unsafe gathered.append(contentsOf: $0) }
    }

    /// Writes what was gathered.
    func flush() throws(ExportError) {
        if let failure { throw failure }
        if gathered.isEmpty { return }
        var bytes: [UInt8] = []
        swap(&bytes, &gathered)
        try write(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        swap(&bytes, &gathered)
    }

    /// Takes back all behind a length. O(1) where that was not written yet, else O(length).
    func takeBack(to length: Int) throws(ExportError) {
        precondition(length <= byteCount, "more bytes than there are")
        if length >= written {
            gathered.removeLast(byteCount - length)
        } else {
            gathered.removeAll(keepingCapacity: true)
            try cut(to: length)
        }
    }

    /// Waits until all that was written to its file system stands on the disk.
    func synchronizeFileSystem() throws(ExportError) {
        let code = tabulary_sync_file_system(descriptor)
        if code != 0 { throw .system(.write, path: shownPath, code: code) }
    }

    /// SHA-256 of what was written, as 64 hex digits.
    var digest: String {
        var digits: [UInt8] = []
        for byte in hash.finalize() {
            for digit in [byte >> 4, byte & 0x0F] { digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private func write(_ bytes: Span<UInt8>) throws(ExportError) {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.extracting(start..<bytes.count).withUnsafeBytes {
                unsafe systemWrite(descriptor, $0)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let error = ExportError.system(.write, path: shownPath, code: errno)
                failure = error
                throw error
            }
            start += count
        }
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        written += bytes.count
    }

    /// Keeps the first bytes of the file, and hashes them.
    private func cut(to length: Int) throws(ExportError) {
        hash = SHA256()
        if ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, 0, SEEK_SET) < 0 {
            throw .system(.write, path: shownPath, code: errno)
        }
        var left = length
        var piece = [UInt8](repeating: 0, count: min(1 << 20, max(1, length)))
        while left > 0 {
            let count = unsafe piece.withUnsafeMutableBytes { unsafe systemRead(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw .system(.read, path: shownPath, code: count < 0 ? errno : EIO) }
            unsafe piece.span.extracting(0..<count).withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
            left -= count
        }
        written = length
    }
}

// The class has a `write` of its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
