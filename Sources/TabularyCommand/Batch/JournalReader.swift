internal import CZlib
internal import Tabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads a journal, entry by entry. It ends where an entry is torn: what a crash left half-written never was.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class JournalReader {
    /// Length and CRC-32 before each entry, four bytes each.
    static let headLength = 8
    private static let pieceSize = 1 << 16

    private let descriptor: Int32
    private var bytes: [UInt8] = []
    /// The byte of the file at which `bytes` starts, and where in them the next entry does.
    private var start = 0
    private var cursor = 0

    /// Opens a journal; nil where there is none.
    init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { _ = close(descriptor) }

    /// The byte at which the next entry starts.
    var position: Int { start + cursor }

    /// Goes to an entry.
    func seek(to position: Int) {
        if position >= start, position <= start + bytes.count {
            cursor = position - start
        } else {
            bytes = []
            start = position
            cursor = 0
        }
    }

    /// The next entry; nil at the end.
    func next() -> JournalEntry? {
        guard let range = nextMessage(), let entry = try? JournalEntry(MessageReader(bytes, range)) else { return nil }
        cursor = range.upperBound
        return entry
    }

    /// What a scan asks of the next entry; nil at the end.
    func nextGlance() -> JournalGlance? {
        guard let range = nextMessage(), let entry = try? JournalGlance(MessageReader(bytes, range)) else { return nil }
        cursor = range.upperBound
        return entry
    }

    /// Where in `bytes` the message of the next entry stands; nil where it is torn.
    private func nextMessage() -> Range<Int>? {
        guard fill(Self.headLength) else { return nil }
        let length = Int(Self.word(bytes, cursor))
        let sum = Self.word(bytes, cursor + 4)
        guard length < 1 << 30, fill(Self.headLength + length) else { return nil }
        let first = cursor + Self.headLength
        let range = first..<(first + length)
        return Self.checksum(bytes, range) == sum ? range : nil
    }

    private func fill(_ count: Int) -> Bool {
        while bytes.count - cursor < count {
            bytes.removeFirst(cursor)
            start += cursor
            cursor = 0
            let room = max(Self.pieceSize, count - bytes.count)
            let offset = start + bytes.count
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                filled = unsafe max(0, pread(descriptor, buffer.baseAddress, room, off_t(offset)))
            }
            if piece.isEmpty { return false }
            bytes += piece
        }
        return true
    }

    private static func word(_ bytes: [UInt8], _ position: Int) -> UInt32 {
        var word: UInt32 = 0
        for shift in 0..<4 { word |= UInt32(bytes[position + shift]) << UInt32(8 * shift) }
        return word
    }

    /// CRC-32 of an entry.
    static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let message = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            return unsafe UInt32(truncatingIfNeeded: crc32(0, message.baseAddress, UInt32(message.count)))
        }
    }
}
