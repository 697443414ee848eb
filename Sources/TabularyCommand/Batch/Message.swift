/// Writes the messages of supervisor and workers, and of journals: numbers as LEB128, texts after their lengths.
struct MessageWriter {
    private(set) var bytes: [UInt8] = []

    /// A number, 0 or more.
    mutating func put(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ run: [UInt8]) {
        put(run.count)
        bytes.append(contentsOf: run)
    }

    mutating func put(_ numbers: [Int]) {
        put(numbers.count)
        for number in numbers { put(number) }
    }

    /// A number that may be missing.
    mutating func put(_ number: Int?) {
        put(number != nil)
        if let number { put(number) }
    }

    /// A text that may be missing.
    mutating func put(_ text: String?) {
        put(text != nil)
        if let text { put(text) }
    }
}

/// Reads what a ``MessageWriter`` wrote.
struct MessageReader {
    /// The bytes are no such message.
    struct Damaged: Error {}

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

    /// Reads a message that stands in bytes of others, which are not copied.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func number() throws(Damaged) -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while position < end, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value) }
            shift += 7
        }
        throw Damaged()
    }

    mutating func flag() throws(Damaged) -> Bool { try number() == 1 }

    mutating func run() throws(Damaged) -> [UInt8] {
        let count = try number()
        guard count >= 0, count <= end - position else { throw Damaged() }
        position += count
        return Array(bytes[(position - count)..<position])
    }

    /// Passes over a run, or a text.
    mutating func skipRun() throws(Damaged) {
        let count = try number()
        guard count >= 0, count <= end - position else { throw Damaged() }
        position += count
    }

    /// Puts the bytes of a text into a hash.
    mutating func hashText(_ hash: inout NameHash) throws(Damaged) {
        let count = try number()
        guard count >= 0, count <= end - position else { throw Damaged() }
        hash.add(bytes.span.extracting(position..<(position + count)))
        position += count
    }

    mutating func text() throws(Damaged) -> String { String(decoding: try run(), as: UTF8.self) }

    mutating func numbers() throws(Damaged) -> [Int] {
        let count = try number()
        guard count >= 0, count <= end - position else { throw Damaged() }
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count { numbers.append(try number()) }
        return numbers
    }

    mutating func optionalNumber() throws(Damaged) -> Int? { try flag() ? try number() : nil }

    mutating func optionalText() throws(Damaged) -> String? { try flag() ? try text() : nil }
}
