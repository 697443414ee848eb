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

        /// The value of the column `use`: `both`, `list` (cells and whole names), `prose`, `name`, or `mention` (prose and
        /// whole names).
        init(_ range: Range<Int>, in text: Span<UInt8>) {
            guard let first = range.first else {
                self = .all
                return
            }
            switch text[first] {
            case UInt8(ascii: "l"): self = [.list, .name]
            case UInt8(ascii: "p"): self = [.prose]
            case UInt8(ascii: "n"): self = [.name]
            case UInt8(ascii: "m"): self = [.prose, .name]
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
    /// Whether it counts in prose only behind the words of its rules, or beside another name: `Maurice`.
    var needsEvidence = false
    /// How it may be a person's name.
    var person: PersonContext.Use = []
    /// The rules of ``NameContexts`` that it obeys, a bit a rule.
    var contexts: UInt32 = 0
    /// Bit n: the name's word n starts with a capital, so must the text's.
    var capitals: UInt16 = 0
    /// Bit n: the name's word n is all capitals, so must the text's be in prose.
    var uppers: UInt16 = 0
    /// The row of `ambiguous.tsv`; -1 elsewhere.
    var ambiguity: Int16 = -1
}
