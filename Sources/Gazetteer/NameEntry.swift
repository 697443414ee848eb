import TabularyModel

/// What a name in the trie stands for, and where it may stand.
struct NameEntry: Sendable {
    /// Where a name counts.
    struct Use: OptionSet, Sendable {
        let rawValue: UInt8
        /// In a cell of names.
        static let list = Use(rawValue: 1)
        /// In running text.
        static let prose = Use(rawValue: 2)
        /// Where it is the whole of a name.
        static let name = Use(rawValue: 4)
        static let all: Use = [.list, .prose, .name]

        init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The value of the column `use`.
        init(named name: String) {
            switch name {
            case "list": self = [.list, .name]
            case "prose": self = [.prose]
            case "name": self = [.name]
            default: self = .all
            }
        }
    }

    /// The place; nil where the name must not be read as one: an ambiguous name, or a phrase of `contexts.tsv`.
    var place: PlaceIndex?
    var kind: PlaceKind
    var match: PlaceMatch
    var use: Use
    /// Whether it is one word in capitals such as `US`, which small letters do not stand for.
    var isAbbreviation = false
    /// Whether a comma inside it costs nothing: `Hong Kong, China` is rather one place than two.
    var keepsCommas = false
    /// Whether it does not count beside words in capitals, as `US` in a headline.
    var yieldsToCapitals = false
    /// Bit n: the name's word n starts with a capital, so must the text's.
    var capitals: UInt16 = 0
    /// Bit n: the name's word n is all capitals, so must the text's be in prose.
    var uppers: UInt16 = 0
    /// The row of `ambiguous.tsv`; -1 elsewhere.
    var ambiguity: Int16 = -1
}
