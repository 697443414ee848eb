internal import CLibXML2
internal import TabularyModel
internal import TabularyText

/// Parses the markup of a cell or paragraph with libxml2's SAX parser for HTML.
///
/// The only file that sees libxml2. Nothing borrowed outlives a parse: it fills ``events`` and ``characters`` with values,
/// each with its exact range of the source, and the C parser waits for the next.
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
/// which it keeps could be many. A class, since its place is asked for while it runs.
@safe final class FragmentContext {
    private var pointer: htmlParserCtxtPtr?
    private var parsedCount = 0
    private static let mostParsed = 1 << 20

    init() { unsafe pointer = nil }

    deinit { if let pointer = unsafe pointer { unsafe htmlFreeParserCtxt(pointer) } }

    /// Sets the parser before `count` bytes of UTF-8; false where memory is short.
    func load(_ start: UnsafePointer<CChar>, _ count: Int32) -> Bool {
        if parsedCount > Self.mostParsed, let last = unsafe pointer {
            unsafe htmlFreeParserCtxt(last)
            unsafe pointer = nil
            parsedCount = 0
        }
        parsedCount += Int(count)
        if let pointer = unsafe pointer {
            guard unsafe tabulary_restart(pointer, start, count) != 0 else { return false }
        } else {
            guard let made = unsafe htmlCreateMemoryParserCtxt(start, count) else { return false }
            // The text is UTF-8 by now, whatever encoding a page's own `<meta>` names.
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
                | HTML_PARSE_IGNORE_ENC.rawValue
            _ = unsafe htmlCtxtUseOptions(made, Int32(bitPattern: options))
            unsafe made.pointee.sax.pointee = saxHandler()
            unsafe pointer = made
        }
        return true
    }

    /// Parses what was loaded; the sink takes what is found.
    func run(for sink: FragmentSink) {
        guard let pointer = unsafe pointer else { return }
        unsafe pointer.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
        // Without it undeclared bytes are taken for Latin-1.
        _ = unsafe xmlSwitchEncoding(pointer, XML_CHAR_ENCODING_UTF8)
        _ = unsafe htmlParseDocument(pointer)
    }

    /// How many of the loaded bytes the parser has passed.
    var offset: Int {
        guard let pointer = unsafe pointer else { return 0 }
        return unsafe Int(tabulary_offset(pointer))
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
        // 801 is raised for every element that HTML 4 did not know.
        if unsafe error.pointee.code == 801 { return }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        unsafe withSink(data) { $0.fail(message) }
    }
    return unsafe handler
}
