#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads lines of a file descriptor, one in memory at a time.
struct LineInput {
    /// What was read.
    enum Line {
        /// A line without its line break.
        case line([UInt8])
        /// A line that passes the limit, which was read over: its size in bytes.
        case tooLong(Int)
        /// The last bytes, without a line break: how many there are.
        case unfinished(Int)
        /// There is no more.
        case end
    }

    private static let roomSize = 1 << 16

    private let file: Int32
    private let limit: Int
    private var room: [UInt8] = []
    private var position = 0
    private var hasEnded = false

    /// - Parameter limit: The longest line that is handed out, in bytes.
    init(file: Int32, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line.
    ///
    /// - Parameter beforeWaiting: called before a read that would wait for whoever writes.
    mutating func next(beforeWaiting: () throws -> Void) throws -> Line {
        var line: [UInt8] = []
        var count = 0
        while true {
            if position == room.count {
                try fill(beforeWaiting)
                if hasEnded { return count == 0 ? .end : .unfinished(count) }
            }
            let lineBreak = Self.lineBreak(in: room, from: position)
            let end = lineBreak ?? room.count
            count += end - position
            if count <= limit {
                line.append(contentsOf: room[position..<end])
            } else {
                line = []
            }
            position = end
            if lineBreak != nil {
                position += 1
                return count <= limit ? .line(line) : .tooLong(count)
            }
        }
    }

    private mutating func fill(_ beforeWaiting: () throws -> Void) throws {
        if !Descriptor.isReadable(file) { try beforeWaiting() }
        position = 0
        try Descriptor.read(file, into: &room, upTo: Self.roomSize)
        hasEnded = room.isEmpty
    }

    private static func lineBreak(in bytes: [UInt8], from start: Int) -> Int? {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            guard let found = unsafe memchr(base + start, 0x0A, buffer.count - start) else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }
}
