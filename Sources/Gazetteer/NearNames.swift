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

        /// Whether a name of that length bears that cost. A part of a state must be all but legible.
        func isBearable(of kind: PlaceKind) -> Bool {
            let most =
                switch letters {
                case ...3: 0
                case 4: 10
                case 5: 80
                case 6...8: 100
                case 9...14: 160
                case 15...19: 200
                default: 300
                }
            switch kind {
            case .country, .territory, .former, .group: return cost <= most
            case .area: return cost <= min(most, 40)
            case .demonym: return false
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
    }

    /// The longest name in bytes that is kept.
    private static let longest = 64
    /// The shortest, in letters: a shorter one must be exact.
    private static let shortest = 4
    /// The dearest cost of anything that is told.
    private static let limit = 300
    /// A place that is no more than this dearer than the best is as likely.
    private static let margin = 50

    private var bytes: [UInt8] = []
    private var codes: [String] = []
    private var names = [[Name]](repeating: [], count: 26)

    /// Adds a name of a place.
    mutating func add(_ name: Span<UInt8>, code: String, isDemonym: Bool = false, _ folding: FoldingTable) {
        let text = DamagedText(name, folding)
        guard text.letterCount >= Self.shortest, text.units.count <= Self.longest, let first = text.units.first,
            (0x61...0x7A).contains(first), text.units.allSatisfy({ $0 < 0x80 })
        else { return }
        if codes.last != code { codes.append(code) }
        names[Int(first - 0x61)].append(
            Name(
                start: Int32(bytes.count), length: Int16(text.units.count), letters: Int16(text.letterCount),
                code: Int32(codes.count - 1), isDemonym: isDemonym, classes: Self.classes(of: text.units)))
        bytes.append(contentsOf: text.units.map { UInt8(truncatingIfNeeded: $0) })
    }

    /// The places near to a text, the nearest first, each once; those far dearer than the best left out.
    func matches(of text: DamagedText, _ costs: DamageCosts = .standard) -> [Match] {
        guard text.letterCount >= Self.shortest, text.units.count <= Self.longest else { return [] }
        var found: [Match] = []
        var room: [Int32] = []
        let classes = Self.classes(of: text.units)
        let openings = costs.openings(of: text.units[0])
        for first in 0..<26 where openings & (1 << UInt32(first)) != 0 {
            for name in names[first] {
                let limit = min(Self.limit, Self.tellable(letters: Int(name.letters)))
                guard abs(Int(name.letters) - text.letterCount) <= limit / 50,
                    (name.classes ^ classes).nonzeroBitCount <= 7
                else { continue }
                let start = Int(name.start)
                let slice = bytes[start..<start + Int(name.length)]
                let cost = Int(costs.cost(of: text.units, as: slice, limit: Int32(limit), &room))
                guard cost <= limit else { continue }
                add(
                    Match(
                        code: codes[Int(name.code)], isDemonym: name.isDemonym, cost: cost,
                        letters: Int(name.letters)), to: &found)
            }
        }
        guard let best = found.map(\.cost).min() else { return [] }
        return found.filter { $0.cost <= best + Self.margin }.sorted { ($0.cost, $0.code) < ($1.cost, $1.code) }
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
