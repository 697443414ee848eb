/// Bytes on their way out: an array that is filled up to `count`.
///
/// The array keeps its length between pieces, so that a buffer in use allocates nothing. Writing through positions
/// instead of `Array.append` saves the check of the capacity for each byte.
struct ByteBuffer: Sendable {
    private var storage: [UInt8]
    /// How many bytes are filled.
    private(set) var count = 0

    init(capacity: Int = 4096) {
        storage = [UInt8](repeating: 0, count: max(capacity, 64))
    }

    /// The filled bytes as an array of their own. O(count).
    var bytes: [UInt8] { Array(storage[..<count]) }

    /// Calls `body` with the filled bytes.
    func withBytes<Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
        try body(storage.span.extracting(0..<count))
    }

    /// Empties the buffer and keeps its room.
    mutating func removeAll() { count = 0 }

    /// Makes sure that `additional` bytes fit. Amortised O(1).
    @inline(__always)
    mutating func reserve(_ additional: Int) {
        if storage.count &- count < additional { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        let room = max(storage.count * 2, count + additional)
        storage.append(contentsOf: repeatElement(0, count: room - storage.count))
    }

    /// Appends one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        storage[count] = byte
        count &+= 1
    }

    /// Appends a run of bytes as it is.
    @inline(__always)
    mutating func append(_ run: Span<UInt8>) {
        let length = run.count
        if length == 0 { return }
        reserve(length)
        let start = count
        unsafe storage.withUnsafeMutableBytes { target in
            unsafe run.withUnsafeBytes { source in
                unsafe UnsafeMutableRawBufferPointer(rebasing: target[start...]).copyMemory(from: source)
            }
        }
        count = start &+ length
    }

    /// Appends a string's UTF-8.
    mutating func append(_ string: String) { append(string.utf8.span) }

    /// Appends a number in decimal digits.
    @inline(__always)
    mutating func append(integer value: Int) {
        reserve(20)
        var magnitude = value.magnitude
        if value < 0 { append(0x2D) }
        var digits = 1
        var bound: UInt = 10
        while magnitude >= bound, digits < 19 {
            digits &+= 1
            bound &*= 10
        }
        if digits == 19, magnitude >= bound { digits = 20 }
        var position = count &+ digits
        let end = position
        var target = storage.mutableSpan
        repeat {
            position &-= 1
            target[position] = 0x30 &+ UInt8(truncatingIfNeeded: magnitude % 10)
            magnitude /= 10
        } while magnitude > 0
        count = end
    }
}
