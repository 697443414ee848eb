internal import Tabulary

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Shares the lines of a JSON Lines file out, some hundred kilobytes at a time.
///
/// A class, as an open file has an identity; it is closed when its last owner is gone.
final class LineSplitter {
    private static let partSize = 1 << 18

    private let descriptor: Int32
    private var position: Int
    private var line: Int
    private var piece: [UInt8] = []
    private let size: Int

    /// Opens a file; nil where it is none whose lines can be shared out.
    init?(_ path: String, source: String, stamp: FileStamp) {
        // A pipe would be waited for.
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        size = stamp.size
        position = 0
        line = 1
        var status = stat()
        guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        read(at: 0, room: 16_384)
        if !Extractor.canShareOut(source, head: piece) { return nil }
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Goes to a line, by its number and the byte at which it starts.
    func seek(to line: Int, at position: Int) {
        self.line = line
        self.position = position
    }

    /// The next lines; nil at the end. The last ones end where the file did when its stamp was taken.
    func next() -> FilePart? {
        if position >= size { return nil }
        var part = FilePart()
        part.firstLine = line
        var end = position
        while end < size {
            read(at: end, room: min(Self.partSize, size - end))
            if piece.isEmpty { break }
            let isFull = end + piece.count - position >= Self.partSize
            // Long lines are read over, piece by piece.
            if isFull, let lineBreak = piece.lastIndex(of: 0x0A) {
                line += piece[...lineBreak].count { $0 == 0x0A }
                end += lineBreak + 1
                break
            }
            line += piece.count { $0 == 0x0A }
            end += piece.count
        }
        if end == position { return nil }
        part.lines = position..<end
        position = end
        return part
    }

    private func read(at offset: Int, room: Int) {
        piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe max(0, pread(descriptor, buffer.baseAddress, room, off_t(offset)))
        }
    }
}
