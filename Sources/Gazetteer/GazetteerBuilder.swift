import TabularyModel

/// Builds a gazetteer's tables from the embedded TSV files.
///
/// Order: folding, places, variants and fillers, ambiguous names, first names, names by hand, generated names, contexts.
/// The first row that claims a name keeps it: another place's claim is a ``Conflict``.
struct GazetteerBuilder {
    /// A folded name that two places claim without a row of `ambiguous.tsv`.
    struct Conflict: Sendable, Hashable {
        var name: String
        var codes: [String]
    }

    /// Which scripts' names are read.
    enum Scripts: Sendable {
        case latin, all

        /// The tables of names in the order they are read: by hand before generated.
        var nameTables: [EmbeddedTable] {
            switch self {
            case .latin: [.names, .demonyms, .generatedNames]
            case .all:
                [
                    .names, .namesArabic, .namesCyrillic, .namesHan, .demonyms, .generatedNames, .generatedNamesArabic,
                    .generatedNamesCyrillic, .generatedNamesHan,
                ]
            }
        }
    }

    /// One way to spell a name, up to a word.
    struct Spelling {
        var node = NameTrie.root
        var hasComma = false
        var hasBracket = false
        /// Whether one of its words is a variant of the name's.
        var isVariant = false
    }

    let scripts: Scripts

    var places: [Place] = []
    var folding = FoldingTable()
    var names: NameTrie
    var entries: [NameEntry] = []
    var fillers = NameTrie(capacity: 512)
    var ambiguities: [[PlaceIndex]] = []
    /// The positions in ``ambiguities`` of the names that siblings settle as the first candidate only.
    var settledAsFirst: Set<Int16> = []
    var conflicts: [Conflict] = []
    var regions = RegionNames()
    /// What the first words of names in prose open with.
    var openings = OpeningFilter()
    /// The same for the names that open with a small letter, which are few.
    var smallOpenings = OpeningFilter()
    var contexts = NameContexts()
    var variants = WordVariants()
    /// The names of a user's own file.
    var ownNames: NearNames?
    var positions: [UInt64: PlaceIndex] = [:]
    /// The states that a place belongs to, and those it was a part of.
    var owners: [PlaceIndex: [PlaceIndex]] = [:]
    /// The place of the last row read: rows of a place stand together.
    var lastPlace: (hash: UInt64, index: PlaceIndex?) = (0, nil)
    var scratch: [Word] = []
    /// The spellings of the name that is being inserted, up to a word.
    var spellings = [Spelling()]
    var scanner = WordScanner(FoldingTable())

    /// - Parameter own: A user's own places and names, which go before the embedded ones.
    init(own: GazetteerFile? = nil, scripts: Scripts = .all) {
        self.scripts = scripts
        for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") { openings.insert(initial: capital) }
        names = NameTrie(capacity: scripts == .latin ? 32_768 : 65_536)
        folding = FoldingTable(.folding)
        scanner = WordScanner(folding)
        addPlaces(own)
        readVariants()
        readFillers()
        if let own { addOwnNames(own) }
        readAmbiguities()
        addFirstNames()
        entries.reserveCapacity(16_384)
        for table in scripts.nameTables { table.forEachRow { text, row in addName(of: row, in: text) } }
        readContexts()
        regions.read(.regionNames, folding)
    }

    // MARK: - Words

    /// Reads the words of a text into ``scratch``, with the capitals as it writes them.
    mutating func scanWords(of text: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        var word = Word()
        scanner.position = 0
        while scanner.next(in: text, into: &word) { scratch.append(word) }
    }

    private mutating func readVariants() {
        EmbeddedTable.variants.forEachRow { text, row in
            scanWords(of: text.extracting(row.range(1)))
            let word = scratch.first
            scanWords(of: text.extracting(row.range(2)))
            guard let word, let variant = scratch.first else { return }
            let opening = FoldedOpening(of: text.extracting(row.range(2)), folding)
            variants.add(variant.hash, opening, for: word.hash, NameLanguage(row.range(0), in: text))
        }
    }

    private mutating func readFillers() {
        EmbeddedTable.fillers.forEachRow { text, row in
            scanWords(of: text.extracting(row.range(2)))
            guard let filler = Filler(named: row.string(1, in: text)), let word = scratch.first else { return }
            fillers.setValue(filler.rawValue, at: fillers.insert(word.hash, after: NameTrie.root))
        }
    }
}
