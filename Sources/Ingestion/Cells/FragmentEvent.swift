internal import TabularyModel

/// One thing that the markup parser reported: 20 bytes, since a large table has millions.
struct FragmentEvent {
    enum Kind: UInt8 {
        case start
        case end
        /// Text that stands in the source as it is.
        case text
        /// Text that stands for its source as a whole: a character reference.
        case reference
    }

    let kind: Kind
    let tag: FragmentTag
    /// Whether the element says that it is not shown.
    var isHidden = false
    private var start: UInt32
    private var length: UInt32
    private let first: UInt32
    private var second: UInt32

    /// A text that stands in the source as it is.
    init(text source: Range<Int>) { self.init(.text, .other, source, 0, 0) }

    /// A text that stands for its source as a whole.
    ///
    /// - Parameter characters: The range of its text in the parser's characters.
    init(reference source: Range<Int>, characters: Range<Int>) {
        self.init(.reference, .other, source, UInt32(characters.lowerBound), UInt32(characters.count))
    }

    /// A start tag.
    init(start tag: FragmentTag, _ source: Range<Int>, columns: Int = 1, rows: Int = 1) {
        self.init(.start, tag, source, UInt32(columns), UInt32(rows))
    }

    /// An end tag; an element that ends without one ends in an empty range.
    init(end tag: FragmentTag, _ source: Range<Int>) { self.init(.end, tag, source, 0, 0) }

    /// The place at which text goes on in another line of a cell or quote; what stands between the two is none of it.
    ///
    /// - Parameter partsParagraphs: Whether a blank line or a bullet's sign stands there.
    init(gapAt position: Int, partsParagraphs: Bool) {
        self.init(.start, .gap, position..<position, partsParagraphs ? 1 : 0, 0)
    }

    private init(_ kind: Kind, _ tag: FragmentTag, _ source: Range<Int>, _ first: UInt32, _ second: UInt32) {
        self.kind = kind
        self.tag = tag
        start = UInt32(source.lowerBound)
        length = UInt32(source.count)
        self.first = first
        self.second = second
    }

    /// The range of the source: of the text, or of the tag with what the parser passed over before it.
    var source: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
    /// The range of a reference's text in the parser's characters.
    var characters: Range<Int> { Int(first)..<(Int(first) + Int(second)) }
    /// The `colspan` of a cell.
    var columns: Int { Int(first) }
    /// The `rowspan` of a cell; 0 reaches to the end of its group of rows.
    var rows: Int { Int(second) }

    /// How many events lie between the start tag of a table and what follows its end tag; 0 where it is never closed.
    var tableLength: Int {
        get { Int(second) }
        set { second = UInt32(newValue) }
    }

    /// Whether a gap parts paragraphs.
    var partsParagraphs: Bool { tag == .gap && first == 1 }

    /// The event with another range of the source.
    func standing(for source: Range<Int>) -> FragmentEvent {
        var event = self
        event.start = UInt32(source.lowerBound)
        event.length = UInt32(source.count)
        return event
    }

    /// Moves the range of the source.
    mutating func move(by shift: Int) { start = UInt32(Int(start) + shift) }
}

/// The HTML elements that matter to a report's text.
enum FragmentTag: UInt8 {
    /// Elements that part blocks: `p`, `div`, `section` ….
    case block
    case heading1, heading2, heading3, heading4, heading5, heading6
    case list
    case listItem
    case lineBreak
    case superscript
    case anchor
    /// The parts of tables.
    case table, caption, columns, rowGroup, headGroup, footGroup, row, cell, headerCell
    /// The title of a page.
    case title
    /// `script`, `style`, `template`: what is inside is no text.
    case hidden
    /// No element: a gap between two lines.
    case gap
    /// `html`, `head` and `body`, which the parser makes up.
    case implied
    /// Everything else: inline.
    case other

    /// The element of a name, given as its bytes packed into one number, the first in the lowest byte.
    init(packed name: UInt64) {
        // A search by halves among forty names costs less than hashing one.
        let names = Self.names
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].name < name { low = middle + 1 } else { high = middle }
        }
        self = low < names.count && names[low].name == name ? names[low].tag : .other
    }

    /// The level of a heading; nil for other elements.
    var headingLevel: Int? {
        let level = Int(rawValue) - Int(Self.heading1.rawValue) + 1
        return level >= 1 && level <= 6 ? level : nil
    }

    /// Whether it is a cell of a table.
    var isCell: Bool { self == .cell || self == .headerCell }

    /// Whether it is a table, or a row, cell or section of one.
    var isPartOfTable: Bool { rawValue >= Self.table.rawValue && rawValue <= Self.headerCell.rawValue }
    /// Whether it is a part of a table that stands in no cell.
    var isTablePart: Bool { isPartOfTable && self != .table }

    /// Whether it parts what stands before it from what stands in it.
    var partsBlocks: Bool {
        switch self {
        case .lineBreak, .superscript, .anchor, .hidden, .gap, .implied, .other, .title: false
        default: true
        }
    }

    /// Whether a name is an HTML element's, without regard to case.
    static func isKnown(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
        var packed: UInt64 = 0
        for (index, position) in name.prefix(8).enumerated() {
            packed |= UInt64(text[position] | 0x20) << UInt64(8 * index)
        }
        // Digits of h1…h6 have the bit of small letters already.
        return FragmentTag(packed: packed) != .other || inline.contains(packed)
    }

    private static let inline = Set(
        [
            "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data",
            "del",
            "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "link", "map", "mark", "math", "meta",
            "nobr",
            "object", "q", "rp", "rt", "ruby", "s", "samp", "select", "small", "span", "strike", "strong", "sub", "svg",
            "time", "tt", "u", "var", "wbr",
        ].map(pack))

    /// A name's bytes in one number; longer names than eight bytes are none that matter here.
    static func pack(_ name: String) -> UInt64 {
        name.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The names that matter, packed and ascending.
    private static let names: [(name: UInt64, tag: FragmentTag)] = {
        let names: [FragmentTag: [String]] = [
            .block: [
                "p", "div", "blockquote", "dl", "dt", "dd", "section", "article", "header", "footer", "aside", "figure",
                "figcaption", "address", "pre", "hr", "center", "form", "fieldset", "main", "nav", "option", "details",
                "summary", "legend",
            ],
            .heading1: ["h1"], .heading2: ["h2"], .heading3: ["h3"], .heading4: ["h4"], .heading5: ["h5"],
            .heading6: ["h6"], .table: ["table"], .caption: ["caption"], .columns: ["col", "colgroup"],
            .rowGroup: ["tbody"], .headGroup: ["thead"],
            .footGroup: ["tfoot"], .row: ["tr"], .cell: ["td"], .headerCell: ["th"], .anchor: ["a"],
            .title: ["title"],
            .list: ["ul", "ol", "menu", "dir"],
            .listItem: ["li"],
            .lineBreak: ["br"],
            .superscript: ["sup"],
            .hidden: ["script", "style", "template"],
            .implied: ["html", "head", "body"],
        ]
        return names.flatMap { tag, words in words.map { (pack($0), tag) } }.sorted { $0.0 < $1.0 }
    }()
}
