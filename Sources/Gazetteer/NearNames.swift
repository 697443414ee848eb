import TabularyModel

/// The names that a damaged text may be.
///
/// Names are kept by their first letter, which damage seldom reaches, and are weighed by their length and the set of their
/// letters before anything dearer is asked: a look costs some dozens of comparisons, whatever the text.
struct NearNames: Sendable {
    /// A place with a name near to a text.
    struct Match {
        var code: String
        var isDemonym: Bool
        /// In hundredths of a wrong letter.
        var cost: Int
        /// How many letters the name has.
        var letters: Int
        /// The damage of what is left without generic words, and the letters of that.
        var ownCost: Int
        var ownLetters: Int
        /// Whether the name without generic words is no name, as "Czech" of "Czech Republic" is none.
        var isBound = false
        /// Whether the name starts with another letter than the text.
        var opensOtherwise: Bool

        /// Whether a name of that length bears that cost. A part of a state must be all but legible.
        func isBearable(of kind: PlaceKind) -> Bool {
            let most = Self.most(letters)
            if ownCost > max(Self.most(ownLetters), isBound && ownLetters > 4 ? 100 : 0) { return false }
            switch kind {
            case .country, .territory, .former, .group: return cost <= most
            case .area: return cost <= min(most, 40)
            case .demonym: return false
            }
        }

        /// The dearest damage that a name of so many letters bears.
        private static func most(_ letters: Int) -> Int {
            switch letters {
            case ...3: 0
            case 4: 10
            case 5: 60
            case 6...8: 100
            case 9...14: 160
            case 15...19: 200
            default: 300
            }
        }
    }

    private struct Name {
        var start: Int32
        var length: Int16
        /// How many bytes are letters.
        var letters: Int16
        var code: Int32
        var isDemonym: Bool
        /// The classes of letters in it.
        var classes: UInt32
        /// What is left without generic words, where it has such.
        var ownStart: Int32
        var ownLength: Int16
        var isFormal: Bool
    }

    /// The longest name in bytes that is kept.
    private static let longest = 64
    /// The shortest, in letters: a shorter one must be exact.
    private static let shortest = 4
    /// The dearest cost of anything that is told.
    private static let limit = 300
    /// A place that is no more than this dearer than the best is as likely.
    private static let margin = 50
    /// The damage of an adjective that makes it a rival of names.
    private static let legible = 20

    private var bytes: [UInt8] = []
    private var ownBytes: [UInt8] = []
    /// The names by the hash of what is left without generic words, as positions of codes; demonyms apart.
    private var stems: [UInt64: [Int32]] = [:]
    private var demonymStems: [UInt64: [Int32]] = [:]
    /// What names without generic words are, demonyms left out.
    private var bareStems: Set<UInt64> = []
    private var codes: [String] = []
    private var names = [[Name]](repeating: [], count: 26)

    /// Adds a name of a place.
    mutating func add(_ name: Span<UInt8>, code: String, isDemonym: Bool = false, _ folding: FoldingTable) {
        let text = DamagedText(name, folding)
        addStem(of: text, code: code, isDemonym: isDemonym)
        guard text.letterCount >= Self.shortest, text.units.count <= Self.longest, let first = text.units.first,
            (0x61...0x7A).contains(first), text.units.allSatisfy({ $0 < 0x80 })
        else { return }
        let own = GenericWords.standard.own(of: text.units)
        names[Int(first - 0x61)].append(
            Name(
                start: Int32(bytes.count), length: Int16(text.units.count), letters: Int16(text.letterCount),
                code: Int32(codes.count - 1), isDemonym: isDemonym, classes: Self.classes(of: text.units),
                ownStart: Int32(ownBytes.count), ownLength: Int16(own?.count ?? 0), isFormal: own != nil))
        if let own { ownBytes.append(contentsOf: own.map { UInt8(truncatingIfNeeded: $0) }) }
        bytes.append(contentsOf: text.units.map { UInt8(truncatingIfNeeded: $0) })
    }

    /// Notes which place a name is of without its generic words.
    private mutating func addStem(of text: DamagedText, code: String, isDemonym: Bool) {
        guard !text.units.isEmpty else { return }
        if codes.last != code { codes.append(code) }
        let formal = GenericWords.standard.own(of: text.units)
        let own = formal ?? text.units
        guard !own.isEmpty else { return }
        let hash = Self.hash(of: own)
        if formal == nil, !isDemonym { bareStems.insert(hash) }
        let position = Int32(codes.count - 1)
        if isDemonym {
            demonymStems[hash, default: []].append(position)
        } else {
            stems[hash, default: []].append(position)
        }
    }

    private static func hash(of units: some Sequence<some UnsignedInteger>) -> UInt64 {
        WordHash.of(scalars: units.lazy.map { UInt32($0) })
    }

    /// The codes of the places that a text names without its generic words, each once: "Republic of Guyana".
    ///
    /// Empty where it has no generic words, or where what is left is no name. A people before a head is its state:
    /// "Tunisian Republic".
    func codes(withStemOf text: DamagedText) -> [String] {
        guard let own = GenericWords.standard.own(of: text.units, mayBeDamaged: true), !own.isEmpty else { return [] }
        let hash = Self.hash(of: own)
        var found = stems[hash] ?? []
        if found.isEmpty, text.units.starts(with: own), GenericWords.standard.endsInHead(text.units) {
            found = demonymStems[hash] ?? []
        }
        return Set(found.map { codes[Int($0)] }).sorted()
    }

