import TabularyModel

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
    /// How many bytes were taken out before those.
    private var taken = 0

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
    mutating func removeAll() {
        taken &+= count
        count = 0
    }

    /// Takes back the last bytes.
    mutating func removeLast(_ length: Int) {
        precondition(length <= count, "more bytes than there are")
        count &-= length
    }

    /// Where the next byte will stand, counted from the first that was ever appended.
    var position: Int { taken &+ count }

    /// Whether the bytes from a position on are still here.
    func holds(from position: Int) -> Bool { position >= taken }

    /// Appends a run that was appended before once more. It must be here still.
    @inline(__always)
    mutating func append(again positions: Range<Int>) {
        precondition(holds(from: positions.lowerBound) && positions.upperBound <= position, "a run that is gone")
        let length = positions.count
        reserve(length)
        unsafe (base + count).copyMemory(from: base + (positions.lowerBound &- taken), byteCount: length)
        count &+= length
    }

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
        case 33...: unsafe target.copyMemory(from: source, byteCount: length)
        case 16...: unsafe copyEnds(source, to: target, length, as: SIMD16<UInt8>.self)
        case 8...: unsafe copyEnds(source, to: target, length, as: UInt64.self)
        case 4...: unsafe copyEnds(source, to: target, length, as: UInt32.self)
        case 2...: unsafe copyEnds(source, to: target, length, as: UInt16.self)
        case 1: unsafe copyEnds(source, to: target, length, as: UInt8.self)
        default: break
        }
    }

    @inline(__always)
    private static func copyEnds<Word: BitwiseCopyable>(
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
        if value >= 0, value < 10 { return append(0x30 &+ UInt8(truncatingIfNeeded: value)) }
        if value >= 0, value < 100_000_000 { return append(eightDigits: UInt64(truncatingIfNeeded: value)) }
        append(largeInteger: value)
    }

    /// Appends a number of at most eight digits; at least eight bytes must be free.
    ///
    /// The number is halved into fours, twos and ones of digits, side by side in one word.
    ///
    /// Source: Khuong, "How to print integers really fast", 2017.
    @inline(__always)
    private mutating func append(eightDigits value: UInt64) {
        let upper = value / 10_000
        let fours = upper | (value &- upper &* 10_000) << 32
        let hundreds = ((fours &* 10_486) >> 20) & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) << 16
        let tens = ((twos &* 103) >> 10) & 0x000F_000F_000F_000F
        let digits = tens | (twos &- tens &* 10) << 8
        // Leading zeros are the lowest bytes; the last digit stays.
        let zeros = (digits | 1 << 56).trailingZeroBitCount & ~7
        let text = (digits | 0x3030_3030_3030_3030) >> UInt64(zeros)
        unsafe base.storeBytes(of: text.littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= 8 &- zeros / 8
    }

    /// Appends a decimal number in canonical form: `-1234.50`.
    @inline(__always)
    mutating func append(decimal value: DecimalNumber) {
        if value.scale == 0 { append(integer: Int(value.mantissa)) } else { append(fraction: value) }
    }

    @inline(never)
    private mutating func append(fraction value: DecimalNumber) {
        if value.isNegative { append(0x2D) }
        var power: UInt64 = 1
        for _ in 0..<min(value.scale, 17) { power *= 10 }
        // Seventeen digits at most: with more decimals than that all digits stand behind the dot.
        let (whole, rest) = value.mantissa.magnitude.quotientAndRemainder(dividingBy: power)
        append(integer: Int(whole))
        append(0x2E)
        let width = value.scale
        var digits: InlineArray<32, UInt8> = .init(repeating: 0x30)
        var left = rest
        for position in stride(from: width - 1, through: 0, by: -1) where left > 0 {
            digits[position] = 0x30 + UInt8(left % 10)
            left /= 10
        }
        append(digits.span.extracting(0..<width))
    }

    @inline(never)
    private mutating func append(largeInteger value: Int) {
        if value < 0 { append(0x2D) }
        var magnitude = value.magnitude
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var start = digits.count
        repeat {
            start -= 1
            digits[start] = 0x30 + UInt8(magnitude % 10)
            magnitude /= 10
        } while magnitude > 0
        append(digits.span.extracting(start..<digits.count))
    }
}
