#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Gathers bytes for a file descriptor and writes them in large pieces.
struct OutputPipe {
    private static let pieceSize = 1 << 16

    private let file: Int32
    private var gathered: [UInt8] = []

    init(file: Int32) {
        self.file = file
        gathered.reserveCapacity(2 * Self.pieceSize)
    }

    /// Appends bytes; long ones are written as they are, without a copy.
    mutating func append(_ bytes: [UInt8]) throws(Descriptor.Failure) { try append(bytes.span) }

    /// Appends bytes; long ones are written as they are, without a copy.
    mutating func append(_ bytes: Span<UInt8>) throws(Descriptor.Failure) {
        if bytes.count >= Self.pieceSize {
            try flush()
            return try Descriptor.write(file, bytes)
        }
        unsafe bytes.withUnsafeBytes { unsafe gathered.append(contentsOf: $0) }
        if gathered.count >= Self.pieceSize { try flush() }
    }

    /// Writes what was gathered.
    mutating func flush() throws(Descriptor.Failure) {
        if gathered.isEmpty { return }
        try Descriptor.write(file, gathered.span)
        gathered.removeAll(keepingCapacity: true)
    }
}
