import TabularyModel

/// ISO codes: "KEN", "KE".
extension Gazetteer {
    /// The answer to an alpha-3 or alpha-2 code in capitals, the spaces around it left out; nil where it is none.
    func resolution(ofCode text: Span<UInt8>) -> Resolution? {
        guard let code = code(text) else { return nil }
        if Self.codesThatAreWords.contains(code.string) {
            return Resolution(kind: .ambiguous, candidates: [self[code.place]], note: "a code that is a word too")
        }
        return resolution(of: code.place, self[code.place].kind, .alias)
    }

    /// The place of a code that is no word; nil where a text is none.
    func place(ofCode text: Span<UInt8>) -> PlaceIndex? {
        code(text).flatMap { Self.codesThatAreWords.contains($0.string) ? nil : $0.place }
    }

    /// The answer to a place and its own code: "KEN – Kenya"; nil where the two are none.
    func resolution(ofCodeBeside found: [ListEntry], in text: Span<UInt8>) -> Resolution? {
        guard found.count == 2, let named = found.first(where: { $0.place != nil }), let place = named.place,
            let code = found.first(where: { $0.place == nil && $0.ambiguity < 0 }),
            self.place(ofCode: text.extracting(code.start..<code.end)) == place
        else { return nil }
        return resolution(of: place, named.kind, named.match)
    }

    /// Reads a list of three codes or more, each of three capitals and a part of its own: "KEN, UGA, RWA". O(entries).
    ///
    /// Two codes may be words or other abbreviations, and are left unresolved.
    func readCodes(in text: Span<UInt8>, from first: Int, of entries: inout [ListEntry]) {
        guard entries.count - first >= Self.fewestCodes else { return }
        var codes: [PlaceIndex] = []
        for entry in entries[first...] {
            guard entry.end - entry.start == 3, let place = place(ofCode: text.extracting(entry.start..<entry.end)),
                self[place].kind.isListed
            else { return }
            codes.append(place)
        }
        for (offset, place) in codes.enumerated() where entries[first + offset].place == nil {
            entries[first + offset].place = place
            entries[first + offset].kind = self[place].kind
            entries[first + offset].match = .alias
        }
    }

    /// How many codes a list has at least.
    private static let fewestCodes = 3

    /// A code of two or three capitals, the spaces around it left out, and of three also brackets, quotes and a full stop.
    private func code(_ text: Span<UInt8>) -> (string: String, place: PlaceIndex)? {
        var code = InlineArray<3, UInt8>(repeating: 0x20)
        var count = 0
        var hasSign = false
        for offset in text.indices where text[offset] != 0x20 {
            if Self.signs.contains(text[offset]) {
                guard count == 0 || count == 3 else { return nil }
                hasSign = true
                continue
            }
            guard count < 3, text[offset].isASCIIUpper else { return nil }
            code[count] = text[offset]
            count += 1
        }
        guard count == 3 || (count == 2 && !hasSign) else { return nil }
        let string = String(decoding: (0..<count).lazy.map { code[$0] }, as: UTF8.self)
        return (count == 3 ? index(code: string) : index(alpha2: code[0], code[1])).map { (string, $0) }
    }

    /// What may stand around a code.
    private static let signs: [UInt8] = Array("()[]\"'.,:*".utf8)

    /// "Not available", "no".
    private static let codesThatAreWords: Set<String> = ["NA", "NO"]

    /// The places by their alpha-2 codes; -1 where no place has the code. Indexed by both letters, 26 a letter.
    static func positions(ofAlpha2 places: [Place]) -> [Int16] {
        var positions = [Int16](repeating: -1, count: 26 * 26)
        for (position, place) in places.enumerated() where !place.iso2.isEmpty {
            var code = place.iso2.utf8.makeIterator()
            guard let first = code.next(), let second = code.next(), first.isASCIIUpper, second.isASCIIUpper else {
                continue
            }
            positions[alpha2Position(first, second)] = Int16(truncatingIfNeeded: position)
        }
        return positions
    }

    private static func alpha2Position(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first - UInt8(ascii: "A")) * 26 + Int(second - UInt8(ascii: "A"))
    }

    private func index(alpha2 first: UInt8, _ second: UInt8) -> PlaceIndex? {
        let position = alpha2[Self.alpha2Position(first, second)]
        return position < 0 ? nil : PlaceIndex(Int(position))
    }
}
