internal import CLibXML2
internal import TabularyModel
internal import TabularyText

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Parses the markup of a cell or paragraph with libxml2's SAX parser for HTML.
///
/// The only file that sees libxml2. Nothing borrowed leaves it: a parse fills ``events`` and ``characters`` with values,
/// each with its exact range of the source, and the C parser is freed before `parse` returns.
///
/// Offsets: at each callback the parser stands just past what it reports, and text that it hands over is compared with
/// the source, so that a range is right even where the parser passed over something.
struct FragmentParser {
    /// What is wrong with the markup, and where.
    struct Problem {
        var message: String
        var offset: Int
    }

    /// What the last parse reported, in order.
    var events: [FragmentEvent] { sink.events }
    /// The texts of the last parse's references.
    var characters: [UInt8] { sink.characters }
    /// The last parse's first problem.
    var problem: Problem? { sink.problem }
    /// How many problems the last parse had.
    var problemCount: Int { sink.problemCount }

    /// Whether the last parse met a CDATA section.
    var hasCharacterData: Bool { sink.hasCharacterData }

    private let sink = FragmentSink()

    /// libxml2's own set-up. Left to its first use, parsers on two threads can wait for each other for ever.
    private static let setUp: Void = xmlInitParser()

    init() { Self.setUp }

    /// Parses one stretch of the source. O(length).
    ///
    /// Ranges of events count from the buffer's start, as `range` does.
    func parse(_ range: Range<Int>, in bytes: [UInt8]) {
        if let masked = FragmentMask.masked(bytes, range) {
            parse(masked, masked.indices, standingFor: range)
        } else {
            parse(bytes, range, standingFor: range)
        }
    }

    /// Parses several stretches of the source as one text, a line break between two. O(their length).
    func parse(_ pieces: [Range<Int>], in bytes: [UInt8]) {
        let text = StitchedText(pieces, in: bytes)
        sink.stitches = text
        parse(text.bytes, text.bytes.indices, standingFor: text.bytes.indices)
        sink.stitches = nil
    }

    /// Parses several stretches of the source as one text, and lets `body` take the events in portions.
    func parse(_ text: StitchedText, portions body: () -> Void) {
        sink.stitches = text
        parse(text.bytes, standingFor: text.bytes.indices, portions: body)
        sink.stitches = nil
    }

    /// Parses one stretch of the source, and lets `body` take the events in portions. O(length).
    ///
    /// A portion ends where no cell of an outermost table is open, and, outside of tables, where a block ends. The last one
    /// may be empty.
    ///
    /// - Parameter copy: What ``copy(of:in:)`` made of the stretch: `body` appends to the buffer, whose own bytes would be
    ///   copied as a whole.
    func parse(_ copy: [UInt8], standingFor range: Range<Int>, portions body: () -> Void) {
        withoutActuallyEscaping(body) { body in
            sink.portion = body
            parse(copy, copy.indices, standingFor: range)
            sink.portion = nil
        }
        body()
        sink.events.removeAll()
        sink.characters.removeAll()
    }

    /// A stretch of the source on its own, without what only looks like a tag.
    static func copy(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
        FragmentMask.masked(bytes, range) ?? Array(bytes[range])
    }

    private func parse(_ bytes: [UInt8], _ stretch: Range<Int>, standingFor range: Range<Int>) {
        sink.begin(stretch, bytes, shift: range.lowerBound - stretch.lowerBound)
        defer { sink.bytes = [] }
        guard let count = Int32(exactly: stretch.count) else { return }
        unsafe bytes.withUnsafeBytes { (pointer: UnsafeRawBufferPointer) in
            guard let base = pointer.baseAddress else { return }
            let start = unsafe base.advanced(by: stretch.lowerBound).assumingMemoryBound(to: CChar.self)
            unsafe sink.parse(start, count)
        }
        sink.shiftEvents()
    }
}

/// Owns one libxml2 parser, and frees it.
///
/// Making one costs as much as parsing a short cell: it is made at first use, and again after so many bytes that the names
/// which it keeps could be many.
@safe private struct FragmentContext: ~Copyable {
    private var pointer: htmlParserCtxtPtr?
    private var parsedCount = 0
    private static let mostParsed = 1 << 20

    init() { unsafe pointer = nil }

    deinit { if let pointer = unsafe pointer { unsafe htmlFreeParserCtxt(pointer) } }