    /// The codes of the places that an abbreviated text may be a name of, each once, demonyms left out.
    func codes(abbreviatedAs text: AbbreviatedName) -> [String] {
        guard let first = text.words.first?.letters.first, (0x61...0x7A).contains(first) else { return [] }
        var found: Set<Int32> = []
        for name in names[Int(first - 0x61)] where !name.isDemonym {
            let start = Int(name.start)
            if text.stands(for: bytes[start..<start + Int(name.length)]) { found.insert(name.code) }
        }
        return Set(found.map { codes[Int($0)] }).sorted()
    }

    /// The places near to a text, the nearest first, each once; those far dearer than the best left out.
    func matches(of text: DamagedText, _ costs: DamageCosts = .standard) -> [Match] {
        guard text.letterCount >= Self.shortest, text.units.count <= Self.longest else { return [] }
        var found: [Match] = []
        var room: [Int32] = []
        let classes = Self.classes(of: text.units)
        let openings = costs.openings(of: text.units[0])
        let own = GenericWords.standard.own(of: text.units, mayBeDamaged: true)
        let confusions = costs.confusions(of: text.units)
        let ownConfusions = own.map(costs.confusions) ?? confusions
        for first in 0..<26 where openings & (1 << UInt32(first)) != 0 {
            for name in names[first] {
                let limit = min(Self.limit, Self.tellable(letters: Int(name.letters)))
                // A letter more or less costs 100, or less where it is doubled or OCR's; a wrong one changes two or three
                // classes.
                guard abs(Int(name.letters) - text.letterCount) <= limit / 100 + 1,
                    (name.classes ^ classes).nonzeroBitCount <= limit / 100 + 3
                else { continue }
                let start = Int(name.start)
                let letters = bytes.span.extracting(start..<start + Int(name.length))
                let cost = Int(
                    costs.cost(of: text.units, confusions, as: letters, limit: Int32(limit), &room))
                guard cost <= limit else { continue }
                var match = Match(
                    code: codes[Int(name.code)], isDemonym: name.isDemonym, cost: cost, letters: Int(name.letters),
                    ownCost: cost, ownLetters: Int(name.letters), opensOtherwise: text.units[0] != UInt16(letters[0]))
                if own != nil || name.isFormal {
                    guard compare(own ?? text.units, ownConfusions, with: name, costs, &room, &match) else { continue }
                }
                add(match, to: &found)
            }
        }
        // A damaged adjective is no rival of a damaged name, unless it is all but legible.
        if found.contains(where: { !$0.isDemonym && $0.isBearable(of: .country) }) {
            found.removeAll { $0.isDemonym && $0.cost > Self.legible }
        }
        guard let best = found.map(\.cost).min() else { return [] }
        // "Tailand" is not Lapland: the first letter is what a name is known by.
        let opensAlike = found.contains { $0.cost == best && !$0.opensOtherwise }
        return found.filter {
            $0.cost <= best + Self.margin && !(opensAlike && $0.opensOtherwise && $0.cost > 100)
        }.sorted { ($0.cost, $0.code) < ($1.cost, $1.code) }
    }

    /// Weighs what is left of a text and a name without generic words; false where that is far apart.
    private func compare(
        _ own: [UInt16], _ confusions: [[DamageCosts.Confusion]], with name: Name, _ costs: DamageCosts,
        _ room: inout [Int32], _ match: inout Match
    ) -> Bool {
        let slice =
            name.isFormal
            ? ownBytes[Int(name.ownStart)..<Int(name.ownStart) + Int(name.ownLength)]
            : bytes[Int(name.start)..<Int(name.start) + Int(name.length)]
        if own.isEmpty && slice.isEmpty { return true }
        // "UnitedKingdom": nothing but spaces is amiss.
        if match.cost <= 3 * Int(DamageCosts.space), match.cost % Int(DamageCosts.space) == 0 { return true }
        guard !own.isEmpty, !slice.isEmpty else { return false }
        match.isBound = name.isFormal && !bareStems.contains(Self.hash(of: slice))
        match.ownLetters = slice.count { $0 != 0x20 }
        match.ownCost = Int(costs.cost(of: own, confusions, as: slice.span, limit: Int32(Self.limit), &room))
        return match.ownCost <= Self.tellable(letters: match.ownLetters)
    }

    private func add(_ match: Match, to found: inout [Match]) {
        if let known = found.firstIndex(where: { $0.code == match.code }) {
            if match.cost < found[known].cost { found[known] = match }
        } else {
            found.append(match)
        }
    }

    /// The dearest damage at which a name of so many letters is told as a candidate.
    private static func tellable(letters: Int) -> Int { letters < 8 ? 150 : letters < 14 ? 200 : 300 }

    /// The set of letters, those that OCR confuses as one: i, j, l and 1; m as r and n; d as c and l; w as v.
    private static func classes(of units: [UInt16]) -> UInt32 {
        var classes: UInt32 = 0
        for unit in units {
            switch unit {
            case 0x69, 0x6A, 0x6C, 0x31, 0x21, 0x7C: classes |= 1 << 8
            case 0x6D: classes |= 1 << 17 | 1 << 13
            case 0x64: classes |= 1 << 2 | 1 << 8
            case 0x77: classes |= 1 << 21
            case 0x6F, 0x30: classes |= 1 << 14
            case 0x73, 0x35: classes |= 1 << 18
            case 0x61...0x7A: classes |= 1 << UInt32(unit - 0x61)
            default: break
            }
        }
        return classes
    }
}
