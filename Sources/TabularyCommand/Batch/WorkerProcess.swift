internal import CTabularySystem

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A process of this program that works for a batch, and the pipes to and from it.
///
/// A class, as a process has an identity; it is killed when its last owner is gone.
final class WorkerProcess {
    /// Why it could not be started.
    struct Failure: Error, CustomStringConvertible {
        var code: Int32

        var description: String { "a worker cannot be started: \(Descriptor.Failure(code: code))" }
    }

    let process: Int32
    /// Where it is told what to do. Writes do not wait.
    let input: Int32
    /// Where it says what it has done.
    let output: Int32
    private var outgoing: [UInt8] = []
    private var isRunning = true

    /// Starts a worker.
    ///
    /// - Parameters:
    ///   - log: the file that it writes its last words to.
    ///   - setup: the first message to it.
    init(log: Int32, setup: WorkerSetup) throws(Failure) {
        var (inward, outward): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard unsafe pipe(&inward) == 0 else { throw Failure(code: errno) }
        guard unsafe pipe(&outward) == 0 else {
            let code = errno
            for file in inward { _ = close(file) }
            throw Failure(code: code)
        }
        for file in inward + outward { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(inward[1], F_SETFL, O_NONBLOCK)
        #if os(Linux)
            // Fewer turns for the same bytes; where it is refused, more.
            _ = fcntl(outward[0], 1031, 1 << 20)
        #endif
        var child: Int32 = 0
        let program = Self.program
        let code = unsafe tabulary_spawn(program, "worker", "--frames", inward[0], outward[1], log, &child)
        _ = close(inward[0])
        _ = close(outward[1])
        process = child
        input = inward[1]
        output = outward[0]
        if code != 0 {
            isRunning = false
            throw Failure(code: code)
        }
        send(Frame.bytes(.setup, setup.message))
    }

    deinit {
        if isRunning {
            kill(process, SIGKILL)
            _ = tabulary_wait(process)
        }
        _ = close(input)
        _ = close(output)
    }

    /// Whether bytes wait to be written.
    var hasOutgoing: Bool { !outgoing.isEmpty }

    /// Sends a frame; what the pipe does not take waits.
    func send(_ frame: [UInt8]) {
        outgoing += frame
        writeOutgoing()
    }

    /// Writes what the pipe takes. A worker that is gone is seen where its output ends.
    func writeOutgoing() {
        while !outgoing.isEmpty {
            let count = unsafe outgoing.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            outgoing.removeFirst(count)
        }
    }

    /// The memory that it has in use, in bytes; nil where the system does not say.
    var residentBytes: Int? {
        let bytes = tabulary_resident_bytes(process)
        return bytes < 0 ? nil : Int(bytes)
    }

    /// Ends it at once.
    func end() { kill(process, SIGKILL) }

    /// Waits for its end. Returns its exit code, or 256 and the signal that ended it.
    func wait() -> Int32 {
        isRunning = false
        return tabulary_wait(process)
    }

    private static let program: String = {
        var path = [CChar](repeating: 0, count: 4_096)
        let code = unsafe path.withUnsafeMutableBufferPointer { buffer in
            unsafe tabulary_program_path(buffer.baseAddress, UInt32(buffer.count))
        }
        if code != 0 { return CommandLine.arguments[0] }
        return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()
}