    /// The parser with `count` bytes of UTF-8 before it; nil where memory is short.
    mutating func make(_ start: UnsafePointer<CChar>, _ count: Int32) -> htmlParserCtxtPtr? {
        if parsedCount > Self.mostParsed, let last = unsafe pointer {
            unsafe htmlFreeParserCtxt(last)
            unsafe pointer = nil
            parsedCount = 0
        }
        parsedCount += Int(count)
        if let pointer = unsafe pointer {
            return unsafe tabulary_restart(pointer, start, count) != 0 ? pointer : nil
        }
        guard let made = unsafe htmlCreateMemoryParserCtxt(start, count) else { return nil }
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        _ = unsafe htmlCtxtUseOptions(made, Int32(bitPattern: options))
        unsafe made.pointee.sax.pointee = saxHandler()
        unsafe pointer = made
        return unsafe made
    }
}

/// Takes the parser's callbacks. A class, since C holds it by its address.
@safe private final class FragmentSink {
    var bytes: [UInt8] = []
    var events: [FragmentEvent] = []
    var characters: [UInt8] = []
    var problem: FragmentParser.Problem?
    var problemCount = 0
    var hasCharacterData = false
    private var parser = FragmentContext()
    private var context: htmlParserCtxtPtr?
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
        guard let made = unsafe parser.make(start, count) else { return }
        unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        // Without it undeclared bytes are taken for Latin-1.
        _ = unsafe xmlSwitchEncoding(made, XML_CHAR_ENCODING_UTF8)
        unsafe context = made
        _ = unsafe htmlParseDocument(made)
        unsafe context = nil
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

    private var offset: Int {
        guard let context = unsafe context else { return position }
        return unsafe min(limit, max(position, base + Int(tabulary_offset(context))))
    }

    func start(_ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
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

    func end(_ name: UnsafePointer<xmlChar>) {
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
    private func tagStart(_ name: UnsafePointer<xmlChar>) -> Int? {
        let first = unsafe name[0]
        var start = position
        // Mostly it is written right here; else the parser passed over something before it.
        while start + 1 < offset {
            if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] | 0x20 == first { return start }
            start += 1
        }
        return nil
    }

    func text(_ text: UnsafePointer<xmlChar>, _ count: Int32) {
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
    private func append(_ text: UnsafePointer<xmlChar>, _ length: Int, for source: Range<Int>) {
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

    func comment(_ text: UnsafePointer<xmlChar>?) {
        position = offset
        guard let text = unsafe text, unsafe String(cString: text) == FragmentMask.characterDataComment else { return }
        hasCharacterData = true
        fail(code: 0, message: "a CDATA section, which HTML has none of")
    }

    func fail(code: Int32, message: String) {
        // 801 is raised for every element that HTML 4 did not know.
        if code == 801 { return }
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
    private static func pack(_ name: UnsafePointer<xmlChar>) -> UInt64 {
        var packed: UInt64 = 0
        var index = 0
        while index < 8, unsafe name[index] != 0 {
            packed |= unsafe UInt64(name[index]) << UInt64(8 * index)
            index += 1
        }
        return packed
    }

    private func isSource(_ text: UnsafePointer<xmlChar>, _ length: Int, at start: Int) -> Bool {
        guard start >= base, start + length <= limit else { return false }
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return length == 0 }
            return unsafe memcmp(base + start, text, length) == 0
        }
    }
}

/// Calls `body` with the sink that a callback's first argument stands for. It is not counted up: the parse holds it.
@inline(__always)
private func withSink(_ data: UnsafeMutableRawPointer?, _ body: (FragmentSink) -> Void) {
    guard let data = unsafe data else { return }
    unsafe Unmanaged<FragmentSink>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
}

/// The callbacks; none captures anything.
private func saxHandler() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    // Without the magic number `serror` is never called.
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { data, name, attributes in
        if let name = unsafe name { unsafe withSink(data) { unsafe $0.start(name, attributes) } }
    }
    unsafe handler.endElement = { data, name in
        if let name = unsafe name { unsafe withSink(data) { unsafe $0.end(name) } }
    }
    let text: charactersSAXFunc = { data, text, count in
        if let text = unsafe text { unsafe withSink(data) { unsafe $0.text(text, count) } }
    }
    unsafe handler.characters = text
    unsafe handler.ignorableWhitespace = text
    // What scripts and styles hold.
    unsafe handler.cdataBlock = text
    unsafe handler.comment = { data, text in unsafe withSink(data) { unsafe $0.comment(text) } }
    unsafe handler.processingInstruction = { data, _, _ in unsafe withSink(data) { $0.pass() } }
    unsafe handler.serror = { data, error in
        guard let error = unsafe error else { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        unsafe withSink(data) { unsafe $0.fail(code: error.pointee.code, message: message) }
    }
    return unsafe handler
}
