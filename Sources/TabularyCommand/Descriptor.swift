#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The system's calls on open files, each with its failure as a value.
enum Descriptor {
    /// What the system said.
    struct Failure: Error, CustomStringConvertible {
        var code: Int32

        /// Whether nobody reads any more.
        var isClosedPipe: Bool { code == EPIPE }

        var description: String { unsafe String(cString: strerror(code)) }
    }

    /// Whether a read would not wait: there are bytes, or there is the end.
    static func isReadable(_ file: Int32) -> Bool {
        var entry = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&entry, 1, 0) != 0
    }

    /// Replaces the bytes by the next ones of a file; none at its end.
    static func read(_ file: Int32, into bytes: inout [UInt8], upTo room: Int) throws(Failure) {
        bytes.removeAll(keepingCapacity: true)
        try read(file, appendingTo: &bytes, upTo: room)
    }

    /// Appends the next bytes of a file; none at its end.
    static func read(_ file: Int32, appendingTo bytes: inout [UInt8], upTo room: Int) throws(Failure) {
        var code: Int32 = 0
        bytes.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, count in
                var got = -1
                repeat { got = unsafe systemRead(file, buffer.baseAddress, room) } while got < 0 && errno == EINTR
                if got < 0 { code = errno }
                count = max(0, got)
            }
        }
        if code != 0 { throw Failure(code: code) }
    }

    /// Writes all bytes, in as many calls as it takes.
    static func write(_ file: Int32, _ bytes: Span<UInt8>) throws(Failure) {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.extracting(start..<bytes.count).withUnsafeBytes { buffer in
                unsafe systemWrite(file, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno != EINTR { throw Failure(code: errno) }
            start += max(0, count)
        }
    }
}

// The type has a `read` and a `write` of its own.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(file, bytes, count)
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}
