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
    private struct Confusion: Sendable {
        var written: [UInt16]
        var meant: [UInt8]
        var cost: Int32
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
            guard let last = written.last, let first = meant.first, first.isASCIILower,
                let cost = row.hundredths(2, in: text)
            else { return }
            confusions[last, default: []].append(Confusion(written: written, meant: meant, cost: Int32(cost)))
            openings[written[0], default: 0] |= 1 << UInt32(first - UInt8(ascii: "a"))
        }
    }

    /// The first letters of names that a text which opens with `unit` may be, bit 0 for `a`.
    func openings(of unit: UInt16) -> UInt32 {
        if unit == DamagedText.lost { return ~0 }
        let own: UInt32 = (0x61...0x7A).contains(unit) ? 1 << UInt32(unit - 0x61) : 0
        return own | (openings[unit] ?? 0)
    }

    /// The cheapest way to read `text` as `name`; more than `limit` where it is dearer. O(text × name).
    ///
    /// - Parameter room: Space for the costs of all beginnings, kept from call to call.
    func cost(of text: [UInt16], as name: ArraySlice<UInt8>, limit: Int32, _ room: inout [Int32]) -> Int32 {
        let width = name.count + 1
        let needed = (text.count + 1) * width
        if room.count < needed { room = [Int32](repeating: 0, count: needed) }
        let start = name.startIndex
        room[0] = 0
        for j in 1..<width { room[j] = room[j - 1] + Self.missing(name, start + j - 1) }
        for i in 1...text.count {
            let row = i * width
            let unit = text[i - 1]
            let extra = Self.extra(text, i - 1)
            room[row] = room[row - width] + extra * 2
            var least = room[row]
            let rules = confusions[unit]
            for j in 1..<width {
                let letter = name[start + j - 1]
                let before = room[row - width + j - 1]
                let isSame = unit == UInt16(letter)
                var best = isSame ? before : before + Self.changed(unit, letter, isFirst: j == 1)
                best = min(best, room[row - width + j] + extra, room[row + j - 1] + Self.missing(name, start + j - 1))
                if !isSame {
                    if i > 1, j > 1, unit == UInt16(name[start + j - 2]), text[i - 2] == UInt16(letter), letter != 0x20,
                        unit != DamagedText.space
                    {
                        best = min(best, room[row - 2 * width + j - 2] + (j == 2 ? 3 * Self.exchanged : Self.exchanged))
                    }
                    for rule in rules ?? [] where rule.written.count <= i && rule.meant.count <= j {
                        guard Self.endsWith(text, i, rule.written), Self.endsWith(name, start, j, rule.meant) else {
                            continue
                        }
                        let isDear = j == rule.meant.count && rule.cost > Self.space
                        best = min(
                            best,
                            room[row - rule.written.count * width + j - rule.meant.count]
                                + (isDear ? 2 * rule.cost : rule.cost))
                    }
                }
                room[row + j] = best
                least = min(least, best)
            }
            // A rule reaches over at most three rows; a row that is far too dear is followed by no cheap one.
            if least > limit + 3 * Self.letter { return limit + 1 }
        }
        return room[text.count * width + width - 1]
    }

    /// The cost of a letter of the name that the text does not have.
    private static func missing(_ name: ArraySlice<UInt8>, _ position: Int) -> Int32 {
        if name[position] == 0x20 { return space }
        if position == name.startIndex { return 2 * letter }
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

    private static func endsWith(_ text: [UInt16], _ end: Int, _ part: [UInt16]) -> Bool {
        for offset in part.indices where text[end - part.count + offset] != part[offset] { return false }
        return true
    }

    private static func endsWith(_ name: ArraySlice<UInt8>, _ start: Int, _ end: Int, _ part: [UInt8]) -> Bool {
        for offset in part.indices where name[start + end - part.count + offset] != part[offset] { return false }
        return true
    }
}
