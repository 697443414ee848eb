/// Bytes on their way out, in memory of their own.
///
/// - Note: The hot path of an export. An array asks at each change whether it has one owner, which took a quarter of
///   the time; here the type says so. Short runs are copied by two overlapping loads instead of a call.
@safe
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    /// How many bytes are filled.
    private(set) var count = 0

    init(capacity: Int = 4096) {
        self.capacity = max(capacity, 64)
        unsafe base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { unsafe base.deallocate() }

    /// The filled bytes as an array of their own. O(count).
    var bytes: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: base, count: count)) }

    /// Calls `body` with the filled bytes.
    func withBytes<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        let bytes = unsafe UnsafeRawBufferPointer(start: base, count: count)
        try body(unsafe Span(_unsafeBytes: bytes))
    }

    /// Empties the buffer and keeps its room.
    mutating func removeAll() { count = 0 }

    /// Makes sure that `additional` bytes fit. Amortised O(1).
    @inline(__always)
    mutating func reserve(_ additional: Int) {
        if capacity &- count < additional { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        capacity = max(capacity * 2, count + additional)
        let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        unsafe grown.copyMemory(from: base, byteCount: count)
        unsafe base.deallocate()
        unsafe base = grown
    }

    /// Appends one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Appends a run of bytes as it is.
    @inline(__always)
    mutating func append(_ run: Span<UInt8>) {
        let length = run.count
        reserve(length)
        let target = unsafe base + count
        unsafe run.withUnsafeBytes { source in
            guard let source = source.baseAddress else { return }
            unsafe Self.copy(source, to: target, length)
        }
        count &+= length
    }

    /// Copies by the first and the last bytes of a run, which may overlap; long runs by a call.
    @inline(__always)
    private static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ length: Int) {
        switch length {
        case 17...: unsafe target.copyMemory(from: source, byteCount: length)
        case 8...: unsafe copyEnds(source, to: target, length, as: UInt64.self)
        case 4...: unsafe copyEnds(source, to: target, length, as: UInt32.self)
        case 2...: unsafe copyEnds(source, to: target, length, as: UInt16.self)
        case 1: unsafe copyEnds(source, to: target, length, as: UInt8.self)
        default: break
        }
    }

    @inline(__always)
    private static func copyEnds<Word: FixedWidthInteger & BitwiseCopyable>(
        _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ length: Int, as type: Word.Type
    ) {
        let last = length &- MemoryLayout<Word>.size
        let first = unsafe source.loadUnaligned(as: type)
        let end = unsafe source.loadUnaligned(fromByteOffset: last, as: type)
        unsafe target.storeBytes(of: first, as: type)
        unsafe target.storeBytes(of: end, toByteOffset: last, as: type)
    }

    /// Appends a string's UTF-8.
    @inline(__always)
    mutating func append(_ string: StaticString) {
        let length = string.utf8CodeUnitCount
        reserve(length)
        unsafe Self.copy(UnsafeRawPointer(string.utf8Start), to: base + count, length)
        count &+= length
    }

    /// Appends a number in decimal digits.
    @inline(__always)
    mutating func append(integer value: Int) {
        reserve(20)
        if value < 0 { append(0x2D) }
        var magnitude = value.magnitude
        if magnitude < 10 { return append(0x30 &+ UInt8(truncatingIfNeeded: magnitude)) }
        var digits = 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            digits &+= 1
        }
        count &+= digits
        var position = count
        repeat {
            position &-= 1
            let digit = 0x30 &+ UInt8(truncatingIfNeeded: magnitude % 10)
            unsafe base.storeBytes(of: digit, toByteOffset: position, as: UInt8.self)
            magnitude /= 10
        } while magnitude > 0
    }
}
