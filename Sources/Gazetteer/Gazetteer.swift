public import TabularyModel

/// Names and places: which place a name stands for, and where names stand in a text.
///
/// A value of flat tables, built once and never changed. The methods over strings are for users; the pipeline calls those
/// over bytes, which allocate nothing a word. Offsets are bytes of the text.
public struct Gazetteer: Sendable {
    /// The gazetteer of the tables in this library, built at first use.
    public static let standard = Gazetteer(GazetteerBuilder(scripts: .latin))

    /// The same with the names of all scripts. Nearly half of all names are in other scripts than the Latin one, and few
    /// reports are: they are read at the first text that is.
    static let complete = Gazetteer(GazetteerBuilder())

    /// All places, sorted by code; a ``PlaceIndex`` is a position in them.
    public let places: [Place]

    let names: NameTrie
    let entries: [NameEntry]
    let ambiguities: [[PlaceIndex]]
    /// The positions in ``ambiguities`` of the names that siblings settle as the first candidate only.
    let settledAsFirst: Set<Int16>
    let folding: FoldingTable
    let regionNames: RegionNames
    /// Each place in an array of its own, so that an answer of one place makes none.
    let single: [[Place]]
    /// The places by their alpha-2 codes.
    let alpha2: [Int16]
    /// The names of a user's own file that damaged texts may be; nil without one.
    let ownNames: NearNames?
    /// The states that a place belongs or belonged to.
    let owners: [PlaceIndex: [PlaceIndex]]
    let listParser: ListParser
    let proseScanner: ProseScanner
    let contexts: NameContexts
    /// Whether texts in other scripts than the Latin one are left to ``complete``.
    private let isLatin: Bool

    /// The gazetteer of this library with a user's own places, names and regions, which go before its own.
    public init(adding file: GazetteerFile) { self.init(GazetteerBuilder(own: file)) }

    init(_ builder: GazetteerBuilder) {
        isLatin = builder.scripts == .latin
        places = builder.places
        single = builder.places.map { [$0] }
        alpha2 = Self.positions(ofAlpha2: builder.places)
        names = builder.names
        entries = builder.entries
        ambiguities = builder.ambiguities
        settledAsFirst = builder.settledAsFirst
        contexts = builder.contexts
        folding = builder.folding
        regionNames = builder.regions
        ownNames = builder.ownNames
        listParser = ListParser(
            names: builder.names, entries: builder.entries, fillers: builder.fillers, folding: builder.folding,
            owners: builder.owners)
        owners = builder.owners
        proseScanner = ProseScanner(
            names: builder.names, entries: builder.entries, folding: builder.folding,
            openings: builder.openings, smallOpenings: builder.smallOpenings,
            contexts: builder.contexts)
    }

    /// The place of a code; nil where no place has it.
    public func place(code: String) -> Place? { index(code: code).map { self[$0] } }

    /// The place at a position of ``places``.
    public subscript(index: PlaceIndex) -> Place { places[Int(index.value)] }

    /// The position of a code in ``places``; nil where no place has it.
    package func index(code: String) -> PlaceIndex? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low].code == code ? PlaceIndex(low) : nil
    }

    // MARK: - Lists and prose

    /// Finds the names of places in running text.
    public func mentions(in prose: String) -> [PlaceMention] {
        let bytes = Array(prose.utf8)
        var found: [ProseMention] = []
        scan(prose: bytes.span, into: &found)
        return found.map { mention in
            PlaceMention(
                place: self[mention.place], kind: mention.kind, match: mention.match,
                text: String(decoding: bytes[mention.start..<mention.end], as: UTF8.self),
                bytes: mention.start..<mention.end)
        }
    }

    /// Parses a cell of names and appends its parts, in the order of the text.
    package func parse(list text: Span<UInt8>, into entries: inout [ListEntry]) {
        let first = entries.count
        if needsAllScripts(text) {
            Self.complete.listParser.parse(text, into: &entries)
            Self.complete.readGlosses(in: text, from: first, of: &entries)
            return
        }
        listParser.parse(text, into: &entries)
        joinAbbreviations(in: text, from: first, of: &entries)
        readGlosses(in: text, from: first, of: &entries)
        readCodes(in: text, from: first, of: &entries)
        splitRuns(in: text, from: first, of: &entries)
        leaveOutListed(in: text, from: first, of: &entries)
        leaveOutPersons(in: text, from: first, of: &entries)
    }

    /// Appends the names of places in running text, in the order of the text.
    package func scan(prose text: Span<UInt8>, into mentions: inout [ProseMention]) {
        if needsAllScripts(text) { return Self.complete.proseScanner.scan(text, into: &mentions) }
        proseScanner.scan(text, into: &mentions)
    }

    /// Whether a text has letters that this gazetteer leaves to ``complete``. O(text), 64 bytes at a time.
    func needsAllScripts(_ text: Span<UInt8>) -> Bool { isLatin && Script.isBeyondLatin(text) }

    // MARK: - Regions

    /// The full names of a scheme's regions, in the scheme's order.
    package func regions(of scheme: RegionScheme) -> [String] { regionNames.lists[scheme.position] }

    /// The position in ``regions(of:)`` of the region that the whole text names; nil where it names none.
    package func region(named text: Span<UInt8>, in scheme: RegionScheme) -> Int? {
        guard let found = regionPrefix(of: text, from: 0, in: scheme) else { return nil }
        var scanner = WordScanner(folding, at: found.end)
        var word = Word()
        return scanner.next(in: text, into: &word) ? nil : found.region
    }

    /// The longest region name at a word's start, an article before it allowed, and where it ends.
    package func regionPrefix(
        of text: Span<UInt8>, from start: Int, in scheme: RegionScheme
    ) -> (region: Int, end: Int)? {
        regionNames.longestName(in: text, from: start, scheme: scheme, folding)
    }
}
