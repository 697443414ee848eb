internal import Tabulary
internal import TabularyExport

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Writes a journal: entries are gathered until what they tell of was handed to the system.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class JournalWriter {
    private let path: String
    private let descriptor: Int32
    private var gathered: [UInt8] = []

    /// Opens a journal, or creates it.
    ///
    /// - Parameter length: what is kept of it, in bytes.
    init(_ path: String, length: Int) throws(ExportError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw .system(.create, path: path, code: errno) }
        if ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, off_t(length), SEEK_SET) < 0 {
            throw .system(.write, path: path, code: errno)
        }
    }

    deinit { _ = close(descriptor) }

    /// Gathers an entry.
    func append(_ entry: JournalEntry) {
        let message = entry.message
        let sum = JournalReader.checksum(message, 0..<message.count)
        for shift in 0..<4 { gathered.append(UInt8(truncatingIfNeeded: message.count >> (8 * shift))) }
        for shift in 0..<4 { gathered.append(UInt8(truncatingIfNeeded: sum >> UInt32(8 * shift))) }
        gathered += message
    }

    /// Writes what was gathered.
    func flush() throws(ExportError) {
        if gathered.isEmpty { return }
        do {
            try Descriptor.write(descriptor, gathered.span)
        } catch {
            throw .system(.write, path: path, code: error.code)
        }
        gathered.removeAll(keepingCapacity: true)
    }

    /// Waits until all that was written stands on the disk.
    func synchronize() throws(ExportError) {
        if fsync(descriptor) != 0 { throw .system(.write, path: path, code: errno) }
    }
}
