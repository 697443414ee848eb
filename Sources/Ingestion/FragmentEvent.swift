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

    init(_ name: String) {
        self =
            switch name {
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "dt", "dd", "table", "caption",
                "thead", "tbody", "tfoot", "tr", "td", "th", "section", "article", "header", "footer", "aside",
                "figure", "figcaption", "address", "pre", "hr", "center", "form", "fieldset", "main", "nav":
                .block
            case "ul", "ol", "menu", "dir": .list
            case "li": .listItem
            case "br": .lineBreak
            case "sup": .superscript
            case "script", "style", "template": .hidden
            case "html", "head", "body": .implied
            default: .other
            }
    }
}
