/// What stands between two words of a text.
struct Gap: OptionSet {
    let rawValue: UInt16

    /// At least one space or line break.
    static let space = Gap(rawValue: 1)
    /// Two spaces or more, or a tab.
    static let wideSpace = Gap(rawValue: 1 << 1)
    /// A line break.
    static let line = Gap(rawValue: 1 << 2)
    /// A hyphen or dash.
    static let hyphen = Gap(rawValue: 1 << 3)
    /// A hyphen or dash with space on both sides.
    static let spacedHyphen = Gap(rawValue: 1 << 4)
    static let comma = Gap(rawValue: 1 << 5)
    /// A full stop.
    static let stop = Gap(rawValue: 1 << 6)
    /// An opening bracket.
    static let open = Gap(rawValue: 1 << 7)
    /// A closing bracket.
    static let close = Gap(rawValue: 1 << 8)
    /// A footnote mark such as `*` or `†`.
    static let mark = Gap(rawValue: 1 << 9)
    static let quote = Gap(rawValue: 1 << 10)
    /// A sign that always parts two names: semicolon, slash, bullet, colon, a block tag.
    static let cut = Gap(rawValue: 1 << 11)

    /// A slash, which is a cut too.
    static let slash = Gap(rawValue: 1 << 12)

    /// The signs that no name has inside it.
    static let outsideNames: Gap = [.mark, .cut]
    /// The signs that part two names of a list.
    static let separators: Gap = [.wideSpace, .line, .spacedHyphen, .comma, .stop, .open, .close, .cut]

    /// Adds what the ASCII sign or space `byte` stands for.
    mutating func add(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: " "): insert(contains(.space) ? [.wideSpace] : [.space])
        case UInt8(ascii: "\t"): insert([.space, .wideSpace])
        case 0x0A...0x0D: insert([.space, .line])
        case UInt8(ascii: "-"): insert(.hyphen)
        case UInt8(ascii: ","): insert(.comma)
        case UInt8(ascii: "."): insert(.stop)
        case UInt8(ascii: "("), UInt8(ascii: "["): insert(.open)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): insert(.close)
        case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "~"): insert(.mark)
        case UInt8(ascii: "/"): insert([.cut, .slash])
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "_"): insert(.quote)
        default: insert(.cut)
        }
    }
}
