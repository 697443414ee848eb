internal import TabularyModel

/// One thing that the markup parser reported.
struct FragmentEvent {
    enum Kind: UInt8 {
        case start
        case end
        /// Text that stands in the source as it is.
        case text
        /// Text that stands for its source as a whole: a character reference.
        case reference
    }

    var kind: Kind
    var tag = FragmentTag.other
    /// The range of the source: of the text, or of the tag.
    var source: Range<Int>
    /// The range of a reference's text in the parser's characters.
    var characters = 0..<0
}

/// The HTML elements that matter to a cell's text.
enum FragmentTag: UInt8 {
    /// Elements that part blocks: `p`, `div`, headings, tables' parts ….
    case block
    case list
    case listItem
    case lineBreak
    case superscript
    /// `script`, `style`, `template`: what is inside is no text.
    case hidden
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
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "col", "colgroup", "data",
            "del",
            "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "link", "map", "mark", "math", "meta",
            "nobr",
            "object", "q", "rp", "rt", "ruby", "s", "samp", "select", "small", "span", "strike", "strong", "sub", "svg",
            "time", "title", "tt", "u", "var", "wbr",
        ].map(pack))

    /// A name's bytes in one number; longer names than eight bytes are none that matter here.
    static func pack(_ name: String) -> UInt64 {
        name.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The names that matter, packed and ascending.
    private static let names: [(name: UInt64, tag: FragmentTag)] = {
        let names: [FragmentTag: [String]] = [
            .block: [
                "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "dt", "dd", "table", "caption",
                "thead", "tbody", "tfoot", "tr", "td", "th", "section", "article", "header", "footer", "aside",
                "figure", "figcaption", "address", "pre", "hr", "center", "form", "fieldset", "main", "nav",
            ],
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
