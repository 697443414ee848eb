/// What it costs to read a damaged text as a name.
///
/// Counted in hundredths of a wrong letter: a letter changed, put in or left out is 100, a doubled letter put in or left
/// out 50, two neighbours exchanged 60, a space put in or left out 20, a lost letter 30, and what OCR confuses as
/// `ocr.tsv` says. A letter more at the end is 150: it is an ending rather than a slip. The first letter of a name weighs twice: it is what a name is known by.
struct DamageCosts: Sendable {
    static let letter: Int32 = 100
    static let doubled: Int32 = 50
    static let exchanged: Int32 = 60
    static let space: Int32 = 20
    static let lost: Int32 = 30
    static let ending: Int32 = 150

    /// What OCR writes, what it stands for, and the cost.
    struct Confusion: Sendable {
        /// At most three units, and letters.
        fileprivate var written = InlineArray<3, UInt16>(repeating: 0)
        fileprivate var writtenCount = 0
        fileprivate var meant = InlineArray<3, UInt8>(repeating: 0)
        fileprivate var meantCount = 0
        fileprivate var cost: Int32 = 0
    }

    /// The costs of the embedded table.
    static let standard = DamageCosts()

    /// By the last unit of what is written.
    private var confusions: [UInt16: [Confusion]] = [:]
    /// For each unit that a text may start with, the first letters of names it can stand for, bit 0 for `a`.
    private(set) var openings: [UInt16: UInt32] = [:]

    private init() {
        EmbeddedTable.ocr.forEachRow { text, row in
            let written = row.string(0, in: text).lowercased().unicodeScalars.map {
                UInt16(truncatingIfNeeded: $0.value)
            }
            let meant = Array(row.string(1, in: text).lowercased().utf8)
            guard let last = written.last, let first = meant.first, first.isASCIILower, written.count <= 3,
                meant.count <= 3, let cost = row.hundredths(2, in: text)
            else { return }
            var confusion = Confusion(writtenCount: written.count, meantCount: meant.count, cost: Int32(cost))
            for (position, unit) in written.enumerated() { confusion.written[position] = unit }
            for (position, letter) in meant.enumerated() { confusion.meant[position] = letter }
            confusions[last, default: []].append(confusion)
            openings[written[0], default: 0] |= 1 << UInt32(first - UInt8(ascii: "a"))
        }
    }

    /// The first letters of names that a text which opens with `unit` may be, bit 0 for `a`.
    func openings(of unit: UInt16) -> UInt32 {
        if unit == DamagedText.lost { return ~0 }
        let own: UInt32 = (0x61...0x7A).contains(unit) ? 1 << UInt32(unit - 0x61) : 0
        return own | (openings[unit] ?? 0)
    }

    /// What each unit of a text may stand for together with those before it.
    func confusions(of text: [UInt16]) -> [[Confusion]] { text.map { confusions[$0] ?? [] } }

    /// The cheapest way to read `text` as `name`; more than `limit` where it is dearer. O(text × name).
    ///
    /// - Parameters:
    ///   - confusions: Those of the text, which are looked up once for many names.
    ///   - room: Space for the costs of all beginnings, kept from call to call.
    func cost(
        of text: [UInt16], _ confusions: [[Confusion]], as name: Span<UInt8>, limit: Int32, _ room: inout [Int32]
    ) -> Int32 {
        let width = name.count + 1
        let needed = (text.count + 1) * width
        if room.count < needed { room = [Int32](repeating: 0, count: needed) }
        room[0] = 0
        for j in 1..<width { room[j] = room[j - 1] + Self.missing(name, j - 1) }
        // A confusion reaches over at most three rows.
        var least: (Int32, Int32, Int32) = (0, 0, 0)
        for i in 1...text.count {
            let row = i * width
            let unit = text[i - 1]
            let extra = Self.extra(text, i - 1)
            room[row] = room[row - width] + extra * 2
            var lowest = room[row]
            for j in 1..<width {
                let letter = name[j - 1]
                let before = room[row - width + j - 1]
                let isSame = unit == UInt16(letter)
                var best = isSame ? before : before + Self.changed(unit, letter, isFirst: j == 1)
                best = min(best, room[row - width + j] + extra, room[row + j - 1] + Self.missing(name, j - 1))
                if !isSame {
                    if i > 1, j > 1, unit == UInt16(name[j - 2]), text[i - 2] == UInt16(letter), letter != 0x20,
                        unit != DamagedText.space
                    {
                        best = min(best, room[row - 2 * width + j - 2] + (j == 2 ? 3 * Self.exchanged : Self.exchanged))
                    }
                    for confusion in confusions[i - 1] where Self.fits(confusion, text, i, name, j) {
                        let isDear = j == confusion.meantCount && confusion.cost > Self.space
                        best = min(
                            best,
                            room[row - confusion.writtenCount * width + j - confusion.meantCount]
                                + (isDear ? 2 * confusion.cost : confusion.cost))
                    }
                }
                room[row + j] = best
                lowest = min(lowest, best)
            }
            least = (least.1, least.2, lowest)
            if min(least.0, least.1, least.2) > limit { return limit + 1 }
        }
        return room[text.count * width + width - 1]
    }

    /// Whether the text's first `i` units end with what is written, and the name's first `j` letters with what is meant.
    @inline(__always)
    private static func fits(
        _ confusion: Confusion, _ text: [UInt16], _ i: Int, _ name: Span<UInt8>, _ j: Int
    ) -> Bool {
        guard confusion.writtenCount <= i, confusion.meantCount <= j else { return false }
        for offset in 0..<confusion.meantCount
        where name[j - confusion.meantCount + offset] != confusion.meant[offset] { return false }
        for offset in 0..<confusion.writtenCount
        where text[i - confusion.writtenCount + offset] != confusion.written[offset] { return false }
        return true
    }

    /// The cost of a letter of the name that the text does not have.
    private static func missing(_ name: Span<UInt8>, _ position: Int) -> Int32 {
        if name[position] == 0x20 { return space }
        if position == 0 { return 2 * letter }
        return name[position] == name[position - 1] ? doubled : letter
    }

    /// The cost of a unit of the text that the name does not have.
    private static func extra(_ text: [UInt16], _ position: Int) -> Int32 {
        if text[position] == DamagedText.space { return space }
        if position > 0, text[position] == text[position - 1] { return doubled }
        return position == text.count - 1 ? ending : letter
    }

    private static func changed(_ unit: UInt16, _ letter: UInt8, isFirst: Bool) -> Int32 {
        if unit == DamagedText.space || letter == 0x20 { return 3 * Self.letter }
        if unit == DamagedText.lost { return lost }
        return isFirst ? 2 * Self.letter : Self.letter
    }
}
