/// Words of formal names that say what a state is and not which: "Republic", "Federal", "of the".
///
/// Two formal names are alike for these words alone, so that a damaged name is compared without them.
struct GenericWords: Sendable {
    /// The words of the embedded table, read at the first damaged text.
    static let standard = GenericWords()

    private enum Role { case head, bound, quality, link }

    private var roles: [[UInt16]: Role] = [:]
    /// The longer ones, which are known with a slip as well.
    private var long: [(word: [UInt8], role: Role)] = []

    private static let longEnough = 6

    private init() {
        let folding = Gazetteer.standard.folding
        EmbeddedTable.genericWords.forEachRow { text, row in
            let word = DamagedText(text.extracting(row.range(1)), folding).units
            let role: Role
            switch text[row.range(0).lowerBound] {
            case UInt8(ascii: "h"): role = .head
            case UInt8(ascii: "b"): role = .bound
            case UInt8(ascii: "q"): role = .quality
            default: role = .link
            }
            roles[word] = role
            if role != .link, word.count >= Self.longEnough {
                long.append((word.map { UInt8(truncatingIfNeeded: $0) }, role))
            }
        }
    }

    /// What is left of a text without its generic words, single spaces between; nil where it has none.
    ///
    /// - Parameter mayBeDamaged: Whether a longer word with a slip counts as well: "Repub1ic".
    func own(of units: [UInt16], mayBeDamaged: Bool = false) -> [UInt16]? {
        let words = units.split(separator: DamagedText.space).map(Array.init)
        guard words.count > 1 else { return nil }
        let roles = words.map { role(of: $0, mayBeDamaged: mayBeDamaged) }
        var isCut = roles.map { $0 == .head || $0 == .quality }
        for position in roles.indices where roles[position] == .bound {
            let isLed = position + 1 < roles.count && roles[position + 1] != nil
            isCut[position] = isLed || (position > 0 && isCut[position - 1])
        }
        // "Arab" and "United" alone are a part of the name.
        guard roles.indices.contains(where: { isCut[$0] && roles[$0] != .quality }) else { return nil }
        let left = words.indices.filter { !isCut[$0] && roles[$0] != .link }
        return Array(left.map { words[$0] }.joined(separator: [DamagedText.space]))
    }

    /// Whether the last word is a head that may end a name: "Republic", "Kingdom".
    func endsInHead(_ units: [UInt16]) -> Bool {
        units.split(separator: DamagedText.space).last.map { roles[Array($0)] == .head } ?? false
    }

    private func role(of word: [UInt16], mayBeDamaged: Bool) -> Role? {
        if let role = roles[word] { return role }
        guard mayBeDamaged, word.count >= Self.longEnough - 1, word.count <= 16 else { return nil }
        var room: [Int32] = []
        let confusions = DamageCosts.standard.confusions(of: word)
        return long.first {
            abs($0.word.count - word.count) < 2
                && DamageCosts.standard.cost(
                    of: word, confusions, as: $0.word.span, limit: DamageCosts.letter, &room) <= DamageCosts.letter
        }?.role
    }
}
