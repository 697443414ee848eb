internal import TabularyModel
internal import TabularyText

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Takes what the parser reports, and makes events of it. A class, since C holds it by its address.
@safe final class FragmentSink {
    var bytes: [UInt8] = []
    var events: [FragmentEvent] = []
    var characters: [UInt8] = []
    var problem: FragmentParser.Problem?
    var problemCount = 0
    var hasCharacterData = false
    private let parser = FragmentContext()
    /// Takes a portion of the events, which are removed after it; nil where they are kept to the end.
    var portion: (() -> Void)?
    /// The stretches that the bytes are put together of; nil where they are one.
    var stitches: StitchedText?
    /// How many tables are open, and whether a cell of the outermost one is.
    private var tables = 0
    private var isInCell = false
    /// How many heads and feet of tables are open.
    private var sections = 0
    /// The positions of the events of the tables that are open; -1 where they were handed over.
    private var openTables: [Int] = []
    private var base = 0
    private var limit = 0
    private var shift = 0
    private var isProblemShifted = false
    private static let portionSize = 1_024
    /// Where the last event ended.
    private var position = 0

    /// Has the parser report the bytes that ``begin(_:_:shift:)`` announced.
    func parse(_ start: UnsafePointer<CChar>, _ count: Int32) {
        if unsafe parser.load(start, count) { parser.run(for: self) }
    }

    /// - Parameter shift: What has to be added to an offset of the bytes to make it one of the source.
    func begin(_ range: Range<Int>, _ bytes: [UInt8], shift: Int) {
        self.bytes = bytes
        self.shift = shift
        events.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        problem = nil
        problemCount = 0
        hasCharacterData = false
        tables = 0
        isInCell = false
        sections = 0
        openTables.removeAll()
        isProblemShifted = false
        base = range.lowerBound
        limit = range.upperBound
        position = base
    }

    /// Makes the events' offsets those of the source.
    func shiftEvents() {
        guard shift != 0 || stitches != nil else { return }
        if let problem, !isProblemShifted {
            self.problem?.offset = stitches?.source(of: problem.offset) ?? (problem.offset + shift)
            isProblemShifted = true
        }
        if let mapped = stitches?.mapped(events) {
            events = mapped
            return
        }
        for index in events.indices { events[index].move(by: shift) }
    }

    /// Hands a portion over, where one ends here.
    private func endPortion(after tag: FragmentTag) {
        guard let portion else { return }
        switch tag {
        case .table: tables = max(0, tables - 1)
        case .cell, .headerCell, .caption: if tables == 1 { isInCell = false }
        default: if !tag.partsBlocks { return }
        }
        guard tables == 0 || (tables == 1 && !isInCell), events.count >= Self.portionSize else { return }
        shiftEvents()
        portion()
        openTables = openTables.map { _ in -1 }
        events.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
    }

    private func note(start tag: FragmentTag) {
        switch tag {
        case .table: tables += 1
        case .cell, .headerCell, .caption: if tables == 1 { isInCell = true }
        default: return
        }
    }

    /// Where the parser stands, between the last event and the end.
    private var offset: Int { min(limit, max(position, base + parser.offset)) }

    func start(_ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        let tag = unsafe FragmentTag(packed: Self.pack(name))
        let attributes = unsafe tag.isPartOfTable ? FragmentAttributes(list) : FragmentAttributes(nil)
        if tag == .headGroup || tag == .footGroup { sections += 1 }
        if portion != nil { note(start: tag) }
        guard var end = unsafe tagStart(name).map({ max($0, offset) }) else {
            // An element that the parser makes up stands nowhere; what it has read ahead is still to come as text.
            if tag != .implied { append(FragmentEvent(start: tag, position..<position)) }
            return
        }
        // At a start tag that is written in the source the parser stands at its ">".
        if end < limit, bytes[end] == UInt8(ascii: "/") { end += 1 }
        if end < limit, bytes[end] == UInt8(ascii: ">") { end += 1 }
        if tag != .implied {
            var event = FragmentEvent(start: tag, position..<end, columns: attributes.columns, rows: attributes.rows)
            event.isHidden = attributes.isHidden
            append(event)
        }
        position = end
    }

    private func append(_ start: FragmentEvent) {
        var start = start
        if start.tag == .table {
            openTables.append(events.count)
            start.tableLength = 0
        }
        events.append(start)
    }

    func end(_ name: UnsafePointer<UInt8>) {
        let tag = unsafe FragmentTag(packed: Self.pack(name))
        if tag == .headGroup || tag == .footGroup { sections = max(0, sections - 1) }
        // An element that ends without a tag of its own ends here, whatever the parser has read ahead.
        let isWritten =
            position + 1 < limit && bytes[position] == UInt8(ascii: "<") && bytes[position + 1] == UInt8(ascii: "/")
        let end = isWritten ? offset : position
        if tag != .implied { events.append(FragmentEvent(end: tag, position..<end)) }
        if tag == .table, let open = openTables.popLast(), open >= 0 {
            events[open].tableLength = events.count - open
        }
        position = end
        endPortion(after: tag)
    }

