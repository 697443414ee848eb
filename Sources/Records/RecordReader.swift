import TabularyModel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a CSV file record by record (RFC 4180, in UTF-8), with either line break and with or without byte order mark.
///
/// One record is in memory at a time. A class, as an open file has an identity; it is closed when its last owner is gone.
package final class RecordReader {
    /// What is wrong with a file.
    package enum Problem: Error, Sendable, Hashable {
        /// The system refused; what it says.
        case unreadable(String)
        /// A quoted field that starts in this line does not end.
        case unclosedQuote(line: Int)
        /// Something stands behind the closing quote of a field in this line.
        case textBehindQuote(line: Int)
    }

    private static let pieceSize = 1 << 18

    private let descriptor: Int32
    private var piece: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isAtStart = true
    /// How many bytes were read.
    package private(set) var byteCount = 0
    /// Called with all bytes as they are read, such as to hash them.
    private let onRead: ([UInt8]) -> Void

    /// Opens a file.
    package init(_ path: String, onRead: @escaping ([UInt8]) -> Void = { _ in }) throws(Problem) {
        self.onRead = onRead
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw .unreadable(unsafe String(cString: strerror(errno))) }
    }

    deinit { _ = close(descriptor) }

    /// Reads the next record. Returns false at the end.
    package func next(into record: inout Record) throws(Problem) -> Bool {
        if isAtStart {
            isAtStart = false
            try fill()
            if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }
        record.removeAll(line: line)
        guard try hasMore() else { return false }
        while true {
            if try hasMore(), piece[position] == 0x22 {
                position += 1
                try readQuoted(into: &record)
            } else {
                try readPlain(into: &record)
            }
            record.endField()
            guard try hasMore() else { return true }
            if piece[position] == 0x2C {
                position += 1
                continue
            }
            // Behind a closing quote; of a plain field it was passed.
            if piece[position] == 0x0D { position += 1 }
            guard try hasMore(), piece[position] == 0x0A else { throw .textBehindQuote(line: line) }
            position += 1
            line += 1
            return true
        }
    }

    private func readPlain(into record: inout Record) throws(Problem) {
        while try hasMore() {
            var end = position
            while end < piece.count, piece[end] != 0x2C, piece[end] != 0x0A, piece[end] != 0x0D { end += 1 }
            record.append(piece[position..<end])
            position = end
            if end == piece.count { continue }
            if piece[end] != 0x0D { return }
            // A carriage return alone is text.
            position += 1
            if try hasMore(), piece[position] == 0x0A { return }
            record.append(0x0D)
        }
    }

    private func readQuoted(into record: inout Record) throws(Problem) {
        let start = line
        while try hasMore() {
            var end = position
            while end < piece.count, piece[end] != 0x22 {
                if piece[end] == 0x0A { line += 1 }
                end += 1
            }
            record.append(piece[position..<end])
            position = end
            if end == piece.count { continue }
            position += 1
            guard try hasMore(), piece[position] == 0x22 else { return }
            record.append(0x22)
            position += 1
        }
        throw .unclosedQuote(line: start)
    }

    /// Reads what is left, so that all bytes were seen.
    package func skipRest() throws(Problem) {
        repeat {
            position = piece.count
            try fill()
        } while !piece.isEmpty
    }

    private func hasMore() throws(Problem) -> Bool {
        if position < piece.count { return true }
        try fill()
        return !piece.isEmpty
    }

    private func fill() throws(Problem) {
        position = 0
        var code: Int32 = 0
        let descriptor = descriptor
        piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            var got = -1
            repeat { got = unsafe read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            if got < 0 { code = errno }
            count = max(0, got)
        }
        if code != 0 { throw .unreadable(unsafe String(cString: strerror(code))) }
        byteCount += piece.count
        onRead(piece)
    }
}