    /// Where the start tag of a name is written between the last event and the parser; nil where it is made up.
    private func tagStart(_ name: UnsafePointer<UInt8>) -> Int? {
        let first = unsafe name[0]
        var start = position
        // Mostly it is written right here; else the parser passed over something before it.
        while start + 1 < offset {
            if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] | 0x20 == first { return start }
            start += 1
        }
        return nil
    }

    func text(_ text: UnsafePointer<UInt8>, _ count: Int32) {
        let length = Int(count)
        let end = offset
        let isOpenSign = unsafe length == 1 && text[0] == UInt8(ascii: "<")
        let start: Int
        if unsafe position + length == end && isSource(text, length, at: position) {
            start = position
        } else if isOpenSign, let reference = referenceStart(before: end), reference >= position {
            return unsafe append(text, length, for: reference..<end)
        } else if unsafe isOpenSign && isSource(text, 1, at: end) {
            // The parser stands at a "<" that opens no tag, and behind every other text.
            start = end
        } else if unsafe isSource(text, length, at: end - length) {
            start = end - length
        } else if let reference = referenceStart(before: end) {
            return unsafe append(text, length, for: reference..<end)
        } else if unsafe isSource(text, length, at: position) {
            // A long text is handed over before the parser has moved behind it.
            start = position
        } else {
            return unsafe append(text, length, for: position..<end)
        }
        events.append(FragmentEvent(text: start..<(start + length)))
        position = start + length
    }

    /// Appends a text that stands for a stretch of the source as a whole.
    private func append(_ text: UnsafePointer<UInt8>, _ length: Int, for source: Range<Int>) {
        let first = characters.count
        if let control = unsafe length == 2 && text[0] == 0xC2 && text[1] < 0xA0 ? text[1] : nil {
            // HTML § 13.2.5.84: "&#150;" means what it means in Windows-1252.
            characters += Array(String(LegacyEncodings.windows1252[Int(control) - 0x80]).utf8)
        } else {
            unsafe characters.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
        }
        events.append(FragmentEvent(reference: source, characters: first..<characters.count))
        position = source.upperBound
    }

    /// Where a character reference starts that ends at `end`; nil where none does.
    private func referenceStart(before end: Int) -> Int? {
        guard end > base, bytes[end - 1] == UInt8(ascii: ";") else { return nil }
        var start = end - 1
        while start > base, end - start < 40 {
            start -= 1
            if bytes[start] == UInt8(ascii: "&") { return start }
            if !Bytes.isASCIILetter(bytes[start]), !Bytes.isDigit(bytes[start]), bytes[start] != UInt8(ascii: "#") {
                return nil
            }
        }
        return nil
    }

    func pass() { position = offset }

    func comment(_ text: UnsafePointer<UInt8>?) {
        position = offset
        guard let text = unsafe text, unsafe String(cString: text) == FragmentMask.characterDataComment else { return }
        hasCharacterData = true
        fail("a CDATA section, which HTML has none of")
    }

    func fail(_ message: String) {
        noteStrayEnd(message)
        problemCount += 1
        if problem == nil { problem = FragmentParser.Problem(message: message, offset: offset) }
    }

    /// Reports the end of a row or body that libxml2 passes over, since it makes up neither where its start tag is missing.
    ///
    /// HTML § 13.2.6.4.12: a cell outside of a row stands in one that the parser makes, and `</tr>` ends that.
    private func noteStrayEnd(_ message: String) {
        let tag: FragmentTag
        if message.hasPrefix("Unexpected end tag : tr\n") {
            tag = .row
        } else if message.hasPrefix("Unexpected end tag : tbody\n"), sections == 0 {
            tag = .rowGroup
        } else {
            return
        }
        let end = offset
        events.append(FragmentEvent(end: tag, position..<max(position, end)))
        position = max(position, end)
    }

    /// The first eight bytes of a name in one number.
    private static func pack(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var packed: UInt64 = 0
        var index = 0
        while index < 8, unsafe name[index] != 0 {
            packed |= unsafe UInt64(name[index]) << UInt64(8 * index)
            index += 1
        }
        return packed
    }

    private func isSource(_ text: UnsafePointer<UInt8>, _ length: Int, at start: Int) -> Bool {
        guard start >= base, start + length <= limit else { return false }
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return length == 0 }
            return unsafe memcmp(base + start, text, length) == 0
        }
    }
}
